"""An entry: one content file after parsing. And a card: all that another page may know of it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Generic, TypeVar

from kinesite.content.fields import Fields, FilePath, Name, Reference, Text, Word, walk
from kinesite.content.frontmatter import Path
from kinesite.markup import Hole, Prose
from kinesite.values.problems import Place
from kinesite.values.words import count_words

FieldsOfKind = TypeVar("FieldsOfKind", bound=Fields)
Marked = TypeVar("Marked", bound=Word)


@dataclass(frozen=True)
class Card:
    """What other pages may know of an entry. This, not the file, is what a page depends on."""

    id: str
    kind: str
    title: str
    address: str
    summary: str
    meta: tuple[str, ...] = ()
    facets: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Entry(Generic[FieldsOfKind]):
    """One content file after parsing. `texts` holds the prose of each `Text` of its fields, by what was written.

    `path` is relative to the content folder, `shown` is how people are told of it.
    """

    id: str
    kind: str
    path: str
    shown: str
    fields: FieldsOfKind
    prose: Prose
    texts: dict[str, Prose] = field(default_factory=dict)
    places: dict[Path, Place] = field(default_factory=dict)
    card: Card | None = None

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
        return ((self.place(path), word) for path, word in walk(self.fields) if isinstance(word, mark))

    def place(self, path: Path) -> Place:
        """Find the place of a field, or of what stands around it."""
        while path and path not in self.places:
            path = path[:-1]
        return self.places.get(path, Place(self.shown, 1, 1))

    def words(self) -> int:
        """Count the words that a reader of the page reads in its own text."""
        return count_words(self.prose.text) + sum(count_words(prose.text) for prose in self.texts.values())


def texts_of(fields: Fields) -> Iterator[tuple[Path, Text]]:
    """Find the sentences in the fields, which are read as Markdown like the body."""
    return ((path, word) for path, word in walk(fields) if isinstance(word, Text))
