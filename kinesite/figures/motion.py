"""A part of the body in motion: nested groups that turn about each other, so that no joint comes apart.

Each link of a chain is a group that is moved and turned within the group of the link before it. Groups that do not move
are left out, and what is rigid rides in the group of another. A link that is seen shorter and longer, because it turns
towards the viewer, is drawn as two discs and a bar between them that is stretched.
"""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from kinesite.figures import shapes
from kinesite.figures.camera import Spot
from kinesite.figures.parts import Part
from kinesite.figures.timeline import Value, Writing

RIGID, SHORTENED = 2.5, 5.0
"""How many times the tolerance something may move within a group that it rides in, or a link may be seen shorter."""
END_ON = 15.0
"""A link seen shorter than this has no direction of its own."""

Spots = Mapping[str, Sequence[Spot]]
"""Where each sphere is seen, in every frame."""
Place = tuple[float, float, float]
"""Where a group is, and how it is turned, in radians."""
Track = Callable[[Sequence[Value], Writing, float], str]
"""Keeps the values of a movement, and how they are written; gives the class of what moves so."""


@dataclass
class Group:
    """A group of a drawing: its places in every frame, seen from the page, and what is drawn in it."""

    places: Sequence[Place]
    css_class: str = ""
    hulls: str = ""
    stretched: str = ""
    inner: list["Group"] = field(default_factory=list)

    def within(self, spots: Sequence[Spot]) -> list[Spot]:
        """See spots from inside the group."""
        return [_inside(place, spot) for place, spot in zip(self.places, spots, strict=True)]

    def holds(self, spots: Sequence[Spot], tolerance: float) -> bool:
        """Tell whether spots do not move inside the group."""
        return _spread(self.within(spots)) < tolerance

    def markup(self) -> str:
        """Write the group with all that is in it."""
        hulls = f'<path d="{self.hulls}"/>' if self.hulls else ""
        content = hulls + self.stretched + "".join(group.markup() for group in self.inner)
        return f'<g class="{self.css_class}">{content}</g>' if self.css_class else content


def _inside(place: Place, spot: Spot) -> Spot:
    x, y, turn = place
    right, down, cosine, sine = spot[0] - x, spot[1] - y, math.cos(turn), math.sin(turn)
    return right * cosine + down * sine, down * cosine - right * sine


def _spread(spots: Sequence[Spot]) -> float:
    """Measure how far spots are from the first of them at most."""
    return max(math.dist(spot, spots[0]) for spot in spots)


def _directions(starts: Sequence[Spot], ends: Sequence[Spot]) -> list[float]:
    """Find where a link points in every frame, without jumps; one seen end-on keeps its direction."""
    found: list[float] = []
    for (x0, y0), (x1, y1) in zip(starts, ends, strict=True):
        before = found[-1] if found else 0.0
        turn = math.atan2(y1 - y0, x1 - x0) if math.hypot(x1 - x0, y1 - y0) > END_ON else before
        found.append(turn - math.tau * round((turn - before) / math.tau) if found else turn)
    return found


def _moved(value: Value) -> str:
    x, y, turn = value
    return f"transform:translate({round(x)}px,{round(y)}px)rotate({_short(math.degrees(turn), 1)}deg)"


def _stretched(value: Value) -> str:
    return f"transform:scaleX({_short(value[0], 3)})"


def _short(number: float, digits: int) -> str:
    return f"{round(number, digits) + 0.0:g}"


class Animator:
    """Draws parts in motion: `spots` are all spheres in every frame; what moves less than `tolerance` stays."""

    def __init__(self, spots: Spots, radii: Mapping[str, float], track: Track, tolerance: float) -> None:
        self.spots, self.radii, self.track, self.tolerance = spots, radii, track, tolerance
        self.frames = len(next(iter(spots.values())))

    def drawn(self, part: Part) -> str:
        """Draw a part: its chains, each from the end that moves less, then what rides on them."""
        page = Group([(0.0, 0.0, 0.0)] * self.frames)
        groups = [page]
        for chain in self._different(part.chains):
            still_first = _spread(self.spots[chain[0]]) <= _spread(self.spots[chain[-1]])
            self._lay(chain if still_first else chain[::-1], groups)
        for start, end in self._different(part.riders):
            self._ride(start, end, groups)
        return page.markup()

    def _different(self, chains: Sequence[tuple[str, ...]]) -> list[tuple[str, ...]]:
        """Leave out what is seen just where another one is: from the side, both flanks are one."""
        seen: dict[tuple[Spot, ...], tuple[str, ...]] = {}
        for chain in chains:
            key = tuple((round(x), round(y)) for name in chain for x, y in self.spots[name])
            seen.setdefault(key, chain)
        return list(seen.values())

    def _lay(self, chain: Sequence[str], groups: list[Group]) -> None:
        """Draw a chain: each link in the group of the one before, or in a new one inside it."""
        group = groups[0]
        for number, (start, end) in enumerate(pairwise(chain)):
            if not (group.holds(self.spots[start], self.tolerance) and group.holds(self.spots[end], self.tolerance)):
                group = self._opened(group, start, end, reach=self._length(chain[number:]))
                groups.append(group)
            lengths = [math.dist(a, b) for a, b in zip(self.spots[start], self.spots[end], strict=True)]
            if max(lengths) - min(lengths) < SHORTENED * self.tolerance:
                group.hulls += self._hull(group, start, end)
            else:
                self._stretch(group, start, end, lengths, is_last=number == len(chain) - 2)

    def _length(self, chain: Sequence[str]) -> float:
        return sum(math.dist(self.spots[a][0], self.spots[b][0]) for a, b in pairwise(chain))

    def _opened(self, outer: Group, start: str, end: str, reach: float) -> Group:
        directions = _directions(self.spots[start], self.spots[end])
        places = [(x, y, turn) for (x, y), turn in zip(self.spots[start], directions, strict=True)]
        values = [
            (*spot, turn - place[2])
            for spot, turn, place in zip(outer.within(self.spots[start]), directions, outer.places, strict=True)
        ]
        inner = Group(places, self.track(values, _moved, reach))
        outer.inner.append(inner)
        return inner

    def _hull(self, group: Group, start: str, end: str) -> str:
        (first, *_), (last, *_) = group.within(self.spots[start]), group.within(self.spots[end])
        return shapes.capsule((first, self.radii[start]), (last, self.radii[end]))

    def _stretch(self, group: Group, start: str, end: str, lengths: Sequence[float], *, is_last: bool) -> None:
        """Draw a link that is seen shorter and longer. Its far disc is the near one of the next link, if any."""
        full = max(lengths)
        name = self.track([(length / full,) for length in lengths], _stretched, full)
        bar = shapes.bar(full, self.radii[start], self.radii[end])
        group.hulls += shapes.circle((0.0, 0.0), self.radii[start])
        group.stretched += f'<path class="{name}" d="{bar}"/>'
        if is_last:
            tip = self.track([(length, 0.0, 0.0) for length in lengths], _moved, 0.0)
            group.stretched += f'<path class="{tip}" d="{shapes.circle((0.0, 0.0), self.radii[end])}"/>'

    def _ride(self, start: str, end: str, groups: list[Group]) -> None:
        for group in reversed(groups):
            if all(group.holds(self.spots[name], RIGID * self.tolerance) for name in (start, end)):
                group.hulls += self._hull(group, start, end)
                return
        self._lay((start, end), groups)
