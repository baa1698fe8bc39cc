"""`figures`: solve what is missing, keep it with the content, and draw all figures on one sheet."""

import sys
from pathlib import Path

import click

from kinesite.cli.base import CONTENT, EXIT_CONTENT, WORKERS, sources_of, stop


@click.command(name="figures")
@CONTENT
@WORKERS
@click.option("--sheet", type=click.Path(path_type=Path), help="Draw all figures into this PNG, to look them over.")
def command(content: Path, workers: int | None, sheet: Path | None) -> None:
    """Solve the poses of all figures, and keep them with the content."""
    from kinesite import report  # noqa: PLC0415 - --help must not wait for the libraries
    from kinesite.build.figures import solved_figures  # noqa: PLC0415
    from kinesite.build.workers import default_workers  # noqa: PLC0415
    from kinesite.figures.painting import SIGNATURE  # noqa: PLC0415
    from kinesite.values.problems import errors  # noqa: PLC0415

    content, _ = sources_of(content, None)
    if sheet and sheet.exists() and not (sheet.is_file() and sheet.read_bytes().startswith(SIGNATURE)):
        stop(f"{sheet} is there already and is no PNG. Name another file: --sheet FILE.png")
    try:
        figures = solved_figures(content, workers or default_workers())
        report.show_problems(figures.problems, figures.found)
        if errors(figures.problems):
            sys.exit(EXIT_CONTENT)
        figures.keep(content)
        if sheet:
            sheet.write_bytes(figures.sheet())
    except OSError as error:
        stop(f"{error.filename} could not be written: {error.strerror}.")
    click.echo(f"{figures.count} figures, {figures.solved} of them solved now. Keep {figures.file} with the content.")
