"""Vectors, and axes that turn about themselves.

World: x to the right of the picture, y away from the viewer, z up from the floor; the unit is the height of the body.
The same code places one body, with numbers, and many at once for the solver, with arrays of numbers: a `Kit` says how
vectors are made and turned.
"""

import math
from collections.abc import Sequence
from typing import Any, NamedTuple

Number = Any
"""A float, or an array of floats that are worked on together."""


class Point(NamedTuple):
    """A vector of three numbers."""

    x: float
    y: float
    z: float

    def __add__(self, other: Sequence[float]) -> "Point":  # type: ignore[override]
        """Go on by another vector."""
        return Point(self.x + other[0], self.y + other[1], self.z + other[2])

    def __mul__(self, factor: float) -> "Point":  # type: ignore[override]
        """Make it longer."""
        return Point(self.x * factor, self.y * factor, self.z * factor)


Vector = Any
"""A point, or an array of three rows, which adds and multiplies alike."""


class Kit(NamedTuple):
    """How vectors are made, and how degrees become a cosine and a sine."""

    vector: Any
    cosine_and_sine: Any


def _cosine_and_sine(degrees: float) -> tuple[float, float]:
    radians = math.radians(degrees)
    return math.cos(radians), math.sin(radians)


NUMBERS = Kit(Point, _cosine_and_sine)
"""For one body."""


class Axes(NamedTuple):
    """Where forward, left and up point in the world."""

    forward: Vector = Point(1.0, 0.0, 0.0)
    left: Vector = Point(0.0, 1.0, 0.0)
    up: Vector = Point(0.0, 0.0, 1.0)

    def at(self, origin: Vector, forward: Number = 0.0, left: Number = 0.0, up: Number = 0.0) -> Vector:
        """Find a point from an offset."""
        point = origin
        for axis, length in zip(self, (forward, left, up), strict=True):
            if not (isinstance(length, float) and length == 0):
                point = point + axis * length
        return point

    def turned(
        self, kit: Kit, pitch: Number | None = None, roll: Number | None = None, yaw: Number | None = None
    ) -> "Axes":
        """Turn about left by `pitch`, then forward by `roll`, then up by `yaw`: degrees, right-handed."""
        forward, left, up = self
        if pitch is not None:
            up, forward = _turned(up, forward, *kit.cosine_and_sine(pitch))
        if roll is not None:
            left, up = _turned(left, up, *kit.cosine_and_sine(roll))
        if yaw is not None:
            forward, left = _turned(forward, left, *kit.cosine_and_sine(yaw))
        return Axes(forward, left, up)


def _turned(one: Vector, other: Vector, cosine: Number, sine: Number) -> tuple[Vector, Vector]:
    """Turn two axes about the third."""
    return one * cosine + other * sine, other * cosine + one * -sine


def between(start: Vector, end: Vector, share: Number) -> Vector:
    """Go a share of the way from one point to another."""
    return start * (1 - share) + end * share


def dot(first: Vector, second: Vector) -> Number:
    """Multiply two vectors into a number."""
    return first[0] * second[0] + first[1] * second[1] + first[2] * second[2]
