"""Where a figure is seen from: an orthographic camera, under which a sphere is a circle from every side."""

import math
from dataclasses import dataclass

from kinesite.figures.axes import Axes, Point, Vector, dot
from kinesite.figures.model import Figure

UNITS = 1000
"""Units of a drawing per body height: every figure is drawn at one scale, in whole numbers."""

VIEWS = {
    "side": (0.0, 0.0),
    "front": (90.0, 0.0),
    "quarter": (25.0, 12.0),
    "front-low": (0.0, 5.0),
    "feet": (62.0, 38.0),
    "above": (0.0, 68.0),
}
"""Azimuth, turning to the front of the figure, and elevation, in degrees."""
FLAT_UP_TO = 10.0
"""A camera not higher than this sees the floor as a line."""

Spot = tuple[float, float]


@dataclass(frozen=True)
class Camera:
    """Right, up and into the picture."""

    axes: Axes
    azimuth: float
    elevation: float

    def spot(self, point: Vector) -> Spot:
        """See where a point is in the drawing; down is positive, as in SVG."""
        right, up, _ = self.axes
        return dot(point, right) * UNITS, -dot(point, up) * UNITS

    def depth(self, point: Vector) -> float:
        """Measure how far into the picture a point is."""
        return float(dot(point, self.axes.up))

    @property
    def sees_a_line(self) -> bool:
        """Tell whether the floor is a line, on which all such figures can stand together."""
        return self.elevation < FLAT_UP_TO


def camera_of(figure: Figure) -> Camera:
    """Place the camera of a figure."""
    azimuth, elevation = VIEWS[figure.view] if isinstance(figure.view, str) else figure.view
    a, e = math.radians(azimuth), math.radians(elevation)
    right = Point(math.cos(a), math.sin(a), 0.0)
    up = Point(-math.sin(a) * math.sin(e), math.cos(a) * math.sin(e), math.cos(e))
    into = Point(-math.sin(a) * math.cos(e), math.cos(a) * math.cos(e), -math.sin(e))
    return Camera(Axes(right, up, into), azimuth, elevation)
