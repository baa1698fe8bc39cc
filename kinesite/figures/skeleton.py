"""The mannequin: spheres on a skeleton of constant limbs, placed by angles.

Lengths are shares of the body height after Drillis and Contini (1966), as tabulated in Winter, Biomechanics and Motor
Control of Human Movement. Arms are 5 % shorter, and radii about 20 % greater than life, because that reads better.
"""

from collections.abc import Mapping
from typing import NamedTuple

from kinesite.figures.angles import SIDES
from kinesite.figures.axes import NUMBERS, Axes, Kit, Number, Vector

THIGH, SHANK, UPPER_ARM, FOREARM, HAND, NECK = 0.245, 0.246, 0.176, 0.140, 0.080, 0.062
HIP_FROM_MIDDLE, SHOULDER_FROM_MIDDLE = 0.050, 0.104
SPINE_PIECE = 0.290 / 8
FOOT = {"heel": (-0.030, 0.0, -0.020), "ball": (0.070, 0.0, -0.026), "toe": (0.108, 0.0, -0.027)}
SKULL_TO_HEAD, HEAD_TO_JAW = (0.012, 0.0, 0.060), (0.026, 0.0, -0.036)

LEVELS = tuple(range(9))
LEVEL_RADII = (0.061, 0.064, 0.063, 0.061, 0.062, 0.064, 0.064, 0.057, 0.039)
HALF_WIDTHS = (0.042, 0.040, 0.036, 0.034, 0.038, 0.045, 0.053, 0.056, 0.042)
LIMB_RADII = {
    "hip": 0.062, "knee": 0.043, "ankle": 0.028, "heel": 0.022, "ball": 0.017, "toe": 0.016,
    "shoulder_blade": 0.036, "shoulder": 0.040, "elbow": 0.031, "wrist": 0.024, "hand": 0.019,
}  # fmt: skip
RADII = (
    {"head": 0.062, "jaw": 0.036, "skull": 0.028, "nape": 0.032}
    | {f"s{level}": LEVEL_RADII[level] for level in LEVELS}
    | {f"{side}_s{level}": LEVEL_RADII[level] for level in LEVELS for side in SIDES}
    | {f"{side}_{name}": radius for side in SIDES for name, radius in LIMB_RADII.items()}
)
"""The radius of every sphere. Levels of the trunk run from s0 between the hips to s8 at the seventh cervical."""

BEND_AT_LEVEL = dict.fromkeys((1, 2, 3), ("lumbar", 1 / 3)) | dict.fromkeys((4, 5, 6, 7), ("thoracic", 1 / 4))
"""Which part of the spine bends at a level, and which share of its angle."""

SEGMENTS = (
    "pelvis",
    "chest",
    "head",
    *(f"{side}_{name}" for side in SIDES for name in ("thigh", "shank", "foot", "upper_arm", "forearm", "palm")),
)
"""Every segment that has axes of its own, apart from the levels of the trunk."""


class Body(NamedTuple):
    """A mannequin in a posture: where each sphere is, and how each segment is turned."""

    state: Mapping[str, Number]
    points: dict[str, Vector]
    axes: dict[str, Axes]


def posture(state: Mapping[str, Number], orientation: Axes, kit: Kit = NUMBERS) -> Body:
    """Place the whole body: `state` has every angle, and x, y, z, pitch, roll and yaw of the pelvis."""
    body = Body(state, {}, {})
    world = Axes(*(kit.vector(*axis) for axis in Axes())).turned(kit, yaw=state["yaw"])
    world = world.turned(kit, pitch=state["pitch"], roll=state["roll"])
    body.axes["pelvis"] = Axes(*(world.at(kit.vector(0.0, 0.0, 0.0), *axis) for axis in orientation))
    body.points["s0"] = kit.vector(state["x"], state["y"], state["z"])
    chest = _trunk(body, kit)
    _head(body, chest, kit)
    for side, sign in zip(SIDES, (-1.0, 1.0), strict=True):
        _leg(body, side, sign, kit)
        _arm(body, side, sign, chest, kit)
    return body


