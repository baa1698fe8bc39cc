"""The paragraphs of a prose as a reader reads them, without what is no running text: headings, tables, code."""

from html import escape
from html.parser import HTMLParser

from kinesite.markup.prose import Embed, Hole, Prose, words_of

_BLOCKS = frozenset({"blockquote", "dd", "div", "dl", "figcaption", "figure", "hr", "li", "ol", "p", "section", "ul"})
_NO_PROSE = frozenset({"dt", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "summary", "sup", "table"})
_NO_WORDS = (("class", "callout-title"), ("class", "footnote-backref"))


class _Reader(HTMLParser):
    """Gathers the text between the tags of blocks."""

    def __init__(self) -> None:
        super().__init__()
        self.paragraphs: list[str] = []
        self._words: list[str] = []
        self._inside = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a block, or something to leave out."""
        if tag in _BLOCKS or (tag in _NO_PROSE and tag != "sup"):
            self.end_block()
        if not self._inside and (tag in _NO_PROSE or any(attribute in _NO_WORDS for attribute in attrs)):
            self._inside = tag

    def handle_endtag(self, tag: str) -> None:
        """End a block, or what is left out."""
        if tag in _BLOCKS:
            self.end_block()
        if tag == self._inside:
            self._inside = ""

    def handle_data(self, data: str) -> None:
        """Keep the words."""
        if not self._inside:
            self._words.append(data)

    def end_block(self) -> None:
        """Close what has been gathered."""
        if text := " ".join("".join(self._words).split()):
            self.paragraphs.append(text)
        self._words.clear()


def _words(hole: Hole) -> str:
    return "<p>" if isinstance(hole, Embed) else escape(words_of(hole))


def paragraphs(prose: Prose) -> list[str]:
    """Give the paragraphs, list items and definitions as plain text; a link is read by its label, or its name."""
    reader = _Reader()
    reader.feed("".join(part if isinstance(part, str) else _words(part) for part in prose.parts))
    reader.close()
    reader.end_block()
    return reader.paragraphs
