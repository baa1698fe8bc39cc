"""The command line: arguments become one call. To add a command: a file beside this one, a line in this list, a test.

A command is imported when it is called, so that none pays for the libraries of another. Exit status 0 is fine, 1 a
problem in the content, 2 anything else.
"""

from importlib import import_module

import click

from kinesite import __version__

COMMANDS = ("build", "check", "new", "schema", "serve", "addresses", "figures")


class Commands(click.Group):
    """A group of commands, a file each, in which `build` need not be said."""

    def parse_args(self, context: click.Context, args: list[str]) -> list[str]:
        """Put `build` in front of options that are not the group's own."""
        if not args or (args[0].startswith("-") and args[0] not in {"--help", "-h", "--version"}):
            args = ["build", *args]
        return super().parse_args(context, args)

    def list_commands(self, _context: click.Context) -> list[str]:
        """Name all commands."""
        return list(COMMANDS)

    def get_command(self, _context: click.Context, name: str) -> click.Command | None:
        """Import one command."""
        if name not in COMMANDS:
            return None
        command: click.Command = import_module(f"kinesite.cli.{name}").command
        return command


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="kinesite")
def main() -> None:
    """Turn a folder of Markdown into a patient-education site about exercise.

    Without a command, builds the site: content/ becomes site/.
    """
