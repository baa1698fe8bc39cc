from itertools import permutations

import pytest

from kinesite.report import describe
from kinesite.values.problems import Place, Problem, Severity, errors, in_order

BROKEN = Problem("link.broken", 'there is no page called "x"', Place("content/a.md", 3, 7), 'Did you mean "y"?')
SKIPPED = Problem("heading.level", "it skips a level", Place("content/a.md", 3, 1), "Write ## x.", Severity.WARNING)
EMPTY = Problem("file.empty", "the file is empty", Place("content/a.md"), "Delete it.")
OTHER = Problem("file.empty", "the file is empty", Place("content/b.md"), "Delete it.")


@pytest.mark.parametrize("problems", list(permutations((BROKEN, SKIPPED, EMPTY, OTHER))), ids=lambda _: "")
def test_problems_come_in_the_order_of_the_files(problems: tuple[Problem, ...]) -> None:
    """By file, line and column, in whatever order they were found; what concerns a whole file comes first."""
    assert in_order(problems) == (EMPTY, SKIPPED, BROKEN, OTHER)


def test_what_was_said_twice_is_shown_once() -> None:
    """A problem found in two ways is one problem; two problems of one place are two."""
    again = Problem(BROKEN.code, BROKEN.message, BROKEN.place, BROKEN.hint)
    beside = Problem("reference.unknown", BROKEN.message, BROKEN.place, BROKEN.hint)
    assert in_order([BROKEN, again, beside]) == (BROKEN, beside)


def test_problems_of_one_place_come_by_code_and_message() -> None:
    """The order does not hang on the order in which a set happens to give them."""
    place = Place("content/a.md", 1, 1)
    problems = [Problem(code, message, place) for code in "ab" for message in "xy"]
    assert in_order(reversed(problems)) == tuple(problems)


def test_only_errors_stop_a_build() -> None:
    """A warning is shown and stops nothing; what has no severity of its own is an error."""
    assert errors([SKIPPED, BROKEN, EMPTY]) == (BROKEN, EMPTY)
    assert errors([SKIPPED]) == ()


@pytest.mark.parametrize(
    ("problem", "line"),
    [
        (BROKEN, 'content/a.md:3:7 error link.broken: there is no page called "x". Did you mean "y"?'),
        (SKIPPED, "content/a.md:3:1 warning heading.level: it skips a level. Write ## x."),
        (EMPTY, "content/a.md error file.empty: the file is empty. Delete it."),
        (Problem("a.b", "it is so", Place("content/a.md", 2)), "content/a.md:2 error a.b: it is so."),
    ],
    ids=lambda value: value.code if isinstance(value, Problem) else "",
)
def test_a_problem_is_described_in_one_line(problem: Problem, line: str) -> None:
    """Where, how bad, which, what and what to do, in a form that editors can follow."""
    assert describe(problem) == line
