"""An entry: one content file after parsing. And a card: all that another page may know of it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any, Generic, NamedTuple, TypeVar

from kinesite.content.fields import Fields, FilePath, Name, Reference, Text, Word, walk
from kinesite.content.frontmatter import Path, Spot
from kinesite.content.texts import Texts
from kinesite.figures.kept import digest as figure_digest
from kinesite.markup import Citation, Embed, Hole, Link, Prose
from kinesite.markup import Path as PlainPath
from kinesite.values.problems import Place
from kinesite.values.words import count_words

FieldsOfKind = TypeVar("FieldsOfKind", bound=Fields)
Marked = TypeVar("Marked", bound=Word)


class Card(NamedTuple):
    """What other pages may know of an entry. This, not the file, is what a page depends on."""

    id: str
    kind: str
    title: str
    address: str
    summary: str
    meta: tuple[str, ...] = ()
    facets: tuple[tuple[str, str], ...] = ()
    figure: str = ""
    """The digest of its figure, if it has one."""


def _folded(name: str) -> str:
    """Bring a name to the form in which names are compared."""
    return str(name).strip().casefold()


class Use(NamedTuple):
    """One way in which an entry leads to another: a name in a field, a link, an embed or a plain path.

    Names are folded, so that they can be looked up as they are.
    """

    way: str
    target: str
    kind: str = ""
    field: str = ""


class Stub(NamedTuple):
    """What can be told of an entry without reading it again: all that relates pages is worked out from stubs.

    It holds plain values only, so that the stubs of ten thousand entries are loaded in a moment. Days are in ISO form.
    """

    digest: str
    title: str
    aliases: tuple[str, ...]
    card: Card | None
    uses: tuple[Use, ...]
    cites: tuple[str, ...]
    headings: tuple[str, ...]
    published: str
    changed: str
    reviewed: bool
    clinical: bool
    old_addresses: tuple[str, ...]
    data: str
    draft: bool = False
    publish_on: str = ""
    expire_on: str = ""
    figure: str = ""
    """What the solution of its figure is kept by; nothing without a figure."""
    presets: tuple[str, ...] = ()
    """The names of its doses, each of which has an address where the page is embedded."""


Body = tuple[Any, Prose, Texts, dict[Path, Spot]]
BODY = ("fields", "prose", "texts", "places")


@dataclass(frozen=True)
class Entry(Generic[FieldsOfKind]):
    """One content file after parsing. `texts` gives the prose of each `Text` of its fields, by what was written.

    `path` is relative to the content folder, `shown` is how people are told of it, `digest` stands for path and bytes.
    """

    id: str
    kind: str
    path: str
    shown: str
    fields: FieldsOfKind
    prose: Prose
    texts: Texts = field(default_factory=Texts)
    places: dict[Path, Spot] = field(default_factory=dict)
    card: Card | None = None
    digest: str = ""
    values: dict[str, Any] = field(default_factory=dict)
    """What the fields were made of: plain values, which are quicker to keep than the fields."""

    @classmethod
    def kept(cls, named: tuple[str, str, str, str], stub: Stub, load: Callable[[], Body]) -> "Entry[Any]":
        """Make an entry known by its id, kind, path, shown and stub; the rest is loaded when it is asked for."""
        entry = cls.__new__(cls)
        entry.__dict__.update(zip(("id", "kind", "path", "shown"), named, strict=True))
        entry.__dict__.update(card=stub.card, digest=stub.digest, stub=stub, _load=load)
        return entry

    def __getattr__(self, name: str) -> Any:
        """Load what is missing: Python asks here only for attributes that are not there yet."""
        load = self.__dict__.get("_load")
        if load is None or name not in BODY:
            raise AttributeError(name)
        self.__dict__.update(zip(BODY, load(), strict=True))
        return self.__dict__[name]

    def release(self) -> None:
        """Let go of what can be loaded again: ten thousand texts need not be in memory at once."""
        if "_load" in self.__dict__:
            for name in (*BODY, "_words"):
                self.__dict__.pop(name, None)

    def body(self) -> Body:
        """Give the parts that are kept apart from the stub."""
        return self.fields, self.prose, self.texts, self.places

    @cached_property
    def stub(self) -> Stub:
        """Sum up what relates this entry to others."""
        fields = self.fields
        figure = getattr(fields, "figure", None)
        return Stub(
            self.digest,
            fields.title,
            fields.aliases,
            self.card,
            tuple(self._uses()),
            tuple(dict.fromkeys(self._cites())),
            tuple(heading.id for heading in self.prose.headings),
            fields.published.isoformat() if fields.published else "",
            self.changed.isoformat() if self.changed else "",
            bool(fields.reviewer and fields.reviewed),
            bool(getattr(fields, "clinical", False)),
            fields.old_addresses,
            fields.data(self.texts.words),
            fields.draft,
            fields.publish_on.isoformat() if fields.publish_on else "",
            fields.expire_on.isoformat() if fields.expire_on else "",
            figure_digest(figure) if figure else "",
            tuple(getattr(fields, "presets", ())),
        )

    def _uses(self) -> Iterator[Use]:
        for path, word in self._words:
            if isinstance(word, Name):
                yield Use("name", _folded(word), word.kind, str(path[0]))
            elif isinstance(word, FilePath):
                yield Use("path", str(word))
        for hole in self.holes():
            if isinstance(hole, Link | Embed) and hole.target:
                yield Use("embed" if isinstance(hole, Embed) else "link", _folded(hole.target))
            elif isinstance(hole, PlainPath):
                yield Use("path", hole.path)

    def _cites(self) -> Iterator[str]:
        yield from (str(word) for _, word in self.references())
        for hole in self.holes():
            if isinstance(hole, Citation):
                yield from hole.ids

    @property
    def folder(self) -> str:
        """The folder the file stands in, from which its relative links lead."""
        return self.path.rpartition("/")[0]

    @property
    def changed(self) -> date | None:
        """The day of the last change that readers are told of."""
        return self.fields.updated or self.fields.published

    def holes(self) -> Iterator[Hole]:
        """Give every link, embed, citation and address in the body and the fields."""
        yield from self.prose.holes()
        for prose in self.texts.values():
            yield from prose.holes()

    def names(self) -> Iterator[tuple[Place, Name]]:
        """Give every field that names another entry, with its place."""
        return self._marked(Name)

    def references(self) -> Iterator[tuple[Place, Reference]]:
        """Give every field that names a reference, with its place."""
        return self._marked(Reference)

    def files(self) -> Iterator[tuple[Place, FilePath]]:
        """Give every field that names a file, with its place."""
        return self._marked(FilePath)

    def _marked(self, mark: type[Marked]) -> Iterator[tuple[Place, Marked]]:
        return ((self.place(path), word) for path, word in self._words if isinstance(word, mark))

    @cached_property
    def _words(self) -> tuple[tuple[Path, Word], ...]:
        return tuple(walk(self.fields))

    def place(self, path: Path) -> Place:
        """Find the place of a field, or of what stands around it."""
        while path and path not in self.places:
            path = path[:-1]
        return Place(self.shown, *self.places.get(path, (1, 1)))

    def words(self) -> int:
        """Count the words that a reader of the page reads in its own text."""
        return sum(count_words(prose.text) for prose in self.proses())

    def proses(self) -> Iterator[Prose]:
        """Give its text, and the prose of each sentence of its fields."""
        yield self.prose
        yield from (self.texts[text] for text in dict.fromkeys(text for _, text in texts_of(self.fields)))


def texts_of(fields: Fields) -> Iterator[tuple[Path, Text]]:
    """Find the sentences in the fields, which are read as Markdown like the body."""
    return ((path, word) for path, word in walk(fields) if isinstance(word, Text))
