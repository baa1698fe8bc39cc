"""The command line: arguments become one call. Exit status 0 is fine, 1 a problem in the content, 2 anything else."""

import sys
from importlib.resources import files
from pathlib import Path
from time import perf_counter

import click

from kinesite import __version__

EXIT_CONTENT, EXIT_ENVIRONMENT = 1, 2


class DefaultsToBuild(click.Group):
    """A group of commands in which `build` need not be said."""

    def parse_args(self, context: click.Context, args: list[str]) -> list[str]:
        """Put `build` in front of options that are not the group's own."""
        if not args or (args[0].startswith("-") and args[0] not in {"--help", "-h", "--version"}):
            args = ["build", *args]
        return super().parse_args(context, args)


def theme_folder() -> Path:
    """Find the theme: beside the package in a checkout, inside it in a wheel."""
    checkout = Path(__file__).parent.parent / "templates"
    return checkout if checkout.is_dir() else Path(str(files("kinesite") / "theme"))


@click.group(cls=DefaultsToBuild, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="kinesite")
def main() -> None:
    """Turn a folder of Markdown into a patient-education site about exercise.

    Without a command, builds the site: content/ becomes site/.
    """


@main.command()
@click.option("--content", default="content", type=click.Path(path_type=Path), help="The folder of content.")
@click.option("--templates", default="templates", type=click.Path(path_type=Path), help="Your own templates, if any.")
@click.option("--output", default="site", type=click.Path(path_type=Path), help="The folder to write the site to.")
@click.option("--base-url", default=None, help="Where the site is published, if not as in site.yaml.")
def build(content: Path, templates: Path, output: Path, base_url: str | None) -> None:
    """Build the site."""
    from kinesite.build.pipeline import Request  # noqa: PLC0415 - --help must not wait for the libraries
    from kinesite.build.pipeline import build as build_site  # noqa: PLC0415
    from kinesite.report import show_outcome  # noqa: PLC0415

    if not content.is_dir():
        click.echo(
            f"There is no folder {content}/ here. Go to the folder that holds it, or name it: --content PATH", err=True
        )
        sys.exit(EXIT_ENVIRONMENT)
    own = (templates,) if templates.is_dir() and templates.resolve() != theme_folder() else ()
    started = perf_counter()
    try:
        outcome = build_site(Request(content.absolute(), (*own, theme_folder()), output.absolute(), base_url))
    except OSError as error:
        click.echo(f"The site could not be written: {error.strerror} ({error.filename}).", err=True)
        sys.exit(EXIT_ENVIRONMENT)
    show_outcome(outcome, str(output), perf_counter() - started)
    sys.exit(0 if outcome.receipt else EXIT_CONTENT)
