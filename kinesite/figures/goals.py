"""What the solver is after: each goal measures how far a body is from something, in units that weigh alike.

A goal takes a body and gives numbers; 0 is met, 1 is as bad as any other 1. Lengths are shares of the body height.
"""

from collections.abc import Callable, Iterable, Mapping

from kinesite.figures.angles import RANGES
from kinesite.figures.axes import Number, Vector
from kinesite.figures.contacts import spheres_of
from kinesite.figures.reaching import Target
from kinesite.figures.skeleton import RADII, Body

Goal = Callable[[Body], Iterable[Number]]

TOUCH, REACH, PLACE, LEVEL, BALANCE, TIE, FLOOR, RANGE = 0.0012, 0.004, 0.003, 1 / 25, 0.02, 4.0, 0.001, 1 / 3
PLANTED = (0.002, 0.004)
"""How far a planted part may shift to the right, and away from the viewer."""

# Winter, Biomechanics and Motor Control of Human Movement: masses of segments as shares of the body.
MASSES = {("s0", "s8"): 0.497, ("head", "head"): 0.081} | {
    (f"{side}_{start}", f"{side}_{end}"): mass
    for side in ("right", "left")
    for start, end, mass in (
        ("hip", "knee", 0.1), ("knee", "ankle", 0.0465), ("ball", "ankle", 0.0145),
        ("shoulder", "elbow", 0.028), ("elbow", "wrist", 0.016), ("wrist", "hand", 0.006),
    )
}  # fmt: skip


def near(name: str, value: float, unit: float) -> Goal:
    """Want one number of the state near a value."""
    return lambda body: ((body.state[name] - value) / unit,)


def tied(joint: str) -> Goal:
    """Want both sides alike where they are asked for the same."""
    return lambda body: ((body.state[f"right_{joint}"] - body.state[f"left_{joint}"]) / TIE,)


def touching(word: str, height: float) -> Goal:
    """Want the spheres of a part to lie on something of a height."""
    spheres = spheres_of(word)
    return lambda body: [(body.points[name][2] - RADII[name] - height) / TOUCH for name in spheres]


def planted(word: str, at: Mapping[str, Vector]) -> Goal:
    """Want a part to stay where it is."""
    spheres = spheres_of(word)
    return lambda body: [
        (body.points[name][axis] - at[name][axis]) / PLANTED[axis] for name in spheres for axis in (0, 1)
    ]


def placed(word: str, x: float) -> Goal:
    """Want the first sphere of a part at a place along the floor."""
    name = spheres_of(word)[0]
    return lambda body: ((body.points[name][0] - x) / PLACE,)


def reaching(reacher: str, target: Target | tuple[float, ...]) -> Goal:
    """Want a hand on the skin, or at a point: to the right and up, or with the distance in between."""
    if isinstance(target, Target):
        return lambda body: [
            (mine - its) / REACH
            for mine, its in zip(body.points[reacher], target.point(body, RADII[reacher]), strict=True)
        ]
    axes = (0, 2) if len(target) == 2 else (0, 1, 2)  # noqa: PLR2004 - two numbers leave the depth open
    return lambda body: [
        (body.points[reacher][axis] - wanted) / REACH for axis, wanted in zip(axes, target, strict=True)
    ]


def level(segment: str, how: str) -> Goal:
    """Want a segment upright, or level with the floor."""
    axes = (0, 1) if how == "vertical" else (2,)
    return lambda body: [body.axes[segment].up[axis] / LEVEL for axis in axes]


def balanced(words: Iterable[str]) -> Goal:
    """Want the centre of mass over what carries it."""
    spheres = [name for word in words for name in spheres_of(word)]

    def off(body: Body) -> tuple[Number, ...]:
        carried = sum(body.points[name][0] for name in spheres) / len(spheres)
        return ((centre_of_mass(body) - carried) / BALANCE,)

    return off


def centre_of_mass(body: Body) -> Number:
    """Find how far to the right the centre of mass is."""
    return sum((body.points[start][0] + body.points[end][0]) / 2 * mass for (start, end), mass in MASSES.items()) / sum(
        MASSES.values()
    )


def above_the_floor(body: Body) -> Iterable[Number]:
    """Measure how far each sphere is above the floor; only what is below 0 counts."""
    return [(body.points[name][2] - radius) / FLOOR for name, radius in RADII.items()]


def in_range(body: Body) -> Iterable[Number]:
    """Measure how far each joint is from both ends of its range; only what is below 0 counts."""
    lows = [(body.state[name] - low) / RANGE for name, (low, _) in RANGES.items()]
    return lows + [(high - body.state[name]) / RANGE for name, (_, high) in RANGES.items()]
