"""Words are found where they were written, whatever markup stands around them."""

from itertools import count

from hypothesis import given
from hypothesis import strategies as st

from kinesite.build.parse import parse_entry
from kinesite.checks.base import Located, passages
from kinesite.content.source import Source

FRONT = "---\ntitle: About\nsummary: About us.\n---\n"
WRAPPED = (
    "{}",
    "**{}**",
    "*{}*",
    "[[about|{}]]",
    "[{}](about.md)",
    "[{}](https://example.org/{})",
    "`{}`",
    '"{}"',
    "({})",
)
BLOCKS = ("{}", "- {}", "1. {}", "> {}", "> [!TIP]\n> {}", "Term\n: {}", "## {}", "| {} |\n|---|\n| x |")
SPELT = "abcdefghij"


def word(number: int) -> str:
    """Spell a number as a word that stands nowhere else."""
    return "W" + "".join(SPELT[int(digit)] for digit in str(number))


@st.composite
def pages(draw: st.DrawFn) -> str:
    """Write blocks of sentences, each word of which is another."""
    numbers = count(10)
    blocks = []
    for block in draw(st.lists(st.sampled_from(BLOCKS), min_size=1, max_size=8)):
        wraps = draw(st.lists(st.sampled_from(WRAPPED), min_size=2, max_size=6))
        written = [wrap.replace("{}", word(next(numbers))) for wrap in wraps]
        sentences = f"{' '.join(written[:2])}. {' '.join(written[2:])}".strip()
        blocks.append(block.replace("{}", sentences))
    return "\n\n".join(blocks)


@given(pages())
def test_each_sentence_is_placed_at_its_first_word(body: str) -> None:
    """Line and column lead to it, or to the markup right before it."""
    source = Source("pages/about.md", "content/pages/about.md", (FRONT + body).encode())
    entry, _ = parse_entry(source)
    assert entry
    located = Located(entry, lambda _: source.data)
    for passage in passages(entry):
        for position, sentence in passage.sentences():
            place = located.place(passage, position)
            line = source.lines()[place.line - 1][place.column - 1 :]
            first = sentence.split()[0].strip('.,"()')
            assert line.lstrip("[!*_(\"'`").removeprefix("about|").startswith(first), (body, sentence, place)


@given(st.text(max_size=200))
def test_any_text_has_a_place(body: str) -> None:
    """Whatever a writer types, no sentence makes the check fail."""
    source = Source("pages/about.md", "content/pages/about.md", (FRONT + body).encode("utf-8", "replace"))
    entry, _ = parse_entry(source)
    assert entry
    located = Located(entry, lambda _: source.data)
    lines = source.lines()
    for passage in passages(entry):
        for position, _ in passage.sentences():
            place = located.place(passage, position)
            assert 1 <= place.line <= len(lines)
            assert 1 <= place.column <= len(lines[place.line - 1]) + 1
