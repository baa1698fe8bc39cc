"""Prose: HTML that is safe and final but for its holes. Made from one file alone, so it can be kept by digest."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape, unescape

from kinesite.values.problems import Place

_TAG = re.compile(r"<[^>]+>")


@dataclass(frozen=True)
class Link:
    """`[[target#fragment|label]]`: a link to another entry, by slug, title or alias."""

    target: str
    fragment: str
    label: str
    place: Place


@dataclass(frozen=True)
class Embed:
    """`![[target|argument]]`: another entry shown here. `level` is that of the headings inside it (2 to 6)."""

    target: str
    argument: str
    level: int
    place: Place


@dataclass(frozen=True)
class Citation:
    """`[@first; @second]`: numbered references to references.yaml."""

    ids: tuple[str, ...]
    place: Place


@dataclass(frozen=True)
class Path:
    """The address in a plain Markdown link or picture, relative to the file it stands in."""

    path: str
    place: Place


@dataclass(frozen=True)
class Image(Path):
    """`![alt](path "title")`: a picture or a film, relative to the file it stands in."""

    alt: str = ""
    title: str = ""


Hole = Link | Embed | Citation | Path


@dataclass(frozen=True)
class Heading:
    """A heading of the page: level 1 to 6, the id it can be linked by, its words, where it was written."""

    level: int
    id: str
    text: str
    place: Place = Place("")


def words_of(hole: Hole) -> str:
    """Give what a reader would read in place of a hole, as far as one file tells: the label of a link, or its name."""
    return (hole.label or hole.target.rpartition("/")[2]) if isinstance(hole, Link) else ""


def plain_text(html: str) -> str:
    """Take the tags out of HTML and leave the words."""
    text = _TAG.sub("", html) if "<" in html else html
    return unescape(text) if "&" in text else text


@dataclass(frozen=True)
class Prose:
    """Pieces of HTML with holes between them, and the headings in them."""

    parts: tuple[str | Hole, ...] = ()
    headings: tuple[Heading, ...] = ()

    @property
    def text(self) -> str:
        """Its words as plain text."""
        return plain_text("".join(part if isinstance(part, str) else escape(words_of(part)) for part in self.parts))

    def holes(self) -> Iterator[Hole]:
        """Give the holes in the order of the text."""
        return (part for part in self.parts if not isinstance(part, str))
