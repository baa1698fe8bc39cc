"""The joints: their names, how far they go, and what a writer's short names stand for.

The ranges are limits of the drawing, slightly wider than clinical norms, because a pictogram exaggerates. Compare
Soucie et al., Haemophilia 2011;17:500-507, for the limbs. They are not advice. Degrees; zero is standing upright with
the arms by the sides. `scapula` is the shoulder forward in hundredths of the body height, `grip` is 0 for an open hand
and 10 for a fist.
"""

from collections.abc import Mapping

SIDES = ("right", "left")
BODY_JOINTS = {
    "lumbar": (-42.0, 65.0),
    "lumbar_side": (-30.0, 30.0),
    "lumbar_twist": (-15.0, 15.0),
    "thoracic": (-30.0, 50.0),
    "thoracic_side": (-25.0, 25.0),
    "thoracic_twist": (-40.0, 40.0),
    "neck": (-60.0, 60.0),
    "neck_side": (-45.0, 45.0),
    "neck_twist": (-80.0, 80.0),
    "nod": (-25.0, 25.0),
}
LIMB_JOINTS = {
    "hip_flexion": (-30.0, 145.0),
    "hip_abduction": (-30.0, 60.0),
    "hip_rotation": (-45.0, 65.0),
    "knee_flexion": (0.0, 162.0),
    "ankle": (-60.0, 35.0),
    "shoulder_flexion": (-60.0, 185.0),
    "shoulder_abduction": (-50.0, 180.0),
    "shoulder_rotation": (-95.0, 95.0),
    "elbow_flexion": (0.0, 150.0),
    "wrist": (-85.0, 92.0),
    "scapula": (-3.0, 6.0),
    "grip": (0.0, 10.0),
}
SHARED = {
    "trunk": (("lumbar", 0.55), ("thoracic", 0.45)),
    "trunk_side": (("lumbar_side", 0.5), ("thoracic_side", 0.5)),
    "trunk_twist": (("lumbar_twist", 0.2), ("thoracic_twist", 0.8)),
}
"""A movement of the whole trunk, and how its parts share it."""

RANGES = BODY_JOINTS | {f"{side}_{joint}": limits for side in SIDES for joint, limits in LIMB_JOINTS.items()}
"""Every single angle of the body and its least and greatest value."""


def shares(name: str) -> tuple[tuple[str, float], ...]:
    """Give the single angles that a writer's name stands for, with the share that each takes; none if unknown."""
    if name in SHARED:
        return SHARED[name]
    if name in LIMB_JOINTS:
        return tuple((f"{side}_{name}", 1.0) for side in SIDES)
    return ((name, 1.0),) if name in RANGES else ()


def known_joints() -> tuple[str, ...]:
    """List every name that a writer may use for a joint."""
    return (*BODY_JOINTS, *SHARED, *LIMB_JOINTS, *(name for name in RANGES if name not in BODY_JOINTS))


def limits(name: str) -> tuple[float, float]:
    """Give the range of a writer's name: that of its parts together."""
    parts = [tuple(limit / share for limit in RANGES[single]) for single, share in shares(name)]
    return max(low for low, _ in parts), min(high for _, high in parts)


def spread(joints: Mapping[str, float]) -> dict[str, float]:
    """Turn writer's names into single angles. What is said for one side stands before what is said for both."""
    both_first = sorted(joints, key=lambda name: name.startswith(SIDES))
    return {single: joints[name] * share for name in both_first for single, share in shares(name)}
