"""`serve`: the site in the browser while it is written."""

from pathlib import Path

import click

from kinesite.cli.base import FOLDER, request_of, stop


@click.command(name="serve")
@click.option("--content", default="content", type=FOLDER, help="The folder of content.")
@click.option("--templates", default=None, type=FOLDER, help="Your own templates; they stand before the theme.")
@click.option(
    "--host", default="127.0.0.1", show_default=True, help="Where to listen; by default on this machine only."
)
@click.option(
    "--port", default=8000, show_default=True, type=click.IntRange(1, 65535), help="If in use, the next free one."
)
def command(content: Path, templates: Path | None, host: str, port: int) -> None:
    """Show the site while you write: build, serve, and build again after each save."""
    from kinesite.build.seen import Request  # noqa: PLC0415 - --help must not wait for the libraries
    from kinesite.serve import serve  # noqa: PLC0415

    drafts = {"drafts": True} if hasattr(Request, "drafts") else {}
    request = request_of(content, templates, Path("site"), drafts)
    try:
        serve(request, host, port)
    except OSError as error:
        stop(f"Nothing can be served at {host}, port {port}: {error.strerror or error}.")
