"""The one drawing primitive: the hull of two circles, as a path of SVG. Whole numbers, so that paths stay short."""

import math
from collections.abc import Iterable, Sequence

from kinesite.figures.camera import Spot

Round = tuple[Spot, float]
"""A circle: its middle and its radius."""


def numbers(values: Iterable[float]) -> str:
    """Write numbers of a path as short as they can be."""
    text = ""
    for value in values:
        written = str(round(value))
        text += written if not text or written.startswith("-") else f" {written}"
    return text


def circle(middle: Spot, radius: float) -> str:
    """Draw a circle as two arcs."""
    (x, y), r = middle, round(radius)
    return f"M{numbers((x - r, y))}a{r} {r} 0 1 1 {2 * r} 0a{r} {r} 0 1 1-{2 * r} 0"


def capsule(first: Round, last: Round) -> str:
    """Draw the hull of two circles: two arcs and the two tangents between them."""
    (start, r1), (end, r2) = first, last
    length = math.dist(start, end)
    if length <= abs(r1 - r2) + 1:
        return circle(*max(first, last, key=lambda one: one[1]))
    along = math.atan2(end[1] - start[1], end[0] - start[0])
    opening = math.acos((r1 - r2) / length)
    a, b = _on(start, r1, along - opening), _on(end, r2, along - opening)
    c, d = _on(end, r2, along + opening), _on(start, r1, along + opening)
    return f"M{numbers(a)}L{numbers(b)}A{_arc(r2, r2 > r1)}{_to(c)}L{numbers(d)}A{_arc(r1, r1 >= r2)}{_to(a)}"


def _on(middle: Spot, radius: float, angle: float) -> Spot:
    return middle[0] + radius * math.cos(angle), middle[1] + radius * math.sin(angle)


def _arc(radius: float, large: bool) -> str:
    return f"{round(radius)} {round(radius)} 0 {int(large)} 1"


def _to(spot: Spot) -> str:
    text = numbers(spot)
    return text if text.startswith("-") else f" {text}"


def bar(length: float, r1: float, r2: float) -> str:
    """Draw what lies between two circles that are drawn by themselves: it can be made shorter without harm."""
    return polygon(((0, -r1), (length, -r2), (length, r2), (0, r1)))


def polyline(spots: Sequence[Spot]) -> str:
    """Draw straight lines from spot to spot."""
    first, *rest = spots
    return f"M{numbers(first)}L{numbers(number for spot in rest for number in spot)}"


def polygon(spots: Sequence[Spot]) -> str:
    """Draw straight edges round an area."""
    return polyline(spots) + "z"


def curve(spots: Sequence[Spot]) -> str:
    """Draw one smooth bow through the first, the middle and the last spot."""
    first, middle, last = spots[0], spots[len(spots) // 2], spots[-1]
    control = tuple(2 * m - (a + b) / 2 for a, m, b in zip(first, middle, last, strict=True))
    return f"M{numbers(first)}Q{numbers((*control, *last))}"
