"""The library: all entries, and the questions one may ask of them. Built once from all entries, then only read."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from kinesite.content.bibliography import Work
from kinesite.content.entry import Card, Entry
from kinesite.content.fields import Name, walk
from kinesite.content.related import Neighbour, related_of
from kinesite.markup import Embed, Link, Path
from kinesite.values.paths import within


@dataclass(frozen=True)
class Library:
    """All entries by id, the works they may cite, the files that stand beside them.

    `unread` are the names of entries whose own problems must be mended first.
    """

    entries: Mapping[str, Entry[Any]]
    works: Mapping[str, Work] = field(default_factory=dict)
    files: frozenset[str] = frozenset()
    unread: frozenset[str] = frozenset()

    @cached_property
    def _names(self) -> Mapping[str, tuple[str, ...]]:
        names: dict[str, dict[str, None]] = defaultdict(dict)
        for entry in self.entries.values():
            slug = entry.id.rpartition("/")[2]
            for name in (entry.id, slug, entry.fields.title, *entry.fields.aliases):
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
            name
            for entry in entries
            for name in (entry.id.rpartition("/")[2], entry.fields.title, *entry.fields.aliases)
        )

    def of_kind(self, kind: str) -> tuple[Entry[Any], ...]:
        """Give the entries of a kind by title."""
        found = (entry for entry in self.entries.values() if entry.kind == kind)
        return tuple(sorted(found, key=lambda entry: (entry.fields.title.casefold(), entry.id)))

    def follow(self, entry: Entry[Any], path: str) -> Entry[Any] | str | None:
        """Follow a plain relative link: to the entry of a Markdown file, or to another file of the content."""
        file = within(entry.folder, path.partition("#")[0])
        if file is None:
            return None
        if file.endswith(".md"):
            return self.entries.get(file.removesuffix(".md"))
        return file if file in self.files else None

    def links_of(self, entry: Entry[Any]) -> frozenset[str]:
        """Give the ids of all entries that an entry links to, embeds or names in its fields."""
        found = {target.id for _, name in entry.names() if (target := self.find(name, name.kind))}
        for hole in entry.holes():
            target = self.find(hole.target) if isinstance(hole, Link | Embed) and hole.target else None
            if isinstance(hole, Path):
                followed = self.follow(entry, hole.path)
                target = followed if isinstance(followed, Entry) else None
            if target:
                found.add(target.id)
        return frozenset(found - {entry.id})

    @cached_property
    def links(self) -> Mapping[str, frozenset[str]]:
        """Give for every entry the entries it leads to."""
        return {entry.id: self.links_of(entry) for entry in self.entries.values()}

    @cached_property
    def backlinks(self) -> Mapping[str, tuple[str, ...]]:
        """Give for every entry the entries that lead to it, in order."""
        back: dict[str, list[str]] = defaultdict(list)
        for source in sorted(self.links):
            for target in self.links[source]:
                back[target].append(source)
        return {target: tuple(sources) for target, sources in back.items()}

    @cached_property
    def _naming(self) -> Mapping[tuple[str, str, str], tuple[str, ...]]:
        naming: dict[tuple[str, str, str], dict[str, None]] = defaultdict(dict)
        for entry in self.entries.values():
            for path, name in walk(entry.fields):
                if isinstance(name, Name) and (target := self.find(name, name.kind)):
                    naming[target.id, entry.kind, str(path[0])][entry.id] = None
        return {key: tuple(ids) for key, ids in naming.items()}

    def cards_naming(self, entry: Entry[Any], kind: str, field: str) -> tuple[Card, ...]:
        """Give the cards of one kind of page that name an entry in one of their fields: routines in their items."""
        sources = (self.entries[source] for source in self._naming.get((entry.id, kind, field), ()))
        return tuple(source.card for source in sources if source.card)

    def cards_leading_to(self, entry: Entry[Any], kind: str) -> tuple[Card, ...]:
        """Give the cards of one kind of page that lead to an entry."""
        sources = (self.entries[source] for source in self.backlinks.get(entry.id, ()))
        return tuple(source.card for source in sources if source.kind == kind and source.card)

    @cached_property
    def related(self) -> Mapping[str, tuple[Neighbour, ...]]:
        """Give for every entry the pages most like it."""
        cards = [entry.card for entry in self.entries.values() if entry.card]
        return related_of(cards, self.links)


def library_of(
    entries: Iterable[Entry[Any]], works: Mapping[str, Work], files: Iterable[str], unread: Iterable[str] = ()
) -> Library:
    """Build a library; the order in which entries come does not matter."""
    in_order = sorted(entries, key=lambda entry: entry.id)
    return Library({entry.id: entry for entry in in_order}, works, frozenset(files), frozenset(unread))
