"""A figure as a camera sees it: its bodies, what stands beside them, and the box that holds it all.

On a floor that is seen as a line, the lower edge of the box is the floor, so that figures can stand side by side.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from kinesite.figures import arrows, shapes
from kinesite.figures.arrows import Bow
from kinesite.figures.camera import UNITS, Camera, Spot, camera_of
from kinesite.figures.model import Figure
from kinesite.figures.parts import drawn_order, parts_of
from kinesite.figures.skeleton import RADII, Body
from kinesite.figures.solution import Solution, Way, body_of, step_to

MARGIN = 24
MAT_MARGIN, MAT_LEAST = 0.07, 0.36
WALL_HEIGHT, WALL, CHAIR_BAR, CHAIR_DEPTH = 1.22, 0.03, 0.024, 0.17


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
    def drawn_order(self) -> tuple[str, ...]:
        """Order the parts from back to front."""
        return drawn_order(self.figure, self.camera, self.bodies)

    def bows(self, pose: int) -> tuple[Bow, ...]:
        """Find the arrows of a pose."""
        wanted = self.figure.poses[pose].arrows
        step = step_to(self.figure, pose)
        way = self.way(*step) if step else (self.bodies[pose],) * 2
        return tuple(arrows.bow_of(arrow, self.camera, way) for arrow in wanted)

    def box(self, bodies: Sequence[Body], bows: Iterable[Bow]) -> Box:
        """Find the box of bodies and arrows with the props, or the mat."""
        circles = [
            (self.camera.spot(body.points[name]), radius * UNITS) for body in bodies for name, radius in RADII.items()
        ]
        circles += [(spot, arrows.HEAD_LENGTH / 2) for bow in bows for spot in bow]
        circles += [(spot, 0.0) for polygon in (*self.props, *self.backdrop, *self.mat(bodies)) for spot in polygon]
        flat = self.camera.sees_a_line
        bottom = max(y + radius for (_, y), radius in circles)
        return Box(
            round(min(x - radius for (x, _), radius in circles) - MARGIN),
            round(min(y - radius for (_, y), radius in circles) - MARGIN),
            round(max(x + radius for (x, _), radius in circles) + MARGIN),
            max(0, round(bottom)) if flat else round(bottom + MARGIN),
        )

    def mat(self, bodies: Sequence[Body]) -> tuple[tuple[Spot, ...], ...]:
        """Lay a mat under bodies that are seen from above. Arms reach beyond it, or it would be a carpet."""
        if self.camera.sees_a_line:
            return ()
        named = [name for name in RADII if not name.endswith(("elbow", "wrist", "hand"))]
        lying = [body.points[name] for body in bodies for name in named]
        edges = [
            (min(p[axis] for p in lying) - MAT_MARGIN, max(p[axis] for p in lying) + MAT_MARGIN) for axis in (0, 1)
        ]
        (x0, x1), (y0, y1) = edges
        lacking = max(0.0, MAT_LEAST - (y1 - y0)) / 2
        corners = ((x0, y0 - lacking), (x1, y0 - lacking), (x1, y1 + lacking), (x0, y1 + lacking))
        return (tuple(self.camera.spot((x, y, 0.0)) for x, y in corners),)

    @cached_property
    def props(self) -> tuple[tuple[Spot, ...], ...]:
        """Draw what stands beside the body as rectangles."""
        props = self.figure.props
        rectangles: list[tuple[float, float, float, float]] = []
        if props.wall is not None:
            rectangles.append((props.wall, 0.0, props.wall + WALL, WALL_HEIGHT))
        blocks = (block for block in (props.step, props.pillow) if block)
        rectangles += [(block.start, 0.0, block.end, block.height) for block in blocks]
        if props.chair:
            rectangles += _chair(
                props.chair.x, 1 if props.chair.faces == "right" else -1, props.chair.back, props.chair.seat
            )
        return tuple(self._rectangle(*edges) for edges in rectangles)

    @cached_property
    def backdrop(self) -> tuple[tuple[Spot, ...], ...]:
        """Draw a wall that the body stands beside."""
        behind = self.figure.props.wall_behind
        return (self._rectangle(behind[0], 0.0, behind[1], WALL_HEIGHT),) if behind else ()

    def _rectangle(self, left: float, low: float, right: float, high: float) -> tuple[Spot, ...]:
        corners = ((left, low), (right, low), (right, high), (left, high))
        return tuple(self.camera.spot((x, 0.0, z)) for x, z in corners)


def _chair(x: float, way: int, back: float, seat: float) -> list[tuple[float, float, float, float]]:
    far, half = x + way * CHAIR_DEPTH, CHAIR_BAR / 2
    return [
        (x - half, 0.0, x + half, back),
        (far - half, 0.0, far + half, seat),
        (min(x, far), seat - CHAIR_BAR, max(x, far), seat),
    ]


def paths(polygons: Iterable[Sequence[Spot]], css_class: str) -> str:
    """Draw polygons of one class as one path."""
    drawn = "".join(shapes.polygon(polygon) for polygon in polygons)
    return f'<path class="{css_class}" d="{drawn}"/>' if drawn else ""


def used_parts(scene: Scene) -> list[str]:
    """Name the parts to draw, without a limb that another one hides in every pose."""
    order, bodies = scene.drawn_order, scene.all_bodies
    return [name for name in order if not _hidden(name, order, scene, bodies)]


def _hidden(name: str, order: Sequence[str], scene: Scene, bodies: Sequence[Body]) -> bool:
    part = parts_of()[name]
    twin = name.replace(part.side, {"right": "left", "left": "right"}.get(part.side, ""))
    if not part.side or order.index(twin) < order.index(name):
        return False
    mine, its = ([point for link in parts_of()[one].links for point in link] for one in (name, twin))
    return all(
        max(
            abs(a - b)
            for a, b in zip(scene.camera.spot(body.points[m]), scene.camera.spot(body.points[i]), strict=True)
        )
        < 1
        for body in bodies
        for m, i in zip(mine, its, strict=True)
    )
