"""Base positions: where a figure begins, with its angles and what touches the floor."""

from collections.abc import Mapping
from dataclasses import dataclass

from kinesite.figures.axes import NUMBERS, Axes

STANDING = Axes()
SUPINE = Axes().turned(NUMBERS, pitch=-90.0)
PRONE = Axes().turned(NUMBERS, pitch=90.0)
ON_THE_RIGHT_SIDE = Axes().turned(NUMBERS, roll=90.0).turned(NUMBERS, pitch=-90.0)
"""Head to the left, face to the viewer."""


CHAIR_SEAT = 0.26
"""How high a chair is, as a share of the body height."""


@dataclass(frozen=True)
class Base:
    """A base position: what touches something, and at which height, and its angles.

    `height` is a first guess of how high the pelvis is; the solver finds the true one.
    """

    orientation: Axes
    height: float
    contacts: Mapping[str, float]
    joints: Mapping[str, float]


def on_the_floor(*parts: str) -> dict[str, float]:
    """Let parts of the body touch the floor."""
    return dict.fromkeys(parts, 0.0)


BASES = {
    "standing": Base(STANDING, 0.53, on_the_floor("feet"), {"shoulder_abduction": 6, "elbow_flexion": 8}),
    "lying-on-back": Base(
        SUPINE,
        0.067,
        on_the_floor("head", "upper_back", "pelvis", "heels"),
        {"shoulder_abduction": 10, "shoulder_flexion": -8, "ankle": -25, "neck": 6},
    ),
    "hook-lying": Base(
        SUPINE,
        0.067,
        on_the_floor("head", "upper_back", "pelvis", "feet"),
        {
            "shoulder_abduction": 10, "shoulder_flexion": -8,
            "hip_flexion": 50, "knee_flexion": 100, "ankle": -20, "neck": 6,
        },
    ),
    "lying-on-front": Base(
        PRONE,
        0.067,
        on_the_floor("chest", "pelvis", "toes"),
        {"ankle": -50, "shoulder_abduction": 12, "neck": -10},
    ),
    "lying-on-side": Base(ON_THE_RIGHT_SIDE, 0.1, on_the_floor("right_hip"), {}),
    "all-fours": Base(
        PRONE,
        0.32,
        on_the_floor("hands", "knees", "toes"),
        {
            "hip_flexion": 90, "knee_flexion": 90, "ankle": -50,
            "shoulder_flexion": 90, "wrist": 85, "neck": -12, "scapula": -1,
        },
    ),
    "kneeling": Base(
        STANDING,
        0.29,
        on_the_floor("knees", "toes"),
        {"knee_flexion": 90, "ankle": -50, "shoulder_abduction": 6, "elbow_flexion": 8},
    ),
    "half-kneeling": Base(
        STANDING,
        0.3,
        on_the_floor("left_foot", "right_knee", "right_toe"),
        {
            "left_hip_flexion": 90, "left_knee_flexion": 90, "right_knee_flexion": 90, "right_ankle": -45,
            "shoulder_abduction": 6,
        },
    ),
    "sitting-on-floor": Base(
        STANDING,
        0.067,
        on_the_floor("seat", "heels"),
        {"hip_flexion": 90, "ankle": -8, "shoulder_abduction": 8, "shoulder_flexion": 5},
    ),
    "sitting-on-chair": Base(
        STANDING,
        0.32,
        on_the_floor("feet") | {"seat": CHAIR_SEAT},
        {"hip_flexion": 88, "knee_flexion": 88, "shoulder_abduction": 6},
    ),
}  # fmt: skip
