"""What is passed over for want of a sign would have found nothing."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinesite.markup import hints, python_markdown

BLOCKS = {
    "a quote right of the margin": "a\n\n   > b",
    "a quote in a paragraph": "a\n  > b",
    "a sign of comparison": "a > b\nc> d",
    "a definition right of the margin": "a\n   : b",
    "a definition at the very beginning": ": b",
    "a colon in a sentence": "a: b\nc : d",
    "a heading after a line": "a\n## b",
    "a heading in a quote": "> ## a",
    "a number sign in a sentence": "exercise # 4\na#",
    "an underlined heading": "a\n===\n\nb\n---",
    "a heading underlined in a quote": "> a\n> ---",
    "stars for a rule": "a\n   * * *\nb",
    "low lines for a rule": "___",
    "a rule in an item": "- a\n\n  ---",
    "signs that are no rule": "-- a\nb --\n_ _\n**",
    "numbers of another script": "\u0661. a",
    "a number in front of letters": "1a. b",
    "a letter and a dot": "a. b",
    "an item in an item": "- - a",
    "an item without words": "-\n\na",
    "an indented line": "    a\n\nb\n    c",
    "code after a list": "- a\n\nb\n\n        c",
    "a letter above the line": "\u02b0\n\n\u00aa 1. b",
    "a table": "a | b\n--|--\nc | d",
    "a table of one column": "|a|\n|-|\n|b|",
    "a pipe in a sentence": "a | b",
    "a note": "a[^1]\n\n[^1]: b\n    c",
    "a note right of the margin": "a[^1]\n\n   [^1]: b",
    "an address": "[a][b] [b]\n\n[b]: http://example.org",
    "an address on a line of its own": "[a]\n\n[a]:\n  /b 'c'",
    "brackets and a colon": "[a] : b]: c",
}
PIECES = st.sampled_from(
    (
        *(
            "a",
            "B c",
            "1",
            ".",
            "\u0661. ",
            "\u00aa",
            "\u02b0",
            " ",
            "   ",
            "    ",
            "\n",
            "\n\n",
            "\n    ",
            "\\",
            "\\\n",
        ),
        *("#", "## ", "=", "\n==", "-", "- ", "\n---", "*", "* ", "**", "_", "___", "+ ", "1. ", ">", "> ", ":"),
        *(": ", "|", "\n|-|-|\n", "[^1] ", "[^1]: z", "[a]", "[a]: b", "](", "![", ")", "`", "<", "<b>", "&", "~~"),
        *("&amp;", "@", "a@b.org", "http://a.org", "ftp://a", "www.a.org", "wWw.", "  \n", "[ ] ", "> [!TIP]\n"),
    )
)


@pytest.fixture(scope="module")
def without_hints() -> Callable[[str], str]:
    """Read a page with an engine that tries all parts of the library on everything."""
    engine = python_markdown._page_engine.__wrapped__  # noqa: SLF001 - a second engine, set up as the first
    with pytest.MonkeyPatch.context() as patch:
        for name, nothing in (("INLINE", {}), ("BLOCKS", {}), ("BEGINNINGS", ()), ("REFERENCES", ())):
            patch.setattr(hints, name, nothing)
        reader = engine()
        reader.convert("The parts are listed at the first page.")
    return lambda text: reader.reset().convert(text)


@pytest.mark.parametrize("text", BLOCKS.values(), ids=BLOCKS)
def test_no_block_is_passed_over(text: str, without_hints: Callable[[str], str]) -> None:
    """Signs at the edge of what counts, and signs that mean nothing where they stand, are read as the library does."""
    assert python_markdown.convert_page(text) == without_hints(text)


@given(st.lists(PIECES, max_size=15).map("".join))
def test_whatever_is_written_is_read_as_without_hints(without_hints: Callable[[str], str], text: str) -> None:
    """No text is read otherwise for being read faster."""
    assert python_markdown.convert_page(text) == without_hints(text)


def test_all_parts_are_known_by_name() -> None:
    """A new release that calls a part by another name does not make reading slow in silence."""
    parser = python_markdown._page_engine().parser  # noqa: SLF001 - the names are nowhere else
    known = {name for name in hints.NAMES if name in parser.blockprocessors}
    assert known == hints.BLOCKS.keys() | hints.BEGINNINGS
