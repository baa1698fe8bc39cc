import math
import re

from hypothesis import assume, given
from hypothesis import strategies as st

from kinesite.figures import shapes
from kinesite.figures.camera import Spot

spots = st.tuples(st.integers(-500, 500), st.integers(-500, 500))
rounds = st.tuples(spots, st.integers(15, 65))


def corners(path: str) -> list[Spot]:
    """Give the four corners of a capsule's path."""
    a, b, c, d = re.fullmatch(r"M([^LA]*)L([^LA]*)A(?:\d+ ){4}1([^LA]*)L([^LA]*)A.*", path).groups()  # type: ignore[union-attr]
    return [tuple(map(int, re.findall(r"-?\d+", text))) for text in (a, b, c, d)]  # type: ignore[misc]


@given(rounds, rounds)
def test_a_capsule_touches_both_circles(first: shapes.Round, last: shapes.Round) -> None:
    """The tangents begin and end on the circles, and the middle of the capsule lies between them."""
    assume(math.dist(first[0], last[0]) > abs(first[1] - last[1]) + 2)
    a, b, c, d = corners(shapes.capsule(first, last))
    for corner, (middle, radius) in ((a, first), (b, last), (c, last), (d, first)):
        assert abs(math.dist(corner, middle) - radius) < 1.5


@given(rounds, rounds)
def test_no_circle_sticks_out_of_a_tangent(first: shapes.Round, last: shapes.Round) -> None:
    """Both circles lie on the same side of each tangent."""
    assume(math.dist(first[0], last[0]) > abs(first[1] - last[1]) + 20)
    a, b, c, d = corners(shapes.capsule(first, last))
    for start, end in ((a, b), (c, d)):
        length = math.dist(start, end)
        assume(length > 20)
        for (x, y), radius in (first, last):
            beside = ((end[0] - start[0]) * (y - start[1]) - (end[1] - start[1]) * (x - start[0])) / length
            assert beside > radius - 12


def test_a_circle_inside_another_is_only_the_larger() -> None:
    """A hull of one circle is that circle."""
    assert shapes.capsule(((0, 0), 50), ((5, 5), 10)) == shapes.circle((0, 0), 50)


def test_numbers_are_written_as_short_as_they_can_be() -> None:
    """A minus sign parts two numbers; nothing else is needed before it."""
    assert shapes.numbers((1.4, -2.6, 3, -0.2)) == "1-3 3 0"
