import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kinesite.values.suggestions import closest, did_you_mean, one_slip_apart

KNOWN = ("glute-bridge", "bird-dog", "Child's pose", "dead-bug")


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("glute-brigde", "glute-bridge"),
        ("Glute-Bridge", "glute-bridge"),
        ("bridge", "glute-bridge"),
        ("birddog", "bird-dog"),
        ("childs pose", "Child's pose"),
        ("CHILD'S POSE", "Child's pose"),
        ("swimming", None),
        ("", None),
        ("x", None),
    ],
)
def test_the_word_that_was_meant_is_found(word: str, meant: str | None) -> None:
    """Slips of the finger and of the shift key are forgiven; nothing is suggested that is not like the word."""
    assert closest(word, KNOWN) == meant


@settings(deadline=None)
@given(st.text(), st.lists(st.text(), max_size=8))
def test_only_known_words_are_suggested_whatever_their_order(word: str, known: list[str]) -> None:
    """The suggestion is one of the words, and the same one in whichever order they are given."""
    found = closest(word, known)
    assert found is None or found in known
    assert closest(word, reversed(known)) == found


def test_a_known_word_is_closest_to_itself() -> None:
    """An exact match wins over every near one."""
    assert closest("bird-dog", ["bird-dogs", "bird-dog", "birds-dog"]) == "bird-dog"


@pytest.mark.parametrize(
    ("word", "otherwise", "said"),
    [
        ("dead-bugs", "Look again.", 'Did you mean "dead-bug"?'),
        ("swimming", "Look again.", "Look again."),
        ("swimming", "", ""),
    ],
)
def test_the_question_is_asked_only_where_a_word_comes_close(word: str, otherwise: str, said: str) -> None:
    """With nothing close there is another hint, or none."""
    assert did_you_mean(word, KNOWN, otherwise) == said


@pytest.mark.parametrize(
    ("word", "other", "is_slip"),
    [
        ("steps", "setps", True),
        ("steps", "step", True),
        ("steps", "stteps", True),
        ("steps", "xsteps", True),
        ("ab", "ba", True),
        ("a", "", True),
        ("aa", "aaa", True),
        ("steps", "steps", False),
        ("steps", "stops", False),
        ("steps", "tseps x", False),
        ("abc", "cba", False),
        ("abcd", "badc", False),
    ],
)
def test_a_slip_is_one_letter_lost_added_or_swapped(word: str, other: str, is_slip: bool) -> None:
    """Another letter in its place is another word; it works both ways."""
    assert one_slip_apart(word, other) is is_slip
    assert one_slip_apart(other, word) is is_slip
