"""What a page says as it was written, with its links and citations, and the exact place of each sign.

Prose knows its words, and not where they stand. So a check first looks through the words of an entry, which is
cheap; only where they say something does it read the source again, to tell the place.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from kinesite.checks.base.checked import Advised
from kinesite.checks.base.pictures import pictures_of
from kinesite.content.entry import Entry, texts_of
from kinesite.content.frontmatter import FrontMatter, read_front_matter
from kinesite.content.source import Source
from kinesite.markup import without_code
from kinesite.values.problems import Place

_HEADING = re.compile(r"^[ >]*#{1,6}(?:[ \t].*)?$|^.*\n[ >]*(?:={2,}|-{2,})[ \t]*$", re.MULTILINE)
_QUOTE_MARK = re.compile(r"^[ \t]*(?:>[ \t]?)+", re.MULTILINE)
_PICTURE = re.compile(r"!\[[^\[\]]*\]")
_ADDRESS = re.compile(r"(?<=\]\()[^()\s]*(?:\([^()\s]*\)[^()\s]*)*|https?://\S+|<[^<>\n]*>")
_BEGINS = re.compile(r"^[ \t]*$|^(?=[ \t]*(?:[-*+:|]|\d+[.)])[ \t])", re.MULTILINE)


@dataclass(frozen=True)
class Written:
    """A paragraph, item, table row or sentence of a field. Code, headings and addresses in it are blanked out.

    `place` gives the place of a position in its text.
    """

    text: str
    place: Callable[[int], Place]


def words_of(entry: Entry[Any]) -> str:
    """Give all that an entry says, without the places."""
    return "\n".join(prose.text for prose in entry.proses())


def labels_of(entry: Entry[Any]) -> Iterator[Written]:
    """Give what is said and can hold no link: title, summary, and the words in place of pictures."""
    for name in ("title", "summary"):
        yield Written(getattr(entry.fields, name), _always(entry.place((name,))))
    for picture in pictures_of(entry):
        yield Written(picture.alt, _always(picture.place))


def written(advised: Advised, entry: Entry[Any]) -> Iterator[Written]:
    """Read the source of an entry again, piece by piece: its body, then its fields."""
    front = read_front_matter(Source(entry.path, entry.shown, advised.read(entry.path)))
    yield from _of_body(front.body, front.body_place)
    for path, text in texts_of(entry.fields):
        yield Written(without_code(text), _placer_in_field(front, path, text))


def _always(place: Place) -> Callable[[int], Place]:
    return lambda _: place


def _placer_in_field(front: FrontMatter, path: tuple[str | int, ...], text: str) -> Callable[[int], Place]:
    return lambda at: front.text_place(path, text[:at])


def _of_body(body: str, start: Place) -> Iterator[Written]:
    text = without_code(body)
    for pattern in (_HEADING, _QUOTE_MARK, _PICTURE, _ADDRESS):
        text = pattern.sub(_blank, text)
    cuts = [0, *(match.start() for match in _BEGINS.finditer(text)), len(text)]
    for begin, end in pairwise(cuts):
        if text[begin:end].strip():
            yield Written(text[begin:end], _placer(body, begin, start))


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", match[0])


def _placer(body: str, begin: int, start: Place) -> Callable[[int], Place]:
    def place(at: int) -> Place:
        before = body[: begin + at]
        return Place(start.path, start.line + before.count("\n"), len(before) - before.rfind("\n"))

    return place
