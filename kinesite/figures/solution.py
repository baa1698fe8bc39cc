"""A solved figure: the angles of the body in every pose, and on the way from pose to pose."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

from kinesite.figures.angles import RANGES
from kinesite.figures.bases import BASES
from kinesite.figures.model import Figure
from kinesite.figures.skeleton import Body, posture

ROOT = ("x", "y", "z", "pitch", "roll", "yaw")
NAMES = (*ROOT, *RANGES)
"""The numbers of a state, in the order in which they are kept."""
LENGTHS = frozenset({"x", "y", "z"})
STEPS = 6
"""Into so many steps the way from pose to pose is cut."""

State = Mapping[str, float]
Way = tuple[int, int]


@dataclass(frozen=True)
class Solution:
    """The state of every pose, and the states between two poses, by their numbers from 0, the smaller first."""

    poses: tuple[State, ...]
    between: Mapping[Way, tuple[State, ...]]

    def way(self, start: int, end: int) -> tuple[State, ...]:
        """Give all states from one pose to another, both included."""
        inner = self.between[min(start, end), max(start, end)]
        return (self.poses[start], *(inner if start < end else reversed(inner)), self.poses[end])


def order_of(figure: Figure) -> tuple[int, ...]:
    """Give the poses as the moving figure takes them, from 0; from the last it goes back the way it came."""
    return tuple(number - 1 for number in figure.order) or tuple(range(len(figure.poses)))


def steps_of(figure: Figure) -> tuple[Way, ...]:
    """List the ways that the moving figure takes one after the other, until it turns round."""
    order = order_of(figure)
    return tuple(pairwise(order))


def step_to(figure: Figure, pose: int) -> Way | None:
    """Find the way on which a pose is first reached, there or on the way back."""
    steps = [way for step in steps_of(figure) for way in (step, step[::-1])]
    return min((way for way in steps if way[1] == pose and way[0] < pose), default=None)


def ways_of(figure: Figure) -> tuple[Way, ...]:
    """List each pair of poses that the moving figure goes between."""
    return tuple(sorted({(min(step), max(step)) for step in steps_of(figure)}))


def body_of(figure: Figure, state: State) -> Body:
    """Place the body of a figure."""
    return posture(state, BASES[figure.base].orientation)
