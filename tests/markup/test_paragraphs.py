import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinesite.markup import paragraphs, read_page
from kinesite.values.problems import Place


def read(text: str, engine: str = "python-markdown") -> list[str]:
    """Give the paragraphs of a page."""
    return paragraphs(read_page(text, Place("content/pages/a.md", 5, 1), engine)[0])


@pytest.mark.parametrize("engine", ["python-markdown", "commonmark"])
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("One.", ["One."]),
        ("One\ntwo.\n\nThree.", ["One two.", "Three."]),
        ("One *two* **three** `four`.", ["One two three four."]),
        ("See [[help]] and [[help|the page]] and [this](help.md).", ["See help and the page and this."]),
        ("Said.[@ref-1] So.[^1]\n\n[^1]: A note.", ["Said. So.", "A note."]),
        ("- One.\n- Two.\n  - Three.", ["One.", "Two.", "Three."]),
        ("1. One.\n\n   More.\n2. Two.", ["One.", "More.", "Two."]),
        ("> A quote.\n\nText.", ["A quote.", "Text."]),
        ("> [!TIP]\n> Text.", ["Text."]),
        ("> [!TIP] Title\n> Text.", ["Text."]),
        ("Term\n: Meaning.", ["Meaning."]),
        ("# Title\n\n## Head\n\nText.", ["Text."]),
        ("```\ncode\n```\n\nText.", ["Text."]),
        ("| A | B |\n|---|---|\n| one | two |\n\nText.", ["Text."]),
        ("One.\n\n![[help]]\n\nTwo.", ["One.", "Two."]),
        ("One & two < three.", ["One & two < three."]),
        ("One&nbsp;two.", ["One two."]),
        ("![alt](a.png)\n\nText.", ["Text."]),
    ],
)
def test_paragraphs_hold_running_text_and_nothing_else(text: str, expected: list[str], engine: str) -> None:
    """No headings, titles, tables, code, numbers of notes; whichever engine read it."""
    assert read(text, engine) == expected


@given(st.lists(st.sampled_from(["one", "two.", "\n", "\n\n- ", "\n\n> ", " ", "[[a|b]]", "*", "`", "\n\n## ", "<"])))
def test_whatever_is_written_can_be_read(pieces: list[str]) -> None:
    """No paragraph is empty or holds a tag of a block."""
    assert all(each and "\n" not in each for each in read("".join(pieces)))
