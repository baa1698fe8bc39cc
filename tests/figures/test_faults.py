from typing import Any

import pytest
from pydantic import ValidationError

from kinesite.figures import Figure, faults, solve, unmet
from kinesite.figures.faults import Path

STANDING = {"base": "standing", "poses": [{"name": "Stand"}]}


def figure(**said: Any) -> Figure:
    """Make a figure that stands in one pose but for what is said."""
    return Figure.model_validate(STANDING | said)


def one_pose(**said: Any) -> dict[str, Any]:
    """Make the poses of a figure with one."""
    return {"poses": [{"name": "Stand"} | said]}


@pytest.mark.parametrize(
    ("said", "path", "message", "hint"),
    [
        ({"base": "hook-lieing"}, ("base",), '"hook-lieing" is not a base position', 'Did you mean "hook-lying"?'),
        ({"view": "sidee"}, ("view",), '"sidee" is not a view', 'Did you mean "side"?'),
        (
            {"muscles": ["right_hamstring"]},
            ("muscles", 0),
            '"right_hamstring" is not a muscle',
            'Did you mean "right_hamstrings"?',
        ),
        (
            {"in_front": [["arm", "trunk"]]},
            ("in_front", 0, 0),
            '"arm" is not a part of the body',
            "It can be trunk, head, right_leg, right_arm, left_leg or left_arm.",
        ),
        (
            {"joints": {"kne_flexion": 10}},
            ("joints", "kne_flexion"),
            '"kne_flexion" is not a joint',
            'Did you mean "knee_flexion"?',
        ),
        (
            one_pose(joints={"right_knee_flexion": 190}),
            ("poses", 0, "joints", "right_knee_flexion"),
            "right_knee_flexion is 190, and a body can go from 0 to 162",
            "Write a number from 0 to 162.",
        ),
        (
            one_pose(joints={"trunk_twist": 60}),
            ("poses", 0, "joints", "trunk_twist"),
            "trunk_twist is 60, and a body can go from -50 to 50",
            "Write a number from -50 to 50.",
        ),
        (
            one_pose(roughly={"elbow_flexion": -20}),
            ("poses", 0, "roughly", "elbow_flexion"),
            "elbow_flexion is -20, and a body can go from 0 to 150",
            "Write a number from 0 to 150.",
        ),
        (one_pose(free=["ancle"]), ("poses", 0, "free", 0), '"ancle" is not a joint', 'Did you mean "ankle"?'),
        (
            one_pose(contacts=["foots"]),
            ("poses", 0, "contacts", "foots"),
            '"foots" is not a part of the body',
            "docs/figures.md lists what it can be.",
        ),
        (
            one_pose(slide=["hand"]),
            ("poses", 0, "slide", 0),
            '"hand" is not a part of the body',
            'Did you mean "hands"?',
        ),
        (
            one_pose(reach={"hand": "left_shin"}),
            ("poses", 0, "reach", "hand"),
            '"hand" is not a thing that can reach',
            'Did you mean "hands"?',
        ),
        (
            one_pose(reach={"hands": "left_shinn"}),
            ("poses", 0, "reach", "hands"),
            '"left_shinn" is not a place on the body',
            'Did you mean "left_shin"?',
        ),
        (
            one_pose(level={"thigh": "vertical"}),
            ("poses", 0, "level", "thigh"),
            '"thigh" is not a segment',
            'Did you mean "left_thigh"?',
        ),
        (
            one_pose(arrows=[{"push": "pelvi"}]),
            ("poses", 0, "arrows", 0, "push"),
            '"pelvi" is not a point',
            'Did you mean "pelvis"?',
        ),
        (
            one_pose(arrows=[{"push": "pelvis", "turn": "pelvis"}]),
            ("poses", 0, "arrows", 0),
            "an arrow needs one of follow, push and turn, and this has 2",
            'Write, for example, "push: pelvis".',
        ),
        ({"order": [1, 2]}, ("order", 1), "there is no pose 2", "The poses are numbered from 1 to 1."),
        (
            {"order": [1], "poses": [{"name": "Stand"}, {"name": "Stand again"}]},
            ("order",),
            "the order leaves out pose 2",
            "Name every pose; from the last it goes back by itself.",
        ),
        ({"shown": 3}, ("shown",), "there is no pose 3", "The poses are numbered from 1 to 1."),
    ],
    ids=lambda case: "-".join(map(str, case)) if isinstance(case, tuple) else "",
)
def test_a_writer_is_told_what_is_wrong(said: dict[str, Any], path: Path, message: str, hint: str) -> None:
    """Each fault has its place, names the word or the joint with its range, and says what to type."""
    found = faults(figure(**said))
    assert [(fault.path, fault.message, fault.hint) for fault in found] == [(path, message, hint)]


@pytest.mark.parametrize(
    "said",
    [
        {},
        {"view": [30, 0]},
        {"joints": {"trunk": 60, "right_ankle": -60}},
        one_pose(
            contacts=["left_foot", {"right_heel": 0.2}], reach={"right_hand": [0.4, 0.8], "left_hand": "other_elbow"}
        ),
    ],
)
def test_nothing_is_said_of_what_is_right(said: dict[str, Any]) -> None:
    """Known words and human angles pass."""
    assert faults(figure(**said)) == ()


@pytest.mark.parametrize(
    ("said", "place"),
    [
        ({"bass": "standing"}, ("bass",)),
        ({"poses": []}, ("poses",)),
        ({"poses": [{"name": "Stand", "joint": {}}]}, ("poses", 0, "joint")),
        ({"poses": [{"joints": {}}]}, ("poses", 0, "name")),
        (one_pose(hold=60), ("poses", 0, "hold")),
        ({"props": {"chairs": {"x": 1}}}, ("props", "chairs")),
        ({"strong": "top"}, ("strong",)),
        (one_pose(level={"left_thigh": "flat"}), ("poses", 0, "level", "left_thigh")),
    ],
)
def test_the_form_is_checked_by_the_model(said: dict[str, Any], place: Path) -> None:
    """What does not have the form of a figure is refused, at its place."""
    with pytest.raises(ValidationError) as refused:
        figure(**said)
    assert refused.value.errors()[0]["loc"] == place


@pytest.mark.parametrize(
    ("said", "code", "message"),
    [
        (one_pose(contacts=["feet", {"head": 2}]), "figure.contact", 'in "Stand", head cannot touch a height of 2'),
        (one_pose(reach={"right_hand": [3, 3]}), "figure.reach", 'in "Stand", right_hand cannot reach (3.0, 3.0)'),
        (one_pose(contacts=[{"feet": -0.1}]), "figure.through-floor", "of the body height through the floor"),
        (
            one_pose(
                joints={"right_knee_flexion": 120, "right_hip_flexion": 0, "right_ankle": 0, "left_knee_flexion": 0}
            ),
            "figure.joint",
            "fits what is touched and reached",
        ),
    ],
    ids=["contact", "reach", "floor", "joint"],
)
def test_wishes_that_contradict_each_other_are_told(said: dict[str, Any], code: str, message: str) -> None:
    """A contact that cannot be met, a hand that cannot reach, a limb in the floor, a joint that had to give."""
    wished = figure(**said)
    assert faults(wished) == ()
    found = unmet(wished, solve(wished))
    assert any(fault.code == code and message in fault.message for fault in found), found
