import pytest

from kinesite.content.fields import Fields, Text
from kinesite.content.frontmatter import read_yaml
from kinesite.content.sentences import read_sentences
from kinesite.content.validation import typed


class Example(Fields):
    """Fields with sentences."""

    why: Text | None = None
    steps: tuple[Text, ...] = ()


def places(text: str) -> list[tuple[int, int]]:
    """Read fields, and give the line and the column of every hole in their sentences."""
    front = read_yaml(text, "content/a.md")
    fields, problems = typed(Example, front, "content/a.md", "an example")
    assert fields, problems
    prose, problems = read_sentences(fields, front, "python-markdown")
    assert problems == []
    return [(hole.place.line, hole.place.column) for each in prose.values() for hole in each.holes()]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("why: It works with [[nope]]", [(2, 20)]),
        ("why: '[[nope]] and [[no]]'", [(2, 7), (2, 20)]),
        ('why: "It works [[nope]]"', [(2, 16)]),
        ("why: 'It''s [[nope]]'", [(2, 13)]),
        ("why: >-\n  It works\n  with [[nope]],\n  [[no]]", [(4, 8), (5, 3)]),
        ("why: |\n  It works\n\n  with [[nope]]", [(5, 8)]),
        ("why: It works\n  with [[nope]]", [(3, 8)]),
        ('steps: [One., "Do [[nope]]."]', [(2, 19)]),
        ("steps:\n  - One.\n  - Do [[nope]].", [(4, 8)]),
        ("steps: ['[@a]', '[@b]']", [(2, 10), (2, 18)]),
        ("steps: [plain]", []),
    ],
    ids=ascii,
)
def test_what_a_sentence_leads_to_stands_where_it_was_written(text: str, found: list[tuple[int, int]]) -> None:
    """The caret points at the brackets, not at the name of the field."""
    assert places(f"title: A\n{text}\n") == found


def test_a_problem_in_a_sentence_stands_where_it_was_written() -> None:
    """An embed inside a sentence is pointed at in the very line."""
    front = read_yaml("title: A\nwhy: >\n  One\n  two ![[x]] three\n", "content/a.md")
    fields, _ = typed(Example, front, "content/a.md", "an example")
    assert fields
    (problem,) = read_sentences(fields, front, "python-markdown")[1]
    assert (problem.code, problem.place.line, problem.place.column) == ("embed.inline", 4, 7)
