"""`check`: what to mend in the content, without making a site of it."""

import sys
from datetime import date, datetime
from pathlib import Path
from typing import Any

import click

from kinesite.cli.base import EXIT_CONTENT, source_options, sources_of, stop


def _today(_context: click.Context, _option: click.Parameter, day: datetime | None) -> date:
    """Take the day that was typed, or else the clock's."""
    return (day or datetime.now().astimezone()).date()


@click.command(name="check")
@source_options
@click.option("--profile", type=click.Choice(["default", "strict"]), help="How strictly, if not as in site.yaml.")
@click.option("--format", "form", type=click.Choice(["text", "json", "annotations"]), default="text", help="For whom.")
@click.option("--today", type=click.DateTime(["%Y-%m-%d"]), callback=_today, help="The day to hold dates against.")
def command(content: Path, templates: Path | None, form: str, **choices: Any) -> None:
    """Say what to mend in the content; write nothing."""
    from kinesite.build.advise import Asked, advise  # noqa: PLC0415 - --help must not wait for the libraries
    from kinesite.report import check as report  # noqa: PLC0415

    try:
        advice = advise(Asked(*sources_of(content, templates), **choices))
    except OSError as error:
        stop(f"The content could not be read: {error.strerror} ({error.filename}).")
    report.SHOW[form](advice)
    sys.exit(EXIT_CONTENT if report.has_errors(advice) else 0)
