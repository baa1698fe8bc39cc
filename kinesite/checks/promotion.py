"""Promises and promotion: no page promises a cure, hides who gains by it, or wears a badge of a scheme that is gone."""

import re
from collections.abc import Iterator
from itertools import chain, pairwise
from typing import Any

from kinesite.checks.base import Advised, Rule
from kinesite.checks.base.written import Written, labels_of, words_of, written
from kinesite.content.entry import Entry
from kinesite.kinds import BY_NAME
from kinesite.kinds.base import reach_of
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
_HOST = re.compile(r'<a [^>]*href="(?:https?:)?//(?:[^"/?#@]*@)?(?:www\.)?([^"/?#:]+)', re.IGNORECASE)


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
    """A link to a host that pays, or may pay, wants a word about who gains by it, on each page that shows it."""
    hosts = set(advised.settings.promoted_hosts)
    if not hosts or entry.fields.disclosure or not BY_NAME[entry.kind].has_page:
        return
    wholes = reach_of(advised.library, advised.settings, BY_NAME, entry).wholes
    stands_in_it = (advised.library.entries[id] for id in wholes)
    shown = (entry, *(each for each in stands_in_it if BY_NAME[each.kind].embeddable))
    for host in sorted(hosts.intersection(host for each in shown for host in _hosts(each))):
        message = f"the page sends readers to {host}, and does not say who gains by it"
        hint = 'Add "disclosure": in one sentence, who earns what if readers buy or book there.'
        yield Problem("trust.disclosure", message, entry.place(("title",)), hint)


def _hosts(entry: Entry[Any]) -> Iterator[str]:
    """Give the hosts that its links lead to, without `www.`."""
    for prose in (entry.prose, *entry.texts.values()):
        for part in prose.parts:
            if isinstance(part, str):
                yield from (host.lower() for host in _HOST.findall(part))
