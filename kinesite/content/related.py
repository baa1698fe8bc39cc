"""Related pages, found from what pages share, with the reason said.

Comparing every page with every other would grow with the square of the pages. So each page meets only the few that
stand next to it in the alphabetical list of each facet it has: the work grows with the pages alone, and a new page
changes only its neighbours.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from kinesite.content.entry import Card

WINDOW = 4
SHOWN = 4
LINK_COUNTS = 2
REASONS = {
    "position": "also {}",
    "condition": "also for {}",
    "region": "also for the {}",
    "goal": "also for {}",
    "equipment": "also with a {}",
}


LINKED = "mentioned on this page"


class Neighbour(NamedTuple):
    """A page like another, and why."""

    id: str
    reason: str


Facet = tuple[str, str]
Conditions = Mapping[str, Sequence[str]]
"""The names of the conditions that a page is for, by its id."""


class Shelves:
    """Pages on a shelf for each kind and facet, in the order of their ids."""

    def __init__(self, cards: Iterable[Card], conditions: Conditions = MappingProxyType({})) -> None:
        """Sort the cards onto their shelves."""
        self._kinds: dict[str, str] = {}
        self._shelves: dict[tuple[str, Facet], list[str]] = defaultdict(list)
        self._shelves_of: dict[str, list[tuple[str, Facet]]] = defaultdict(list)
        self._at: dict[tuple[str, tuple[str, Facet]], int] = {}
        for card in sorted(cards, key=lambda card: card.id):
            self._kinds[card.id] = card.kind
            named = [("condition", name) for name in conditions.get(card.id, ())]
            for facet in dict.fromkeys((*card.facets, *named)):
                if facet[0] in REASONS:
                    shelf = card.kind, facet
                    self._at[card.id, shelf] = len(self._shelves[shelf])
                    self._shelves[shelf].append(card.id)
                    self._shelves_of[card.id].append(shelf)

    def neighbours(self, id: str, links: frozenset[str]) -> tuple[Neighbour, ...]:
        """Find the pages of its kind that share most with a page; one that it links to counts for more."""
        shared: dict[str, list[Facet]] = defaultdict(list)
        for shelf in self._shelves_of.get(id, ()):
            for other in _beside(self._shelves[shelf], self._at[id, shelf]):
                shared[other].append(shelf[1])
        for other in links:
            if other != id and self._kinds.get(other) == self._kinds.get(id, ""):
                shared[other] += ()
        score = {other: len(facets) + LINK_COUNTS * (other in links) for other, facets in shared.items()}
        best = sorted(score, key=lambda other: (-score[other], other))[:SHOWN]
        return tuple(Neighbour(other, _reason(shared[other])) for other in best)


def _beside(ids: list[str], at: int) -> Iterable[str]:
    """Take the nearest on both sides, round the end of the list, each once."""
    reach = min(WINDOW, (len(ids) - 1) // 2 + 1)
    steps = (step for step in range(-reach, reach + 1) if step)
    return dict.fromkeys(ids[(at + step) % len(ids)] for step in steps if (at + step) % len(ids) != at)


def _reason(facets: list[Facet]) -> str:
    by_name = dict(sorted(facets, reverse=True))
    telling = (REASONS[name].format(_inside(by_name[name])) for name in REASONS if name in by_name)
    return next(telling, LINKED)


def _inside(name: str) -> str:
    """Write a name as it stands inside a sentence: `Lower back pain` becomes `lower back pain`, `IBS` stays."""
    return name if name[1:2].isupper() else name[:1].lower() + name[1:]
