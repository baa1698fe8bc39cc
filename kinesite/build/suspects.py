"""Suspects: which entries have to be checked again, when all were in order after the last build.

An entry may have become wrong if its own file changed, if it leads to one that changed, or if it uses a name that a
changed file had or has now. Whatever lies outside the entries (settings, references, pictures) makes all suspect.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from kinesite.build.memo import Kept
from kinesite.content.entry import Entry, Stub
from kinesite.content.library import Library

ENTRY = ".md"


def suspects(
    library: Library, then: Mapping[str, str], now: Mapping[str, str], kept: Mapping[str, Kept]
) -> list[Entry[Any]]:
    """Give the entries to check. `then` and `now` are the digests of all files, `kept` what the memo knew of then."""
    changed = {path for path in {*then, *now} if then.get(path) != now.get(path)}
    if not kept or any(not path.endswith(ENTRY) for path in changed):
        return list(library.entries.values())
    names = {name for path in changed if path in kept for name in _names(kept[path].id, kept[path].stub)}
    fresh = [entry for entry in library.entries.values() if entry.path in changed]
    names |= {name for entry in fresh for name in _names(entry.id, entry.stub)}
    ids = {path.removesuffix(ENTRY) for path in changed}
    return [entry for entry in library.entries.values() if entry.id in ids or _uses(library, entry, names, ids)]


def _names(id: str, stub: Stub) -> Iterable[str]:
    return (name.casefold() for name in (id, id.rpartition("/")[2], stub.title, *stub.aliases))


def _uses(library: Library, entry: Entry[Any], names: set[str], ids: set[str]) -> bool:
    """Tell whether an entry uses one of the names, or leads to one of the ids or to nothing."""
    leads = library.leads(entry.id)
    if "" in leads or not ids.isdisjoint(leads):
        return True
    return any(use.target in names for use in entry.stub.uses)
