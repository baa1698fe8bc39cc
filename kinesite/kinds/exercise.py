"""An exercise: how to do it, how much, where you feel it, and when to leave it."""

from dataclasses import dataclass
from typing import Any

from pydantic import Field

from kinesite.content.entry import Card, Entry
from kinesite.content.fields import DoseText, ExerciseName, Fields, Part, QuestionName, Text
from kinesite.content.library import Beside
from kinesite.figures import Figure
from kinesite.kinds.base import (
    Desk,
    Dose,
    DoseView,
    Excerpt,
    Filled,
    Goal,
    Kind,
    Level,
    Media,
    Plain,
    Position,
    dose_data,
    dose_of,
    dose_view,
    exercise_data,
    image_data,
    media_view,
    video_data,
)
from kinesite.values.digests import digest_value
from kinesite.values.dosage import Range, UnreadableDose, about, in_a_line, seconds_for
from kinesite.values.html import Html

FIGURE = {
    "base": "standing",
    "poses": [
        {"name": "Stand", "step": 1},
        {"name": "Bend forward", "step": 2, "joints": {"trunk": 40}, "arrows": [{"follow": "right_wrist"}]},
    ],
}
"""A small figure, for editors."""


class Muscles(Part):
    """The muscles that do most of the work, and those that help."""

    main: tuple[str, ...] = Field((), description="The muscles that do most of the work.", examples=[["thighs"]])
    also: tuple[str, ...] = Field((), description="The muscles that help.", examples=[["calves"]])


class Mistake(Part):
    """What often goes wrong, and what to do instead."""

    wrong: Text = Field(description="What goes wrong.", examples=["Say what goes wrong."])
    instead: Text = Field(description="What to do instead.", examples=["Say what to do instead."])


class Variation(Part):
    """Another way to do it."""

    title: str = Field(description="Its name.", examples=["With a ball"])
    text: Text = Field(description="What is different.", examples=["Put a ball between your back and the wall."])
    dosage: DoseText | None = Field(None, description="Its dose, if it has one of its own.")


class Exercise(Fields):
    """The fields of content/exercises/."""

    summary: str = Field(
        min_length=1,
        max_length=200,
        description="What it is for, in one or two sentences.",
        examples=["What a reader finds here, in one or two sentences."],
    )
    regions: tuple[str, ...] = Field(
        min_length=1, description="Parts of the body, as site.yaml lists them.", examples=[["lower back"]]
    )
    goal: Goal = Field(description="What it trains.")
    position: Position = Field(description="The position it begins in.")
    level: Level = Field(description="Who can do it.")
    equipment: tuple[str, ...] = Field((), description="What it needs, in the words of site.yaml.", examples=[["wall"]])
    muscles: Muscles = Field(Muscles(), description="The muscles at work.", examples=[{"main": ["thighs"]}])
    dosage: Dose | None = Field(
        None, description="How much: a dose, or a group of dose, source and note.", examples=["10 reps, hold 5 s"]
    )
    presets: dict[str, Dose] = Field(
        {}, description="Named doses: starter, standard, harder.", examples=[{"starter": "5 reps"}]
    )
    steps: tuple[Text, ...] = Field(
        min_length=1, description="What to do, one step a line.", examples=[["The first step.", "The second step."]]
    )
    figure: Figure | None = Field(
        None,
        description="How it looks: a base position, and the poses as they differ from it (docs/figures.md).",
        examples=[FIGURE],
    )
    why: Text | None = Field(None, description="What it does for you.", examples=["Say what it does for you."])
    feel: Text | None = Field(None, description="Where you feel it.", examples=["Say where you feel it."])
    mistakes: tuple[Mistake, ...] = Field(
        (),
        description="What often goes wrong, and what to do instead.",
        examples=[[{"wrong": "Say what goes wrong.", "instead": "Say what to do instead."}]],
    )
    breathing: Text | None = Field(None, description="When to breathe.", examples=["Say when to breathe."])
    variations: tuple[Variation, ...] = Field(
        (),
        description="Other ways to do it.",
        examples=[[{"title": "With a ball", "text": "Put a ball between your back and the wall."}]],
    )
    easier: tuple[ExerciseName, ...] = Field(
        (), description="Easier exercises: files in exercises/.", examples=[["pelvic-tilt"]]
    )
    harder: tuple[ExerciseName, ...] = Field(
        (), description="Harder exercises: files in exercises/.", examples=[["side-plank"]]
    )
    cautions: tuple[Text, ...] = Field(
        (), description="What to mind, and when to stop.", examples=[["Say what to mind."]]
    )
    avoid_if: tuple[Text, ...] = Field(
        (), description="Who should leave it out.", examples=[["Say who should leave it out."]]
    )
    media: tuple[Media, ...] = Field(
        (),
        description="Pictures, with what they show in words.",
        examples=[[{"file": "../media/picture.svg", "alt": "A person sits against a wall."}]],
    )
    questions: tuple[QuestionName, ...] = Field(
        (), description="Questions to answer on the page: files in questions/.", examples=[["how-often"]]
    )

    def data(self, plain: Plain) -> str:
        """Give it as typed data."""
        return exercise_data(self, plain)