def _trunk(body: Body, kit: Kit) -> Axes:
    axes, middle = body.axes["pelvis"], body.points["s0"]
    _level(body, 0, middle, axes)
    for level in LEVELS[1:]:
        middle = axes.at(middle, up=SPINE_PIECE)
        half = axes
        if level in BEND_AT_LEVEL:
            part, share = BEND_AT_LEVEL[level]
            half, axes = (_bent(axes, body.state, part, share * amount, kit) for amount in (0.5, 1.0))
        _level(body, level, middle, half)
    return axes


def _bent(axes: Axes, state: Mapping[str, Number], part: str, share: float, kit: Kit) -> Axes:
    """Bend forward, to the right, and turn to the right, by a share of a part's angles."""
    bend, side, twist = state[part] * share, state[f"{part}_side"] * share, state[f"{part}_twist"] * -share
    return axes.turned(kit, bend, side, twist)


def _level(body: Body, level: int, middle: Vector, axes: Axes) -> None:
    body.points[f"s{level}"], body.axes[f"s{level}"] = middle, axes
    for side, sign in zip(SIDES, (-1.0, 1.0), strict=True):
        body.points[f"{side}_s{level}"] = axes.at(middle, left=sign * HALF_WIDTHS[level])


def _head(body: Body, chest: Axes, kit: Kit) -> None:
    state, points = body.state, body.points
    neck = chest.turned(kit, state["neck"] * 0.6, state["neck_side"] * 0.6, state["neck_twist"] * -0.5)
    head = neck.turned(kit, state["neck"] * 0.4 + state["nod"], state["neck_side"] * 0.4, state["neck_twist"] * -0.5)
    points["nape"] = points["s8"]
    points["skull"] = neck.at(points["nape"], up=NECK)
    points["head"] = head.at(points["skull"], *SKULL_TO_HEAD)
    points["jaw"] = head.at(points["head"], *HEAD_TO_JAW)
    body.axes.update(chest=chest, head=head)


def _leg(body: Body, side: str, sign: float, kit: Kit) -> None:
    def angle(joint: str) -> Number:
        return body.state[f"{side}_{joint}"]

    points, pelvis = body.points, body.axes["pelvis"]
    thigh = pelvis.turned(kit, -angle("hip_flexion"), sign * angle("hip_abduction"), sign * angle("hip_rotation"))
    shank = thigh.turned(kit, angle("knee_flexion"))
    foot = shank.turned(kit, -angle("ankle"))
    points[f"{side}_hip"] = pelvis.at(points["s0"], left=sign * HIP_FROM_MIDDLE)
    points[f"{side}_knee"] = thigh.at(points[f"{side}_hip"], up=-THIGH)
    points[f"{side}_ankle"] = ankle = shank.at(points[f"{side}_knee"], up=-SHANK)
    points.update({f"{side}_{name}": foot.at(ankle, *offset) for name, offset in FOOT.items()})
    body.axes.update({f"{side}_thigh": thigh, f"{side}_shank": shank, f"{side}_foot": foot})


def _arm(body: Body, side: str, sign: float, chest: Axes, kit: Kit) -> None:
    def angle(joint: str) -> Number:
        return body.state[f"{side}_{joint}"]

    points, flexion, abduction = body.points, angle("shoulder_flexion"), sign * angle("shoulder_abduction")
    upper = chest.turned(kit, -flexion, abduction, sign * angle("shoulder_rotation"))
    fore = upper.turned(kit, -angle("elbow_flexion"))
    hand = fore.turned(kit, -angle("wrist"))
    upward = -kit.cosine_and_sine(flexion)[0] * kit.cosine_and_sine(abduction)[0]
    raised = ((1 + upward) / 2) ** 3  # the shoulder blade follows an arm that is raised, or the arm looks dislocated
    offset = (angle("scapula") / 100, sign * (SHOULDER_FROM_MIDDLE - 0.030 * raised), 0.035 * raised - 0.012)
    points[f"{side}_shoulder"] = points[f"{side}_shoulder_blade"] = chest.at(points["s8"], *offset)
    points[f"{side}_elbow"] = upper.at(points[f"{side}_shoulder"], up=-UPPER_ARM)
    points[f"{side}_wrist"] = fore.at(points[f"{side}_elbow"], up=-FOREARM)
    points[f"{side}_hand"] = hand.at(points[f"{side}_wrist"], up=-HAND * (1 - 0.075 * angle("grip")))
    body.axes.update({f"{side}_upper_arm": upper, f"{side}_forearm": fore, f"{side}_palm": hand})
