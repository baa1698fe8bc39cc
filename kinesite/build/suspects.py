"""Suspects: which entries have to be checked again, when all were in order after the last build.

An entry may have become wrong if its own file changed, if it leads to one that changed, or if it uses a name that a
changed file had or has now. Whatever lies outside the entries (settings, references, pictures) makes all suspect.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from kinesite.build.memo import Kept
from kinesite.build.record import Record
from kinesite.content.entry import Entry, Stub
from kinesite.content.library import Library

ENTRY = ".md"


def suspects(library: Library, before: Record, now: Mapping[str, str], kept: Mapping[str, Kept]) -> list[Entry[Any]]:
    """Give the entries to check. `now` are the digests of all files, `kept` is what the memo knew of them before."""
    then = before.sources
    changed = {path for path in {*then, *now} if then.get(path) != now.get(path)}
    if not kept or any(not path.endswith(ENTRY) for path in changed):
        return list(library.entries.values())
    ids = {path.removesuffix(ENTRY) for path in changed}
    if all(_only_text(library.entries.get(path.removesuffix(ENTRY)), kept.get(path)) for path in changed):
        held_by = (holder for id in ids for holder in before.holders.get(id, ()))
        includes = (include.id for include in library.of_kind("include"))  # these have no page that could hold
        return [library.entries[id] for id in sorted({*ids, *held_by, *includes})]
    if any(_embeds(library.entries.get(path.removesuffix(ENTRY)), kept.get(path)) for path in changed):
        ids |= {entry.id for entry in library.entries.values() if any(use.way == "embed" for use in entry.stub.uses)}
    names = {name for path in changed if path in kept for name in _names(kept[path].id, kept[path].stub)}
    names |= {name for id in ids if id in library.entries for name in _names(id, library.entries[id].stub)}
    return [entry for entry in library.entries.values() if entry.id in ids or _uses(library, entry, names, ids)]


def _only_text(entry: Entry[Any] | None, kept: Kept | None) -> bool:
    """Tell whether an entry differs in nothing that another could name, link to or show."""
    return bool(entry and kept and entry.stub._replace(digest="", cites=()) == kept.stub._replace(digest="", cites=()))


def _embeds(entry: Entry[Any] | None, kept: Kept | None) -> bool:
    """Tell whether an entry embeds, or did: then any chain of embeds may have become a ring, or ceased to be."""
    return any(use.way == "embed" for each in (entry, kept) if each for use in each.stub.uses)


def _names(id: str, stub: Stub) -> Iterable[str]:
    return (name.casefold() for name in (id, id.rpartition("/")[2], stub.title, *stub.aliases))


def _uses(library: Library, entry: Entry[Any], names: set[str], ids: set[str]) -> bool:
    """Tell whether an entry uses one of the names, or leads to one of the ids or to nothing."""
    leads = library.leads(entry.id)
    if "" in leads or not ids.isdisjoint(leads):
        return True
    return any(use.target in names for use in entry.stub.uses)
