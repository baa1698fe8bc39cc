"""`check`: what to mend in the content, without making a site of it."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kinesite.cli.base import EXIT_CONTENT, FOLDER, source_options, sources_of, stop

if TYPE_CHECKING:
    from kinesite.build.advise import Advice


@click.command(name="check")
@source_options
@click.option("--profile", type=click.Choice(["default", "strict"]), help="How strictly, if not as in site.yaml.")
@click.option("--format", "form", type=click.Choice(["text", "json", "annotations"]), default="text", help="For whom.")
@click.option("--report", "page", metavar="FILE.html", type=FOLDER, help="Also write a page for the editor.")
def command(content: Path, templates: Path | None, form: str, page: Path | None, **choices: Any) -> None:
    """Say what to mend in the content; write nothing but the page that --report names."""
    from kinesite.build.advise import Asked, advise  # noqa: PLC0415 - --help must not wait for the libraries
    from kinesite.report import check as report  # noqa: PLC0415

    if page:
        _refuse_within(content, page)
    given = {name: choice for name, choice in choices.items() if choice}
    try:
        advice = advise(Asked(*sources_of(content, templates), **given))
    except OSError as error:
        stop(f"The content could not be read: {error.strerror} ({error.filename}).")
    report.SHOW[form](advice)
    if page:
        _write(advice, page)
    sys.exit(EXIT_CONTENT if report.has_errors(advice) else 0)


def _refuse_within(content: Path, page: Path) -> None:
    """Refuse, before any work is done, a place where a report would become a part of the content."""
    if page.suffix.lower() != ".html":
        stop(f"{page} is no name for a web page. Name one: --report report.html")
    if content.resolve() in page.resolve().parents:
        stop(f"{page} lies in {content}/, which holds the content only. Name another place: --report report.html")


def _write(advice: "Advice", page: Path) -> None:
    from kinesite.report.overview import NotAReport, write_overview  # noqa: PLC0415 - needed only for --report

    try:
        write_overview(advice, page)
    except NotAReport:
        stop(f"{page} is there, and no report was written to it. Name another: --report report.html")
    except OSError as error:
        stop(f"The report could not be written: {error.strerror} ({error.filename}).")
    click.echo(f"The page for the editor is {page}.", err=True)
