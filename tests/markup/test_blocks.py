import pytest

from kinesite.markup.blocks import settle_blocks


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["text", "> quote"], ["text", "", "> quote"]),
        (["text", "   > quote"], ["text", "", "> quote"]),
        (["text", "- item"], ["text", "", "-   item"]),
        (["\u0661. item"], ["\u0661.  item"]),
        (["term", ": meaning", "term", "  : meaning"], ["term", ": meaning", "", "term", "  : meaning"]),
        (["> quote", "goes on"], ["> quote", "> goes on"]),
        (["- item", "goes on"], ["-   item", "    goes on"]),
        (["- item", "", "text"], ["-   item", "", "text"]),
        (["a > b"], ["a > b"]),
        (["text", "    > text"], ["text", "    > text"]),
        (["a. text", "b) text"], ["a. text", "b) text"]),
        (["text", "\u00aa. text"], ["text", "\u00aa. text"]),
        (["text : text", "1: text"], ["text : text", "1: text"]),
        (["```", "> code", "a", ": b", "```"], ['<pre class="highlight"><code>&gt; code\na\n: b\n</code></pre>']),
    ],
)
def test_a_line_opens_what_its_first_sign_says(lines: list[str], expected: list[str]) -> None:
    """A sign further on opens nothing, nor does one in code, or a letter where a number would."""
    assert settle_blocks(lines, str) == expected
