"""Kept solutions: solving a pose takes a second, drawing it does not.

So what was solved is kept in a text file beside the content, by the digest of the pose, and every machine draws the
same bytes from it. The file has a line for each state, so that a change of one pose is a change of a few lines.
"""

import json
import os
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from kinesite.figures.model import Figure
from kinesite.figures.solution import NAMES, Solution, State
from kinesite.values.digests import digest_value

SOLVER = 1
"""Raised when the skeleton, the bases or the solver change what comes out."""
DRAWN_ONLY = {"view", "props", "muscles", "strong", "in_front", "shown"}
DRAWN_ONLY_OF_A_POSE = {"name", "step", "hold", "move", "arrows"}


class BrokenFile(ValueError):  # noqa: N818 - it says what is wrong, which "Error" would not
    """The file of kept solutions cannot be read; `line` is where."""

    def __init__(self, line: int) -> None:
        super().__init__(f"line {line} cannot be read")
        self.line = line


def digest(figure: Figure) -> str:
    """Digest what a solution depends on: a new colour, arrow or name does not need a new one."""
    poses = dict.fromkeys(range(len(figure.poses)), DRAWN_ONLY_OF_A_POSE)
    said = figure.model_dump(mode="json", exclude={**dict.fromkeys(DRAWN_ONLY, True), "poses": poses})
    return digest_value((SOLVER, json.dumps(said, sort_keys=True)))


@dataclass(frozen=True)
class Kept:
    """Solutions by the digest of their figure, each with the name that it is kept under."""

    solutions: Mapping[str, tuple[str, Solution]] = field(default_factory=dict)
    _marks: dict[str, str] = field(default_factory=dict, compare=False)

    def of(self, figure: Figure) -> Solution | None:
        """Look up the solution of a figure; none if it was never solved, or has changed since."""
        found = self.solutions.get(digest(figure))
        return found[1] if found else None

    def mark(self, key: str) -> str:
        """Digest a solution; nothing if none is kept."""
        if key in self.solutions and key not in self._marks:
            self._marks[key] = digest_value(_lines(self.solutions[key][1]))
        return self._marks.get(key, "")

    def only(self, keys: Collection[str]) -> "Kept":
        """Let go of what no figure needs any more."""
        return Kept({key: named for key, named in self.solutions.items() if key in keys})

    def __or__(self, other: "Kept") -> "Kept":
        """Keep what either keeps; where both have a solution, that of this one."""
        return Kept({**other.solutions, **self.solutions})


def _numbers(state: State) -> str:
    """Write the numbers of a state that are not 0, by name."""
    return json.dumps({name: state[name] for name in NAMES if state[name]}, separators=(",", ":"))


def _state(said: Mapping[str, Any]) -> State:
    return {**dict.fromkeys(NAMES, 0.0), **{name: float(said[name]) for name in NAMES if name in said}}


def _lines(solution: Solution) -> list[str]:
    lines = [f'{{"pose":{number},"is":{_numbers(state)}}}' for number, state in enumerate(solution.poses)]
    for (start, end), states in sorted(solution.between.items()):
        lines += [f'{{"from":{start},"to":{end},"is":{_numbers(state)}}}' for state in states]
    return lines


def write(kept: Kept) -> str:
    """Write kept solutions as text, sorted by name: a heading for each figure, and a line for each state."""
    lines = []
    for key, (name, solution) in sorted(kept.solutions.items(), key=lambda item: (item[1][0], item[0])):
        lines += [json.dumps({"figure": name, "digest": key}), *_lines(solution)]
    return "".join(f"{line}\n" for line in lines)


@lru_cache(maxsize=1)
def read(text: str) -> Kept:
    """Read kept solutions, once in a process; a line that is not one of them raises `BrokenFile`."""
    headings: list[tuple[str, str]] = []
    poses: list[list[State]] = []
    between: list[dict[tuple[int, int], tuple[State, ...]]] = []
    for number, line in enumerate(text.splitlines(), 1):
        try:
            said = json.loads(line)
            if "figure" in said:
                headings.append((str(said["digest"]), str(said["figure"])))
                poses.append([])
                between.append({})
            elif "pose" in said:
                poses[-1].append(_state(said["is"]))
            else:
                way = (int(said["from"]), int(said["to"]))
                between[-1][way] = (*between[-1].get(way, ()), _state(said["is"]))
        except (ValueError, KeyError, TypeError, IndexError, AttributeError) as fault:
            raise BrokenFile(number) from fault
    solutions = (Solution(tuple(states), ways) for states, ways in zip(poses, between, strict=True))
    return Kept({key: (name, solution) for (key, name), solution in zip(headings, solutions, strict=True)})


def load(path: Path) -> Kept:
    """Load what is kept; a file that is not there keeps nothing."""
    return read(path.read_text("utf-8")) if path.exists() else Kept()


def save(path: Path, kept: Kept) -> None:
    """Save what is kept, so that a reader finds the old file or the new one and never half of it."""
    waiting = path.with_name(f".{path.name}.{os.getpid()}")
    waiting.write_text(write(kept), "utf-8", newline="\n")
    waiting.replace(path)
