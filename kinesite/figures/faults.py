"""What is wrong with what a writer says of a figure, before it is solved.

These are words that nobody knows, and joints that go further than a human being's. The form itself is checked by the
model.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kinesite.figures.angles import known_joints, limits, shares
from kinesite.figures.arrows import known_points
from kinesite.figures.bases import BASES
from kinesite.figures.camera import VIEWS
from kinesite.figures.contacts import known_parts
from kinesite.figures.model import Figure, Pose
from kinesite.figures.muscles import MUSCLES
from kinesite.figures.parts import parts_of
from kinesite.figures.reaching import known_reachers, known_targets
from kinesite.figures.skeleton import SEGMENTS
from kinesite.values.suggestions import did_you_mean
from kinesite.values.words import listed

Path = tuple[str | int, ...]
A_FEW = 12


@dataclass(frozen=True)
class Fault:
    """One thing to mend: a stable code, where in the mapping it stands, what is wrong, and what to type instead."""

    code: str
    path: Path
    message: str
    hint: str


def faults(figure: Figure) -> tuple[Fault, ...]:
    """Find all that is wrong with a figure without solving it."""
    found = [
        *_unknown("base", "base position", [(("base",), figure.base)], BASES),
        *_unknown("view", "view", [(("view",), figure.view)] if isinstance(figure.view, str) else [], VIEWS),
        *_unknown("muscle", "muscle", _items((), "muscles", figure.muscles), MUSCLES),
        *_unknown("group", "part of the body", _pairs(figure), parts_of()),
        *_posture((), figure),
        *_numbers(figure),
    ]
    for number, pose in enumerate(figure.poses):
        found += _posture(("poses", number), pose)
        found += _only_in_poses(("poses", number), pose)
    return tuple(found)


def _items(path: Path, field: str, words: Iterable[str]) -> list[tuple[Path, str]]:
    return [((*path, field, number), word) for number, word in enumerate(words)]


def _keys(path: Path, field: str, words: Iterable[str]) -> list[tuple[Path, str]]:
    return [((*path, field, word), word) for word in words]


def _pairs(figure: Figure) -> list[tuple[Path, str]]:
    return [
        (("in_front", row, place), name)
        for row, pair in enumerate(figure.in_front)
        for place, name in enumerate(pair)
    ]  # fmt: skip


def _unknown(sort: str, name: str, words: Iterable[tuple[Path, str]], known: Iterable[str]) -> Iterator[Fault]:
    """Report words that are not known, with the one that was probably meant, or a few of those that are."""
    options = tuple(known)
    for path, word in words:
        if word not in options:
            hint = did_you_mean(word, options, _all_of(options))
            yield Fault(f"figure.unknown-{sort}", path, f'"{word}" is not a {name}', hint)


def _all_of(options: tuple[str, ...]) -> str:
    return f"It can be {listed(options, 'or')}." if len(options) <= A_FEW else "docs/figures.md lists what it can be."


def _posture(path: Path, said: Figure | Pose) -> Iterator[Fault]:
    """Check what can be said of the figure as well as of one pose."""
    yield from _joints((*path, "joints"), said.joints)
    parts = [*_keys(path, "contacts", said.contacts or ()), *_items(path, "slide", said.slide)]
    yield from _unknown("part", "part of the body", [*parts, *_keys(path, "place", said.place)], known_parts())
    yield from _unknown("reach", "thing that can reach", _keys(path, "reach", said.reach), known_reachers())
    targets = [((*path, "reach", key), target) for key, target in said.reach.items() if isinstance(target, str)]
    yield from _unknown("target", "place on the body", targets, known_targets())


def _only_in_poses(path: Path, pose: Pose) -> Iterator[Fault]:
    yield from _joints((*path, "roughly"), pose.roughly)
    yield from _unknown("joint", "joint", _items(path, "free", pose.free), known_joints())
    yield from _unknown("segment", "segment", _keys(path, "level", pose.level), SEGMENTS)
    yield from _unknown("part", "part of the body", _items(path, "balance", pose.balance), known_parts())
    for number, arrow in enumerate(pose.arrows):
        place = (*path, "arrows", number)
        said = {key: point for key in ("follow", "push", "turn") if (point := getattr(arrow, key)) is not None}
        yield from _unknown("point", "point", [((*place, key), point) for key, point in said.items()], known_points())
        if len(said) != 1:
            message = f"an arrow needs one of follow, push and turn, and this has {len(said)}"
            yield Fault("figure.arrow", place, message, 'Write, for example, "push: pelvis".')


def _joints(path: Path, joints: dict[str, float]) -> Iterator[Fault]:
    """Report joints that are unknown, and those that are asked to go too far."""
    yield from _unknown("joint", "joint", [((*path, name), name) for name in joints], known_joints())
    for name, degrees in joints.items():
        if not shares(name):
            continue
        low, high = limits(name)
        if not low <= degrees <= high:
            message = f"{name} is {degrees:g}, and a body can go from {low:g} to {high:g}"
            yield Fault("figure.out-of-range", (*path, name), message, f"Write a number from {low:g} to {high:g}.")


def _numbers(figure: Figure) -> Iterator[Fault]:
    """Report poses that are named by a number that none has, and those that the order leaves out."""
    count = len(figure.poses)
    for place, number in enumerate(figure.order):
        if not 1 <= number <= count:
            yield _no_such_pose(("order", place), number, count)
    for number in range(1, count + 1):
        if figure.order and number not in figure.order:
            message = f"the order leaves out pose {number}"
            yield Fault("figure.order", ("order",), message, "Name every pose; from the last it goes back by itself.")
    if "shown" in figure.model_fields_set and figure.shown > count:
        yield _no_such_pose(("shown",), figure.shown, count)


def _no_such_pose(path: Path, number: int, count: int) -> Fault:
    hint = f"The poses are numbered from 1 to {count}."
    return Fault("figure.no-such-pose", path, f"there is no pose {number}", hint)
