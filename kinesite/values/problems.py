"""A problem is a value: what is wrong, where, and what to do about it.

Content that cannot be used is reported, never raised: problems are gathered from every file, sorted, and shown
together. Exceptions are for bugs and broken disks.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Severity(StrEnum):
    """How bad a problem is: only an error stops a build."""

    ERROR = "error"
    WARNING = "warning"


class Place(NamedTuple):
    """A place in a file: its path as people write it, line and column counted from 1 (0: the file as a whole).

    Every value of every file has one, and a tuple is made, packed and unpacked in half the time of a data class.
    """

    path: str
    line: int = 0
    column: int = 0


@dataclass(frozen=True)
class Problem:
    """One thing to mend. `code` is stable (`link.broken`), `hint` says what to type instead."""

    code: str
    message: str
    place: Place
    hint: str = ""
    severity: Severity = Severity.ERROR


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Sort by file, line, column and code, and drop what was said twice."""
    return tuple(sorted(set(problems), key=lambda p: (p.place, p.code, p.message, p.hint, p.severity)))


def errors(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Keep only what stops a build."""
    return tuple(problem for problem in problems if problem.severity is Severity.ERROR)
