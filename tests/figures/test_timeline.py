import re
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinesite.figures import Figure
from kinesite.figures.easing import EASE, piece, time_at
from kinesite.figures.solution import STEPS
from kinesite.figures.timeline import keyframes, thinned, timeline_of


def bezier(x1: float, y1: float, x2: float, y2: float, at: float) -> tuple[float, float]:
    """Evaluate a curve of CSS at a parameter."""
    rest = 1 - at
    x, y = ((3 * rest * rest * at * a + 3 * rest * at * at * b + at**3) for a, b in ((x1, x2), (y1, y2)))
    return x, y


@given(st.floats(0, 0.8), st.floats(0.1, 0.2), st.floats(0, 1))
def test_a_piece_of_the_curve_runs_along_the_curve(start: float, length: float, at: float) -> None:
    """What a piece says of a moment is what the whole curve says of it."""
    end = start + length
    x, y = bezier(*piece(start, end), at)
    share = start + (end - start) * y
    moment = time_at(start) + (time_at(end) - time_at(start)) * x
    assert time_at(share) == pytest.approx(moment, abs=1e-4)


def test_the_whole_curve_is_its_own_piece() -> None:
    """Nothing is cut off from 0 to 1."""
    assert piece(0, 1) == pytest.approx((*EASE[1], *EASE[2]))


def figure(order: list[int], **said: Any) -> Figure:
    """Make a figure with three poses that are held for 1 s, and moved to in 2 s."""
    poses = [{"name": str(number), "hold": 1, "move": 2} for number in range(3)]
    return Figure.model_validate({"base": "standing", "poses": poses, "order": order} | said)


@pytest.mark.parametrize(
    ("order", "steps", "begins", "seconds"),
    [
        ([1, 2], ((0, 1),), (0.5,), 3),
        ([1, 2, 3], ((0, 1), (1, 2)), (0.5, 3.5), 6),
        ([2, 1, 3], ((1, 0), (0, 2)), (0.5, 3.5), 6),
    ],
)
def test_poses_are_taken_there_and_back(
    order: list[int], steps: tuple[tuple[int, int], ...], begins: tuple[float, ...], seconds: float
) -> None:
    """The ends are held for half of their time, because they are held again on the way back."""
    timeline = timeline_of(figure(order))
    assert (timeline.steps, timeline.begins, timeline.seconds) == (steps, begins, seconds)


def test_an_arrow_is_seen_with_its_movement_only() -> None:
    """On the way to its pose it is there; at the start and on the other way it is not."""
    timeline = timeline_of(figure([2, 1, 3]))
    back = {moment: said for moment, said, _ in timeline.shown((0, 1))}
    there = {moment: said for moment, said, _ in timeline.shown((0, 2))}
    assert there[round(3.5 / 12 * 100, 1)] == back[round(9.5 / 12 * 100, 1)] == "opacity:1"
    assert there[0.0] == there[100.0] == back[0.0] == "opacity:0"


@given(st.lists(st.tuples(st.floats(-50, 50), st.floats(-50, 50), st.floats(-3, 3)), min_size=7, max_size=7))
def test_what_is_left_out_lies_near_the_line(values: list[tuple[float, float, float]]) -> None:
    """Between two kept values, every value is within the tolerance of the straight line."""
    kept = thinned(values, 100, 2.0)
    assert kept[0] == 0
    assert kept[-1] == STEPS
    for here, following in pairwise(kept):
        for number in range(here + 1, following):
            share = (number - here) / (following - here)
            line = [a * (1 - share) + b * share for a, b in zip(values[here], values[following], strict=True)]
            *lengths, turn = (abs(a - b) for a, b in zip(values[number], line, strict=True))
            assert max(*lengths, turn * 100) <= 2.0 + 1e-6


def test_curves_are_written_as_css_reads_them() -> None:
    """A number has digits behind its point, or browsers take no notice of the curve."""
    timeline = timeline_of(figure([0, 1, 2]))
    bent = [(number**2, 0.0) for number in range(STEPS + 1)]
    curves = [curve for *_, curve in timeline.entries([*bent, *bent[::-1]], str, 1.0, 1.0) if curve]
    assert curves
    number = r"(?:0|1|0?\.\d+)"
    assert all(
        re.fullmatch(rf"animation-timing-function:cubic-bezier\({number}(?:,{number}){{3}}\)", it) for it in curves
    )


def test_moments_with_the_same_declaration_stand_together() -> None:
    """Nothing is said twice, and the end is called `to`."""
    entries = [(0.0, "opacity:0", ""), (20.0, "opacity:0", ""), (50.0, "opacity:1", ""), (100.0, "opacity:0", "")]
    assert keyframes("k", entries) == "@keyframes k{0%,20%,to{opacity:0}50%{opacity:1}}"
