"""A guide: an article, with an answer up front and something to take away at the end."""

from dataclasses import dataclass
from typing import Any

from pydantic import Field

from kinesite.content.entry import Card, Entry
from kinesite.content.fields import (
    ConditionName,
    Fields,
    FilePath,
    GuideName,
    IncludeName,
    Part,
    PersonName,
    QuestionName,
    Shorthand,
    Text,
)
from kinesite.kinds.base import Desk, Excerpt, Filled, Kind
from kinesite.markup import Heading
from kinesite.values.html import Html

WORDS_A_MINUTE = 200


class QuickAnswer(Part):
    """The answer for a reader who reads nothing else."""

    question: str | None = Field(None, description="The question that it answers.", examples=["Rest or move?"])
    answer: Text = Field(
        description="The answer, in a sentence or two.", examples=["The answer, in a sentence or two."]
    )
    points: tuple[Text, ...] = Field((), description="What else to know.", examples=[["Something else to know."]])


class Takeaway(Shorthand):
    """One thing to take away, with details below it if there are any; written as the point alone, or with details."""

    alone = "point"

    point: Text = Field(description="The point, in a sentence.", examples=["The first point."])
    details: tuple[Text, ...] = Field((), description="More about it.", examples=[["More about it."]])


class Expert(Part):
    """Someone who had a part in the guide."""

    person: PersonName = Field(description="A file in people/.", examples=["editorial-team"])
    role: str = Field(description="The part they had.", examples=["Writer"])


class Picture(Part):
    """The picture at the head of a guide."""

    file: FilePath = Field(description="The file, seen from this one.", examples=["../media/picture.svg"])
    alt: str = Field(description="What it shows, in words.", examples=["A person walks."])
    caption: str | None = Field(None, description="A sentence below it.", examples=["A short walk counts."])


class Guide(Fields):
    """The fields of content/guides/."""

    summary: str = Field(
        min_length=1,
        max_length=200,
        description="What the reader gets, in one or two sentences.",
        examples=["What a reader finds here, in one or two sentences."],
    )
    standfirst: Text = Field(
        description="One or two sentences below the title.", examples=["One or two sentences below the title."]
    )
    pillar: GuideName | None = Field(
        None, description="The main guide of the subject that this one belongs to.", examples=["best-exercises"]
    )
    picture: Picture | None = Field(
        None,
        description="The picture at its head, with what it shows in words.",
        examples=[{"file": "../media/picture.svg", "alt": "A person walks."}],
    )
    minutes: int | None = Field(None, ge=1, description="Reading time, if the counted one does not fit.", examples=[5])
    quick_answer: QuickAnswer | None = Field(
        None,
        description="The answer for a reader who reads nothing else.",
        examples=[{"question": "Rest or move?", "answer": "The answer, in a sentence or two."}],
    )
    tldr: tuple[Text, ...] = Field((), description="The guide in a few sentences.", examples=[["The first point."]])
    takeaways: tuple[Takeaway, ...] = Field((), description="What to take away.", examples=[["The first point."]])
    contents: bool = Field(True, description="Whether a list of its parts stands beside the text.", examples=[False])
    experts: tuple[Expert, ...] = Field(
        (),
        description="Who had a part in it.",
        examples=[[{"person": "editorial-team", "role": "Writer"}]],
    )
    call_to_action: tuple[IncludeName, ...] = Field(
        (), description="Includes that say what to do next.", examples=[["start-moving"]]
    )
    disclaimer: tuple[IncludeName, ...] = Field(
        (), description="Includes that say what it cannot do.", examples=[["media-disclaimer"]]
    )
    questions: tuple[QuestionName, ...] = Field(
        (), description="Questions to answer on the page: files in questions/.", examples=[["how-often"]]
    )
    regions: tuple[str, ...] = Field(
        (), description="Parts of the body, as site.yaml lists them.", examples=[["lower back"]]
    )
    conditions: tuple[ConditionName, ...] = Field(
        (), description="Conditions that it is about: files in conditions/.", examples=[["low-back-pain"]]
    )


@dataclass(frozen=True)
class ExpertView:
    """Someone who had a part in a guide, as its page shows them."""

    card: Card
    role: str
    credentials: str


