"""A routine: a few exercises in order, each with its dose, and the time that they take together."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from pydantic import ConfigDict, Field, model_validator

from kinesite.content.entry import Card, Entry
from kinesite.content.fields import DoseText, ExerciseName, Fields, FrequencyText, Part, QuestionName, SpanText, Text
from kinesite.kinds.base import Desk, Excerpt, Filled, Goal, Kind, Level, dose_data, dose_of
from kinesite.values.dosage import (
    Dosage,
    Range,
    UnreadableDose,
    about,
    in_a_line,
    in_minutes_together,
    reckoning,
    seconds_for,
    seconds_of,
    write_frequency,
    write_span,
)
from kinesite.values.html import Html
from kinesite.values.words import plural


class Item(Part):
    """One line of a routine: an exercise with its dose, a rest, or the heading of a section."""

    model_config = ConfigDict(
        json_schema_extra={"oneOf": [{"required": [name]} for name in ("exercise", "rest", "section")]}
    )

    exercise: ExerciseName | None = Field(
        None, description="An exercise: a file in exercises/.", examples=["glute-bridge"]
    )
    dosage: DoseText | None = Field(None, description="Its dose here, if not its own.")
    preset: str | None = Field(None, description="One of its named doses.", examples=["starter"])
    note: Text | None = Field(None, description="A sentence about it.", examples=["Slowly."])
    rest: SpanText | None = Field(None, description="A rest, in place of an exercise.")
    section: str | None = Field(None, description="A heading, in place of an exercise.", examples=["Warm up"])

    @model_validator(mode="after")
    def _is_one_thing(self) -> "Item":
        if sum(what is not None for what in (self.exercise, self.rest, self.section)) != 1:
            raise ValueError('an item is one of "exercise", "rest" or "section"')
        if self.exercise is None and (self.dosage or self.preset or self.note):
            raise ValueError("only an exercise has a dosage, a preset or a note")
        if self.dosage and self.preset:
            raise ValueError("an exercise has a dosage or a preset, not both")
        return self


class Routine(Fields):
    """The fields of content/routines/."""

    summary: str = Field(
        min_length=1,
        max_length=200,
        description="What it is for, in one or two sentences.",
        examples=["What a reader finds here, in one or two sentences."],
    )
    goal: Goal = Field(description="What it trains.")
    when: Text | None = Field(None, description="When it fits into the day.", examples=["After you get up."])
    level: Level = Field(description="Who can do it.")
    items: tuple[Item, ...] = Field(
        min_length=1,
        description="What to do, in order: exercises, rests and headings.",
        examples=[[{"exercise": "glute-bridge"}]],
    )
    rounds: int = Field(1, ge=1, description="How often the whole list is gone through.", examples=[2])
    schedule: FrequencyText | None = Field(None, description="How often, in the words of a dosage.")
    for_whom: Text | None = Field(None, description="Who it is for.", examples=["For you if you sit all day."])
    before: tuple[Text, ...] = Field(
        (), description="What to get ready, or to know, before you begin.", examples=[["Lay a mat on the floor."]]
    )
    cautions: tuple[Text, ...] = Field(
        (), description="What to mind, and when to stop.", examples=[["Say what to mind."]]
    )
    questions: tuple[QuestionName, ...] = Field(
        (), description="Questions to answer on the page: files in questions/.", examples=[["how-often"]]
    )

    @model_validator(mode="after")
    def _has_an_exercise(self) -> "Routine":
        if not any(item.exercise for item in self.items):
            raise ValueError("a routine has at least one exercise")
        return self


@dataclass(frozen=True)
class ItemView:
    """One line of a routine as its page shows it."""

    sort: Literal["exercise", "rest", "section"]
    title: str
    number: int = 0
    dose: str = ""
    note: Html = Html("")
    summary: str = ""
    href: str = ""
    takes: str = ""
    figure: Html = Html("")


@dataclass(frozen=True)
class Warned:
    """What to mind in one of the exercises."""

    exercise: Card
    cautions: tuple[Html, ...]


@dataclass(frozen=True)
class RoutineView:
    """What routine.html sees."""

    title: str
    summary: str
    goal: str
    level: str
    when: Html
    for_whom: Html
    minutes: str
    reckoning: str
    exercises: int
    rounds: int
    schedule: str
    equipment: tuple[str, ...]
    positions: tuple[str, ...]
    before: tuple[Html, ...]
    items: tuple[ItemView, ...]
    cautions: tuple[Html, ...]
    warned: tuple[Warned, ...]
    body: Filled
    questions: tuple[Excerpt, ...]
    conditions: tuple[Card, ...]
    guides: tuple[Card, ...]


def _chosen_dose(item: Item, exercise: Entry[Any]) -> Dosage | None:
    """Give the dose in force: the item's own, its preset, or else that of the exercise."""
    if item.dosage:
        return item.dosage
    try:
        return dose_of(exercise.fields, item.preset or "")
    except UnreadableDose:  # reported as an unknown preset; this page will not be written
        return None


