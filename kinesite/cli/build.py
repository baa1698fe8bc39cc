"""`build`: the site from the content."""

import os
import sys
from pathlib import Path
from time import perf_counter
from typing import Any, NoReturn

import click

from kinesite.cli.base import EXIT_CONTENT, request_of, site_options, stop


@click.command(name="build")
@site_options
@click.option("--clean", is_flag=True, help="Forget earlier builds and make everything again.")
@click.option("--explain", metavar="PATH", default=None, help="Say what one page is made from, and what depends on it.")
def command(
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
    if outcome.receipt:
        _index(output)
    _leave(0 if outcome.receipt else EXIT_CONTENT)


def _leave(status: int) -> NoReturn:
    """End now: Python would first let go of all it holds, piece by piece, a quarter of a second for 10,000 pages."""
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(status)


def _index(output: Path) -> None:
    """Bring the index of the search up to date. The site stands already, so nothing here makes a build fail."""
    from kinesite import report  # noqa: PLC0415
    from kinesite.build.indexing import index  # noqa: PLC0415
    from kinesite.build.lock import BuildRunning  # noqa: PLC0415

    started = perf_counter()
    try:
        indexed = index(output)
    except BuildRunning:
        return  # that build brings the index up to date
    except OSError as error:
        stop(f"The index of the search could not be written: {error.strerror} ({error.filename}). The pages are fine.")
    report.show_indexed(indexed, perf_counter() - started)
