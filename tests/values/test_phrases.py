import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinesite.values.phrases import Phrase, Phrases

NAMES = ("Bridge", "Glute bridge", "Child's pose", "Cat-cow", "Low back pain", "Back", "Low back")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", []),
        ("Nothing here.", []),
        ("The bridge is one.", ["bridge"]),
        ("The glute bridge is one.", ["glute bridge"]),
        ("GLUTE\nBRIDGE", ["GLUTE\nBRIDGE"]),
        ("bridges, footbridge, bridge_2", []),
        ("The bridge's arch", ["bridge"]),
        ("child's pose, then cat-cow", ["child's pose", "cat-cow"]),
        ("child\u2019s pose, then cat cow", ["child\u2019s pose", "cat cow"]),
        ("a cat. Cow", []),
        ("a cat, cow", []),
        ("a cat - cow", []),
        ("low back pain", ["low back pain"]),
        ("low-back pain", ["low-back pain"]),
        ("low back painting", ["low back"]),
        ("low, back pain", ["back"]),
        ("glute glute bridge bridge", ["glute bridge", "bridge"]),
    ],
)
def test_names_are_found_as_whole_words(text: str, found: list[str]) -> None:
    """Whatever their case; the longest wins, and a sign that ends a clause ends a name."""
    assert [text[phrase.start : phrase.end] for phrase in Phrases(NAMES).find(text)] == found


def test_a_phrase_says_which_name_it_is() -> None:
    """As it was given, not as it was written."""
    assert list(Phrases(["Cat-cow"]).find("a cat cow")) == [Phrase(2, 9, "Cat-cow")]


def test_a_name_without_words_is_never_found() -> None:
    """A title of signs alone stands nowhere."""
    assert list(Phrases(["?!", ""]).find("What?! No.")) == []


def naive(names: list[str], text: str) -> list[tuple[int, int]]:
    """Try each name at each place, the longest first."""
    between = r"(?:\s+|[-'\u2019])"
    patterns = {
        tuple(words): re.compile(rf"(?<!\w){between.join(words)}(?!\w)", re.IGNORECASE)
        for name in names
        if (words := re.findall(r"\w+", name))
    }
    found, at = [], 0
    while at < len(text):
        matches = (patterns[words].match(text, at) for words in sorted(patterns, key=len, reverse=True))
        match = next((match for match in matches if match), None)
        if match:
            found.append(match.span())
        at = match.end() if match else at + 1
    return found


few_words = st.text(alphabet="aB -'.,\n", max_size=12)


@given(st.lists(few_words, max_size=5), st.text(alphabet="abAB -'.,\n_", max_size=60))
def test_one_walk_finds_what_trying_everything_finds(names: list[str], text: str) -> None:
    """The fast way and the plain way agree on every text."""
    assert [(phrase.start, phrase.end) for phrase in Phrases(names).find(text)] == naive(names, text)
