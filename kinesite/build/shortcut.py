"""The shortcut: after a small change, only pages that showed what changed can differ.

All that relates pages is worked out from stubs. So if no file came or went, and every changed entry keeps its address,
its facets and what it leads to, then no page shows other entries than before: those that have to be made again are its
own and those that showed it. Persons and includes, and what stands in the frame of every page, are left out.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from kinesite.build.change import Change
from kinesite.build.record import Reached, Record
from kinesite.content.entry import Stub
from kinesite.content.related import Neighbour
from kinesite.kinds.base import Reach
from kinesite.outputs.base import Site

EVERYWHERE = frozenset({"person", "include"})


@dataclass(frozen=True)
class Few:
    """The pages that have to be made again, with what they reach, and whether the files about many pages have to be."""

    pages: Mapping[str, Reach]
    lists: bool


def few_to_make(site: Site, before: Record, now: Mapping[str, str], change: Change) -> Few | None:
    """Find the few pages that can differ; None where everything must be looked at."""
    entries = site.library.entries
    if not change.told or now.keys() != before.sources.keys() or site.frame_digest != before.frame:
        return None
    lists = False
    for id in change.ids:
        then = change.stubs.get(f"{id}.md")
        if then is None or id not in entries or entries[id].kind in EVERYWHERE or id in site.frame_ids:
            return None
        stub = entries[id].stub
        if _relating(then) != _relating(stub):
            return None
        lists |= _on_lists(then) != _on_lists(stub)
    changed = set(change.ids)
    ids = [id for id in before.reached if id in changed or before.shows(id, changed, as_cards=lists)]
    return Few({id: _reach(before.reached[id]) for id in ids}, lists)


def _reach(reached: Reached) -> Reach:
    cards, wholes, related, beside = reached
    return Reach(cards, wholes, tuple(Neighbour(*near) for near in related), beside)


def _relating(stub: Stub) -> Stub:
    """Leave out what changes no relation: all that only says something about the entry itself."""
    card = stub.card and stub.card._replace(title="", summary="", meta=(), figure="")
    stub = _on_lists(stub)._replace(card=card, title="", data="", figure="")
    return stub._replace(published="", changed="", reviewed=False, clinical=False)


def _on_lists(stub: Stub) -> Stub:
    """Leave out what only the entry's own page shows, and those that hold it whole: its text and its references."""
    return stub._replace(digest="", headings=(), cites=())
