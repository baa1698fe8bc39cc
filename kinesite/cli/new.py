"""`new`: a file with all fields that its kind has, ready to be filled in."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kinesite.cli.base import FOLDER, stop

if TYPE_CHECKING:
    from kinesite.kinds.base import Kind

# ruff: noqa: PLC0415 - --help must not wait for the libraries


@click.command(name="new")
@click.argument("kind")
@click.argument("title")
@click.option("--content", default="content", type=FOLDER, help="The folder of content.")
def command(kind: str, title: str, content: Path) -> None:
    """Begin a page: new exercise "Wall sit"."""
    from kinesite.editor.scaffold import new_file

    folder = content / _kind_of(kind).folder
    if not content.is_dir():
        stop(f"There is no folder {content}/ here. Go to the folder that holds it, or name it: --content PATH")
    file = folder / f"{_slug_of(title)}.md"
    try:
        folder.mkdir(exist_ok=True)
        with file.open("x", encoding="utf-8", newline="\n") as new:
            new.write(new_file(kind, {"title": title.strip(), **_words_of(content)}))
    except FileExistsError:
        stop(f"{file} is there already, and was left as it is. Choose another title, or edit that file.")
    except OSError as error:
        stop(f"{file} could not be written: {error.strerror}.")
    click.echo(f"{file} is there, as a draft. Fill it in, and look at it with: python build.py serve")


def _kind_of(name: str) -> "Kind[Any]":
    from kinesite.kinds import BY_NAME
    from kinesite.values.suggestions import did_you_mean
    from kinesite.values.words import listed

    if name not in BY_NAME:
        stop(f'"{name}" is no kind of page. {did_you_mean(name, BY_NAME, f"There are {listed(list(BY_NAME))}.")}')
    return BY_NAME[name]


def _slug_of(title: str) -> str:
    from kinesite.values.paths import is_slug
    from kinesite.values.words import slugify

    slug = slugify(title).strip("-")
    if not is_slug(slug):
        stop(f'"{title}" makes no name for a file. Use letters from a to z and digits; the title can be changed later.')
    return slug


def _words_of(content: Path) -> dict[str, Any]:
    """Take examples from this site where there are any: a part of the body that it has, an exercise."""
    from kinesite.content.frontmatter import read_yaml
    from kinesite.content.source import SITE_FILE, Source

    site = content / SITE_FILE
    source = Source(SITE_FILE, str(site), site.read_bytes() if site.is_file() else b"")
    regions = {} if source.problem() else read_yaml(source.text, source.shown).values.get("regions")
    exercises = sorted(file.stem for file in (content / "exercises").glob("*.md"))
    words: dict[str, Any] = {"regions": list(regions)[:1]} if isinstance(regions, dict) and regions else {}
    return words | ({"items": [{"exercise": exercises[0]}]} if exercises else {})
