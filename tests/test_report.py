from pathlib import Path

import pytest

from kinesite.build.discover import Found
from kinesite.content.source import Source
from kinesite.report import describe, show_problems
from kinesite.values.problems import Place, Problem


@pytest.mark.parametrize("before", ["\x0c", "\u2028", "\x85", "\x1c", "a\x0bb\x1db", "\r\n"], ids=ascii)
def test_the_line_that_is_quoted_is_the_one_that_an_editor_counts(
    before: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A form feed or a separator above it moves no line."""
    source = Source("a.md", "content/a.md", f"{before}\nthis one\n".encode())
    line = before.count("\n") + 2
    show_problems([Problem("x.y", "wrong", Place("content/a.md", line, 6))], Found(sources=[source]))
    assert capsys.readouterr().err.splitlines()[1:] == [f"    {line} | this one", " " * 13 + "^"]


def test_the_mark_of_a_byte_order_moves_no_caret(capsys: pytest.CaptureFixture[str]) -> None:
    """It stands in the file, but in no editor."""
    source = Source("a.md", "content/a.md", b"\xef\xbb\xbfone\n")
    show_problems([Problem("x.y", "wrong", Place("content/a.md", 1, 1))], Found(sources=[source]))
    assert capsys.readouterr().err.splitlines()[1:] == ["    1 | one", " " * 8 + "^"]


def test_nothing_that_a_terminal_would_obey_reaches_it(capsys: pytest.CaptureFixture[str]) -> None:
    """A title may hold a sign that colours, clears or moves; it is shown as white space, each in its column."""
    source = Source("a.md", "content/a.md", b"a\x1b[31m\tb\n")
    problem = Problem("x.y", "\x1b[2J is wrong\nhere", Place("content/a.md", 1, 8), "Write\x07 it.")
    assert describe(problem) == "content/a.md:1:8 error x.y:  [2J is wrong here. Write  it."
    show_problems([problem], Found(sources=[source]))
    assert capsys.readouterr().err.splitlines()[1:] == ["    1 | a [31m b", " " * 15 + "^"]


def test_a_file_that_is_gone_has_no_line_to_quote(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Its problem is told all the same."""
    source = Source.known("a.md", "content/a.md", "digest", (tmp_path / "a.md").read_bytes)
    show_problems([Problem("x.y", "wrong", Place("content/a.md", 1, 1))], Found(sources=[source]))
    assert capsys.readouterr().err.splitlines() == ["content/a.md:1:1 error x.y: wrong."]
