"""Presets that routines ask for."""

import pytest

from tests.project import FILES, Project

ROUTINE = """\
---
title: Two
summary: Two moves.
goal: strength
level: beginner
items:
  - exercise: bridge
    {line}
---
"""


@pytest.mark.parametrize("line", ["preset: starter", "dosage: 3 reps", "note: Slowly."])
def test_a_preset_that_is_there_is_silent(project: Project, line: str) -> None:
    """An item with a known preset, or with none, is nobody's problem."""
    project.write("routines/two.md", ROUTINE.format(line=line))
    assert project.problems() == []


def test_an_unknown_preset_is_named_with_the_one_that_was_meant(project: Project) -> None:
    """Otherwise the page would say that there is no dose."""
    project.write("routines/two.md", ROUTINE.format(line="preset: startr"))
    assert project.problems() == [
        'content/routines/two.md:8:5 error preset.unknown: "startr" is no preset of Bridge. Did you mean "starter"?'
    ]


def test_an_exercise_without_presets_is_said_to_have_none(project: Project) -> None:
    """The hint does not end in nothing."""
    project.write("exercises/bridge.md", FILES["exercises/bridge.md"].replace('presets: {starter: "5 reps"}\n', ""))
    project.write("routines/two.md", ROUTINE.format(line="preset: starter"))
    assert project.problems()[0].endswith("Its presets are none.")
