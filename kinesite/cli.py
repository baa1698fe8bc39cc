"""The command line: arguments become one call. Exit status 0 is fine, 1 a problem in the content, 2 anything else."""

import os
import sys
from importlib.resources import files
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Any, NoReturn

import click

from kinesite import __version__

if TYPE_CHECKING:
    from kinesite.build.seen import Request

EXIT_CONTENT, EXIT_ENVIRONMENT = 1, 2
FOLDER = click.Path(path_type=Path)


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


def _address(_context: click.Context, _option: click.Parameter, text: str | None) -> str | None:
    """Hold the address of the command line to the same rule as the one in site.yaml."""
    from kinesite.content.unfit import Unfit  # noqa: PLC0415 - --help must not wait for the libraries
    from kinesite.settings import site_address  # noqa: PLC0415

    try:
        return text and site_address(text)
    except Unfit as fault:
        raise click.BadParameter(f"{fault}. {fault.hint}") from fault


@main.command()
@click.option("--content", default="content", type=FOLDER, help="The folder of content.")
@click.option("--templates", default=None, type=FOLDER, help="Your own templates; they stand before the theme.")
@click.option("--output", default="site", type=FOLDER, help="The folder to write the site to.")
@click.option("--base-url", callback=_address, help="Where the site is published, if not as in site.yaml.")
@click.option("--workers", default=None, type=click.IntRange(1, 64), help="Processes to use; as many as processors.")
@click.option("--clean", is_flag=True, help="Forget earlier builds and make everything again.")
@click.option("--explain", metavar="PATH", default=None, help="Say what one page is made from, and what depends on it.")
def build(
    content: Path, templates: Path | None, output: Path, clean: bool, explain: str | None, **choices: Any
) -> None:
    """Build the site."""
    from kinesite import report  # noqa: PLC0415 - --help must not wait for the libraries
    from kinesite.build import pipeline  # noqa: PLC0415
    from kinesite.build.lock import BuildRunning  # noqa: PLC0415

    started = perf_counter()
    request = request_of(content, templates, output, choices)
    try:
        if clean:
            pipeline.forget(request)
        if explain:
            outcome, lines = pipeline.explain(request, explain)
            report.show_explanation(outcome, lines)
            sys.exit(0 if lines else EXIT_CONTENT)
        with report.progress() as show:
            outcome = pipeline.build(request, show)
    except BuildRunning:
        stop(f"Another build into {output}/ is running. Wait until it is done.")
    except OSError as error:
        stop(f"The site could not be written: {error.strerror} ({error.filename}). It is as it was.")
    report.show_outcome(outcome, str(output), perf_counter() - started)
    sys.exit(0 if outcome.receipt else EXIT_CONTENT)


def request_of(content: Path, templates: Path | None, output: Path, choices: dict[str, Any]) -> "Request":
    """Make a request of what was typed, or say what is wrong with it."""
    from kinesite.build.seen import Request  # noqa: PLC0415

    if not content.is_dir():
        stop(f"There is no folder {content}/ here. Go to the folder that holds it, or name it: --content PATH")
    if templates and not templates.is_dir():
        stop(f"There is no folder {templates}/. Check the spelling, or leave --templates out.")
    if output.exists() and not output.is_dir():
        stop(f"{output} is a file, and the site needs a folder. Name another: --output PATH")
    own, source, target = templates or Path("templates"), content.resolve(), Path(os.path.abspath(output))  # noqa: PTH100 - a link to the output stays a link
    if source in {target, *target.parents} or target in source.parents:
        stop(f"{output}/ and {content}/ lie in each other. Give the site a folder of its own: --output PATH")
    theme = theme_folder()
    folders = (own.absolute(), theme) if own.is_dir() and own.resolve() != theme.resolve() else (theme,)
    return Request(content.absolute(), folders, target, **{key: value for key, value in choices.items() if value})


def stop(message: str) -> NoReturn:
    """Say what keeps the build from starting or ending, and end with exit status 2."""
    click.echo(message, err=True)
    sys.exit(EXIT_ENVIRONMENT)
