"""A figure as a camera sees it: its bodies, what stands beside them, and the box that holds it all.

On a floor that is seen as a line, the lower edge of the box is the floor, so that figures can stand side by side.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from kinesite.figures import arrows
from kinesite.figures.arrows import Bow
from kinesite.figures.camera import UNITS, Camera, Spot, camera_of
from kinesite.figures.furniture import Polygon, backdrops, mats, stood
from kinesite.figures.model import Figure
from kinesite.figures.parts import drawn_order, parts_of
from kinesite.figures.skeleton import RADII, Body
from kinesite.figures.solution import Solution, Way, body_of, step_to

MARGIN = 24
SAME = 1.0
"""Spots that are not further apart, in units, are seen as one."""


@dataclass(frozen=True)
class Box:
    """A rectangle of a drawing: its edges, in units."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """Measure it from left to right."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """Measure it from top to bottom."""
        return self.bottom - self.top

    def holds(self, spot: Spot, radius: float = 0.0) -> bool:
        """Tell whether a circle lies inside."""
        x, y = spot
        return (
            self.left <= x - radius and x + radius <= self.right
            and self.top <= y - radius and y + radius <= self.bottom
        )  # fmt: skip


class Scene:
    """A figure and its solution, seen by its camera."""

    def __init__(self, figure: Figure, solution: Solution) -> None:
        self.figure, self.solution = figure, solution
        self.camera: Camera = camera_of(figure)
        self.bodies = tuple(body_of(figure, state) for state in solution.poses)
        self.main = min(figure.shown, len(self.bodies)) - 1

    def way(self, start: int, end: int) -> tuple[Body, ...]:
        """Place the bodies on the way from pose to pose."""
        inner = self.between[min(start, end), max(start, end)]
        return (self.bodies[start], *(inner if start < end else inner[::-1]), self.bodies[end])

    @cached_property
    def between(self) -> dict[Way, tuple[Body, ...]]:
        """Place the bodies between poses."""
        states = self.solution.between
        return {way: tuple(body_of(self.figure, state) for state in states[way]) for way in states}

    @property
    def all_bodies(self) -> tuple[Body, ...]:
        """Give the bodies of all poses and ways."""
        return (*self.bodies, *(body for bodies in self.between.values() for body in bodies))

    @cached_property
    def parts(self) -> tuple[str, ...]:
        """Name the parts to draw, from back to front, without a limb that its twin hides in every frame."""
        order = drawn_order(self.figure, self.camera, self.bodies)
        return tuple(name for number, name in enumerate(order) if not self._hidden(name, order[number:]))

    def _hidden(self, name: str, nearer: Sequence[str]) -> bool:
        part = parts_of()[name]
        twin = parts_of().get(name.replace("right", "left") if part.side == "right" else name.replace("left", "right"))
        if not part.side or not twin or twin.name not in nearer:
            return False
        pairs = [pair for links in zip(part.links, twin.links, strict=True) for pair in zip(*links, strict=True)]
        spot = self.camera.spot
        return all(
            math.dist(spot(body.points[mine]), spot(body.points[its])) < SAME
            for body in self.all_bodies
            for mine, its in pairs
        )

    def bows(self, pose: int) -> tuple[Bow, ...]:
        """Find the arrows of a pose."""
        wanted = self.figure.poses[pose].arrows
        step = step_to(self.figure, pose)
        way = self.way(*step) if step else (self.bodies[pose],) * 2
        return tuple(arrows.bow_of(arrow, self.camera, way) for arrow in wanted)

    def furniture(self, bodies: Sequence[Body]) -> tuple[Polygon, ...]:
        """Give all that lies under bodies and stands beside them."""
        camera, props = self.camera, self.figure.props
        return (*mats(camera, bodies), *backdrops(camera, props), *stood(camera, props))

    def box(self, bodies: Sequence[Body], bows: Iterable[Bow]) -> Box:
        """Find the box of bodies and arrows with the props, or the mat."""
        circles = [
            (self.camera.spot(body.points[name]), radius * UNITS) for body in bodies for name, radius in RADII.items()
        ]
        circles += [(spot, arrows.HEAD_LENGTH / 2) for bow in bows for spot in bow]
        circles += [(spot, 0.0) for polygon in self.furniture(bodies) for spot in polygon]
        flat = self.camera.sees_a_line
        bottom = max(y + radius for (_, y), radius in circles)
        return Box(
            round(min(x - radius for (x, _), radius in circles) - MARGIN),
            round(min(y - radius for (_, y), radius in circles) - MARGIN),
            round(max(x + radius for (x, _), radius in circles) + MARGIN),
            max(0, round(bottom)) if flat else round(bottom + MARGIN),
        )
