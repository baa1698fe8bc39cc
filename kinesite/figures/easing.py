"""How a movement starts softly and ends softly: one Bézier curve for the whole way, cut exactly where it is needed."""

from functools import cache
from itertools import pairwise

EASE = ((0.0, 0.0), (0.42, 0.0), (0.58, 1.0), (1.0, 1.0))
"""The curve of `ease-in-out`: time to the right, the share of the way that is done upward."""
HALVINGS = 40

Curve = tuple[float, float, float, float]


def _blossom(axis: int, *at: float) -> float:
    """Evaluate the curve's polar form, whose values are the control points of any piece of it."""
    values = [point[axis] for point in EASE]
    for share in at:
        values = [a * (1 - share) + b * share for a, b in pairwise(values)]
    return values[0]


@cache
def parameter_at(share: float) -> float:
    """Find the parameter of the curve where a share of the way is done."""
    low, high = 0.0, 1.0
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        low, high = (middle, high) if _blossom(1, middle, middle, middle) < share else (low, middle)
    return (low + high) / 2


@cache
def time_at(share: float) -> float:
    """Find the share of the time at which a share of the way is done."""
    at = parameter_at(share)
    return _blossom(0, at, at, at)


@cache
def piece(start: float, end: float) -> Curve:
    """Cut the curve between two shares of the way; give the inner control points, as `cubic-bezier` wants them."""
    a, b = parameter_at(start), parameter_at(end)
    corners = [[_blossom(axis, *at) for axis in (0, 1)] for at in ((a, a, a), (a, a, b), (a, b, b), (b, b, b))]
    (x0, y0), (x3, y3) = corners[0], corners[3]
    (x1, y1), (x2, y2) = (((x - x0) / (x3 - x0), (y - y0) / (y3 - y0)) for x, y in corners[1:3])
    return x1, y1, x2, y2
