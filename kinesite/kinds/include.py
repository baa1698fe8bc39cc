"""An include: a text that stands in several pages and is kept in one place: red flags, disclaimers, calls to action."""

from dataclasses import dataclass
from typing import Literal

from pydantic import Field

from kinesite.content.entry import Entry
from kinesite.content.fields import Fields, Name, Part, Text
from kinesite.kinds.base import Desk, Filled, Kind
from kinesite.settings import Care
from kinesite.values.html import Html

Purpose = Literal["red flags", "disclaimer", "call to action"]


class Action(Part):
    """Where a call to action leads."""

    label: str = Field(description="The words of the button.", examples=["Start here"])
    page: Name = Field(description="The page that it leads to.", examples=["quick-four"])


class Include(Fields):
    """The fields of content/includes/."""

    purpose: Purpose = Field(description="What the text is for.")
    regions: tuple[str, ...] = Field(
        (), description="Parts of the body, as site.yaml lists them.", examples=[["lower back"]]
    )
    emergency: tuple[Text, ...] = Field(
        (), description='Signs of an emergency; each goes on from "if ...".', examples=[["you have the first sign"]]
    )
    urgent: tuple[Text, ...] = Field(
        (),
        description='Signs to get help for today; each goes on from "if ...".',
        examples=[["you have the first sign"]],
    )
    non_urgent: tuple[Text, ...] = Field(
        (),
        description='Signs to see someone about; each goes on from "if ...".',
        examples=[["you have the first sign"]],
    )
    action: Action | None = Field(
        None, description="A button, and where it leads.", examples=[{"label": "Start here", "page": "quick-four"}]
    )


@dataclass(frozen=True)
class CareCard:
    """A care card of one level: what to do, and if which signs."""

    level: Literal["emergency", "urgent", "non-urgent"]
    name: str
    title: str
    call: str
    signs: tuple[Html, ...]


@dataclass(frozen=True)
class IncludeView:
    """What excerpts/include.html sees."""

    title: str
    purpose: Purpose
    level: int
    body: Filled
    cards: tuple[CareCard, ...]
    action: tuple[str, str] | None


class IncludeKind(Kind[Include]):
    """content/includes/. They have no page of their own."""

    name = "include"
    folder = "includes"
    label = "Includes"
    fields = Include
    has_page = False
    has_listing = False
    embeddable = True

    def excerpt(self, entry: Entry[Include], _argument: str, level: int, desk: Desk) -> IncludeView:
        """Show the text, its care cards and where it leads."""
        fields = entry.fields
        target = desk.card(fields.action.page) if fields.action else None
        action = (fields.action.label, desk.root + target.address) if fields.action and target else None
        cards = _care_cards(entry, desk.settings.care, desk)
        return IncludeView(fields.title, fields.purpose, level, desk.fill(entry, entry.prose), cards, action)


def _care_cards(entry: Entry[Include], care: Care, desk: Desk) -> tuple[CareCard, ...]:
    """Make the care cards that have signs, the most serious first."""
    fields = entry.fields
    cards = (
        CareCard(
            "emergency", "Emergency", care.emergency.title, care.emergency.call, desk.say_all(entry, fields.emergency)
        ),
        CareCard("urgent", "Urgent", care.urgent.title, care.urgent.call, desk.say_all(entry, fields.urgent)),
        CareCard(
            "non-urgent",
            "Not urgent",
            care.non_urgent.title,
            care.non_urgent.call,
            desk.say_all(entry, fields.non_urgent),
        ),
    )
    return tuple(card for card in cards if card.signs)
