"""Mentions: the name of another page in a text that does not lead there. A suggestion, for names are also words.

Terms of the glossary are left out (words that want explaining are a matter of readability), and so are plain pages
with a name of one word, and names that begin with a count: nearly every text says "about", or "three stretches".
"""

import re
from collections.abc import Iterator
from typing import Any

from kinesite.checks.base import Advised, Rule
from kinesite.checks.base.written import Written, words_of, written
from kinesite.content.entry import Entry
from kinesite.kinds import BY_NAME
from kinesite.values.phrases import Phrases
from kinesite.values.problems import Problem, Severity

RULES = (Rule("links.unlinked", Severity.SUGGESTION, Severity.SUGGESTION),)
_LINKED = re.compile(r"!?\[\[[^\[\]\n]*\]\]|!?\[[^\[\]]*\](?:\([^()]*\)|\[[^\[\]]*\])")
_COUNT = re.compile(r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)\b", re.IGNORECASE)
CUT = "|"
"""Stands where a link was: no name goes across it."""


def check(advised: Advised) -> Iterator[Problem]:
    """Find the first mention of each page that an entry does not lead to."""
    phrases = Phrases(_names(advised))
    for entry in advised.entries:
        silent = {entry.id, *advised.library.leads(entry.id)}
        said = {advised.library.candidates(phrase.name)[0].id for phrase in phrases.find(words_of(entry))}
        if said - silent:
            yield from _unlinked(advised, entry, phrases, silent)


def _names(advised: Advised) -> Iterator[str]:
    """Give the titles and aliases that mean one page, and are hardly said by chance."""
    for entry in advised.entries:
        for name in (entry.stub.title, *entry.stub.aliases):
            by_chance = (entry.kind == "page" and " " not in name) or _COUNT.match(name)
            if BY_NAME[entry.kind].has_page and entry.kind != "term" and not by_chance and advised.library.find(name):
                yield name


def _unlinked(advised: Advised, entry: Entry[Any], phrases: Phrases, silent: set[str]) -> Iterator[Problem]:
    said = set(silent)
    for piece in written(advised, entry):
        for start, end, name in phrases.find(_without_links(piece)):
            target = advised.library.candidates(name)[0]
            if target.id not in said:
                said.add(target.id)
                said_here = " ".join(piece.text[start:end].split())
                message = f'"{said_here}" is the name of {target.shown}, and nothing here leads there'
                slug = target.id.rpartition("/")[2]
                yield Problem("links.unlinked", message, piece.place(start), f"Write [[{slug}|{said_here}]].")


def _without_links(piece: Written) -> str:
    return _LINKED.sub(lambda match: CUT * len(match[0]), piece.text)
