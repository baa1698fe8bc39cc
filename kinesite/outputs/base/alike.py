"""Pages that are alike: those of a kind that share a region, a goal, a position, equipment or a level."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from kinesite.content.entry import Card
from kinesite.content.library import Library
from kinesite.kinds import KINDS
from kinesite.kinds.base import Facet


class Alike(NamedTuple):
    """The pages that share something, in the order of their titles, and the day on which one of them last changed."""

    cards: tuple[Card, ...]
    changed: str


def alike(library: Library) -> Mapping[Facet, Alike]:
    """Sort the pages of each kind by what they share; the values by name."""
    found: dict[Facet, Alike] = {}
    for kind in (kind for kind in KINDS if kind.has_listing):
        told: dict[tuple[str, str], list[tuple[Card, str]]] = defaultdict(list)
        for entry in library.of_kind(kind.name):
            if card := entry.card:
                page = card, entry.stub.changed
                for shared in dict.fromkeys(card.facets):
                    told[shared].append(page)
        found |= {Facet(kind.folder, *shared): _together(pages) for shared, pages in told.items()}
    return {facet: found[facet] for facet in sorted(found)}


def _together(pages: Iterable[tuple[Card, str]]) -> Alike:
    cards, days = zip(*pages, strict=True)
    return Alike(cards, max(days))
