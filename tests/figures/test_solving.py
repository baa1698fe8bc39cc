import subprocess
import sys

import pytest

from kinesite.figures import Figure, solve, unmet
from kinesite.figures.bases import BASES
from kinesite.figures.solution import State
from tests.figures.exercises import figure_of, solution_of

DEGREES, LENGTHS = 1.0, 0.005
"""Rounding differs from machine to machine: a pose solved here is the kept one to this."""


def assert_alike(one: State, other: State) -> None:
    """Compare two states to a tolerance."""
    for name, value in one.items():
        assert other[name] == pytest.approx(value, abs=LENGTHS if name in {"x", "y", "z"} else DEGREES), name


@pytest.mark.parametrize("slug", ["glute-bridge", "clamshell"])
def test_a_kept_solution_is_what_the_solver_finds(slug: str) -> None:
    """Solved again, a figure is what is kept, to a tolerance."""
    solved = solve(figure_of(slug))
    for one, other in zip(solved.poses, solution_of(slug).poses, strict=True):
        assert_alike(one, other)
    assert set(solved.between) == set(solution_of(slug).between)


@pytest.mark.parametrize("base", BASES)
def test_every_base_stands_by_itself(base: str) -> None:
    """A base position with nothing changed meets its own contacts."""
    props = {"chair": {"x": -0.13}} if base == "sitting-on-chair" else {}
    figure = Figure.model_validate({"base": base, "props": props, "poses": [{"name": "As it is"}]})
    assert unmet(figure, solve(figure)) == ()


def test_drawing_does_not_load_the_solver() -> None:
    """Numpy and scipy are loaded by solving alone."""
    code = "import sys, kinesite.figures; sys.exit(bool({'numpy', 'scipy'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
