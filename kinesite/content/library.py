"""The library: all entries, and the questions one may ask of them.

What relates entries is worked out when it is asked for, and kept: a small change asks for little.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import Any, NamedTuple

from kinesite.content.bibliography import Work
from kinesite.content.entry import Card, Entry, Use
from kinesite.content.related import Conditions, Neighbour, Shelves
from kinesite.values.paths import within


class Beside(NamedTuple):
    """A page that names an entry in a list, and the cards that stand before and after it there."""

    card: Card
    before: Card | None
    after: Card | None


@dataclass(frozen=True)
class Library:
    """All entries by id, the works they may cite, the files that stand beside them.

    `unread` are the names of entries whose own problems must be mended first, `unread_works` the ids of such works.
    `published` are the addresses at which pages stood when the site was last published, with their lines in the list.
    """

    entries: Mapping[str, Entry[Any]]
    works: Mapping[str, Work] = field(default_factory=dict)
    files: frozenset[str] = frozenset()
    unread: frozenset[str] = frozenset()
    unread_works: frozenset[str] = frozenset()
    published: Mapping[str, int] = field(default_factory=dict)

    @cached_property
    def _leads(self) -> dict[str, tuple[str, ...]]:
        return {}

    @cached_property
    def _leading(self) -> dict[str, Mapping[str, list[str]]]:
        return {}

    @cached_property
    def _names(self) -> Mapping[str, tuple[str, ...]]:
        names: dict[str, dict[str, None]] = defaultdict(dict)
        for entry in self.entries.values():
            slug = entry.id.rpartition("/")[2]
            for name in (entry.id, slug, entry.stub.title, *entry.stub.aliases):
                names[name.casefold()][entry.id] = None
        return {name: tuple(ids) for name, ids in names.items()}

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

    def beside(self, entry: Entry[Any], kind: str, field: str) -> tuple[Beside, ...]:
        """Give the pages of a kind that name an entry in a list, with what stands before and after it there."""
        return tuple(self._beside(card, entry.id, field) for card in self.cards_naming(entry, kind, field))

    def _beside(self, card: Card, id: str, field: str) -> Beside:
        source = self.entries[card.id]
        led = zip(source.stub.uses, self.leads(card.id), strict=True)
        ids = [lead for use, lead in led if lead and use.way == "name" and use.field == field]
        at = ids.index(id)
        before, after = (ids[at - 1] if at else ""), (ids[at + 1] if at + 1 < len(ids) else "")
        return Beside(card, *(self.entries[each].card if each else None for each in (before, after)))

    def _names_in(self, source: Entry[Any], target: str, field: str) -> bool:
        led = zip(source.stub.uses, self.leads(source.id), strict=True)
        return any(lead == target and use.way == "name" and use.field == field for use, lead in led)

    @cached_property
    def shelves(self) -> Shelves:
        """Give the pages sorted by what they can be compared by."""
        return Shelves([entry.card for entry in self.entries.values() if entry.card], self._conditions())

    def _conditions(self) -> Conditions:
        """Give for each page the conditions that it is for: those that name it, and for a guide those it leads to."""
        shared: dict[str, list[str]] = defaultdict(list)
        for condition in self.of_kind("condition"):
            for use, lead in zip(condition.stub.uses, self.leads(condition.id), strict=True):
                if use.way == "name" and lead:
                    shared[lead].append(condition.stub.title)
            for id in self._sources("guide").get(condition.id, ()):
                shared[id].append(condition.stub.title)
        return shared

    def related(self, id: str) -> tuple[Neighbour, ...]:
        """Give the pages most like an entry."""
        return self.shelves.neighbours(id, frozenset(self.leads(id)))


Unread = tuple[Iterable[str], Iterable[str]]


def library_of(
    entries: Iterable[Entry[Any]],
    works: Mapping[str, Work],
    files: Iterable[str],
    unread: Unread = ((), ()),
    published: Mapping[str, int] = MappingProxyType({}),
) -> Library:
    """Build a library; the order in which entries come does not matter."""
    in_order = sorted(entries, key=lambda entry: entry.id)
    names, ids = unread
    return Library(
        {entry.id: entry for entry in in_order}, works, frozenset(files), frozenset(names), frozenset(ids), published
    )
