"""Text that is meant to break the reader, or that breaks it by chance: it is read quickly, or it is a problem."""

from time import perf_counter

import pytest

from kinesite.markup import read_line, read_page
from kinesite.values.problems import Place

START = Place("content/x.md", 10, 1)
LONG = {
    "open brackets": "[" * 5000,
    "pictures": "![" * 5000,
    "links to pages": "[[" * 5000,
    "links without an end": "[a](" * 5000,
    "a bracket a line": "pain [ here\n" * 2000,
    "brackets with an end": "[" * 5000 + "]" * 5000,
    "citations": "[@a;" * 5000,
    "angle brackets": "[a](<" * 4000,
    "data": "<![CDATA[" * 2500,
    "attributes": "<b a='" * 4000,
    "rules": "---\n" * 5000,
    "underlined headings": "a\n---\n" * 4000,
    "backticks": " ``a` " * 4000,
    "tags": "<b" * 5000,
    "comparisons": "a<" * 5000,
    "tildes": "~~~" * 5000,
    "glossary": "term\n: meaning\n" * 900,
    "holes": "[[a]] " * 4000,
}


@pytest.mark.parametrize("text", LONG.values(), ids=LONG)
def test_no_text_makes_the_reader_wait(text: str, engine: str) -> None:
    """24 KB of the worst take a moment, where they took minutes."""
    began = perf_counter()
    read_page(text, START, engine)
    read_line(text, START, engine)
    assert perf_counter() - began < 5


def test_a_long_glossary_is_read_to_its_end(engine: str) -> None:
    """900 terms without a blank line between them are 900 terms."""
    prose, problems = read_page("term\n: meaning\n" * 900, START, engine)
    assert problems == []
    assert "".join(part for part in prose.parts if isinstance(part, str)).count("<dt>") == 900


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("> " * 1500 + "a", 10),
        ("".join(" " * 2 * level + "- a\n" for level in range(300)), 30),
        ("Text.\n\n" + "- " * 1000 + "a", 12),
        ("1. " * 1000 + "a", 10),
    ],
)
def test_nesting_too_deep_is_a_problem(text: str, line: int, engine: str) -> None:
    """What no engine can follow is told with its line, and never raised."""
    _, problems = read_page(text, START, engine)
    assert [(problem.code, problem.place.line) for problem in problems] == [("markdown.too-deep", line)]


@pytest.mark.parametrize(
    "text", ["- a\n" * 50, "-" * 60, "- - -\n" * 30, "```\n" + "> " * 50 + "\n```", " " * 80 + "- a"]
)
def test_much_on_one_level_is_not_deep(text: str, engine: str) -> None:
    """Long lists, rules and code are nobody's problem."""
    assert read_page(text, START, engine)[1] == []


def test_a_text_beyond_measure_is_a_problem(engine: str) -> None:
    """A page as long as a book is refused with the line where it became too long."""
    _, problems = read_page("word word\n" * 20_000, START, engine)
    assert [(problem.code, problem.place.line) for problem in problems] == [("markdown.too-much", 10_010)]


@pytest.mark.parametrize("text", ["&#xE000;9999&#xE001;", "&#57344;0&#57345;", "&#xe000;0&#xe001", "\ue0000\ue001"])
def test_nobody_can_forge_a_hole(text: str, engine: str) -> None:
    """Our own marks cannot be typed, neither as themselves nor as references."""
    for read in (read_page, read_line):
        prose, _ = read(f"[[a]] {text} <b title='{text}'>x</b>", START, engine)
        assert len(list(prose.holes())) == 1


@pytest.mark.parametrize("sign", ["\x0c", "\u2028", "\u2029", "\x85", "\x0b", "\r"])
def test_lines_are_counted_as_an_editor_counts_them(sign: str, engine: str) -> None:
    """A form feed or a line separator is white space and begins no line."""
    prose, _ = read_page(f"a{sign}b\n\n[[c]]", START, engine)
    assert [hole.place.line for hole in prose.holes()] == [12]
