"""What no engine minds, and a reader would stumble over, is told."""

import pytest

from kinesite.markup import Path, read_page
from kinesite.markup.engines import COMMONMARK
from kinesite.values.problems import Place

START = Place("content/x.md", 10, 1)


@pytest.mark.parametrize(
    ("written", "code", "line", "column"),
    [
        ("Text [[ ]].", "link.empty", 10, 6),
        ("a\n\n[[|x]]", "link.empty", 12, 1),
        ("![[ ]]", "link.empty", 10, 1),
        ("a\n[a]()", "link.empty", 11, 3),
        ("[[b]] [^9]", "footnote.unknown", 10, 7),
        ("a\n\n[^1]: z", "footnote.unused", 12, 1),
        ("a[^1]\n\n[^1]:", "footnote.empty", 12, 1),
        ("a[^1]\n\n[^1]: \n\nmore", "footnote.empty", 12, 1),
        ("a[^1] b[^2]\n\n[^1]:\n[^2]: z", "footnote.empty", 12, 1),
        ("> a[^1]\n>\n> [^1]:\n>\n> more", "footnote.empty", 12, 3),
        ("Text.[@a, p. 3]", "citation.form", 10, 6),
        ("Text.\n[@a,@b]", "citation.form", 11, 1),
        ("## A {#a.b}", "heading.id", 10, 1),
        ("a\n\n## A {#reference-1}", "heading.id", 12, 1),
        ("A\n---\n\n## B {#fnref}", "heading.id", 13, 1),
        ("a\n\n> [!TIP]\n\n> b", "callout.empty", 12, 1),
        ('a\n\n<p id="a.b">x</p>', "html.removed", 12, 1),
        ('<p class="x">y</p>', "html.removed", 10, 1),
        ("<input type=text>", "html.removed", 10, 1),
        ("![x](//example.org/x.png)", "html.removed", 10, 1),
        ("![x](https://example.org/x.png)", "html.removed", 10, 1),
        ("<a href='java\nscript:alert(1)'>x</a>", "html.removed", 10, 1),
    ],
)
def test_a_slip_is_reported_where_it_is(written: str, code: str, line: int, column: int, engine: str) -> None:
    """Each slip is one problem with its line and column."""
    _, problems = read_page(written, START, engine)
    assert [(found.code, found.place.line, found.place.column) for found in problems] == [(code, line, column)]


def test_a_dangerous_address_broken_in_two_never_becomes_a_link(engine: str) -> None:
    """One engine takes the address out and says so; to the other this is no link, and it shows what was typed."""
    prose, problems = read_page("[x](java\nscript:alert(1))", START, engine)
    html = "".join(map(str, prose.parts))
    assert "href" not in html
    assert [found.code for found in problems] == ([] if engine == COMMONMARK else ["html.removed"])
    assert ("script:alert(1)" in html) == (engine == COMMONMARK)


@pytest.mark.parametrize(
    "written",
    [
        "[[#below]]",
        "`[@a, p. 3]` and `[^9]` and `[a]()`",
        "```\n[^9]: [a]()\n> [!TIP]\n```",
        "\\[^9] \\[@a, p]",
        "a[^1]\n\n[^1]: b",
        "a[^1]\n\n[^1]:\n    b",
        "a[^1]\n\n[^1]:\n\n    b",
        "[@a; @b] [@a.b-c]",
        "> [!TIP] Title\n>\n> b",
        "- [ ] a\n\n- [x] b",
        "[a](b 'c')",
        "Write to me@example.org (at work)",
    ],
)
def test_what_is_right_is_not_reported(written: str, engine: str) -> None:
    """Code, escaped signs and the right spelling are nobody's problem."""
    assert read_page(written, START, engine)[1] == []


def test_each_address_is_placed_where_it_was_written(engine: str) -> None:
    """The same file linked twice has two places."""
    prose, _ = read_page("[a](x.md)\n[a](x.md) [b](my%20x.md)", START, engine)
    paths = [(hole.path, hole.place.line, hole.place.column) for hole in prose.holes() if isinstance(hole, Path)]
    assert paths == [("x.md", 10, 5), ("x.md", 11, 5), ("my x.md", 11, 15)]