@dataclass(frozen=True)
class ExerciseView:
    """What exercise.html sees."""

    title: str
    summary: str
    dose: DoseView | None
    takes: str
    presets: tuple[DoseView, ...]
    moving: Html
    steps: tuple[Html, ...]
    poses: tuple[Html, ...]
    why: Html
    feel: Html
    mistakes: tuple[tuple[Html, Html], ...]
    breathing: Html
    variations: tuple[tuple[str, Html, str], ...]
    easier: tuple[Card, ...]
    harder: tuple[Card, ...]
    cautions: tuple[Html, ...]
    avoid_if: tuple[Html, ...]
    pictures: tuple[tuple[Html, Html], ...]
    body: Filled
    questions: tuple[Excerpt, ...]
    goal: str
    position: str
    level: str
    regions: tuple[str, ...]
    equipment: tuple[str, ...]
    muscles: tuple[str, ...]
    also: tuple[str, ...]
    routines: tuple[Beside, ...]
    conditions: tuple[Card, ...]
    guides: tuple[Card, ...]


@dataclass(frozen=True)
class ExerciseExcerpt:
    """What excerpts/exercise.html sees: a card with its dose in the heading."""

    card: Card
    href: str
    level: int
    dose: str
    steps: tuple[Html, ...]


ACTIVITIES = {
    "strength": "https://schema.org/StrengthTraining",
    "mobility": "https://schema.org/Flexibility",
    "stretch": "https://schema.org/Flexibility",
    "balance": "https://schema.org/Balance",
    "aerobic": "https://schema.org/AerobicActivity",
}
"""What schema.org calls each goal."""


