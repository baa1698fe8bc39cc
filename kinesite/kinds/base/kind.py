"""What every kind of entry is: fields, a card, what its template sees, what search engines are told.

A kind is one class in a file of its own beside this folder, and one line in the list of `kinds/__init__.py`.
"""

from typing import Any, ClassVar, Generic

from kinesite.content.entry import Card, Entry, FieldsOfKind
from kinesite.content.fields import Fields
from kinesite.kinds.base.desk import Desk


class Kind(Generic[FieldsOfKind]):
    """One kind of entry. The defaults fit a plain page; a kind says where it differs."""

    name: ClassVar[str]
    folder: ClassVar[str]
    label: ClassVar[str]
    """The plural, as readers see it: the title of the list of all of them."""
    intro: ClassVar[str] = ""
    """One sentence for that list: what is in it."""
    fields: ClassVar[type[Fields]]

    has_page: ClassVar[bool] = True
    has_listing: ClassVar[bool] = True
    clinical: ClassVar[bool] = False
    """Whether its pages tell readers what to do about their health, and so show the state of their review."""
    embeddable: ClassVar[bool] = False
    framed: ClassVar[bool] = False
    """Whether clinics can put its pages into their own."""
    explained_in_place: ClassVar[bool] = False
    """Whether the first link to it on a page opens its summary there, for a reader who does not know the word."""
    aspects: ClassVar[tuple[str, ...]] = ("SelfCareHealthAspect",)
    """Which sides of a health topic its clinical pages show (schema.org, HealthAspectEnumeration)."""

    needs_whole: ClassVar[frozenset[str]] = frozenset({"person"})
    """Kinds of entries that it needs whole, not as a card, where its fields name them."""
    shows_naming: ClassVar[tuple[tuple[str, str], ...]] = ()
    """Whose pages it shows because they name it in a field: (`routine`, `items`)."""
    shows_beside: ClassVar[tuple[tuple[str, str], ...]] = ()
    """In whose fields it shows what stands before and after it: (`routine`, `items`)."""
    shows_leading: ClassVar[tuple[str, ...]] = ()
    """Whose pages it shows because they lead to it in any way."""
    shows_red_flags: ClassVar[bool] = False
    """Whether its page shows the warning signs of its regions."""

    def summary(self, entry: Entry[FieldsOfKind]) -> str:
        """Sum up an entry in one or two plain sentences."""
        return entry.fields.summary

    def meta(self, _entry: Entry[FieldsOfKind]) -> tuple[str, ...]:
        """Give the few words that stand under its name on a card."""
        return ()

    def facets(self, _fields: FieldsOfKind) -> tuple[tuple[str, str], ...]:
        """Give what it can be found and compared by: (`region`, `hips`)."""
        return ()

    def figure(self, _fields: FieldsOfKind) -> str:
        """Give the digest of its figure; nothing for kinds that have none."""
        return ""

    def is_clinical(self, _fields: FieldsOfKind) -> bool:
        """Tell whether an entry's page shows the state of its review."""
        return self.clinical

    def address(self, slug: str) -> str:
        """Give the address of its page."""
        return f"{self.folder}/{slug}/"

    def card(self, entry: Entry[FieldsOfKind]) -> Card:
        """Sum an entry up for other pages."""
        fields, address = entry.fields, self.address(entry.id.rpartition("/")[2])
        meta = ("Draft", *self.meta(entry)) if fields.draft else self.meta(entry)  # seen only where drafts are shown
        facets = self.facets(fields)
        figure = self.figure(fields)
        return Card(entry.id, self.name, fields.title, address, self.summary(entry), meta, facets, figure)

    def view(self, entry: Entry[FieldsOfKind], desk: Desk) -> object:
        """Give what its template sees besides the frame of the page."""
        raise NotImplementedError

    def excerpt(self, entry: Entry[FieldsOfKind], argument: str, level: int, desk: Desk) -> object:
        """Give what is seen of it where another page embeds it, under headings of a level."""
        raise NotImplementedError

    def wrong_argument(self, _entry: Entry[FieldsOfKind], argument: str) -> str:
        """Say what is wrong with what stands behind the `|` of an embed; nothing if it is right."""
        return f'"|{argument}" means nothing here' if argument else ""

    def data(self, entry: Entry[FieldsOfKind], view: Any, desk: Desk) -> dict[str, Any]:
        """Describe the entry as structured data (schema.org): only what its page shows."""
        raise NotImplementedError
