"""Addresses that last: where pages stand, where they stood before, and the list of all that were published.

addresses.txt holds an address a line. It is written when a site is published and kept with the content, so that a page
that is renamed afterwards is missed before its readers miss it.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from kinesite.content.entry import Entry
from kinesite.content.library import Library
from kinesite.values.paths import is_slug
from kinesite.values.words import slugify

HEAD = "# Where the pages of the published site stand. Written by: kinesite addresses"


@dataclass(frozen=True)
class Redirect:
    """An address at which a page stood, or by another of its names could be looked for, and where the page is now."""

    old: str
    new: str
    title: str
    id: str


def read_addresses(lines: Iterable[str]) -> Mapping[str, int]:
    """Read the list: each address with its line. Blank lines, and what stands behind a `#`, are passed over."""
    written = ((line.partition("#")[0].strip(), number) for number, line in enumerate(lines, 1))
    return {address: number for address, number in written if address}


def write_addresses(addresses: Iterable[str]) -> str:
    """Write the list, in order."""
    return "\n".join([HEAD, *sorted(set(addresses)), ""])


def redirects(library: Library) -> Iterator[Redirect]:
    """Give every old address of a page, and the address that each other name of it would have, where none stands."""
    taken = set(standing(library))
    for entry in (entry for entry in library.entries.values() if entry.stub.old_addresses):
        yield from (_redirect(entry, old) for old in entry.stub.old_addresses if entry.card)
        taken.update(entry.stub.old_addresses)
    for entry in (entry for entry in library.entries.values() if entry.stub.aliases):
        for address in _by_other_names(entry):
            if address not in taken:
                taken.add(address)
                yield _redirect(entry, address)


def standing(library: Library) -> Iterator[str]:
    """Give the address of every page of an entry."""
    return (entry.card.address for entry in library.entries.values() if entry.card)


def to_keep(library: Library) -> Iterator[str]:
    """Give the addresses that readers may have: those of the pages, and the old ones that lead on to them."""
    yield from standing(library)
    for entry in library.entries.values():
        yield from entry.stub.old_addresses if entry.card else ()


def lost(library: Library) -> Iterator[tuple[str, int]]:
    """Give the published addresses at which nothing stands any more, each with its line in the list."""
    kept = set(to_keep(library)) if library.published else set()
    return ((address, line) for address, line in library.published.items() if address not in kept)


def _redirect(entry: Entry[Any], old: str) -> Redirect:
    assert entry.card is not None  # noqa: S101 - only what has a page gets here
    return Redirect(old, entry.card.address, entry.card.title, entry.id)


def _by_other_names(entry: Entry[Any]) -> Iterator[str]:
    """Give the addresses that the other names of an entry would have, beside its own in the folder of its kind."""
    folder = entry.card.address.rstrip("/").rpartition("/")[0] if entry.card else ""
    slugs = (slugify(alias) for alias in entry.stub.aliases)
    return (f"{folder}/{slug}/" for slug in slugs if folder and is_slug(slug))