class ExerciseKind(Kind[Exercise]):
    """content/exercises/."""

    name = "exercise"
    folder = "exercises"
    label = "Exercises"
    intro = "Each page shows one exercise: how to do it, how much, and when to stop."
    fields = Exercise
    framed = True
    needs_whole = frozenset({"person", "question"})
    shows_naming = (("condition", "exercises"),)
    shows_beside = (("routine", "items"),)
    shows_leading = ("guide",)
    clinical = True
    aspects = ("SelfCareHealthAspect", "HowOrWhereHealthAspect", "SafetyHealthAspect")
    embeddable = True

    def meta(self, entry: Entry[Exercise]) -> tuple[str, ...]:
        """Show the dose on cards, as far as there is one."""
        dosage = entry.fields.dosage
        return (in_a_line(dosage.dose),) if dosage else ("no dose yet",)

    def facets(self, fields: Exercise) -> tuple[tuple[str, str], ...]:
        """Find exercises by region, goal, position, equipment and level."""
        return (
            *(("region", region) for region in fields.regions),
            ("goal", fields.goal),
            ("position", fields.position),
            *(("equipment", thing) for thing in fields.equipment),
            ("level", fields.level),
        )

    def figure(self, fields: Exercise) -> str:
        """Show its figure on cards, if it has one."""
        return digest_value(fields.figure.model_dump_json()) if fields.figure else ""

    def view(self, entry: Entry[Exercise], desk: Desk) -> ExerciseView:
        """Show everything a reader needs beside a mat."""
        fields, steps = entry.fields, desk.say_all(entry, entry.fields.steps)
        moving, poses = desk.drawings.moving(entry, steps)
        return ExerciseView(
            title=fields.title,
            summary=fields.summary,
            # in the order of the page, so that citations are numbered as a reader meets them
            steps=steps,
            poses=poses,
            moving=moving,
            breathing=desk.say(entry, fields.breathing),
            feel=desk.say(entry, fields.feel),
            why=desk.say(entry, fields.why),
            mistakes=tuple((desk.say(entry, m.wrong), desk.say(entry, m.instead)) for m in fields.mistakes),
            dose=dose_view(fields.dosage, "", entry, desk),
            takes=about(seconds) if (seconds := _seconds(fields, desk)) else "",
            presets=tuple(
                view for name, dose in fields.presets.items() if (view := dose_view(dose, name, entry, desk))
            ),
            easier=desk.cards(fields.easier, "exercise"),
            harder=desk.cards(fields.harder, "exercise"),
            variations=tuple(
                (v.title, desk.say(entry, v.text), in_a_line(v.dosage) if v.dosage else "") for v in fields.variations
            ),
            cautions=desk.say_all(entry, fields.cautions),
            avoid_if=desk.say_all(entry, fields.avoid_if),
            pictures=tuple(media_view(media, entry, desk) for media in fields.media),
            body=desk.fill(entry, entry.prose),
            questions=desk.excerpts(fields.questions, "question"),
            goal=fields.goal,
            position=fields.position,
            level=fields.level,
            regions=fields.regions,
            equipment=fields.equipment,
            muscles=fields.muscles.main,
            also=fields.muscles.also,
            routines=desk.beside(entry, "routine", "items"),
            conditions=desk.naming(entry, "condition", "exercises"),
            guides=desk.leading_here(entry, "guide"),
        )

    def excerpt(self, entry: Entry[Exercise], argument: str, level: int, desk: Desk) -> ExerciseExcerpt:
        """Show a card with its own dose in the heading, and its steps."""
        fields = entry.fields
        try:
            dose = dose_of(fields, argument)
        except UnreadableDose:  # reported where the embed stands; this page will not be written
            dose = None
        card = self.card(entry)
        line = in_a_line(dose) if dose else ""
        return ExerciseExcerpt(card, desk.root + card.address, level, line, desk.say_all(entry, fields.steps))

    def wrong_argument(self, entry: Entry[Exercise], argument: str) -> str:
        """Accept a preset of the exercise or a dose."""
        try:
            dose_of(entry.fields, argument)
        except UnreadableDose:
            presets = ", ".join(entry.fields.presets) or "none"
            return f'"{argument}" is neither a dose nor a preset of {entry.fields.title} (its presets: {presets})'
        return ""

    def data(self, entry: Entry[Exercise], view: ExerciseView, desk: Desk) -> dict[str, Any]:
        """Describe it as an ExercisePlan that is also a HowTo; the time is the most that one go takes."""
        fields, seconds = entry.fields, _seconds(entry.fields, desk)
        plan: dict[str, Any] = {
            "@type": ["ExercisePlan", "HowTo"],
            "name": fields.title,
            "description": fields.summary,
            "exerciseType": fields.goal,
            "category": ACTIVITIES[fields.goal],
            "step": [
                {"@type": "HowToStep", "position": number, "text": step.plain()}
                for number, step in enumerate(view.steps, 1)
            ],
            "tool": [{"@type": "HowToTool", "name": thing} for thing in fields.equipment],
            "totalTime": f"PT{round(seconds.top)}S" if seconds else "",
            "associatedAnatomy": _anatomy(fields),
            "image": [image_data(media, entry, desk) for media in fields.media if media.is_pictured],
            "video": [video_data(media, entry, desk) for media in fields.media if media.is_film],
        }
        dose = dose_data(fields.dosage.dose) if fields.dosage else {}
        return {name: value for name, value in plan.items() if value} | dose


def _seconds(fields: Exercise, desk: Desk) -> Range | None:
    return seconds_for(fields.dosage.dose, desk.settings.seconds) if fields.dosage else None


def _anatomy(fields: Exercise) -> list[dict[str, str]]:
    muscles = [{"@type": "Muscle", "name": muscle} for muscle in (*fields.muscles.main, *fields.muscles.also)]
    return [*muscles, *({"@type": "SuperficialAnatomy", "name": region} for region in fields.regions)]
