"""Figures: words that are known, joints within a human range, and poses that a body can take as they are described."""

from collections.abc import Iterator
from typing import Any

from kinesite.checks.base import Checked
from kinesite.content.entry import Entry
from kinesite.content.library import Library
from kinesite.figures import Fault, Figure, faults, unmet
from kinesite.values.problems import Problem


def check(checked: Checked) -> Iterator[Problem]:
    """Check each figure: its words, the steps that its poses name, and what became of its wishes once it was solved."""
    for entry in checked.entries:
        if not entry.stub.figure:
            continue
        figure = entry.fields.figure
        for fault in (*(faults(figure) or _unmet(checked.library, figure)), *_steps(figure, entry)):
            yield Problem(fault.code, fault.message, entry.place(("figure", *fault.path)), fault.hint)


def _unmet(library: Library, figure: Figure) -> tuple[Fault, ...]:
    """Find wishes that contradict each other; only a solution shows them, and advice is given without solving."""
    solution = library.figures.of(figure)
    return unmet(figure, solution) if solution else ()


def _steps(figure: Figure, entry: Entry[Any]) -> Iterator[Fault]:
    """Find poses that show a step which the exercise does not have."""
    count = len(entry.fields.steps)
    for number, pose in enumerate(figure.poses):
        if pose.step and pose.step > count:
            message = f'"{pose.name}" shows step {pose.step}, and there is none'
            yield Fault("figure.no-such-step", ("poses", number, "step"), message, f"The last step is {count}.")
