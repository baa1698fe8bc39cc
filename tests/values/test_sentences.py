import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinesite.values.sentences import split_sentences


@pytest.mark.parametrize(
    "text",
    [
        "One sentence.",
        "One sentence",
        "Hold for 2.5 seconds.",
        "Take a mat, e.g. a yoga mat.",
        "Some sources, i.e. Three of them, say so.",
        "Dr. Lee and Mrs. Ray agree.",
        "See Fig. Two, cf. Table One, vs. Table Two.",
        "Casiano et al. (2020) say so.",
        "Wait ... then go on.",
        "Go to example.org/a.b for more.",
        '"Stop!" she said.',
        "It begins at 9 a.m. and ends at 10.",
        "What? no.",
    ],
)
def test_one_sentence_stays_whole(text: str) -> None:
    """Not every full stop is an end."""
    assert list(split_sentences(text)) == [text]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("", []),
        ("  \n ", []),
        ("One. Two.", ["One.", "Two."]),
        ("One.\nTwo.", ["One.", "Two."]),
        ("Really? Yes! Good.", ["Really?", "Yes!", "Good."]),
        ('He said "Stop." Then he sat.', ['He said "Stop."', "Then he sat."]),
        ("(It is so.) It is.", ["(It is so.)", "It is."]),
        ("It hurts. (It may.) Rest.", ["It hurts.", "(It may.)", "Rest."]),
        ("Wait\N{HORIZONTAL ELLIPSIS} Go.", ["Wait\N{HORIZONTAL ELLIPSIS}", "Go."]),
        ("Take vitamin D. Then rest.", ["Take vitamin D.", "Then rest."]),
        ("Hold 5 s. 10 times.", ["Hold 5 s.", "10 times."]),
        ("Pillows, mats etc. Then rest.", ["Pillows, mats etc.", "Then rest."]),
        ("Say no. Then go.", ["Say no.", "Then go."]),
        ("\N{LEFT DOUBLE QUOTATION MARK}One.\N{RIGHT DOUBLE QUOTATION MARK} Two.", None),
    ],
)
def test_sentences_are_told_apart(text: str, sentences: list[str] | None) -> None:
    """By what ends one and what begins the next."""
    found = list(split_sentences(text))
    assert found == sentences if sentences is not None else len(found) == 2


@given(st.text(st.sampled_from("aB1 .!?\"'()\n\u2026\u201d\xe9\u03a9-") | st.characters()))
def test_no_word_is_ever_lost(text: str) -> None:
    """Sentences hold all that is no white space, in order, and none is empty."""
    sentences = list(split_sentences(text))
    assert "".join("".join(sentences).split()) == "".join(text.split())
    assert all(sentence.strip() == sentence != "" for sentence in sentences)