@dataclass(frozen=True)
class _Line:
    """An item with what the library knows of it: its exercise, the dose in force, the seconds it takes."""

    item: Item
    exercise: Entry[Any] | None
    dose: Dosage | None
    seconds: Range | None


def _lines(fields: Routine, desk: Desk) -> Iterator[_Line]:
    timing = desk.settings.seconds
    for item in fields.items:
        exercise = desk.whole(item.exercise, "exercise") if item.exercise else None
        dose = _chosen_dose(item, exercise) if exercise else None
        seconds = seconds_of(item.rest, timing) if item.rest else seconds_for(dose, timing) if dose else None
        yield _Line(item, exercise, dose, seconds)


def _item_views(entry: Entry[Routine], lines: list[_Line], desk: Desk) -> Iterator[ItemView]:
    number = 0
    for line in lines:
        item, exercise = line.item, line.exercise
        if item.section:
            yield ItemView("section", item.section)
        elif item.rest:
            yield ItemView("rest", f"Rest {write_span(item.rest)}", takes=about(line.seconds))
        elif exercise and exercise.card:
            number += 1
            dose = in_a_line(line.dose) if line.dose else "No dose yet"
            card = exercise.card
            yield ItemView(
                "exercise",
                card.title,
                number,
                dose,
                desk.say(entry, item.note),
                card.summary,
                desk.root + card.address,
                about(line.seconds),
                desk.drawings.pose(card),
            )


class RoutineKind(Kind[Routine]):
    """content/routines/."""

    name = "routine"
    folder = "routines"
    label = "Routines"
    intro = "Short sets of three to five exercises, in an order that works."
    fields = Routine
    framed = True
    needs_whole = frozenset({"exercise", "person", "question"})
    shows_naming = (("condition", "routines"),)
    shows_leading = ("guide",)
    clinical = True

    def meta(self, entry: Entry[Routine]) -> tuple[str, ...]:
        """Show how many exercises, and how often."""
        fields = entry.fields
        count = plural(sum(1 for item in fields.items if item.exercise), "exercise")
        return (count, write_frequency(fields.schedule).replace("-", "\N{EN DASH}")) if fields.schedule else (count,)

    def facets(self, fields: Routine) -> tuple[tuple[str, str], ...]:
        """Find routines by goal and level."""
        return (("goal", fields.goal), ("level", fields.level))

    def view(self, entry: Entry[Routine], desk: Desk) -> RoutineView:
        """Show the sequence, with what it takes and what to mind, gathered from its exercises."""
        fields = entry.fields
        lines = list(_lines(fields, desk))
        seconds = [line.seconds for line in lines if line.exercise]
        counted = any(seconds)
        exercises = list({line.exercise.id: line.exercise for line in lines if line.exercise}.values())
        return RoutineView(
            title=fields.title,
            summary=fields.summary,
            goal=fields.goal,
            level=fields.level,
            minutes=in_minutes_together([line.seconds for line in lines], fields.rounds) if counted else "",
            reckoning=reckoning(seconds, fields.rounds, desk.settings.seconds),
            exercises=sum(1 for line in lines if line.exercise),
            rounds=fields.rounds,
            schedule=write_frequency(fields.schedule).replace("-", "\N{EN DASH}") if fields.schedule else "",
            equipment=tuple(dict.fromkeys(thing for each in exercises for thing in each.fields.equipment)),
            positions=tuple(dict.fromkeys(each.fields.position for each in exercises)),
            before=desk.say_all(entry, fields.before),
            items=tuple(_item_views(entry, lines, desk)),
            cautions=desk.say_all(entry, fields.cautions),
            warned=tuple(
                Warned(each.card, desk.say_all(each, each.fields.cautions))
                for each in exercises
                if each.card and each.fields.cautions
            ),
            for_whom=desk.say(entry, fields.for_whom),
            when=desk.say(entry, fields.when),
            body=desk.fill(entry, entry.prose),
            questions=desk.excerpts(fields.questions, "question"),
            conditions=desk.naming(entry, "condition", "routines"),
            guides=desk.leading_here(entry, "guide"),
        )

    def data(self, entry: Entry[Routine], _view: RoutineView, desk: Desk) -> dict[str, Any]:
        """Describe it as an ExercisePlan with its exercises as parts, and the list of them in their order."""
        fields = entry.fields
        cards = [card for item in fields.items if item.exercise and (card := desk.card(item.exercise, "exercise"))]
        plan: dict[str, Any] = {
            "@type": "ExercisePlan",
            "name": fields.title,
            "description": fields.summary,
            "exerciseType": fields.goal,
            "hasPart": [
                {"@type": "ExercisePlan", "@id": f"{desk.url(card.address)}#exercise", "name": card.title}
                for card in dict.fromkeys(cards)
            ],
            "mainEntity": {
                "@type": "ItemList",
                "numberOfItems": len(cards),
                "itemListOrder": "https://schema.org/ItemListOrderAscending",
                "itemListElement": [
                    {"@type": "ListItem", "position": number, "name": card.title, "url": desk.url(card.address)}
                    for number, card in enumerate(cards, 1)
                ],
            },
        }
        return plan | (dose_data(Dosage(frequency=fields.schedule)) if fields.schedule else {})
