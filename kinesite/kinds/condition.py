"""A condition: what it is, what it feels like, and which exercises may help. Never a diagnosis."""

from dataclasses import dataclass
from typing import Any

from pydantic import Field

from kinesite.content.entry import Card, Entry
from kinesite.content.fields import ExerciseName, Fields, QuestionName, RoutineName, Text
from kinesite.kinds.base import Desk, Excerpt, Filled, Kind
from kinesite.values.html import Html


class Condition(Fields):
    """The fields of content/conditions/."""

    summary: str = Field(
        min_length=1,
        max_length=200,
        description="What it is, in one or two sentences.",
        examples=["What a reader finds here, in one or two sentences."],
    )
    regions: tuple[str, ...] = Field(
        min_length=1, description="Parts of the body, as site.yaml lists them.", examples=[["lower back"]]
    )
    symptoms: tuple[Text, ...] = Field((), description="What it feels like.", examples=[["The first symptom."]])
    causes: tuple[Text, ...] = Field((), description="Where it comes from.", examples=[["The first cause."]])
    risk_factors: tuple[Text, ...] = Field((), description="What makes it more likely.", examples=[["The first risk."]])
    self_care: tuple[Text, ...] = Field(
        (), description="What people can do themselves.", examples=[["The first thing to do."]]
    )
    exercises: tuple[ExerciseName, ...] = Field(
        (), description="Exercises that may help: files in exercises/.", examples=[["glute-bridge"]]
    )
    routines: tuple[RoutineName, ...] = Field(
        (), description="Routines that may help: files in routines/.", examples=[["quick-four"]]
    )
    questions: tuple[QuestionName, ...] = Field(
        (), description="Questions to answer on the page: files in questions/.", examples=[["how-often"]]
    )
    see_someone: Text | None = Field(
        None, description="When to see someone about it.", examples=["Say when to see someone."]
    )


@dataclass(frozen=True)
class ConditionView:
    """What condition.html sees."""

    title: str
    summary: str
    aliases: tuple[str, ...]
    symptoms: tuple[Html, ...]
    causes: tuple[Html, ...]
    risk_factors: tuple[Html, ...]
    self_care: tuple[Html, ...]
    see_someone: Html
    body: Filled
    exercises: tuple[Card, ...]
    routines: tuple[Card, ...]
    questions: tuple[Excerpt, ...]
    guides: tuple[Card, ...]
    red_flags: tuple[Excerpt, ...]


class ConditionKind(Kind[Condition]):
    """content/conditions/."""

    name = "condition"
    folder = "conditions"
    label = "Conditions"
    intro = "What the names mean, and which exercises may help."
    fields = Condition
    framed = True
    needs_whole = frozenset({"person", "question"})
    shows_leading = ("guide",)
    shows_red_flags = True
    clinical = True
    aspects = ("OverviewHealthAspect", "SelfCareHealthAspect", "SeeDoctorHealthAspect")

    def facets(self, fields: Condition) -> tuple[tuple[str, str], ...]:
        """Find conditions by region."""
        return tuple(("region", region) for region in fields.regions)

    def view(self, entry: Entry[Condition], desk: Desk) -> ConditionView:
        """Show what it is, what may help, and the red flags of its regions."""
        fields = entry.fields
        flags = [name for region in fields.regions if (name := desk.settings.regions.get(region))]
        return ConditionView(
            title=fields.title,
            summary=fields.summary,
            aliases=fields.aliases,
            symptoms=desk.say_all(entry, fields.symptoms),
            causes=desk.say_all(entry, fields.causes),
            risk_factors=desk.say_all(entry, fields.risk_factors),
            self_care=desk.say_all(entry, fields.self_care),
            body=desk.fill(entry, entry.prose),
            see_someone=desk.say(entry, fields.see_someone),
            exercises=desk.cards(fields.exercises, "exercise"),
            routines=desk.cards(fields.routines, "routine"),
            questions=desk.excerpts(fields.questions, "question"),
            guides=desk.leading_here(entry, "guide"),
            red_flags=desk.excerpts(flags, "include"),
        )

    def data(self, entry: Entry[Condition], view: ConditionView, desk: Desk) -> dict[str, Any]:
        """Describe it as a MedicalCondition, with the signs and the therapies that its page shows."""
        condition: dict[str, Any] = {
            "@type": "MedicalCondition",
            "name": entry.fields.title,
            "description": entry.fields.summary,
            "alternateName": list(view.aliases),
            "signOrSymptom": [{"@type": "MedicalSymptom", "name": text.plain()} for text in view.symptoms],
            "riskFactor": [{"@type": "MedicalRiskFactor", "name": text.plain()} for text in view.risk_factors],
            "possibleTreatment": [
                {"@type": "MedicalTherapy", "name": card.title, "url": desk.url(card.address)}
                for card in (*view.exercises, *view.routines)
            ],
        }
        return {key: value for key, value in condition.items() if value}
