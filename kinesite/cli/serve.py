"""`serve`: the site in the browser while it is written."""

from pathlib import Path

import click

from kinesite.cli.base import CONTENT, TEMPLATES, TODAY, request_of, stop


@click.command(name="serve")
@CONTENT
@TEMPLATES
@TODAY
@click.option(
    "--host", default="127.0.0.1", show_default=True, help="Where to listen; by default on this machine only."
)
@click.option(
    "--port", default=8000, show_default=True, type=click.IntRange(1, 65535), help="If in use, the next free one."
)
def command(content: Path, templates: Path | None, today: str | None, host: str, port: int) -> None:
    """Show the site while you write: build, serve, and build again after each save."""
    from kinesite.serve import serve  # noqa: PLC0415 - --help must not wait for the libraries

    request = request_of(content, templates, Path("site"), {"today": today, "drafts": True})
    try:
        serve(request, host, port)
    except OSError as error:
        stop(f"Nothing can be served at {host}, port {port}: {error.strerror or error}.")
