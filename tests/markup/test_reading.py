"""Reading Markdown: safe whatever is written, and every problem knows its line."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kinesite.markup import Citation, Embed, Link, read_line, read_page
from kinesite.values.problems import Place

START = Place("content/x.md", 10, 1)
PIECES = st.sampled_from(
    (
        *("# ", "## ", "- ", "  - ", "1. ", "> ", "> [!TIP]\n", "```\n", "~~~", "    ", "\t", "| ", "---\n"),
        *("[[a]]", "![[b|c]]", "[@d]", "[[", "]]", "**", "_", "`", "\\", "[x](y)", "![p](q)", "[^1]", "[^1]: z\n"),
        *("<script>", "<img src=x onerror=y>", "<a href='javascript:x'>", "</div>", "<!--", "&amp;", "&#x3c;"),
        *(
            "<details>",
            "<input>",
            "<p class=x id=fn:1>",
            "&#xE000;0&#xE001;",
            "[^1]",
            "> -- z",
            "1) ",
            "* ",
            "+ ",
            "***",
        ),
        *("\x02", "\x0c", "\u2028", ": b\n", "| a |\n|---|\n", "[[ ]]", "[@a, b]", "<!--", "-->", "    - ", "\\a"),
        *("\n", "\n\n", " ", "text", "\N{LATIN SMALL LETTER E WITH ACUTE}", "\ue000", "a\n: b"),
    )
)
MARKDOWN = st.lists(PIECES | st.text(max_size=5), max_size=25).map("".join)


def html_of(text: str, engine: str) -> str:
    """Give the HTML of a page without its holes."""
    prose, _ = read_page(text, START, engine)
    return "".join(part for part in prose.parts if isinstance(part, str))


@given(MARKDOWN)
@settings(deadline=None)
def test_any_text_becomes_safe_html(engine: str, text: str) -> None:
    """No script, no event handler and no javascript: address comes through, whatever is written."""
    html = html_of(text, engine)
    tags = re.findall(r"<[^>]*>", html)
    assert not [tag for tag in tags if re.search(r"<script|<iframe|<style|\son\w+=|javascript:", tag, re.IGNORECASE)]


@given(MARKDOWN)
@settings(deadline=None)
def test_any_text_reads_and_its_places_lie_within_it(engine: str, text: str) -> None:
    """No text makes the reader fail, and no hole or problem points outside the file."""
    prose, problems = read_page(text, START, engine)
    places = [problem.place for problem in problems] + [hole.place for hole in prose.holes()]
    last = START.line + text.count("\n")
    assert all(START.line <= place.line <= last for place in places)


@given(st.text(max_size=60))
@settings(deadline=None)
def test_any_line_reads_as_one_paragraph(engine: str, text: str) -> None:
    """A sentence of the front matter never becomes a list, a heading or two paragraphs."""
    prose, _ = read_line(text, START, engine)
    html = "".join(part for part in prose.parts if isinstance(part, str))
    assert not re.search(r"<(p|ul|ol|h[1-6]|blockquote|pre|table)\b", html)


@pytest.mark.parametrize("text", ["<P>", "a <p>", "<h2>x", "<ul><li>x"])
def test_a_block_in_a_sentence_is_left_out_and_reported(engine: str, text: str) -> None:
    """It would tear the page apart around the field; hypothesis found the first."""
    prose, problems = read_line(text, START, engine)
    assert not re.search(r"<(p|h2|ul|li)\b", "".join(map(str, prose.parts)))
    assert {problem.code for problem in problems} == {"html.removed"}


def test_holes_know_their_line_and_column(engine: str) -> None:
    """A link, an embed and a citation stand where the writer typed them."""
    prose, _ = read_page("Text [[a]].\n\n![[b]]\n\nEnd.[@c]", START, engine)
    assert [(type(hole), hole.place.line, hole.place.column) for hole in prose.holes()] == [
        (Link, 10, 6),
        (Embed, 12, 1),
        (Citation, 14, 5),
    ]


@pytest.mark.parametrize(
    ("text", "levels"),
    [("![[b]]", [2]), ("# a\n\n![[b]]", [2]), ("### a\n\n![[b]]\n\n#### c\n\n![[d]]", [4, 5]), ("# [a](b)", [])],
)
def test_an_embed_knows_the_heading_above_it(text: str, levels: list[int], engine: str) -> None:
    """Its own headings go on from there; a page without holes has none to count for."""
    prose, _ = read_page(text, START, engine)
    assert [hole.level for hole in prose.holes() if isinstance(hole, Embed)] == levels


def test_headings_know_their_line(engine: str) -> None:
    """A heading can be pointed at."""
    prose, _ = read_page("## One\n\ntext\n\n### Two", START, engine)
    assert [(heading.text, heading.place.line) for heading in prose.headings] == [("One", 10), ("Two", 14)]


@pytest.mark.parametrize(
    ("written", "line", "said"),
    [
        ("a\n\n<script>x</script>", 12, "<script>"),
        ("<b onclick='x'>y</b>", 10, "onclick"),
        ("a\n[x](javascript:alert)", 11, "javascript:"),
        ("<iframe src='https://example.org'></iframe>", 10, "<iframe>"),
    ],
)
def test_what_is_taken_out_is_reported(written: str, line: int, said: str, engine: str) -> None:
    """Nothing vanishes in silence: the report names it and its line."""
    _, problems = read_page(written, START, engine)
    assert [(problem.code, problem.place.line) for problem in problems] == [("html.removed", line)]
    assert said in problems[0].message


@pytest.mark.parametrize(
    "written",
    [
        "[a][b]\n\n[b]: javascript:alert",
        "[a](java&#115;cript:alert)",
        "[a](data:text/html)",
        "[a]( //example.org 'b' c)\n\n[a](x:y)",
        "see FTP://example.org",
        "see ftps://example.org",
        "<x>",
        "a<!DOCTYPE b>c <x-y>",
        "![a](https://example.org/b.png)",
        "![a](http://example.org/b.png) and [c](d)",
    ],
)
def test_each_way_to_write_what_is_not_allowed_is_looked_into(written: str) -> None:
    """A source is taken for harmless only if it holds no tag, no reference, no address of a strange sort."""
    _, problems = read_page(written, START)
    assert {problem.code for problem in problems} == {"html.removed"}


@pytest.mark.parametrize("written", ["`<script>`", "a <kbd>b</kbd>", "    <script>", "```\n<script>\n```", "1 < 2"])
def test_harmless_html_is_not_reported(written: str, engine: str) -> None:
    """Code and allowed tags are nobody's problem."""
    assert read_page(written, START, engine)[1] == []


def test_an_embed_inside_a_sentence_is_reported_and_shown_as_a_link(engine: str) -> None:
    """A card cannot stand in the middle of a line."""
    prose, problems = read_page("See ![[bird-dog]] now.", START, engine)
    assert [problem.code for problem in problems] == ["embed.inline"]
    assert [type(hole) for hole in prose.holes()] == [Link]
