"""When each pose of a moving figure is held, and how a value goes through all of them and back to the first."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from kinesite.figures.easing import piece, time_at
from kinesite.figures.model import Figure
from kinesite.figures.solution import STEPS, Way, order_of, steps_of

FADE = 0.25
Value = tuple[float, ...]
Writing = Callable[[Value], str]
Entry = tuple[float, str, str]
"""A moment in per cent of the whole, a declaration, and the curve to the next entry if it is not the usual one."""


@dataclass(frozen=True)
class Timeline:
    """The poses in the order in which they are taken, and when each way begins; then all goes backwards.

    The first and the last pose are held for half of their time, as each is held again after turning round.
    """

    steps: tuple[Way, ...]
    begins: tuple[float, ...]
    moves: tuple[float, ...]
    seconds: float

    def held_at(self, pose: int) -> float:
        """Find a moment at which a pose is held: the beginning, or when it is first reached."""
        if pose == self.steps[0][0]:
            return 0.0
        place = [end for _, end in self.steps].index(pose)
        return self.begins[place] + self.moves[place]

    def entries(self, values: Sequence[Value], write: Writing, reach: float, tolerance: float) -> list[Entry]:
        """Write the values of all ways as few moments: what lies near the straight line between two is left out.

        A value that is held takes the curve of the way that follows: between two equal values no curve is seen.
        """
        found: list[Entry] = []
        for number, (begin, move) in enumerate(zip(self.begins, self.moves, strict=True)):
            on_the_way = values[number * (STEPS + 1) : (number + 1) * (STEPS + 1)]
            kept = thinned(on_the_way, reach, tolerance)
            held = [(begin, kept[0], kept[1])] if number else [(0.0, kept[0], kept[1]), (begin, kept[0], kept[1])]
            if number:
                found[-1] = (found[-1][0], found[-1][1], _curve(kept[0], kept[1]))
            inner = [
                (begin + move * time_at(a / STEPS), a, b) for a, b in zip(kept[1:], [*kept[2:], STEPS], strict=True)
            ]
            found += [(self._per_cent(at), write(on_the_way[a]), _curve(a, b)) for at, a, b in (*held, *inner)]
        return [*found, (100.0, found[-1][1], "")]

    def shown(self, step: Way) -> list[Entry]:
        """Write, for both directions, when an arrow is seen: shortly before its movement, and until it ends."""
        forward = step in self.steps
        place = self.steps.index(step if forward else step[::-1])
        whole, begin, end = 2 * self.seconds, self.begins[place], self.begins[place] + self.moves[place]
        begin, end = (begin, end) if forward else (whole - end, whole - begin)
        seen = ((begin - FADE, "0"), (begin, "1"), (end, "1"), (min(end + FADE, whole), "0"))
        moments = ((0.0, "0"), *seen, (whole, "0"))
        return [(self._per_cent(max(0.0, at) / 2), f"opacity:{opacity}", "") for at, opacity in moments]

    def _per_cent(self, moment: float) -> float:
        return round(moment / self.seconds * 100, 1)


def timeline_of(figure: Figure) -> Timeline:
    """Lay the poses of a figure out in time."""
    steps, poses = steps_of(figure), figure.poses
    begins, now = [], poses[order_of(figure)[0]].hold / 2
    for _, end in steps:
        begins.append(now)
        now += poses[end].move + poses[end].hold
    last = poses[order_of(figure)[-1]].hold
    return Timeline(steps, tuple(begins), tuple(poses[end].move for _, end in steps), now - last / 2)


def _curve(here: int, following: int) -> str:
    if following - here in {0, STEPS}:
        return ""
    numbers = ",".join(f"{round(number, 2):g}".lstrip("0") or "0" for number in piece(here / STEPS, following / STEPS))
    return f"animation-timing-function:cubic-bezier({numbers})"


def thinned(values: Sequence[Value], reach: float, tolerance: float) -> list[int]:
    """Choose which values of a way are needed (Ramer, Douglas and Peucker); the last number of a value is an angle."""
    last = len(values) - 1
    if last < 2 or all(_miss(value, values[0], reach) < tolerance for value in values):  # noqa: PLR2004
        return [0, last]
    return sorted({0, last, *_needed(values, 0, last, reach, tolerance)})


def _needed(values: Sequence[Value], first: int, last: int, reach: float, tolerance: float) -> set[int]:
    worst, miss = first, 0.0
    for number in range(first + 1, last):
        share = (number - first) / (last - first)
        line = tuple(a * (1 - share) + b * share for a, b in zip(values[first], values[last], strict=True))
        here = _miss(values[number], line, reach)
        if here > miss:
            worst, miss = number, here
    if miss <= tolerance:
        return set()
    return {worst} | _needed(values, first, worst, reach, tolerance) | _needed(values, worst, last, reach, tolerance)


def _miss(value: Value, other: Value, reach: float) -> float:
    """Measure how far apart two values are seen, in units, where an angle turns something of some reach."""
    *lengths, turn = (abs(a - b) for a, b in zip(value, other, strict=True))
    return max((*lengths, turn * reach))


def keyframes(name: str, entries: Sequence[Entry]) -> str:
    """Write entries as a rule; moments with the same declaration stand together, and nothing is said twice."""
    grouped: dict[str, list[float]] = {}
    for number, (moment, declaration, curve) in enumerate(entries):
        around = [one[1] for one in (*entries[number - 1 : number], *entries[number + 1 : number + 2])]
        if len(around) == 2 and around[0] == around[1] == declaration:  # noqa: PLR2004 - between two that are alike
            continue
        text = ";".join(part for part in (declaration, curve) if part)
        moments = grouped.setdefault(text, [])
        if moment not in moments:
            moments.append(moment)
    rules = (
        f"{','.join('to' if moment == 100 else f'{moment:g}%' for moment in moments)}{{{text}}}"  # noqa: PLR2004
        for text, moments in grouped.items()
    )
    return f"@keyframes {name}{{{''.join(rules)}}}"
