import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinesite.figures.angles import RANGES, SIDES
from kinesite.figures.axes import Axes
from kinesite.figures.skeleton import FOREARM, RADII, SHANK, THIGH, UPPER_ARM, Body, posture
from kinesite.figures.solution import NAMES

LIMBS = (
    ("hip", "knee", THIGH),
    ("knee", "ankle", SHANK),
    ("shoulder", "elbow", UPPER_ARM),
    ("elbow", "wrist", FOREARM),
)
UPRIGHT = dict.fromkeys(NAMES, 0.0)

any_state = st.fixed_dictionaries(
    {name: st.floats(low, high) for name, (low, high) in RANGES.items()}
    | dict.fromkeys(("x", "y", "z"), st.floats(-1, 1))
    | dict.fromkeys(("pitch", "roll", "yaw"), st.floats(-180, 180))
)


def body(**said: float) -> Body:
    """Place a body that stands upright but for some angles."""
    return posture(UPRIGHT | said, Axes())


@given(any_state)
def test_limbs_have_one_length_in_every_posture(state: dict[str, float]) -> None:
    """No angles change how long a limb is."""
    points = posture(state, Axes()).points
    for side in SIDES:
        for start, end, length in LIMBS:
            assert math.dist(points[f"{side}_{start}"], points[f"{side}_{end}"]) == pytest.approx(length)


@given(any_state)
def test_left_and_right_are_mirrored(state: dict[str, float]) -> None:
    """A posture with the sides exchanged is the posture in a mirror."""
    turned = {
        "roll",
        "yaw",
        "y",
        "lumbar_side",
        "lumbar_twist",
        "thoracic_side",
        "thoracic_twist",
        "neck_side",
        "neck_twist",
    }
    swapped = {_other(name): -value if name in turned else value for name, value in state.items()}
    one, mirrored = posture(state, Axes()).points, posture(swapped, Axes()).points
    for name in RADII:
        x, y, z = one[_other(name)]
        assert tuple(mirrored[name]) == pytest.approx((x, -y, z), abs=1e-9)


def _other(name: str) -> str:
    for side, other in (SIDES, SIDES[::-1]):
        if name.startswith(side):
            return other + name.removeprefix(side)
    return name


@pytest.mark.parametrize(
    ("said", "point", "axis", "way"),
    [
        ({"right_hip_flexion": 90}, "right_knee", 0, 1),
        ({"right_knee_flexion": 90}, "right_ankle", 0, -1),
        ({"right_hip_abduction": 40}, "right_knee", 1, -1),
        ({"left_hip_abduction": 40}, "left_knee", 1, 1),
        ({"left_hip_flexion": 90, "left_hip_rotation": 40}, "left_toe", 1, 1),
        ({"right_ankle": 30}, "right_toe", 2, 1),
        ({"right_shoulder_flexion": 90}, "right_hand", 0, 1),
        ({"left_shoulder_abduction": 90}, "left_hand", 1, 1),
        ({"right_elbow_flexion": 90}, "right_wrist", 0, 1),
        ({"lumbar": 40}, "head", 0, 1),
        ({"thoracic_side": 20}, "head", 1, -1),
        ({"thoracic_twist": 40}, "right_shoulder", 0, -1),
        ({"neck_twist": 60}, "jaw", 1, -1),
        ({"neck": -40}, "head", 0, -1),
    ],
)
def test_each_angle_moves_the_body_its_own_way(said: dict[str, float], point: str, axis: int, way: int) -> None:
    """Flexion goes forward, knees back, abduction outward; bending and turning go to the right."""
    before = body(**{name: degrees for name, degrees in said.items() if name == "left_hip_flexion"}).points[point]
    assert (body(**said).points[point][axis] - before[axis]) * way > 0.005
