import pytest

from kinesite.content.frontmatter import read_yaml
from kinesite.content.yaml_slips import in_quotes, slip_in

BEGIN = "a text cannot begin with"
CLOSE = "the quotes close before the end of the text, after"


def said(text: str) -> list[tuple[int, int, str, str]]:
    """Read fields, and give the line, the column, the message and the hint of each problem."""
    problems = read_yaml(text, "content/a.md", 2).problems
    return [(each.place.line, each.place.column, each.message, each.hint) for each in problems]


@pytest.mark.parametrize(
    ("slip", "column", "message", "hint"),
    [
        ("why: **Bold** start", 6, f'{BEGIN} "*" unless it stands between quotes', 'Write "**Bold** start"'),
        ("why: *Italic start", 6, f'{BEGIN} "*" unless it stands between quotes', 'Write "*Italic start"'),
        ("why: @bob says", 6, f'{BEGIN} "@" unless it stands between quotes', 'Write "@bob says"'),
        ("why: `code` first", 6, f'{BEGIN} "`" unless it stands between quotes', 'Write "`code` first"'),
        ("why: %x", 6, f'{BEGIN} "%" unless it stands between quotes', 'Write "%x"'),
        ("why: &more", 6, f'{BEGIN} "&" unless it stands between quotes', 'Write "&more"'),
        ("why: !do it", 6, f'{BEGIN} "!" unless it stands between quotes', 'Write "!do it"'),
        ("why: > is more", 6, f'{BEGIN} ">" unless it stands between quotes', 'Write "> is more"'),
        ("why: | is a bar", 6, f'{BEGIN} "|" unless it stands between quotes', 'Write "| is a bar"'),
        ("steps:\n  - **Bold** one", 5, f'{BEGIN} "*" unless it stands between quotes', 'Write "**Bold** one"'),
        ("steps: [**Bold** one, two]", 9, f'{BEGIN} "*" unless it stands between quotes', 'Write "**Bold** one"'),
        (
            "why: [@ref]",
            7,
            f'{BEGIN} "@" unless it stands between quotes',
            'Write "@ref". If it is [@...], put the quotes around the brackets: "[@...]".',
        ),
        ("why: 'It's good'", 6, f"{CLOSE} 'It'", 'Write "It\'s good"'),
        ('why: "Quoted" word', 6, f'{CLOSE} "Quoted"', "Write '\"Quoted\" word'"),
        ("steps:\n  - 'One' two", 5, f"{CLOSE} 'One'", "Write \"'One' two\""),
        ('why: "open', 6, 'a quote " opens here and is not closed', 'Add the " at the end of the text.'),
        ("why: [[x]] is good", 6, 'a text that begins with "[" looks like a list', 'Write "[[x]] is good"'),
        ("why: [[x]], [[y]]", 6, 'a text that begins with "[" looks like a list', 'Write "[[x]], [[y]]"'),
        ("goal:strength", 1, 'there is no space behind the ":" of "goal"', 'Write "goal: strength".'),
        (
            "slips:\n  - wrong: A\n    instead:Up",
            5,
            'there is no space behind the ":" of "instead"',
            'Write "instead: Up".',
        ),
        ("steps:\n  - One\n  -Two", 3, 'there is no space behind the "-"', 'Write "- Two".'),
        (
            "why: one #1\n  two",
            10,
            '" #" ends the text here: what follows is a comment',
            "Put the text between quotes.",
        ),
        (
            "why: a\n  level: b",
            3,
            "this line begins further in than the line above",
            "Begin both in the same column.",
        ),
        (
            "why: - one",
            6,
            'a list cannot begin behind a ":" on the same line',
            'Put each "- ..." on a line of its own below, or write [one, two].',
        ),
        (
            'why: "a\\d"',
            8,
            "a backslash between double quotes begins a special sign",
            "Put the text between single quotes, or write two backslashes for one.",
        ),
        (
            "why: [a, 'It's', b]",
            14,
            "this list cannot be read from here on",
            'Put each text that holds a quote, a bracket, a comma or a ": " between quotes.',
        ),
        ("why: [a, b", 6, "a bracket opens here and is not closed", 'Add the "]" or "}".'),
        (
            "why",
            1,
            'this line is no field: it has no ": "',
            'Write "name: value". A text that goes on from the line above stands two spaces further in.',
        ),
    ],
)
@pytest.mark.parametrize("more", ["", "level: beginner\n"], ids=["last", "in the middle"])
def test_a_usual_slip_is_named_in_plain_words(slip: str, column: int, message: str, hint: str, more: str) -> None:
    """Where it stands, what is wrong, and what to type instead."""
    found = said(f"title: A\n{slip}\n{more}")
    assert [(each[1:]) for each in found] == [(column, message, hint)]
    assert found[0][0] in {3, 3 + slip.count("\n")}


@pytest.mark.parametrize("text", ["goal:strength", "goal:strength\n", "why: @x", "- **a**"])
def test_a_slip_in_the_only_line_is_named(text: str) -> None:
    """YAML takes a line without a field for one sentence, or a list."""
    assert len(said(text)) == 1
    assert "fields with values" not in said(text)[0][2]


@pytest.mark.parametrize(
    "line",
    [
        "",
        "why: It's good",
        "why: 'It''s good'",
        'why: "Good"',
        'why: "Good" # really',
        "why: ['a', \"b\"]",
        "why: [a, b] # two",
        "why: [[a], [b]]",
        "why: {a: [b], c: 'd'}",
        "url: https://example.org/",
        "at: 12:30",
        "12:30",
        "why: >-",
        "why: |2",
        "why: > # folded",
        "- -5",
        "- one",
        "  - wrong: Up",
        "---",
        "# it's a comment",
        "why: a#b",
    ],
)
def test_a_line_that_is_well_has_no_slip(line: str) -> None:
    """Nobody is sent to a line that can stay as it is."""
    assert slip_in(line) is None


@pytest.mark.parametrize(
    ("text", "quoted"),
    [("a", '"a"'), ("It's", '"It\'s"'), ('"a" b', "'\"a\" b'"), ('"a" isn\'t', "'\"a\" isn''t'"), ("C:\\x", "'C:\\x'")],
)
def test_what_is_put_between_quotes_is_read_again_as_it_was(text: str, quoted: str) -> None:
    """A hint that cannot be typed would be worse than none."""
    assert in_quotes(text) == quoted
    assert read_yaml(f"a: {quoted}", "a").values == {"a": text}
