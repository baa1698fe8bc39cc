"""What a solved figure does not do of what a writer asked for: the only sign that wishes contradict each other."""

import math
from collections.abc import Iterator, Mapping

from kinesite.figures.angles import RANGES, SHARED, shares, spread
from kinesite.figures.contacts import spheres_of
from kinesite.figures.faults import Fault, Path
from kinesite.figures.model import Figure, Pose
from kinesite.figures.reaching import target_of
from kinesite.figures.skeleton import RADII, Body
from kinesite.figures.solution import Solution, State, body_of
from kinesite.figures.wishes import contacts_of, reaches_of

CONTACT = 0.01
"""How far from what it touches a part may be, as a share of the body height."""
REACH, BELOW, DISOBEYED = 0.02, 0.01, 10.0


def unmet(figure: Figure, solution: Solution) -> tuple[Fault, ...]:
    """Find contacts that are not met, hands that do not reach, limbs in the floor, and joints that had to give."""
    found: list[Fault] = []
    for number, (pose, state) in enumerate(zip(figure.poses, solution.poses, strict=True)):
        path, body = ("poses", number), body_of(figure, state)
        found += [*_contacts(path, figure, pose, body), *_reaches(path, figure, pose, body)]
        found += [*_below(path, pose, body), *_joints(path, pose, state)]
    return tuple(found)


def contact_gap(word: str, height: float, body: Body) -> float:
    """Measure how far a part is from what it stands on."""
    return max(abs(float(body.points[name][2]) - RADII[name] - height) for name in spheres_of(word))


def _contacts(path: Path, figure: Figure, pose: Pose, body: Body) -> Iterator[Fault]:
    for word, height in contacts_of(figure, pose).items():
        if (gap := contact_gap(word, height, body)) > CONTACT:
            message = (
                f'in "{pose.name}", {word} cannot touch {"the floor" if not height else f"a height of {height:g}"}'
            )
            hint = f"It stays {gap:.0%} of the body height away. Change the joints, or take it out of the contacts."
            yield Fault("figure.contact", (*path, "contacts", word), message, hint)


def _reaches(path: Path, figure: Figure, pose: Pose, body: Body) -> Iterator[Fault]:
    for reacher, target in reaches_of(figure, pose).items():
        if (gap := reach_gap(reacher, target, body)) > REACH:
            message = f'in "{pose.name}", {reacher} cannot reach {target}'
            hint = f"It stays {gap:.0%} of the body height away. Choose a nearer place, or bend the trunk more."
            yield Fault("figure.reach", (*path, "reach", reacher), message, hint)


def reach_gap(reacher: str, target: str | tuple[float, ...], body: Body) -> float:
    """Measure how far a hand is from what it reaches for."""
    point = body.points[reacher]
    if isinstance(target, str):
        found = target_of(target, reacher)
        return math.dist(point, found.point(body, RADII[reacher])) if found else 0.0
    axes = (0, 2) if len(target) == 2 else (0, 1, 2)  # noqa: PLR2004 - two numbers leave the depth open
    return math.dist([point[axis] for axis in axes], target)


def _below(path: Path, pose: Pose, body: Body) -> Iterator[Fault]:
    below = {name: RADII[name] - body.points[name][2] for name in RADII}
    name = max(below, key=lambda one: below[one])
    if below[name] > BELOW:
        message = f'in "{pose.name}", {name} goes {below[name]:.0%} of the body height through the floor'
        yield Fault("figure.through-floor", path, message, "Add it to the contacts, or bend the joints less.")


def _joints(path: Path, pose: Pose, state: State) -> Iterator[Fault]:
    """Report each joint once that came out differently, by the name that the writer used."""
    for name, degrees in pose.joints.items():
        if name in pose.free or _said_again(name, pose.joints):
            continue
        reached = _reached(name, state, pose.joints)
        if abs(reached - degrees) > DISOBEYED:
            message = (
                f'in "{pose.name}", {name} is {degrees:g}, but only {reached:.0f} fits what is touched and reached'
            )
            yield Fault("figure.joint", (*path, "joints", name), message, "Change it, or what it has to fit.")


def _said_again(name: str, joints: Mapping[str, float]) -> bool:
    return bool(name in SHARED and set(joints) & {part for part, _ in SHARED[name]})


def _reached(name: str, state: State, joints: Mapping[str, float]) -> float:
    """Give what a writer's name came out as; of two sides, the one that differs more."""
    parts = [(single, share) for single, share in shares(name) if single == name or single not in joints]
    if name in SHARED:
        return sum(state[single] for single, _ in parts)
    wanted = spread(joints)
    worst = max((single for single, _ in parts if single in RANGES), key=lambda one: abs(state[one] - wanted[one]))
    return state[worst]
