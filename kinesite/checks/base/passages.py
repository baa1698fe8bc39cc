"""The running text of an entry, and the place in its file of each word in it."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property
from typing import Any, NamedTuple

from kinesite.content.entry import Entry, texts_of
from kinesite.content.frontmatter import Path
from kinesite.content.source import Source
from kinesite.markup import paragraphs
from kinesite.values.problems import Place
from kinesite.values.sentences import split_sentences

BODY: Path = ()
FENCE = "---"
NEAR = 20
"""So many words of markup may stand in a field beside as many as it has itself; addresses are the longest."""
_OPENING = "[!*_(\"'`\u201c\u2018"
_SENTENCE = re.compile(r"[.!?:\u2026][\"')\]\u201d\u2019]*$")


def _letters(text: str) -> list[str]:
    return re.findall(r"\w+", text)


class Passage(NamedTuple):
    """A paragraph or a field: what it says, and which field it is (`()` for the text below the fields)."""

    text: str
    field: Path

    def sentences(self) -> Iterator[tuple[int, str]]:
        """Give its sentences, each with the position at which it begins."""
        position = 0
        for sentence in split_sentences(self.text):
            position = self.text.index(sentence, position)
            yield position, sentence
            position += len(sentence)

    def is_prose(self) -> bool:
        """Tell whether it is made of whole sentences; the items of a list often are not."""
        return _SENTENCE.search(self.text) is not None


def passages(entry: Entry[Any]) -> list[Passage]:
    """Give all that a reader reads on the page of an entry as running text, first the fields."""
    summary = [Passage(entry.fields.summary, ("summary",))] if entry.fields.summary else []
    fields = [Passage(entry.texts[text].text.strip(), path) for path, text in texts_of(entry.fields)]
    return [*summary, *fields, *(Passage(text, BODY) for text in paragraphs(entry.prose))]


class _Word(NamedTuple):
    """A word of a file, and where it stands."""

    word: str
    line: int
    column: int


@dataclass(frozen=True)
class Located:
    """Finds the places of words: what is read is held against what was written, which has all of it, and markup."""

    entry: Entry[Any]
    read: Callable[[str], bytes]

    @cached_property
    def _lines(self) -> list[str]:
        return Source(self.entry.path, self.entry.shown, self.read(self.entry.path)).lines()

    def place(self, passage: Passage, position: int = 0) -> Place:
        """Find the place in the file of a position in one of the passages of the entry."""
        words = self._in_field(passage) if passage.field else self._in_body(passage)
        number = len(_letters(passage.text[:position]))
        word = next((each for each in words[number:] if each), None)
        return self._before_markup(word) if word else self.entry.place(passage.field)

    def _in_field(self, passage: Passage) -> list[_Word | None]:
        """Find the words of a field, which stand close behind its name."""
        words = _letters(passage.text)
        written = self._written(self.entry.place(passage.field).line)
        return _aligned(words, written[: NEAR + 2 * len(words)])

    def _in_body(self, passage: Passage) -> list[_Word | None]:
        """Find the words of a paragraph, after those of the paragraphs before it."""
        body = [each.text for each in passages(self.entry) if not each.field]
        words = _aligned(_letters("\n".join(body)), self._written(self._body_line()))
        return words[len(_letters("\n".join(body[: body.index(passage.text)]))) :]

    def _body_line(self) -> int:
        fences = [number for number, line in enumerate(self._lines, 1) if line.rstrip() == FENCE]
        return fences[1] + 1

    def _written(self, first: int) -> list[_Word]:
        lines = enumerate(self._lines[first - 1 :], first)
        return [
            _Word(match[0], number, match.start() + 1) for number, line in lines for match in re.finditer(r"\w+", line)
        ]

    def _before_markup(self, word: _Word) -> Place:
        line = self._lines[word.line - 1]
        start = len(line[: word.column - 1].rstrip(_OPENING))
        return Place(self.entry.shown, word.line, start + 1)


def _aligned(words: list[str], written: list[_Word]) -> list[_Word | None]:
    """Hold words that are read against those that were written, which come in the same order."""
    found: list[_Word | None] = [None] * len(words)
    matcher = SequenceMatcher(None, words, [each.word for each in written], autojunk=False)
    for start, other, size in matcher.get_matching_blocks():
        found[start : start + size] = written[other : other + size]
    return found
