"""The dialect is what dialect.md says it is."""

import re
from html import escape
from pathlib import Path

import pytest

from kinesite.markup import Citation, Embed, Hole, Image, Link, Prose, read_page
from kinesite.markup import Path as PlainPath
from kinesite.values.problems import Place
from tests.markup.tree import tree

TABLE = (Path(__file__).parent / "dialect.md").read_text("utf-8")
CASE = re.compile(
    r"^## (?P<title>[^\n]+)\n\n(?P<f>`{3,4})input\n(?P<input>.*?)(?P=f)\n\n```output\n(?P<output>.*?)```",
    re.MULTILINE | re.DOTALL,
)
CASES = [(match["title"], match["input"], match["output"]) for match in CASE.finditer(TABLE)]


def shown(part: str | Hole) -> str:
    """Write a hole as the table does."""
    match part:
        case str():
            return part
        case Link(target, fragment, label):
            return f"{{link {target}{'#' + fragment if fragment else ''}{'|' + label if label else ''}}}"
        case Embed(target, argument, level):
            return f"<x-embed>{target}{'|' + argument if argument else ''} at {level}</x-embed>"
        case Citation(ids):
            return f"{{cite {', '.join(ids)}}}"
        case Image(path, _, alt):
            return escape(f"{{image {path}|{alt}}}")
        case PlainPath(path):
            return f"{{path {path}}}"


def html_of(prose: Prose) -> str:
    """Put prose together as the table writes it."""
    return "".join(shown(part) for part in prose.parts)


@pytest.mark.parametrize(("written", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_the_dialect_reads_as_its_table_says(written: str, expected: str, engine: str) -> None:
    """Each case of the table becomes the document it promises."""
    prose, _ = read_page(written, Place("x.md", 1, 1), engine)
    assert tree(html_of(prose)) == tree(expected)


def test_no_case_of_the_table_is_lost() -> None:
    """Every output of the table belongs to a case that is run."""
    assert len(CASES) == TABLE.count("\n```output\n")
