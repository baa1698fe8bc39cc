"""Doses as entries hold them and pages show them: with their source, and as big numbers."""

from dataclasses import dataclass
from typing import Any, Protocol

from pydantic import Field

from kinesite.content.entry import Entry
from kinesite.content.fields import DoseText, Reference, Shorthand, Text
from kinesite.kinds.base.desk import Desk
from kinesite.values.dosage import Dosage, DosePart, in_a_line, in_parts, read_dosage
from kinesite.values.html import Html


class Dose(Shorthand):
    """A dose with its source: written as the dose alone, or as `{dose: ..., source: ..., note: ...}`."""

    alone = "dose"

    dose: DoseText = Field(description="The dose, as people say it.")
    source: Reference | None = Field(None, description="Where it comes from, by its id.", examples=["casiano-2020"])
    note: Text | None = Field(None, description="A sentence about it.", examples=["Begin with five."])


@dataclass(frozen=True)
class DoseView:
    """A dose as a page shows it: big numbers, a line of words, its source and a note."""

    parts: tuple[DosePart, ...]
    line: str
    name: str = ""
    source: Html = Html("")
    note: Html = Html("")


class Dosed(Protocol):
    """The fields of whatever has a dose and presets."""

    @property
    def dosage(self) -> Dose | None:
        """Its own dose."""

    @property
    def presets(self) -> dict[str, Dose]:
        """Its named doses."""


def dose_of(fields: Dosed, argument: str) -> Dosage | None:
    """Give the dose meant: a preset by its name, a dose written out, or the exercise's own. Raises UnreadableDose."""
    if argument in fields.presets:
        return fields.presets[argument].dose
    if argument:
        return read_dosage(argument)
    return fields.dosage.dose if fields.dosage else None


def dose_view(dose: Dose | None, name: str, entry: Entry[Any], desk: Desk) -> DoseView | None:
    """Show a dose with the mark of its source; nothing where there is no dose."""
    if dose is None:
        return None
    work = desk.library.works.get(dose.source or "")
    mark = desk.cite(dose.source) if work and dose.source else Html("")
    return DoseView(in_parts(dose.dose), in_a_line(dose.dose), name, mark, desk.say(entry, dose.note))
