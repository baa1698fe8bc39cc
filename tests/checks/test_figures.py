"""Figures as writers get them wrong."""

import pytest

from tests.figures.exercises import give_figure
from tests.project import Project

FILE = "exercises/bridge.md"


def test_a_figure_that_is_solved_and_sound_is_silent(project: Project) -> None:
    """Nobody is told of it."""
    give_figure(project)
    assert project.problems() == []


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("base: hook-lying", "base: hook-lyin", ':14:3 error figure.unknown-base: "hook-lyin" is not a base position.'),
        ("step: 2", "step: 3", "shows step 3, and there is none. The last step is 2."),
        ("name: ", "nam: ", "frontmatter.unknown-key"),
    ],
)
def test_a_slip_is_told_at_its_place(project: Project, old: str, new: str, said: str) -> None:
    """Unknown words, steps that are not there, and fields that nobody knows, each with what to write instead."""
    give_figure(project)
    project.change(FILE, old, new)
    assert any(said in problem for problem in project.problems()), project.problems()


def test_a_joint_out_of_range_is_told_with_its_range(project: Project) -> None:
    """The joint, its value and how far a body goes; and it is not solved first."""
    give_figure(project)
    project.change(FILE, "knee_flexion: 115", "knee_flexion: 190")
    (problem,) = project.problems()
    assert "figure.out-of-range: knee_flexion is 190, and a body can go from 0 to 162" in problem


def test_a_contact_that_cannot_be_met_is_told(project: Project) -> None:
    """Once it is solved, what contradicts itself is an error, and the site stays as it was."""
    give_figure(project)
    project.change(FILE, "upper_back, pelvis, feet, hands]", "upper_back, pelvis, feet, {right_hand: 0.9}]")
    outcome = project.build()
    assert outcome.receipt is None
    assert {problem.code for problem in outcome.problems} & {"figure.contact", "figure.joint"}
