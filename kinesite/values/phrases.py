"""Which of many names stand in a text, and where: one walk over its words, however many names there are."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

_WORD = re.compile(r"\w+")
_BETWEEN = re.compile(r"\s+|[-'\N{RIGHT SINGLE QUOTATION MARK}]")
"""What may part two words of one name, in the name and in the text: white space, one hyphen, one apostrophe."""

Words = tuple[str, ...]


class Phrase(NamedTuple):
    """A name as it stands in a text: from where to where, and which of the names it is."""

    start: int
    end: int
    name: str


def _words(name: str) -> Words:
    return tuple(word.casefold() for word in _WORD.findall(name))


class Phrases:
    """Names to be looked for as whole words, whatever their case. Two that differ only in signs are one: the first."""

    def __init__(self, names: Iterable[str]) -> None:
        self._names: dict[Words, str] = {}
        for name in names:
            self._names.setdefault(_words(name), name)
        self._lengths: dict[str, list[int]] = {}
        for words in sorted(self._names, key=len, reverse=True):
            lengths = self._lengths.setdefault(words[0], []) if words else []
            lengths += [len(words)] if len(words) not in lengths else []

    def find(self, text: str) -> Iterator[Phrase]:
        """Give the names in the order of the text, the longest where several begin; none overlaps another."""
        words = list(_WORD.finditer(text))
        folded = [word[0].casefold() for word in words]
        at = 0
        while at < len(words):
            step = 1
            for length in self._lengths.get(folded[at], ()):
                span = words[at : at + length]
                name = self._names.get(tuple(folded[at : at + length]))
                if name is not None and _joined(text, span):
                    yield Phrase(span[0].start(), span[-1].end(), name)
                    step = len(span)
                    break
            at += step


def _joined(text: str, words: Sequence[re.Match[str]]) -> bool:
    """Tell whether nothing stands between words that would end a name: no full stop, comma or dash."""
    return all(_BETWEEN.fullmatch(text, first.end(), second.start()) for first, second in pairwise(words))
