"""The solver: finds the body that meets the goals of each pose best. The only user of numpy and scipy.

Goals are sums of squares, so this is a least-squares problem (Levenberg and Marquardt, as in MINPACK). Its slopes come
from tiny differences: the body is placed once with as many postures as there are numbers to find.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np
from scipy.optimize import least_squares  # type: ignore[import-untyped] # its stubs would be one more package

from kinesite.figures import goals
from kinesite.figures.angles import RANGES
from kinesite.figures.axes import Axes, Kit
from kinesite.figures.bases import BASES
from kinesite.figures.contacts import spheres_of, stays
from kinesite.figures.goals import Goal
from kinesite.figures.model import Figure, Pose
from kinesite.figures.reaching import target_of
from kinesite.figures.skeleton import posture
from kinesite.figures.solution import LENGTHS, NAMES, ROOT, STEPS, Solution, State, Way, body_of, ways_of
from kinesite.figures.wishes import contacts_of, declared, goals_of, reaches_of

SMALL_ANGLE, SMALL_LENGTH = 0.03, 0.0002
"""Differences from which slopes are taken; with larger ones a solver stops early at a plausible, wrong pose."""
ENOUGH, MOST_TRIES = 1e-4, 60
"""It ends when a try gains less than this share; at the edge of a limit it could go to and fro for ever."""
ON_THE_WAY, ROOT_ON_THE_WAY = 6.0, 0.05
ANGLE_DIGITS, LENGTH_DIGITS = 2, 4

LIMITS = (goals.above_the_floor, goals.in_range)

Array = Any


def _vectors(x: Array, y: Array, z: Array) -> Array:
    return np.stack(np.broadcast_arrays(np.atleast_1d(x), y, z))


def _cosines_and_sines(degrees: Array) -> tuple[Array, Array]:
    radians = np.radians(degrees)
    return np.cos(radians), np.sin(radians)


ARRAYS = Kit(_vectors, _cosines_and_sines)
"""For many bodies at once."""


class Search:
    """Looks for the state that meets goals best; angles are searched in degrees, lengths in hundredths."""

    scale = np.array([0.01 if name in LENGTHS else 1.0 for name in NAMES])
    step = np.array([SMALL_LENGTH if name in LENGTHS else SMALL_ANGLE for name in NAMES])

    def __init__(self, orientation: Axes, wanted: Iterable[Goal]) -> None:
        self.orientation = orientation
        self.wanted = tuple(wanted)

    def misses(self, states: Array) -> Array:
        """Measure all goals for many states at once: a row for each state."""
        body = posture(dict(zip(NAMES, states.T, strict=True)), self.orientation, ARRAYS)
        misses = np.stack([miss for goal in self.wanted for miss in goal(body)], axis=1)
        limits = np.stack([miss for limit in LIMITS for miss in limit(body)], axis=1)
        return np.hstack([misses, np.minimum(limits, 0.0)])

    def _at(self, numbers: Array) -> Array:
        return self.misses((numbers * self.scale)[None])[0]

    def _slopes(self, numbers: Array) -> Array:
        state = numbers * self.scale
        misses = self.misses(np.vstack([state, state + np.diag(self.step)]))
        return ((misses[1:] - misses[0]) / (self.step / self.scale)[:, None]).T

    def best(self, start: State) -> tuple[float, dict[str, float]]:
        """Find the best state from a start; give what it costs, and the state in round numbers."""
        first = np.array([start[name] for name in NAMES]) / self.scale
        found = least_squares(self._at, first, self._slopes, method="lm", ftol=ENOUGH, xtol=1e-9, max_nfev=MOST_TRIES)
        return float(found.cost), _rounded(dict(zip(NAMES, (found.x * self.scale).tolist(), strict=True)))


def _rounded(state: Mapping[str, float]) -> dict[str, float]:
    """Round a state, to keep it short, and hold its joints to their range."""
    rounded = {name: round(state[name], LENGTH_DIGITS if name in LENGTHS else ANGLE_DIGITS) + 0.0 for name in NAMES}
    return rounded | {name: min(max(rounded[name], low), high) for name, (low, high) in RANGES.items()}


def solve(figure: Figure) -> Solution:
    """Solve every pose of a figure, and the ways between them."""
    orientation = BASES[figure.base].orientation
    base = Pose(name="base")
    start = declared(figure, base)
    _, reference = Search(orientation, goals_of(figure, base, start, None)).best(start)
    poses = [_solved(figure, pose, reference) for pose in figure.poses]
    between = {way: _on_the_way(figure, way, poses) for way in ways_of(figure)}
    return Solution(tuple(poses), between)


def _solved(figure: Figure, pose: Pose, reference: State) -> State:
    """Solve one pose from two starts, and keep the better: some poses are found only from one of them."""
    wanted = declared(figure, pose)
    search = Search(BASES[figure.base].orientation, goals_of(figure, pose, reference, body_of(figure, reference)))
    starts = ({**wanted, **{name: reference[name] for name in ROOT}}, reference)
    return min((search.best(start) for start in starts), key=lambda result: result[0])[1]


def _on_the_way(figure: Figure, way: Way, poses: Sequence[State]) -> tuple[State, ...]:
    start, end = (poses[number] for number in way)
    return tuple(_step(figure, way, start, end, number / STEPS) for number in range(1, STEPS))


def _step(figure: Figure, way: Way, start: State, end: State, share: float) -> State:
    """Solve one state between two poses: what both touch is touched on the way, and what both hold is held."""
    between = {name: start[name] * (1 - share) + end[name] * share for name in NAMES}
    wanted = [goals.near(name, between[name], 0.01 if name.endswith("grip") else ON_THE_WAY) for name in RANGES]
    wanted += [goals.near(name, between[name], ROOT_ON_THE_WAY if name in LENGTHS else ON_THE_WAY) for name in ROOT]
    first, last = (figure.poses[number] for number in way)
    ends = [body_of(figure, state).points for state in (start, end)]
    for word, height in contacts_of(figure, first).items():
        if contacts_of(figure, last).get(word) == height:
            wanted.append(goals.touching(word, height))
            if stays(word):
                at = {n: _mixed(ends[0][n], ends[1][n], share) for n in spheres_of(word)}
                wanted.append(goals.planted(word, at))
    reaches = reaches_of(figure, last)
    for reacher, target in reaches_of(figure, first).items():
        found = target_of(target, reacher) if isinstance(target, str) else target
        if reaches.get(reacher) == target and found is not None:
            wanted.append(goals.reaching(reacher, found))
    return Search(BASES[figure.base].orientation, wanted).best(between)[1]


def _mixed(first: Sequence[float], last: Sequence[float], share: float) -> tuple[float, float, float]:
    x, y, z = (a * (1 - share) + b * share for a, b in zip(first, last, strict=True))
    return (x, y, z)
