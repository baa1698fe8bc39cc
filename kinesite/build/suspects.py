"""Suspects: which entries have to be checked again, when all were in order after the last build.

An entry may have become wrong if its own file changed, if its page showed or led to one that changed, or one that now
shares a name with it; of an entry without a page nobody knows. Whatever lies outside the entries (settings, references,
pictures) makes all suspect.
"""

from collections.abc import Iterator
from typing import Any

from kinesite.build.change import Change
from kinesite.build.record import Record
from kinesite.content.entry import Entry, Stub
from kinesite.content.library import Library


def suspects(library: Library, before: Record, change: Change) -> list[Entry[Any]]:
    """Give the entries to check."""
    if not change.told:
        return list(library.entries.values())
    touched = {*change.ids, *_namesakes(library, change), *_with_old_addresses(library, before, change)}
    linked = not all(_only_text(library, id, change.stubs.get(f"{id}.md")) for id in change.ids)
    return [
        library.entries[id]
        for id in library.entries
        if id in touched or id not in before.reached or before.shows(id, touched, as_cards=linked)
    ]


def _only_text(library: Library, id: str, before: Stub | None) -> bool:
    """Tell whether an entry differs in nothing that a page could name or link to."""
    if id not in library.entries or before is None:
        return False
    stub = library.entries[id].stub
    return stub._replace(digest="", cites=(), data="") == before._replace(digest="", cites=(), data="")


def _with_old_addresses(library: Library, before: Record, change: Change) -> Iterator[str]:
    """Give the entries with old addresses, where another page may stand there now, or claim the same."""
    then = (change.stubs.get(path) for path in change.paths)
    now = (library.entries[id].stub for id in change.ids if id in library.entries)
    came = any(path not in before.sources for path in change.paths)
    if came or any(stub.old_addresses for stub in (*then, *now) if stub):
        yield from (entry.id for entry in library.entries.values() if entry.stub.old_addresses)


def _namesakes(library: Library, change: Change) -> Iterator[str]:
    """Give the entries that go by a name of a changed one: what was clear may have become ambiguous."""
    outlines = library.entries.outlines
    for id in change.ids:
        for name in outlines[id].names if id in outlines else ():
            yield from library.ids_of(name)
