"""What lies under a body and stands beside it: a mat, walls, a chair, a step, a pillow. All are flat polygons."""

from collections.abc import Iterable, Sequence

from kinesite.figures import shapes
from kinesite.figures.camera import Camera, Spot
from kinesite.figures.model import Chair, Props
from kinesite.figures.skeleton import RADII, Body

MAT_MARGIN, MAT_LEAST = 0.07, 0.36
WALL_HEIGHT, WALL, CHAIR_BAR, CHAIR_DEPTH = 1.22, 0.03, 0.024, 0.17

Polygon = tuple[Spot, ...]
Upright = tuple[float, float, float, float]
"""A rectangle that faces the viewer: left, low, right, high."""


def mats(camera: Camera, bodies: Sequence[Body]) -> tuple[Polygon, ...]:
    """Lay a mat under bodies that are seen from above. Arms reach beyond it, or it would be a carpet."""
    if camera.sees_a_line:
        return ()
    named = [name for name in RADII if not name.endswith(("elbow", "wrist", "hand"))]
    lying = [body.points[name] for body in bodies for name in named]
    (x0, x1), (y0, y1) = (
        (min(point[axis] for point in lying) - MAT_MARGIN, max(point[axis] for point in lying) + MAT_MARGIN)
        for axis in (0, 1)
    )
    lacking = max(0.0, MAT_LEAST - (y1 - y0)) / 2
    corners = ((x0, y0 - lacking), (x1, y0 - lacking), (x1, y1 + lacking), (x0, y1 + lacking))
    return (tuple(camera.spot((x, y, 0.0)) for x, y in corners),)


def backdrops(camera: Camera, props: Props) -> tuple[Polygon, ...]:
    """Raise a wall that the body stands beside."""
    behind = props.wall_behind
    return (_seen(camera, (behind[0], 0.0, behind[1], WALL_HEIGHT)),) if behind else ()


def stood(camera: Camera, props: Props) -> tuple[Polygon, ...]:
    """Place what stands on the floor."""
    uprights: list[Upright] = []
    if props.wall is not None:
        uprights.append((props.wall, 0.0, props.wall + WALL, WALL_HEIGHT))
    blocks = (block for block in (props.step, props.pillow) if block)
    uprights += [(block.start, 0.0, block.end, block.height) for block in blocks]
    uprights += _chair(props.chair) if props.chair else []
    return tuple(_seen(camera, upright) for upright in uprights)


def _chair(chair: Chair) -> list[Upright]:
    """Make a chair of its back, its front legs and its seat."""
    front, half = chair.x + (CHAIR_DEPTH if chair.faces == "right" else -CHAIR_DEPTH), CHAIR_BAR / 2
    return [
        (chair.x - half, 0.0, chair.x + half, chair.back),
        (front - half, 0.0, front + half, chair.seat),
        (min(chair.x, front), chair.seat - CHAIR_BAR, max(chair.x, front), chair.seat),
    ]


def _seen(camera: Camera, upright: Upright) -> Polygon:
    left, low, right, high = upright
    corners = ((left, low), (right, low), (right, high), (left, high))
    return tuple(camera.spot((x, 0.0, z)) for x, z in corners)


def drawn(polygons: Iterable[Polygon], css_class: str) -> str:
    """Draw polygons of one class as one path."""
    path = "".join(shapes.polygon(polygon) for polygon in polygons)
    return f'<path class="{css_class}" d="{path}"/>' if path else ""
