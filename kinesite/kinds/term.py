"""A glossary term: one word explained in plain ones."""

from dataclasses import dataclass
from typing import Any

from pydantic import Field

from kinesite.content.entry import Card, Entry
from kinesite.content.fields import Fields
from kinesite.kinds.base import Desk, Filled, Kind


class Term(Fields):
    """The fields of content/glossary/."""

    summary: str = Field(
        min_length=1,
        max_length=200,
        description="What the word means, in one or two sentences.",
        examples=["What a reader finds here, in one or two sentences."],
    )


@dataclass(frozen=True)
class TermView:
    """A term as its own page and other pages show it."""

    title: str
    aliases: tuple[str, ...]
    summary: str
    href: str
    level: int
    body: Filled = ()
    used_in: tuple[Card, ...] = ()


class TermKind(Kind[Term]):
    """content/glossary/."""

    name = "term"
    folder = "glossary"
    label = "Glossary"
    intro = "Words that you may meet on these pages, said plainly."
    fields = Term
    shows_leading = ("exercise", "condition", "guide", "routine", "question")
    embeddable = True
    explained_in_place = True

    def view(self, entry: Entry[Term], desk: Desk) -> TermView:
        """Show the meaning, more about it, and where it is used."""
        used_in = tuple(card for kind in self.shows_leading for card in desk.leading_here(entry, kind))
        fields = entry.fields
        body = desk.fill(entry, entry.prose)
        return TermView(fields.title, fields.aliases, fields.summary, "", 2, body, used_in)

    def excerpt(self, entry: Entry[Term], _argument: str, level: int, desk: Desk) -> TermView:
        """Show the word and its meaning."""
        fields = entry.fields
        address = self.address(entry.id.rpartition("/")[2])
        return TermView(fields.title, fields.aliases, fields.summary, desk.root + address, level)

    def data(self, entry: Entry[Term], _view: TermView, desk: Desk) -> dict[str, Any]:
        """Describe it as a term of the site's glossary."""
        glossary = {"@type": "DefinedTermSet", "name": self.label, "url": desk.url(f"{self.folder}/")}
        also = {"alternateName": list(entry.fields.aliases)} if entry.fields.aliases else {}
        return {
            "@type": "DefinedTerm",
            "name": entry.fields.title,
            **also,
            "description": entry.fields.summary,
            "inDefinedTermSet": glossary,
        }
