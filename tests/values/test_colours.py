import pytest
from hypothesis import given
from hypothesis.strategies import integers

from kinesite.values.colours import BLACK, WHITE, contrast, is_colour, lightened, mix

COLOURS = integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        (BLACK, WHITE, 21),
        (WHITE, WHITE, 1),
        ("#767676", WHITE, 4.54),  # the lightest grey that passes on white
        ("#777777", WHITE, 4.48),  # the next one, which does not
        ("#ff0000", WHITE, 4.00),
        ("#0000FF", WHITE, 8.59),
        ("#0f4150", "#fbf8f3", 10.5),
    ],
)
def test_the_contrast_is_that_of_wcag(one: str, other: str, ratio: float) -> None:
    """The figures are those that WebAIM and the design language give."""
    assert round(contrast(one, other), 2) == pytest.approx(ratio, abs=0.05)


@given(COLOURS, COLOURS)
def test_contrast_lies_between_one_and_twenty_one_either_way_round(one: str, other: str) -> None:
    """Which of the two is the ground makes no difference."""
    assert 1 <= contrast(one, other) <= 21.000001
    assert contrast(one, other) == contrast(other, one)


@given(COLOURS, COLOURS)
def test_mixing_stays_a_colour_and_ends_at_both_ends(one: str, other: str) -> None:
    """Nothing of a colour leaves the other; all of it leaves itself."""
    assert (mix(one, other, 0), mix(one, other, 1)) == (other, one)
    assert is_colour(mix(one, other, 0.3))


@given(COLOURS)
def test_a_colour_is_lightened_until_it_can_be_read_in_the_dark(colour: str) -> None:
    """One that can be read already stays as it is."""
    light = lightened(colour, "#101a1e", 7)
    assert contrast(light, "#101a1e") >= 7
    assert light == colour or contrast(colour, "#101a1e") < 7


@pytest.mark.parametrize("text", ["", "#fff", "fff", "#12345g", "#1234567", "red", "#FFFFFF", "#ffffff;}"])
def test_what_is_no_colour_is_told_from_one(text: str) -> None:
    """Six small hexadecimal digits and nothing else."""
    assert not is_colour(text)
