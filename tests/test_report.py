from pathlib import Path

import pytest

from kinesite.build.discover import Found, discover
from kinesite.report import describe, show_problems
from kinesite.report.check import annotation
from kinesite.values.problems import Place, Problem, Severity


def _found(folder: Path, text: bytes) -> Found:
    (folder / "content").mkdir()
    (folder / "content" / "a.md").write_bytes(text)
    return discover(folder / "content", ())


@pytest.mark.parametrize("before", ["\x0c", "\u2028", "\x85", "\x1c", "a\x0bb\x1db", "\r\n"], ids=ascii)
def test_the_line_that_is_quoted_is_the_one_that_an_editor_counts(
    tmp_path: Path, before: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A form feed or a separator above it moves no line."""
    found = _found(tmp_path, f"{before}\nthis one\n".encode())
    line = before.count("\n") + 2
    show_problems([Problem("x.y", "wrong", Place("content/a.md", line, 6))], found)
    assert capsys.readouterr().err.splitlines()[1:] == [f"    {line} | this one", " " * 13 + "^"]


def test_the_mark_of_a_byte_order_moves_no_caret(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It stands in the file, but in no editor."""
    found = _found(tmp_path, b"\xef\xbb\xbfone\n")
    show_problems([Problem("x.y", "wrong", Place("content/a.md", 1, 1))], found)
    assert capsys.readouterr().err.splitlines()[1:] == ["    1 | one", " " * 8 + "^"]


def test_nothing_that_a_terminal_would_obey_reaches_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A title may hold a sign that colours, clears or moves; it is shown as white space, each in its column."""
    found = _found(tmp_path, b"a\x1b[31m\tb\n")
    problem = Problem("x.y", "\x1b[2J is wrong\nhere", Place("content/a.md", 1, 8), "Write\x07 it.")
    assert describe(problem) == "content/a.md:1:8 error x.y:  [2J is wrong here. Write  it."
    show_problems([problem], found)
    assert capsys.readouterr().err.splitlines()[1:] == ["    1 | a [31m b", " " * 15 + "^"]


@pytest.mark.parametrize(
    ("problem", "line"),
    [
        (Problem("x.y", "wrong", Place("a.md", 1, 2), "Do."), "::error file=a.md,line=1,col=2,title=x.y::wrong. Do."),
        (Problem("x.y", "wrong", Place("a.md")), "::error file=a.md,title=x.y::wrong."),
        (
            Problem("x.y", "50 % off\nor\r::more", Place("a,b:c%.md", 1), severity=Severity.WARNING),
            "::warning file=a%2Cb%3Ac%25.md,line=1,title=x.y::50 %25 off%0Aor%0D::more.",
        ),
        (
            Problem("x.y", "wrong", Place("a.md"), "Really?", severity=Severity.SUGGESTION),
            "::notice file=a.md,title=x.y::wrong. Really?",
        ),
    ],
)
def test_an_annotation_is_one_line_whatever_it_says(problem: Problem, line: str) -> None:
    """What would end the command or one of its properties is escaped."""
    assert annotation(problem) == line


def test_a_file_that_is_gone_has_no_line_to_quote(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Its problem is told all the same."""
    found = _found(tmp_path, b"one\n")
    (tmp_path / "content/a.md").unlink()
    show_problems([Problem("x.y", "wrong", Place("content/a.md", 1, 1))], found)
    assert capsys.readouterr().err.splitlines() == ["content/a.md:1:1 error x.y: wrong."]
