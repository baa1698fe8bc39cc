import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinesite.seo.lettering import LINE, SIGNS, bold_font, can_write, fitted, width_of

WIDTH, HEIGHT, SIZES = 560, 300, (96, 80, 66, 54)
WRITABLE = st.text(st.sampled_from(sorted(SIGNS)), max_size=300)


@given(WRITABLE)
def test_words_never_leave_their_place(text: str) -> None:
    """Whatever its length and its words, each line is within the width, and all lines are within the height."""
    lettering = fitted(text, WIDTH, HEIGHT, SIZES)
    assert all(width_of(line, lettering.size) <= WIDTH for line in lettering.lines)
    assert len(lettering.lines) * lettering.size * LINE <= HEIGHT


@given(st.lists(st.text(st.sampled_from("abci"), min_size=1, max_size=12), max_size=8))
def test_no_word_is_lost_where_there_is_room(words: list[str]) -> None:
    """What is set is what was written, in its order, unless it ends in an ellipsis."""
    said = " ".join(fitted(" ".join(words), WIDTH, HEIGHT, SIZES).lines)
    assert said.split() == words or said.endswith("…")


@pytest.mark.parametrize(
    ("text", "size", "lines"),
    [
        pytest.param("Glute bridge", 96, ("Glute bridge",), id="short words are large"),
        pytest.param("", 96, (), id="nothing"),
        pytest.param("W" * 40, 54, ("W" * 10, "W" * 10, "W" * 10, "W" * 10), id="a word wider than the place"),
    ],
)
def test_how_words_are_set(text: str, size: int, lines: tuple[str, ...]) -> None:
    """As large as they fit, in as few lines."""
    lettering = fitted(text, WIDTH, HEIGHT, SIZES)
    assert (lettering.size, lettering.lines) == (size, lines)


def test_the_font_has_every_sign_that_it_is_said_to_have() -> None:
    """No sign comes out as the box that stands for a missing one; a sign of another script would."""
    missing = bytes(bold_font().getmask("中"))
    assert [sign for sign in sorted(SIGNS) if bytes(bold_font().getmask(sign)) == missing] == []
    assert can_write("Über die Brücke – 10 × 3")
    assert not can_write("背中")
