"""`schema`: what editors need to know of the fields, written from the models."""

from pathlib import Path

import click

from kinesite.cli.base import stop


@click.command(name="schema")
def command() -> None:
    """Write what editors need to know of the fields."""
    from kinesite.editor.files import editor_files  # noqa: PLC0415 - --help must not wait for the libraries

    try:
        for path, text in editor_files().items():
            Path(path).parent.mkdir(parents=True, exist_ok=True)
            Path(path).write_text(text, "utf-8")
            click.echo(path)
    except OSError as error:
        stop(f"{error.filename} could not be written: {error.strerror}.")
