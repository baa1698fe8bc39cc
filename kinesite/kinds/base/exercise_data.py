"""What an exercise is as data for other programs: typed, in plain words, described by a JSON Schema."""

from collections.abc import Callable
from datetime import date
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from kinesite.kinds.base.vocabulary import Goal, Level, Position
from kinesite.values.dosage import Dosage, write_dosage

Plain = Callable[[str], str]


class Data(BaseModel):
    """A part of the data. Its schema is built when it is first needed, which most builds never do."""

    model_config = ConfigDict(defer_build=True)


class DoseData(Data):
    """A dose: as people write it, and typed. In the typed form an end that is open is left out."""

    text: str = Field(description="The dose in one line, like 10-15 reps, hold 5 s, once a day.")
    typed: Dosage
    source: str | None = Field(None, description="The id of the work that the dose comes from.")
    note: str | None = None


class MusclesData(Data):
    """The muscles that do most of the work, and those that help."""

    main: tuple[str, ...]
    also: tuple[str, ...]


class MistakeData(Data):
    """What often goes wrong, and what to do instead."""

    wrong: str
    instead: str


class ExerciseData(Data):
    """What an exercise says of itself."""

    title: str
    aliases: tuple[str, ...]
    summary: str
    regions: tuple[str, ...]
    goal: Goal
    position: Position
    level: Level
    equipment: tuple[str, ...]
    muscles: MusclesData
    dosage: DoseData | None = None
    presets: dict[str, DoseData]
    steps: tuple[str, ...]
    feel: str | None = None
    breathing: str | None = None
    mistakes: tuple[MistakeData, ...]
    cautions: tuple[str, ...]
    avoid_if: tuple[str, ...]
    published: date | None = None
    updated: date | None = None
    reviewed: date | None = Field(None, description="The day of the clinical review; left out while there was none.")


class ExerciseRecord(ExerciseData):
    """An exercise with where it stands, and the ids of the exercises that it leads to."""

    id: str
    url: str
    figure: str | None = Field(None, description="Where its drawing stands, as SVG; left out where there is none.")
    easier: tuple[str, ...]
    harder: tuple[str, ...]


class Exercises(Data):
    """All exercises of a site."""

    exercises: tuple[ExerciseRecord, ...]


def exercise_data(fields: Any, plain: Plain) -> str:
    """Write the fields of an exercise as JSON, its sentences in plain words."""
    data = ExerciseData(
        **{name: getattr(fields, name) for name in ("title", "aliases", "summary", "regions", "goal", "position")},
        level=fields.level,
        equipment=fields.equipment,
        muscles=MusclesData(main=fields.muscles.main, also=fields.muscles.also),
        dosage=_dose(fields.dosage, plain) if fields.dosage else None,
        presets={name: _dose(dose, plain) for name, dose in fields.presets.items()},
        steps=_all(fields.steps, plain),
        feel=fields.feel and plain(fields.feel),
        breathing=fields.breathing and plain(fields.breathing),
        mistakes=tuple(MistakeData(wrong=plain(each.wrong), instead=plain(each.instead)) for each in fields.mistakes),
        cautions=_all(fields.cautions, plain),
        avoid_if=_all(fields.avoid_if, plain),
        published=fields.published,
        updated=fields.updated,
        reviewed=fields.reviewed if fields.reviewer else None,
    )
    return data.model_dump_json(exclude_none=True)


def _dose(dose: Any, plain: Plain) -> DoseData:
    note = plain(dose.note) if dose.note else None
    return DoseData(text=write_dosage(dose.dose), typed=dose.dose, source=dose.source, note=note)


def _all(texts: tuple[str, ...], plain: Plain) -> tuple[str, ...]:
    return tuple(plain(text) for text in texts)
