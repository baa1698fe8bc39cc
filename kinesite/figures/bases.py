"""Base positions: where a figure begins, with its angles and what touches the floor."""

from collections.abc import Mapping
from dataclasses import dataclass

from kinesite.figures.axes import NUMBERS, Axes

STANDING = Axes()
SUPINE = Axes().turned(NUMBERS, pitch=-90.0)
PRONE = Axes().turned(NUMBERS, pitch=90.0)
ON_THE_RIGHT_SIDE = Axes().turned(NUMBERS, roll=90.0).turned(NUMBERS, pitch=-90.0)
"""Head to the left, face to the viewer."""


@dataclass(frozen=True)
class Base:
    """A base position. `height` is a first guess of how high the pelvis is; the solver finds the true one."""

    orientation: Axes
    height: float
    contacts: tuple[str, ...]
    joints: Mapping[str, float]


BASES = {
    "standing": Base(STANDING, 0.53, ("feet",), {"shoulder_abduction": 6, "elbow_flexion": 8}),
    "lying-on-back": Base(
        SUPINE,
        0.067,
        ("head", "upper_back", "pelvis", "heels"),
        {"shoulder_abduction": 10, "shoulder_flexion": -8, "ankle": -25, "neck": 6},
    ),
    "hook-lying": Base(
        SUPINE,
        0.067,
        ("head", "upper_back", "pelvis", "feet"),
        {
            "shoulder_abduction": 10, "shoulder_flexion": -8,
            "hip_flexion": 50, "knee_flexion": 100, "ankle": -20, "neck": 6,
        },
    ),
    "lying-on-front": Base(
        PRONE,
        0.067,
        ("chest", "pelvis", "toes"),
        {"ankle": -50, "shoulder_abduction": 12, "neck": -10},
    ),
    "lying-on-side": Base(ON_THE_RIGHT_SIDE, 0.1, ("right_hip",), {}),
    "all-fours": Base(
        PRONE,
        0.32,
        ("hands", "knees", "toes"),
        {
            "hip_flexion": 90, "knee_flexion": 90, "ankle": -50,
            "shoulder_flexion": 90, "wrist": 85, "neck": -12, "scapula": -1,
        },
    ),
    "kneeling": Base(
        STANDING,
        0.29,
        ("knees", "toes"),
        {"knee_flexion": 90, "ankle": -50, "shoulder_abduction": 6, "elbow_flexion": 8},
    ),
    "half-kneeling": Base(
        STANDING,
        0.3,
        ("left_foot", "right_knee", "right_toe"),
        {
            "left_hip_flexion": 90, "left_knee_flexion": 90, "right_knee_flexion": 90, "right_ankle": -45,
            "shoulder_abduction": 6,
        },
    ),
    "sitting-on-floor": Base(
        STANDING,
        0.067,
        ("seat", "heels"),
        {"hip_flexion": 90, "ankle": -8, "shoulder_abduction": 8, "shoulder_flexion": 5},
    ),
    "sitting-on-chair": Base(
        STANDING,
        0.32,
        ("feet",),
        {"hip_flexion": 88, "knee_flexion": 88, "shoulder_abduction": 6},
    ),
}  # fmt: skip
