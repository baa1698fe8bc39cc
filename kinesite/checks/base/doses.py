"""The doses that pages give, each with its place."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from kinesite.content.entry import Entry
from kinesite.content.library import Library
from kinesite.markup import Embed
from kinesite.values.dosage import Dosage, UnreadableDose, read_dosage
from kinesite.values.problems import Place


class Given(NamedTuple):
    """A dose of an exercise that a page gives; `sourced` if the page names any source."""

    exercise: str
    dose: Dosage
    place: Place
    noted: bool
    sourced: bool
    preset: bool = False


def doses_in(library: Library, entry: Entry[Any]) -> Iterator[Given]:
    """Give every dose that an entry gives: its own, those of its items, those of its embeds."""
    sourced = bool(entry.stub.cites)
    if entry.kind == "exercise":
        if dose := entry.fields.dosage:
            yield Given(entry.id, dose.dose, entry.place(("dosage",)), bool(dose.note), sourced)
        for name, dose in entry.fields.presets.items():
            place = entry.place(("presets", name))
            yield Given(entry.id, dose.dose, place, bool(dose.note), sourced, preset=True)
    for number, item in enumerate(entry.fields.items if entry.kind == "routine" else ()):
        if item.dosage and (exercise := library.find(item.exercise, "exercise")):
            place = entry.place(("items", number, "dosage"))
            yield Given(exercise.id, item.dosage, place, bool(item.note), sourced)
    for hole in entry.holes():
        if isinstance(hole, Embed) and (exercise := library.find(hole.target, "exercise")):
            yield from _embedded(hole, exercise, sourced)


def _embedded(embed: Embed, exercise: Entry[Any], sourced: bool) -> Iterator[Given]:
    if not embed.argument or embed.argument in exercise.fields.presets:
        return
    try:
        yield Given(exercise.id, read_dosage(embed.argument), embed.place, noted=False, sourced=sourced)
    except UnreadableDose:  # a build stops at it
        return
