"""Where a hand or another joint can be laid on the body itself: points on the skin.

A target is a place on a segment and a direction away from it. What reaches stops when the two surfaces touch.
"""

from typing import NamedTuple

from kinesite.figures.angles import SIDES
from kinesite.figures.axes import Vector, between
from kinesite.figures.skeleton import RADII, Body

LIMB_TARGETS: dict[str, tuple[str, str, float, str, Vector]] = {
    "shin": ("knee", "ankle", 0.30, "shank", (1.0, 0.0, 0.0)),
    "low_shin": ("knee", "ankle", 0.75, "shank", (1.0, 0.0, 0.0)),
    "thigh": ("hip", "knee", 0.70, "thigh", (1.0, 0.0, 0.0)),
    "thigh_back": ("hip", "knee", 0.75, "thigh", (-1.0, 0.0, 0.0)),
    "knee_front": ("knee", "knee", 0.0, "thigh", (0.8, 0.0, -0.6)),
    "knee_outside": ("hip", "knee", 0.95, "thigh", (0.0, 1.0, 0.0)),
    "knee_inside": ("hip", "knee", 1.0, "thigh", (0.0, -1.0, 0.0)),
    "knee_crossed": ("hip", "knee", 0.86, "thigh", (1.0, 0.0, 0.0)),
    "ankle_inside": ("ankle", "ankle", 0.0, "shank", (0.0, -1.0, 0.0)),
    "ankle_front": ("ankle", "ankle", 0.0, "shank", (1.0, 0.0, 0.0)),
    "toes": ("ball", "toe", 0.6, "foot", (0.3, 0.0, 0.95)),
    "hip_side": ("hip", "hip", 0.0, "pelvis", (0.2, 1.0, 0.0)),
    "waist": ("s2", "s2", 0.0, "s2", (0.0, 1.0, 0.0)),
    "elbow": ("elbow", "elbow", 0.0, "upper_arm", (0.5, 0.0, -0.4)),
    "forearm": ("elbow", "wrist", 0.15, "forearm", (1.0, 0.0, 0.0)),
}
HEAD_TARGETS: dict[str, Vector] = {
    "behind_head": (-0.95, 0.25, 0.2),
    "temple": (0.1, 0.98, 0.0),
    "brow": (0.9, 0.25, 0.35),
}
REACHERS = ("hand", "elbow", "knee", "ankle")


class Target(NamedTuple):
    """A point on the skin: between two spheres, away from them in the axes of a segment, on a side (-1 is right)."""

    start: str
    end: str
    share: float
    segment: str
    direction: Vector

    def point(self, body: Body, radius: float) -> Vector:
        """Find where the middle of a sphere is that touches the skin here."""
        surface = RADII[self.start] * (1 - self.share) + RADII[self.end] * self.share
        middle = between(body.points[self.start], body.points[self.end], self.share)
        length = sum(part * part for part in self.direction) ** 0.5
        offset = (part / length * (surface + radius) for part in self.direction)
        return body.axes[self.segment].at(middle, *offset)


def target_of(word: str, reacher: str) -> Target | None:
    """Read `left_shin`, `same_thigh`, `other_elbow`: a target, seen from the side of what reaches for it."""
    side, _, place = word.partition("_")
    own = reacher.partition("_")[0]
    other = SIDES[1 - SIDES.index(own)]
    side = {"same": own, "other": other}.get(side, side)
    if side not in SIDES:
        return None
    sign = -1.0 if side == "right" else 1.0
    if place in HEAD_TARGETS:
        return Target("head", "head", 0.0, "head", _on(HEAD_TARGETS[place], sign))
    if place not in LIMB_TARGETS:
        return None
    start, end, share, segment, direction = LIMB_TARGETS[place]
    axes = segment if segment in {"pelvis", "s2"} else f"{side}_{segment}"
    return Target(f"{side}_{start}", f"{side}_{end}", share, axes, _on(direction, sign))


def _on(direction: Vector, sign: float) -> Vector:
    return (direction[0], direction[1] * sign, direction[2])


def known_targets() -> tuple[str, ...]:
    """List every word that a writer may use for a place on the body."""
    return tuple(f"{side}_{place}" for side in (*SIDES, "same", "other") for place in (*LIMB_TARGETS, *HEAD_TARGETS))


def reachers_of(word: str) -> tuple[str, ...]:
    """Read what reaches: `hands` are both, `left_knee` is one."""
    if word.endswith("s") and word[:-1] in REACHERS:
        return tuple(f"{side}_{word[:-1]}" for side in SIDES)
    side, _, part = word.partition("_")
    return (word,) if side in SIDES and part in REACHERS else ()


def known_reachers() -> tuple[str, ...]:
    """List every word for what can reach."""
    return (*(f"{part}s" for part in REACHERS), *(f"{side}_{part}" for side in SIDES for part in REACHERS))
