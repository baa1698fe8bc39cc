"""The sentences in fields: each is read as Markdown, and what it holds or lacks is placed where it was written."""

from collections.abc import Callable
from dataclasses import replace

from kinesite.content.entry import texts_of
from kinesite.content.fields import Fields, Text
from kinesite.content.frontmatter import FrontMatter, Path
from kinesite.content.texts import Texts
from kinesite.markup import Prose, read_line, read_plain
from kinesite.values.problems import Place, Problem

NOWHERE = Place("")
"""Most sentences hold nothing that needs a place, and to find one costs more than to read them."""


def read_sentences(fields: Fields, front: FrontMatter, engine: str) -> tuple[Texts, list[Problem]]:
    """Read every sentence in the fields that holds Markdown. The prose is given by what was written."""
    texts, problems = Texts(), []
    for path, text in texts_of(fields):
        if read_plain(text) is None:
            texts[text], found = _read(text, path, front, engine)
            problems += found
    return texts, problems


def _read(text: Text, path: Path, front: FrontMatter, engine: str) -> tuple[Prose, list[Problem]]:
    prose, problems = read_line(text, NOWHERE, engine)
    if not problems and not any(prose.holes()):
        return prose, []
    start = front.text_place(path)
    prose, problems = read_line(text, start, engine)
    exact = _placer(text, path, front, start)
    parts = (part if isinstance(part, str) else replace(part, place=exact(part.place)) for part in prose.parts)
    return replace(prose, parts=tuple(parts)), [replace(each, place=exact(each.place)) for each in problems]


def _placer(text: Text, path: Path, front: FrontMatter, start: Place) -> Callable[[Place], Place]:
    """Make a function from a place in the sentence, as if it stood in one line, to the place in the file."""
    in_one_line = " ".join(text.split())

    def exact(place: Place) -> Place:
        at = place.column - start.column
        if place.line != start.line or at <= 0:
            return place
        return front.text_place(path, in_one_line[:at])

    return exact
