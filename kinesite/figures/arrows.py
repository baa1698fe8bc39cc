"""Arrows that show a movement, drawn last, with a halo that keeps them apart from the body."""

import math
from collections.abc import Sequence

from kinesite.figures import shapes
from kinesite.figures.camera import UNITS, Camera, Spot
from kinesite.figures.model import Arrow
from kinesite.figures.skeleton import RADII, Body

TRUNK_NAMES = {
    "pelvis": "s0", "low_back": "s2", "waist": "s3", "mid_back": "s4", "ribs": "s5", "chest": "s6", "upper_back": "s7",
    "neck": "s8",
}  # fmt: skip
MIDDLE_OF_THE_BODY = "s3"
HEAD_LENGTH, HEAD_OPENING = 30, math.radians(40)

Bow = tuple[Spot, Spot, Spot]
"""The start, the middle and the end of an arrow."""


def known_points() -> tuple[str, ...]:
    """List the points that an arrow can go by."""
    return (*TRUNK_NAMES, *(name for name in RADII if name not in TRUNK_NAMES.values()))


def bow_of(arrow: Arrow, camera: Camera, way: Sequence[Body]) -> Bow:
    """Find where an arrow goes, from the bodies on the way to the pose that it belongs to."""
    if arrow.follow:
        return _path(arrow, arrow.follow, camera, way)
    if arrow.push:
        return _push(arrow, arrow.push, camera, way[-1])
    return _turn(arrow, arrow.turn or "pelvis", camera, way[-1])


def _spot(word: str, camera: Camera, body: Body) -> Spot:
    return camera.spot(body.points[TRUNK_NAMES.get(word, word)])


def _path(arrow: Arrow, word: str, camera: Camera, way: Sequence[Body]) -> Bow:
    """Follow the path of a point, moved away from the middle of the body."""
    spots = [_spot(word, camera, body) for body in way]
    middles = [_spot(MIDDLE_OF_THE_BODY, camera, body) for body in way]
    centre = tuple(sum(spot[axis] for spot in middles) / len(middles) for axis in (0, 1))
    start, middle, end = (_at(spots, share) for share in (arrow.trim[0], sum(arrow.trim) / 2, arrow.trim[1]))
    across = (start[1] - end[1], end[0] - start[0])
    outward = (middle[0] - centre[0]) * across[0] + (middle[1] - centre[1]) * across[1] > 0
    length = math.hypot(*across) or 1.0
    away = arrow.gap * UNITS / length * (1 if outward is not arrow.inside else -1)
    return tuple((x + across[0] * away, y + across[1] * away) for x, y in (start, middle, end))  # type: ignore[return-value]


def _at(spots: Sequence[Spot], share: float) -> Spot:
    """Find a spot by its share of the way along a path."""
    place = share * (len(spots) - 1)
    number = min(int(place), len(spots) - 2)
    rest = place - number
    return tuple(a * (1 - rest) + b * rest for a, b in zip(spots[number], spots[number + 1], strict=True))  # type: ignore[return-value]


def _push(arrow: Arrow, word: str, camera: Camera, body: Body) -> Bow:
    x, y = _spot(word, camera, body)
    length = math.hypot(*arrow.towards)
    right, down = arrow.towards[0] / length * UNITS, -arrow.towards[1] / length * UNITS
    distances = (arrow.gap, arrow.gap + arrow.length)
    first, last = (-distances[1], -distances[0]) if arrow.to_point else distances
    return tuple((x + right * far, y + down * far) for far in (first, (first + last) / 2, last))  # type: ignore[return-value]


def _turn(arrow: Arrow, word: str, camera: Camera, body: Body) -> Bow:
    x, y = _spot(word, camera, body)
    start, end = arrow.degrees
    angles = (math.radians(degrees) for degrees in (start, (start + end) / 2, end))
    radius = arrow.radius * UNITS
    return tuple((x + radius * math.sin(a), y - radius * arrow.flat * math.cos(a)) for a in angles)  # type: ignore[return-value]


def drawn(bow: Bow) -> str:
    """Draw a bow and its open head as a path."""
    _, middle, end = bow
    control = tuple(2 * m - (a + b) / 2 for a, m, b in zip(bow[0], middle, end, strict=True))
    back = math.atan2(control[1] - end[1], control[0] - end[0])
    tips = [
        (end[0] + HEAD_LENGTH * math.cos(back + turn), end[1] + HEAD_LENGTH * math.sin(back + turn))
        for turn in (-HEAD_OPENING, HEAD_OPENING)
    ]
    return shapes.curve(bow) + shapes.polyline((tips[0], end, tips[1]))
