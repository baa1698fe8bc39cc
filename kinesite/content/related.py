"""Related pages, found from what pages share, with the reason said.

Comparing every page with every other would grow with the square of the pages. So each page meets only the few that
stand next to it in the alphabetical list of each facet it has: the work grows with the pages alone, and a new page
changes only its neighbours.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kinesite.content.entry import Card

WINDOW = 4
SHOWN = 4
LINK_COUNTS = 2
REASONS = {
    "position": "also {}",
    "region": "also for the {}",
    "goal": "also for {}",
    "equipment": "also with a {}",
}


@dataclass(frozen=True)
class Neighbour:
    """A page like another, and why."""

    id: str
    reason: str


Facet = tuple[str, str]


def _beside(ids: list[str], at: int) -> list[str]:
    """Take the nearest on both sides, round the end of the list."""
    reach = min(WINDOW, (len(ids) - 1) // 2 + 1)
    return [ids[(at + step) % len(ids)] for step in range(-reach, reach + 1) if step and (at + step) % len(ids) != at]


def _shelves(cards: Iterable[Card]) -> Mapping[tuple[str, Facet], list[str]]:
    """Sort pages of one kind onto a shelf for each facet."""
    shelves: dict[tuple[str, Facet], list[str]] = defaultdict(list)
    for card in sorted(cards, key=lambda card: card.id):
        for facet in dict.fromkeys(card.facets):
            if facet[0] in REASONS:
                shelves[card.kind, facet].append(card.id)
    return shelves


def related_of(cards: list[Card], links: Mapping[str, frozenset[str]]) -> dict[str, tuple[Neighbour, ...]]:
    """Find for each card with facets the pages of its kind that share most with it."""
    shared: dict[str, dict[str, list[Facet]]] = defaultdict(lambda: defaultdict(list))
    for (_, facet), ids in _shelves(cards).items():
        for at, id in enumerate(ids):
            for other in dict.fromkeys(_beside(ids, at)):
                shared[id][other].append(facet)
    return {id: _nearest(id, others, links) for id, others in shared.items()}


def _nearest(id: str, others: Mapping[str, list[Facet]], links: Mapping[str, frozenset[str]]) -> tuple[Neighbour, ...]:
    score = Counter({other: len(facets) for other, facets in others.items()})
    for other in others:
        score[other] += LINK_COUNTS * (other in links.get(id, ()))
    best = sorted(score, key=lambda other: (-score[other], other))[:SHOWN]
    return tuple(Neighbour(other, _reason(others[other])) for other in best)


def _reason(facets: list[Facet]) -> str:
    by_name = dict(sorted(facets, reverse=True))
    name = next(name for name in REASONS if name in by_name)
    return REASONS[name].format(by_name[name])
