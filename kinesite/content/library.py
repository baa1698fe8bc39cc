"""The library: all entries, and the questions one may ask of them.

What relates entries is worked out when it is asked for, and kept: a small change asks for little.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from kinesite.content.bibliography import Work
from kinesite.content.entry import Card, Entry, Use
from kinesite.content.publication import FIRST, withheld
from kinesite.content.related import Neighbour, Shelves
from kinesite.values.paths import within


@dataclass(frozen=True)
class Library:
    """All entries by id, the works they may cite, the files that stand beside them.

    `unread` are the names of entries whose own problems must be mended first, `unread_works` the ids of such works.
    `unpublished` are the entries, by each of their names, that are left out because they are not public on the day.
    """

    entries: Mapping[str, Entry[Any]]
    works: Mapping[str, Work] = field(default_factory=dict)
    files: frozenset[str] = frozenset()
    unread: frozenset[str] = frozenset()
    unread_works: frozenset[str] = frozenset()
    unpublished: Mapping[str, tuple[Entry[Any], ...]] = field(default_factory=dict)
    today: str = FIRST

    @cached_property
    def _leads(self) -> dict[str, tuple[str, ...]]:
        return {}

    @cached_property
    def _leading(self) -> dict[str, Mapping[str, list[str]]]:
        return {}

    @cached_property
    def _names(self) -> Mapping[str, tuple[str, ...]]:
        return {name: tuple([entry.id for entry in found]) for name, found in _by_name(self.entries.values()).items()}

    def candidates(self, name: str, kind: str = "") -> tuple[Entry[Any], ...]:
        """Give every entry that goes by a name, of one kind if that is asked: none, the one meant, or too many."""
        found = (self.entries[id] for id in self._names.get(name.strip().casefold(), ()))
        return tuple(entry for entry in found if not kind or entry.kind == kind)

    def find(self, name: str, kind: str = "") -> Entry[Any] | None:
        """Give the one entry that goes by a name; None for an unknown or ambiguous one (a check reports those)."""
        found = self.candidates(name, kind)
        return found[0] if len(found) == 1 else None

    def known_names(self, kind: str = "") -> tuple[str, ...]:
        """List all slugs, titles and aliases, for suggestions."""
        entries = [entry for entry in self.entries.values() if not kind or entry.kind == kind]
        return tuple(
            name for entry in entries for name in (entry.id.rpartition("/")[2], entry.stub.title, *entry.stub.aliases)
        )

    def of_kind(self, kind: str) -> tuple[Entry[Any], ...]:
        """Give the entries of a kind by title."""
        return self._by_kind.get(kind, ())

    @cached_property
    def _by_kind(self) -> Mapping[str, tuple[Entry[Any], ...]]:
        kinds: dict[str, list[Entry[Any]]] = defaultdict(list)
        for entry in sorted(self.entries.values(), key=lambda entry: (entry.stub.title.casefold(), entry.id)):
            kinds[entry.kind].append(entry)
        return {kind: tuple(entries) for kind, entries in kinds.items()}

    def follow(self, entry: Entry[Any], path: str) -> Entry[Any] | str | None:
        """Follow a plain relative link: to the entry of a Markdown file, or to another file of the content."""
        file = within(entry.folder, path.partition("#")[0])
        if file is None:
            return None
        if file.endswith(".md"):
            return self.entries.get(file.removesuffix(".md"))
        return file if file in self.files else None

    def leads(self, id: str) -> tuple[str, ...]:
        """Give the ids that the uses of an entry lead to, in their order; nothing for one that leads nowhere."""
        if id not in self._leads:
            entry = self.entries[id]
            self._leads[id] = tuple([self._lead(entry, use) for use in entry.stub.uses])
        return self._leads[id]

    def _lead(self, entry: Entry[Any], use: Use) -> str:
        way, target, kind, _ = use
        if way == "path":
            followed = self.follow(entry, target)
            return followed.id if isinstance(followed, Entry) else ""
        ids = self._names.get(target, ())
        if kind:
            ids = tuple([id for id in ids if self.entries[id].kind == kind])
        return ids[0] if len(ids) == 1 else ""

    def _sources(self, kind: str) -> Mapping[str, list[str]]:
        """Give for every entry the entries of one kind that lead to it, in order."""
        if kind not in self._leading:
            leading: dict[str, list[str]] = defaultdict(list)
            for source in sorted(self.of_kind(kind), key=lambda entry: entry.id):
                for target in dict.fromkeys(self.leads(source.id)):
                    if target not in {"", source.id}:
                        leading[target].append(source.id)
            self._leading[kind] = leading
        return self._leading[kind]

    def cards_leading_to(self, entry: Entry[Any], kind: str) -> tuple[Card, ...]:
        """Give the cards of one kind of page that lead to an entry."""
        sources = (self.entries[source] for source in self._sources(kind).get(entry.id, ()))
        return tuple(source.card for source in sources if source.card)

    def cards_naming(self, entry: Entry[Any], kind: str, field: str) -> tuple[Card, ...]:
        """Give the cards of one kind of page that name an entry in one of their fields: routines in their items."""
        sources = (self.entries[source] for source in self._sources(kind).get(entry.id, ()))
        return tuple(source.card for source in sources if source.card and self._names_in(source, entry.id, field))

    def _names_in(self, source: Entry[Any], target: str, field: str) -> bool:
        led = zip(source.stub.uses, self.leads(source.id), strict=True)
        return any(lead == target and use.way == "name" and use.field == field for use, lead in led)

    @cached_property
    def shelves(self) -> Shelves:
        """Give the pages sorted by what they can be compared by."""
        return Shelves([entry.card for entry in self.entries.values() if entry.card])

    def published(self, today: str) -> "Library":
        """Leave out what is not public on a day, and keep its names, so that whoever uses one can be told."""
        hidden = {id: entry for id, entry in self.entries.items() if withheld(entry.stub, today)}
        public = {id: entry for id, entry in self.entries.items() if id not in hidden} if hidden else self.entries
        return replace(self, entries=public, unpublished=_by_name(hidden.values()), today=today)

    def related(self, id: str) -> tuple[Neighbour, ...]:
        """Give the pages most like an entry."""
        return self.shelves.neighbours(id, frozenset(self.leads(id)))


def _by_name(entries: Iterable[Entry[Any]]) -> Mapping[str, tuple[Entry[Any], ...]]:
    names: dict[str, dict[str, Entry[Any]]] = defaultdict(dict)
    for entry in entries:
        slug = entry.id.rpartition("/")[2]
        for name in (entry.id, slug, entry.stub.title, *entry.stub.aliases):
            names[name.casefold()][entry.id] = entry
    return {name: tuple(found.values()) for name, found in names.items()}


Unread = tuple[Iterable[str], Iterable[str]]


def library_of(
    entries: Iterable[Entry[Any]], works: Mapping[str, Work], files: Iterable[str], unread: Unread = ((), ())
) -> Library:
    """Build a library; the order in which entries come does not matter."""
    in_order = sorted(entries, key=lambda entry: entry.id)
    names, ids = unread
    return Library({entry.id: entry for entry in in_order}, works, frozenset(files), frozenset(names), frozenset(ids))
