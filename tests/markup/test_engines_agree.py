"""Whichever engine reads the content, a reader gets the same pages."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kinesite.content.entry import texts_of
from kinesite.content.frontmatter import read_front_matter
from kinesite.content.source import Source
from kinesite.content.validation import typed
from kinesite.kinds import BY_FOLDER
from kinesite.markup import Prose, read_line, read_page
from kinesite.markup.engines import COMMONMARK, PYTHON_MARKDOWN
from kinesite.values.problems import Place
from tests.markup.test_dialect import html_of
from tests.markup.tree import tree

CONTENT = Path(__file__).parents[2] / "content"
FILES = sorted(path for path in CONTENT.rglob("*.md") if path.parent.name in BY_FOLDER)


def sentences(path: Path) -> Iterator[str]:
    """Give every sentence that stands in the fields of a file."""
    source = Source(path.relative_to(CONTENT).as_posix(), path.name, path.read_bytes())
    kind = BY_FOLDER[source.folder]
    fields, _ = typed(kind.fields, read_front_matter(source), source.shown, kind.name)
    return (text for _, text in texts_of(fields)) if fields else iter(())


def body(path: Path) -> str:
    """Give what stands below the fields of a file."""
    return read_front_matter(Source(path.name, path.name, path.read_bytes())).body


def shape_of(prose: Prose) -> tuple[str, list[tuple[int, str, str, int]], str]:
    """Give what a reader gets: the document, its headings with their lines, its words."""
    headings = [(each.level, each.id, each.text, each.place.line) for each in prose.headings]
    return tree(html_of(prose)), headings, " ".join(prose.text.split())


@pytest.mark.parametrize("path", FILES, ids=[f"{path.parent.name}/{path.stem}" for path in FILES])
def test_both_engines_read_a_page_alike(path: Path) -> None:
    """The body and each sentence of a file become the same document, and the same problems."""
    start, text = Place(path.name), body(path)
    ours, theirs = (read_page(text, start, engine) for engine in (PYTHON_MARKDOWN, COMMONMARK))
    assert shape_of(theirs[0]) == shape_of(ours[0])
    assert theirs[1] == ours[1]
    for sentence in sentences(path):
        ours, theirs = (read_line(sentence, start, engine) for engine in (PYTHON_MARKDOWN, COMMONMARK))
        assert shape_of(theirs[0]) == shape_of(ours[0])


def test_there_is_content_to_agree_on() -> None:
    """The site's own pages are found, and they have sentences in their fields."""
    assert len(FILES) > 50
    assert any(any(sentences(path)) for path in FILES)
