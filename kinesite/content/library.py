"""The library: all entries, and the questions one may ask of them.

What relates entries is worked out when it is asked for, and kept: a small change asks for little.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from types import MappingProxyType
from typing import Any, NamedTuple

from kinesite.content.bibliography import Work
from kinesite.content.clinics import Clinic
from kinesite.content.entries import Entries, Outline
from kinesite.content.entry import Card, Entry, Use
from kinesite.content.media import FILMS, Film, Picture, ending_of, film_of
from kinesite.content.publication import FIRST, withheld
from kinesite.content.related import Conditions, Neighbour, Shelves
from kinesite.figures import Kept
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
    `unpublished` are the entries, by each of their names, that are left out because they are not public on the day.
    `published` are the addresses at which pages stood when the site was last published, with their lines in the list.
    `figures` are the solved poses of their figures.
    """

    entries: Entries
    works: Mapping[str, Work] = field(default_factory=dict)
    files: frozenset[str] = frozenset()
    unread: frozenset[str] = frozenset()
    unread_works: frozenset[str] = frozenset()
    unpublished: Mapping[str, tuple[Entry[Any], ...]] = field(default_factory=dict)
    today: str = FIRST
    published: Mapping[str, int] = field(default_factory=dict)
    pictures: Mapping[str, Picture] = field(default_factory=dict)
    figures: Kept = field(default_factory=Kept)
    clinics: Mapping[str, Clinic] = field(default_factory=dict)

    @cached_property
    def _leads(self) -> dict[str, tuple[str, ...]]:
        return {}

    @cached_property
    def _leading(self) -> dict[str, Mapping[str, list[str]]]:
        return {}

    @cached_property
    def _names(self) -> Mapping[str, tuple[str, ...]]:
        return _by_name(self.entries.outlines)

    def ids_of(self, name: str, kind: str = "") -> tuple[str, ...]:
        """Give the id of every entry that goes by a folded name, of one kind if that is asked."""
        ids = self._names.get(name, ())
        return tuple([id for id in ids if self.entries.outlines[id].kind == kind]) if kind else ids

    def candidates(self, name: str, kind: str = "") -> tuple[Entry[Any], ...]:
        """Give every entry that goes by a name, of one kind if that is asked: none, the one meant, or too many."""
        return tuple(self.entries[id] for id in self.ids_of(name.strip().casefold(), kind))

    def find(self, name: str, kind: str = "") -> Entry[Any] | None:
        """Give the one entry that goes by a name; None for an unknown or ambiguous one (a check reports those)."""
        if (name, kind) not in self._found:
            ids = self.ids_of(name.strip().casefold(), kind)
            self._found[name, kind] = self.entries[ids[0]] if len(ids) == 1 else None
        return self._found[name, kind]

    @cached_property
    def _found(self) -> dict[tuple[str, str], Entry[Any] | None]:
        return {}

    def known_names(self, kind: str = "") -> tuple[str, ...]:
        """List all slugs, titles and aliases, for suggestions."""
        entries = [entry for entry in self.entries.values() if not kind or entry.kind == kind]
        return tuple(
            name for entry in entries for name in (entry.id.rpartition("/")[2], entry.stub.title, *entry.stub.aliases)
        )

    def of_kind(self, kind: str) -> tuple[Entry[Any], ...]:
        """Give the entries of a kind by title."""
        if kind not in self._by_kind:
            entries = (self.entries[id] for id in self.ids_of_kind.get(kind, ()))
            self._by_kind[kind] = tuple(sorted(entries, key=lambda entry: (entry.stub.title.casefold(), entry.id)))
        return self._by_kind[kind]

    @cached_property
    def ids_of_kind(self) -> Mapping[str, list[str]]:
        """Give the ids of the entries of each kind that there is, in order."""
        kinds: dict[str, list[str]] = defaultdict(list)
        for id, outline in self.entries.outlines.items():
            kinds[outline.kind].append(id)
        return kinds

    @cached_property
    def _by_kind(self) -> dict[str, tuple[Entry[Any], ...]]:
        return {}

    def follow(self, entry: Entry[Any], path: str) -> Entry[Any] | str | None:
        """Follow a plain relative link: to the entry of a Markdown file, or to another file of the content."""
        file = within(entry.folder, path.partition("#")[0])
        if file and file.endswith(".md"):
            return self.entries.get(file.removesuffix(".md"))
        return file if file in self.files else None

    def media(self, file: str) -> Picture | Film | None:
        """Give what a file of the content shows, if it is a picture or a film."""
        if ending_of(file) in FILMS:
            return film_of(file, self.files, self.pictures)
        return self.pictures.get(file)

    def media_of(self, entry: Entry[Any]) -> tuple[Picture | Film | None, ...]:
        """Give all that an entry shows of pictures and films, told from its stub."""
        leads = self.leads(entry.id)
        if "" not in leads:
            return ()  # it shows other entries only
        led = zip(entry.stub.uses, leads, strict=True)
        files = [self.follow(entry, use.target) for use, lead in led if use.way == "path" and not lead]
        return tuple([self.media(file) for file in files if isinstance(file, str)])

    def address_of(self, file: str) -> str:
        """Give the address at which a file of the content is published."""
        return self.pictures[file].address if file in self.pictures else file

    def leads(self, id: str) -> tuple[str, ...]:
        """Give the ids that the uses of an entry lead to, in their order; nothing for one that leads nowhere."""
        if id not in self._leads:
            entry = self.entries[id]
            self._leads[id] = tuple([self._lead(entry, use) for use in entry.stub.uses])
        return self._leads[id]

    def _lead(self, entry: Entry[Any], use: Use) -> str:
        way, target, kind, _ = use
        if way == "path":
            id, dot, ending = (within(entry.folder, target.partition("#")[0]) or "").rpartition(".")
            return id if dot + ending == ".md" and id in self.entries else ""
        ids = self.ids_of(target, kind)
        return ids[0] if len(ids) == 1 else ""

    def _sources(self, kind: str) -> Mapping[str, list[str]]:
        """Give for every entry the entries of one kind that lead to it, in order."""
        if kind not in self._leading:
            leading: dict[str, list[str]] = defaultdict(list)
            for source in self.ids_of_kind.get(kind, ()):
                for target in dict.fromkeys(self.leads(source)):
                    if target not in {"", source}:
                        leading[target].append(source)
            self._leading[kind] = leading
        return self._leading[kind]

    def cards_leading_to(self, entry: Entry[Any], kind: str) -> tuple[Card, ...]:
        """Give the cards of one kind of page that lead to an entry."""
        sources = [self.entries[source] for source in self._sources(kind).get(entry.id, ())]
        return tuple([source.card for source in sources if source.card])

    def cards_naming(self, entry: Entry[Any], kind: str, field: str) -> tuple[Card, ...]:
        """Give the cards of one kind of page that name an entry in one of their fields: routines in their items."""
        sources = [self.entries[source] for source in self._sources(kind).get(entry.id, ())]
        return tuple([source.card for source in sources if source.card and self._names_in(source, entry.id, field)])

    def beside(self, entry: Entry[Any], kind: str, field: str) -> tuple[Beside, ...]:
        """Give the pages of a kind that name an entry in a list, with what stands before and after it there."""
        return tuple([self._beside(card, entry.id, field) for card in self.cards_naming(entry, kind, field)])

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

    def shelves(self, kind: str) -> Shelves:
        """Give the pages of a kind sorted by what they can be compared by."""
        if kind not in self._shelves:
            entries = [self.entries[id] for id in self.ids_of_kind[kind]]
            self._shelves[kind] = Shelves([entry.card for entry in entries if entry.card], self._conditions)
        return self._shelves[kind]

    @cached_property
    def _shelves(self) -> dict[str, Shelves]:
        return {}

    @cached_property
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

    def public_on(self, today: str) -> "Library":
        """Leave out what is not public on a day, and keep its names, so that whoever uses one can be told."""
        outlines = self.entries.outlines
        hidden = {id: outline for id, outline in outlines.items() if withheld(outline, today)}
        public = self.entries.only(outlines.keys() - hidden) if hidden else self.entries
        names = {name: tuple(self.entries[id] for id in ids) for name, ids in _by_name(hidden).items()}
        return replace(self, entries=public, unpublished=names, today=today)

    def related(self, id: str) -> tuple[Neighbour, ...]:
        """Give the pages most like an entry."""
        return self.shelves(self.entries.outlines[id].kind).neighbours(id, frozenset(self.leads(id)))


def _by_name(outlines: Mapping[str, Outline]) -> dict[str, tuple[str, ...]]:
    names: dict[str, tuple[str, ...]] = {}
    for id, outline in outlines.items():
        for name in outline.names:
            names[name] = (*names[name], id) if name in names else (id,)
    return names


Unread = tuple[Iterable[str], Iterable[str]]


def library_of(
    entries: Entries,
    works: Mapping[str, Work],
    files: Iterable[str],
    unread: Unread = ((), ()),
    published: Mapping[str, int] = MappingProxyType({}),
) -> Library:
    """Build a library."""
    names, ids = unread
    return Library(entries, works, frozenset(files), frozenset(names), frozenset(ids), published=published)