@dataclass(frozen=True)
class QuickAnswerView:
    """The quick answer, filled."""

    question: str
    answer: Html
    points: tuple[Html, ...]


@dataclass(frozen=True)
class GuideView:
    """What guide.html sees."""

    title: str
    standfirst: Html
    minutes: int
    picture: tuple[Html, str] | None
    quick_answer: QuickAnswerView | None
    tldr: tuple[Html, ...]
    contents: tuple[Heading, ...]
    body: Filled
    takeaways: tuple[tuple[Html, tuple[Html, ...]], ...]
    questions: tuple[Excerpt, ...]
    experts: tuple[ExpertView, ...]
    calls: tuple[Excerpt, ...]
    disclaimers: tuple[Excerpt, ...]
    pillar: Card | None
    cluster: tuple[Card, ...]
    conditions: tuple[Card, ...]


def reading_minutes(fields: Guide, words: int) -> int:
    """Count the minutes that reading takes, at 200 words a minute, unless the writer has set them."""
    return fields.minutes or max(1, int(words / WORDS_A_MINUTE + 0.5))


class GuideKind(Kind[Guide]):
    """content/guides/."""

    name = "guide"
    folder = "guides"
    label = "Guides"
    intro = "Longer reads: why backs hurt, what helps, and how to begin."
    fields = Guide
    framed = True
    needs_whole = frozenset({"include", "person", "question"})
    shows_naming = (("guide", "pillar"),)
    clinical = True
    aspects = ("OverviewHealthAspect",)

    def meta(self, entry: Entry[Guide]) -> tuple[str, ...]:
        """Say how long it takes to read."""
        return (f"{reading_minutes(entry.fields, entry.words())} minute read",)

    def facets(self, fields: Guide) -> tuple[tuple[str, str], ...]:
        """Find guides by region."""
        return tuple(("region", region) for region in fields.regions)

    def view(self, entry: Entry[Guide], desk: Desk) -> GuideView:
        """Show the answer, the text, and what to take away."""
        fields = entry.fields
        return GuideView(
            title=fields.title,
            standfirst=desk.say(entry, fields.standfirst),
            minutes=reading_minutes(fields, entry.words()),
            picture=_picture(entry, desk),
            quick_answer=_quick_answer(entry, desk),
            tldr=desk.say_all(entry, fields.tldr),
            contents=tuple(h for h in entry.prose.headings if h.level == 2) if fields.contents else (),  # noqa: PLR2004 - the top level of a text
            body=desk.fill(entry, entry.prose),
            takeaways=tuple((desk.say(entry, t.point), desk.say_all(entry, t.details)) for t in fields.takeaways),
            questions=desk.excerpts(fields.questions, "question"),
            experts=_experts(entry, desk),
            calls=desk.excerpts(fields.call_to_action, "include"),
            disclaimers=desk.excerpts(fields.disclaimer, "include"),
            pillar=desk.card(fields.pillar, "guide") if fields.pillar else None,
            cluster=desk.naming(entry, "guide", "pillar"),
            conditions=desk.cards(fields.conditions, "condition"),
        )

    def data(self, entry: Entry[Guide], _view: GuideView, _desk: Desk) -> dict[str, Any]:
        """Describe it as an Article."""
        fields = entry.fields
        return {
            "@type": "Article",
            "headline": fields.title,
            "description": fields.summary,
            "wordCount": entry.words(),
            "timeRequired": f"PT{reading_minutes(fields, entry.words())}M",
        }


def _quick_answer(entry: Entry[Guide], desk: Desk) -> QuickAnswerView | None:
    quick = entry.fields.quick_answer
    if quick is None:
        return None
    return QuickAnswerView(quick.question or "", desk.say(entry, quick.answer), desk.say_all(entry, quick.points))


def _picture(entry: Entry[Guide], desk: Desk) -> tuple[Html, str] | None:
    picture = entry.fields.picture
    return (desk.show(entry, picture.file, picture.alt, first=True), picture.caption or "") if picture else None


def _experts(entry: Entry[Guide], desk: Desk) -> tuple[ExpertView, ...]:
    found = ((desk.whole(expert.person, "person"), expert.role) for expert in entry.fields.experts)
    return tuple(
        ExpertView(person.card, role, ", ".join(person.fields.credentials))
        for person, role in found
        if person and person.card
    )
