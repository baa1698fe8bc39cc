"""Presets that routines ask for: the exercise must have one of that name."""

from collections.abc import Iterator

from kinesite.checks.base import Checked
from kinesite.values.problems import Problem
from kinesite.values.suggestions import did_you_mean
from kinesite.values.words import listed


def check(checked: Checked) -> Iterator[Problem]:
    """Check the presets in the items of every routine."""
    for routine in (entry for entry in checked.entries if entry.kind == "routine"):
        for number, item in enumerate(routine.fields.items):
            exercise = checked.library.find(item.exercise, "exercise") if item.preset and item.exercise else None
            if exercise and item.preset not in exercise.fields.presets:
                presets = exercise.fields.presets
                message = f'"{item.preset}" is no preset of {exercise.fields.title}'
                hint = did_you_mean(item.preset, presets, f"Its presets are {listed(list(presets)) or 'none'}.")
                yield Problem("preset.unknown", message, routine.place(("items", number, "preset")), hint)
