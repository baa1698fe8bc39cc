"""What commands share: the folders they work on, and how they say that they cannot start."""

import os
import sys
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

import click

if TYPE_CHECKING:
    from kinesite.build.seen import Request

EXIT_CONTENT, EXIT_ENVIRONMENT = 1, 2
FOLDER = click.Path(path_type=Path)
Command = TypeVar("Command", bound=Callable[..., Any])


def theme_folder() -> Path:
    """Find the theme: beside the package in a checkout, inside it in a wheel."""
    package = Path(__file__).parent.parent
    checkout = package.parent / "templates"
    return checkout if checkout.is_dir() else Path(str(files("kinesite") / "theme"))


def _address(_context: click.Context, _option: click.Parameter, text: str | None) -> str | None:
    """Hold the address of the command line to the same rule as the one in site.yaml."""
    if text is None:
        return None
    from kinesite.content.unfit import Unfit  # noqa: PLC0415 - --help must not wait for the libraries
    from kinesite.settings import site_address  # noqa: PLC0415

    try:
        return site_address(text)
    except Unfit as fault:
        raise click.BadParameter(f"{fault}. {fault.hint}") from fault


def site_options(command: Command) -> Command:
    """Give a command the options that say what to build: where from, where to, how."""
    for option in reversed(SITE_OPTIONS):
        command = option(command)
    return command


SITE_OPTIONS = (
    click.option("--content", default="content", type=FOLDER, help="The folder of content."),
    click.option("--templates", default=None, type=FOLDER, help="Your own templates; they stand before the theme."),
    click.option("--output", default="site", type=FOLDER, help="The folder to write the site to."),
    click.option("--base-url", callback=_address, help="Where the site is published, if not as in site.yaml."),
    click.option("--workers", type=click.IntRange(1, 64), help="Processes to use; as many as processors."),
)


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
