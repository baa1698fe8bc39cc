"""Promises and promotion: no page promises a cure, hides who gains by it, or wears a badge of a scheme that is gone."""

import re
from collections.abc import Iterator
from html import unescape
from itertools import chain, pairwise
from typing import Any
from urllib.parse import urlsplit

from kinesite.checks.base import Advised, Rule
from kinesite.checks.base.written import Written, labels_of, words_of, written
from kinesite.content.entry import Entry
from kinesite.values.problems import Problem, Severity

RULES = (
    Rule("trust.promise", Severity.WARNING, Severity.ERROR),
    Rule("trust.disclosure", Severity.WARNING, Severity.ERROR),
    Rule("trust.badge", Severity.WARNING, Severity.ERROR),
)
_PROMISE = re.compile(
    r"\b(?:cur(?:e[sd]?|ing)|instant(?:ly)?|guarantee[sd]?|miracle|miraculous(?:ly)?|magic(?:al(?:ly)?)?"
    r"|breakthrough|risk-free|100\s?% (?:safe|effective)|works for everyone|never fails)\b",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"\b(?:no|not|never|nobody|none|cannot|without|neither|nor|beware|\w+n['\u2019]t)\b", re.IGNORECASE
)
_SENTENCE_END = re.compile(r"[.!?:](?=\s)|\n\s*\n")
_QUOTED = re.compile(r"[\"\u201c][^\"\u201c\u201d]*[\"\u201d]|(?<!\w)['\u2018][^'\u2018\u2019]*['\u2019](?!\w)")
_BADGE = re.compile(r"\b(?:(?i:HON\s?code|Health on the Net)|The Information Standard)\b")
_GONE = re.compile(r"\b(?:clos|end|ceas|retir|discontinu|no longer|used to|former)", re.IGNORECASE)
_ADDRESS = re.compile(r'<a [^>]*href="((?:https?:)?//[^"]+)"')


def check(advised: Advised) -> Iterator[Problem]:
    """Look at the words of every entry, at its pictures' words, and at where it sends readers."""
    for entry in advised.entries:
        words = words_of(entry)
        read_again = _PROMISE.search(words) or _BADGE.search(words)
        for piece in chain(labels_of(entry), written(advised, entry) if read_again else ()):
            yield from _promises(piece)
            yield from _badges(piece)
        yield from _undisclosed(advised, entry)


def _promises(piece: Written) -> Iterator[Problem]:
    text = _QUOTED.sub(lambda match: " " * len(match[0]), piece.text)
    for start, sentence in _sentences(text):
        denied = _DENIED.search(sentence)
        for found in _PROMISE.finditer(sentence, 0, denied.start() if denied else len(sentence)):
            message = f'"{found[0]}" promises more than anyone can'
            hint = "Say what may happen, for whom, and where that is known from."
            yield Problem("trust.promise", message, piece.place(start + found.start()), hint)


def _badges(piece: Written) -> Iterator[Problem]:
    for start, sentence in _sentences(piece.text):
        for found in _BADGE.finditer(sentence) if not _GONE.search(sentence) else ():
            message = f'"{found[0]}" is a scheme that no longer certifies anyone'
            hint = "Take its name and its badge out."
            yield Problem("trust.badge", message, piece.place(start + found.start()), hint)


def _sentences(text: str) -> Iterator[tuple[int, str]]:
    cuts = [0, *(end.end() for end in _SENTENCE_END.finditer(text)), len(text)]
    yield from ((start, text[start:end]) for start, end in pairwise(cuts))


def _undisclosed(advised: Advised, entry: Entry[Any]) -> Iterator[Problem]:
    """A link to a host that pays, or may pay, wants a word about who gains by it."""
    if entry.fields.disclosure:
        return
    for host in sorted({_host(address) for address in _addresses(entry)} & set(advised.settings.promoted_hosts)):
        message = f"the page sends readers to {host}, and does not say who gains by it"
        hint = 'Add "disclosure": in one sentence, who earns what if readers buy or book there.'
        yield Problem("trust.disclosure", message, entry.place(("title",)), hint)


def _addresses(entry: Entry[Any]) -> Iterator[str]:
    for prose in (entry.prose, *entry.texts.values()):
        for part in prose.parts:
            yield from map(unescape, _ADDRESS.findall(part) if isinstance(part, str) else ())


def _host(address: str) -> str:
    return (urlsplit(address).hostname or "").removeprefix("www.")
