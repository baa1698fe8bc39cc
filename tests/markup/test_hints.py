"""What is passed over for want of a sign would have found nothing."""

from collections.abc import Callable
from types import MethodType

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown.blockparser import BlockParser
from markdown.inlinepatterns import LINK_RE, LinkInlineProcessor
from markdown.preprocessors import NormalizeWhitespace
from markdown.treeprocessors import InlineProcessor, UnescapeTreeprocessor

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
    "a note in a paragraph": "a[^1]\n [^1]: b",
    "a table of which only the second line begins with a sign": "a | b\n      :- | -\nc | d",
    "a heading without a space": "a\n#b",
    "a sign behind many spaces": "a\n         > b",
}
SIGNS = {
    "a bracket set aside in an address": "a\n\n[b](c\\[d)",
    "a bracket set aside in a picture's address": "![a](b.jpg\\[) c",
    "a backslash in code": "`a\\\\` \\`b",
    "a star set aside in a cell": "a | b\n--|--\n\\* | c",
    "a backslash in a note only": "a[^1]\n\n[^1]: \\*b\\*",
    "a picture in a link": "[![a](b.jpg)](c)",
    "a picture, and a bracket behind an exclamation mark": "![a](b) !![c](d) !\\[e](f) [g!](h)",
    "brackets and no address": "[a] (b) ![c",
    "tabs": "a\tb\n\n\tc\n-\td\n\n\te",
    "lines of spaces": "a\n   \nb\n \n    \n\tc\n\t\n\td\n  ",
    "spaces at the very beginning and end": "  \n\na\n\n  \n ",
    "a break at the end of a line": "a  \nb\\\nc",
    "addresses in capital letters": "see WwW.example.org or HTTPS://example.org",
    "a reference to a character": "a &copy; b & c",
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
        *("&amp;", "@", "a@b.org", "http://a.org", "ftp://a", "www.a.org", "wWw.", "  \n", "[ ] ", "> [!TIP]\n", "\t"),
    )
)


@pytest.fixture(scope="module")
def without_hints() -> Callable[[str], str]:
    """Read a page with an engine whose parts are the library's own, and are tried on everything."""
    reader = python_markdown._page_engine.__wrapped__()  # noqa: SLF001 - a second engine, set up as the first
    reader.parser.parseBlocks = MethodType(BlockParser.parseBlocks, reader.parser)  # type: ignore[method-assign]
    reader.preprocessors.register(NormalizeWhitespace(reader), "normalize_whitespace", 30)
    reader.inlinePatterns.register(LinkInlineProcessor(LINK_RE, reader), "link", 160)
    reader.treeprocessors.register(InlineProcessor(reader), "inline", 20)
    reader.treeprocessors.register(UnescapeTreeprocessor(reader), "unescape", 0)
    return lambda text: reader.reset().convert(text)


@pytest.mark.parametrize("text", (BLOCKS | SIGNS).values(), ids=BLOCKS | SIGNS)
def test_nothing_is_passed_over(text: str, without_hints: Callable[[str], str]) -> None:
    """Signs at the edge of what counts, and signs that mean nothing where they stand, are read as the library does."""
    assert python_markdown.convert_page(text) == without_hints(text)


@given(st.lists(PIECES, max_size=15).map("".join))
def test_whatever_is_written_is_read_as_without_hints(without_hints: Callable[[str], str], text: str) -> None:
    """No text is read otherwise for being read faster."""
    assert python_markdown.convert_page(text) == without_hints(text)


def test_all_parts_are_known() -> None:
    """An extension that looks for something in plain lines, or a part under a new name, does not go unseen."""
    engine = python_markdown._page_engine()  # noqa: SLF001 - what it consists of is told nowhere else
    assert all(name in engine.inlinePatterns for name in hints.INLINE)
    assert len(hints.INLINE) == len(engine.inlinePatterns)
    others = ("empty", "indent", "defindent", "code", "olist", "ulist", "paragraph")
    assert all(name in engine.parser.blockprocessors for name in (*hints.BLOCKS, *others))
    assert len(hints.BLOCKS) + len(others) == len(engine.parser.blockprocessors)
