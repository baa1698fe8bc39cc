"""Names that two entries share: a link that used one could mean either, so nobody can use it."""

from collections.abc import Iterator
from typing import Any

from kinesite.checks.base import Advised, Rule
from kinesite.content.entry import Entry
from kinesite.values.problems import Place, Problem, Severity
from kinesite.values.words import listed

RULES = (Rule("links.shared-name", Severity.WARNING, Severity.WARNING),)


def check(advised: Advised) -> Iterator[Problem]:
    """Look at every name of every entry, whether a link uses it or not."""
    for entry in advised.entries:
        for name, place in _names(entry):
            others = [f'"{other.id}"' for other in advised.library.candidates(name) if other is not entry]
            if others:
                message = f'"{name}" is also a name of {listed(others)}'
                hint = "Choose another name for one of them: a link to this one could mean either."
                yield Problem("links.shared-name", message, place, hint)


def _names(entry: Entry[Any]) -> Iterator[tuple[str, Place]]:
    """Give slug, title and aliases, each name once."""
    said: dict[str, tuple[str, Place]] = {}
    for number, alias in enumerate(entry.fields.aliases):
        said[alias.casefold()] = alias, entry.place(("aliases", number))
    said[entry.fields.title.casefold()] = entry.fields.title, entry.place(("title",))
    slug = entry.id.rpartition("/")[2]
    said.setdefault(slug, (slug, Place(entry.shown)))
    yield from said.values()
