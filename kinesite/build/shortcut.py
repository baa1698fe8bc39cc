"""The shortcut: when only texts changed, only their own pages can differ, and those in which they stand.

All that relates pages is worked out from stubs. So if no file came or went, and every changed file has the same stub
as before in all that other pages can see, then no card, no link, no list and no related page differs, and nothing has
to be worked out again. Persons and includes, and what stands in the frame of every page, are left out.
"""

from collections.abc import Iterable, Mapping

from kinesite.build.memo import Kept
from kinesite.build.record import FRAME, Record
from kinesite.content.entry import Stub
from kinesite.content.library import Library

EVERYWHERE = frozenset({"person", "include"})


def ids_to_make(library: Library, before: Record, now: Mapping[str, str], kept: Mapping[str, Kept]) -> list[str] | None:
    """Give the ids of the entries whose pages have to be made again; None where everything must be looked at."""
    if not kept or now.keys() != before.sources.keys():
        return None
    changed = [path for path, digest in now.items() if before.sources[path] != digest]
    ids: dict[str, None] = {}
    in_frame = before.holders.get(FRAME, ())
    for path in changed:
        entry = library.entries.get(path.removesuffix(".md"))
        if entry is None or path not in kept or entry.kind in EVERYWHERE or entry.id in in_frame:
            return None
        if _seen_elsewhere(entry.stub) != _seen_elsewhere(kept[path].stub):
            return None
        ids |= dict.fromkeys(_and_holders(entry.id, before))
    return list(ids)


def _seen_elsewhere(stub: Stub) -> Stub:
    """Leave out what only the entry's own page shows, and those that hold it whole: its text and its references."""
    return stub._replace(digest="", headings=(), cites=())


def _and_holders(id: str, before: Record) -> Iterable[str]:
    return (id, *before.holders.get(id, ()))
