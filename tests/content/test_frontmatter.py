from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kinesite.content.frontmatter import FrontMatter, Path, read_front_matter, read_yaml
from kinesite.content.source import Source
from kinesite.report import describe
from kinesite.values.problems import Place, Severity

SHOWN = "content/exercises/a.md"
YAML_SIGNS = "---\n\n: :-[]{}&*!|>'\"\t  #%@`ab1~?,<="
# YAML counts these as ends of lines, which editors do not.
LINE_ENDS_OF_YAML_ALONE = "\x85\u2028\u2029"

yaml_like = st.text(st.sampled_from(YAML_SIGNS))
any_text = st.text()
files = st.one_of(
    any_text,
    yaml_like,
    st.tuples(st.one_of(any_text, yaml_like), any_text).map(lambda parts: f"---\n{parts[0]}\n---\n{parts[1]}"),
)


def front_of(text: str) -> FrontMatter:
    """Read the front matter of a file that holds this text."""
    return read_front_matter(Source("exercises/a.md", SHOWN, text.encode()))


def said(front: FrontMatter) -> list[str]:
    """Give the problems in words."""
    return [describe(problem) for problem in front.problems]


def codes(front: FrontMatter) -> list[tuple[str, int, int]]:
    """Give the code of each problem with its line and column."""
    return [(problem.code, problem.place.line, problem.place.column) for problem in front.problems]


@settings(deadline=None, max_examples=500)
@given(files)
@example("")
@example("---")
@example("---\n---")
@example("---\n--\n")
@example("---\na: [\n---")
@example("---\n\ta: b\n---")
@example("\r---\r\na: b\r---")
@example("---\n%YAML 9.9\n---")
@example("---\na: \x00\n---")
@example("---\n- a\n---\n")
def test_any_text_is_read_or_has_a_problem_inside_the_file(text: str) -> None:
    """Reading never raises, whatever people save; and every problem points at a line that is there."""
    last_line = text.replace("\r\n", "\n").replace("\r", "\n").count("\n") + 1
    front = front_of(text)
    for problem in front.problems:
        assert problem.place.path == SHOWN
        assert 1 <= problem.place.line <= last_line
        assert problem.place.column >= 0
        assert problem.message
        assert problem.hint


@pytest.mark.parametrize("sign", LINE_ENDS_OF_YAML_ALONE, ids=ascii)
def test_a_line_end_that_only_yaml_knows_moves_no_problem_to_another_line(sign: str) -> None:
    """A sign pasted from another program leaves lines as the editor counts them."""
    assert codes(front_of(f"---\na: [b,{sign * 3} c: {{\n---\n"))[0][1] <= 3


@pytest.mark.parametrize(
    "text", ["a: " + "[" * 900 + "]" * 900, "? " + "[" * 900 + "]" * 900 + "\n: b"], ids=["value", "key"]
)
def test_nesting_without_an_end_is_a_problem(text: str) -> None:
    """What is nested too deeply is reported like anything else that cannot be read."""
    assert [code for code, _, _ in codes(front_of(f"---\n{text}\n---\n"))] == ["yaml.broken"]


plain_keys = st.text(st.sampled_from("abcdefgh_"), min_size=1, max_size=6).map("k{}".format)
sentences = st.text(st.sampled_from("ab é-:#[]{}'\"&*!|>%@,腰1"), max_size=12)
trees = st.recursive(
    sentences,
    lambda inner: st.lists(inner, min_size=1, max_size=4) | st.dictionaries(plain_keys, inner, min_size=1, max_size=4),
    max_leaves=12,
)


def lay_out(value: Any, path: Path, line: int, indent: int, places: dict[Path, Place]) -> list[str]:
    """Write a tree as a person would, and note where each value comes to stand."""
    lines: list[str] = []
    pairs = value.items() if isinstance(value, dict) else enumerate(value)
    for key, inner in pairs:
        here, lead = line + len(lines), f"{key}:" if isinstance(value, dict) else "-"
        places[(*path, key)] = Place(SHOWN, here, indent + (1 if isinstance(value, dict) else 3))
        if isinstance(inner, str):
            quoted = inner.replace("'", "''")
            lines.append(f"{' ' * indent}{lead} '{quoted}'")
        elif isinstance(value, dict):
            lines.append(" " * indent + lead)
            lines += lay_out(inner, (*path, key), here + 1, indent + 2, places)
        else:
            first, *rest = lay_out(inner, (*path, key), here, indent + 2, places)
            lines += [" " * indent + "- " + first[indent + 2 :], *rest]
    return lines


@settings(deadline=None, max_examples=200)
@given(st.dictionaries(plain_keys, trees, min_size=1, max_size=5))
def test_every_value_keeps_its_line_and_column(tree: dict[str, Any]) -> None:
    """Whatever is nested in what, each value is read as written, and stands where it was written."""
    places: dict[Path, Place] = {(): Place(SHOWN, 2, 1)}
    lines = lay_out(tree, (), 2, 0, places)
    front = front_of("\n".join(["---", *lines, "---", "Body."]))
    assert front.problems == []
    assert front.values == tree
    assert {path: front.place(path) for path in front.places} == places
    assert (front.body, front.body_place) == ("Body.", Place(SHOWN, len(lines) + 3, 1))


@pytest.mark.parametrize(
    ("path", "line", "column"),
    [
        (("title",), 2, 1),
        (("regions",), 3, 1),
        (("regions", 1), 3, 16),
        (("mistakes", 0), 6, 5),
        (("mistakes", 0, "wrong"), 6, 6),
        (("mistakes", 0, "instead"), 6, 17),
        (("steps", 1), 9, 5),
        (("steps", 1, "unknown"), 9, 5),
        (("steps", 7), 7, 1),
        (("nothing",), 2, 1),
    ],
    ids=str,
)
def test_a_place_is_that_of_the_value_or_of_what_stands_around_it(path: Path, line: int, column: int) -> None:
    """Flow or block, comment or blank line: a value is found, and one that is missing lies in its parent."""
    text = (
        "---\ntitle: A\nregions: [hip, knee]\n\nmistakes: # what goes wrong\n"
        "  - {wrong: Up, instead: Down}\nsteps:\n  - Lie down.\n  - Lift.\n---\n"
    )
    place = front_of(text).place(path)
    assert (place.path, place.line, place.column) == (SHOWN, line, column)


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("glute bridge", "glute bridge"),
        ("no", "no"),
        ("yes", "yes"),
        ("on", "on"),
        ("12:30", "12:30"),
        ("2026-11-20", "2026-11-20"),
        ("1_000", "1_000"),
        ("0x1f", "0x1f"),
        ("1e3", "1e3"),
        ("10-15 reps", "10-15 reps"),
        ("5", 5),
        ("-5", -5),
        ("+5", "+5"),
        ("-0", "-0"),
        ("0", 0),
        ("000", "000"),
        ("007", "007"),
        ("0800111", "0800111"),
        ("2.5", 2.5),
        ("-0.5", -0.5),
        ("1.10", "1.10"),
        ("02.5", "02.5"),
        ("1.0", 1.0),
        ("0.00001", "0.00001"),
        (".5", ".5"),
        ("123456789012345678", "123456789012345678"),
        ("true", True),
        ("False", False),
        ("null", None),
        ("~", None),
        ("", None),
        ("# nothing", None),
        ('"5"', "5"),
        ("'true'", "true"),
        ('""', ""),
        ('"null"', "null"),
        ("|\n  one\n  two", "one\ntwo\n"),
        (">-\n  one\n  two", "one two"),
        ("[a, 2, ]", ["a", 2]),
        ("{b: }", {"b": None}),
        ("!!python/object/apply:os.system [ls]", ["ls"]),
    ],
)
def test_a_scalar_is_what_the_writer_typed(written: str, value: object) -> None:
    """Words stay words, numbers are numbers, quotes make text, and no tag makes an object."""
    front = front_of(f"---\na: {written}\nb: last\n---\n")
    assert front.problems == []
    assert front.values == {"a": value, "b": "last"}
    assert type(front.values["a"]) is type(value)


def test_a_key_said_twice_is_a_problem_at_the_second() -> None:
    """YAML would keep the last in silence."""
    front = front_of("---\ntitle: A\nlevel: beginner\ntitle: B\n---\n")
    assert said(front) == [
        'content/exercises/a.md:4:1 error yaml.duplicate: "title" stands here twice. Keep one of the two.'
    ]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("a: 1\na: 1", [(3, 1)]),
        ("a: 1\nA: 2", []),
        ("a: 1\n'a': 2", [(3, 1)]),
        ("a: {b: 1, b: 2}", [(2, 11)]),
        ("a: {b: 1}\nc: {b: 1}", []),
        ("a:\n  - b: 1\n  - b: 2", []),
        ("a:\n  - b: 1\n    c: 1\n    b: 2", [(5, 5)]),
        ("a: 1\na: 2\na: 3", [(3, 1), (4, 1)]),
    ],
)
def test_keys_are_twice_only_inside_one_group(text: str, places: list[tuple[int, int]]) -> None:
    """The same key in two groups, or in another case, is another key."""
    assert codes(front_of(f"---\n{text}\n---\n")) == [("yaml.duplicate", *place) for place in places]


def test_aliases_never_expand() -> None:
    """Nine lists of nine aliases each would be 387 million words; each alias is one problem instead."""
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 9)]
    front = front_of("\n".join(["---", *lines, "---"]))
    assert [code for code, _, _ in codes(front)] == ["yaml.alias"] * 72
    assert front.values["a8"] == [None] * 9


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("a: &x one\nb: *x", [("yaml.alias", 2, 4)]),
        ("a: &x [1, 2]\nb: {c: *x}", [("yaml.alias", 2, 4)]),
        ("a: &x {b: *x}", [("yaml.alias", 2, 4)]),
        ("a: &x one", [("yaml.sign", 2, 4)]),
        ("a: &x [1]", []),
        ("a: *x", [("yaml.alias", 2, 4)]),
        ("a: '*x'", []),
        ("a: R&D", []),
        ("a: 2 * 3", []),
    ],
)
def test_an_alias_is_a_problem_and_a_star_in_a_sentence_is_none(
    text: str, problems: list[tuple[str, int, int]]
) -> None:
    """What is repeated is reported; an anchor alone, or a sign in a text, is not."""
    assert codes(front_of(f"---\n{text}\n---\n")) == problems


@pytest.mark.parametrize(
    "text",
    [
        "a: &x one\n*x : two",
        "? &a [x, x]\n: 1\n? [*a, *a]\n: 1",
        "title: {{ page.title }}",
        "? [a, b]\n: c",
    ],
)
def test_a_key_is_a_plain_word(text: str) -> None:
    """An alias, a list or a group cannot be the name of a field."""
    front = front_of(f"---\n{text}\n---\n")
    assert front.problems
    assert not any("Node" in str(key) for key in front.values)


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("\ta: b", 2, 1),
        ("a:\n\tb: c", 3, 1),
        ("a:\n  b: c\n  \td: e", 4, 3),
        ("a:\n\t- b", 3, 1),
    ],
    ids=ascii,
)
def test_a_tab_that_indents_is_a_problem_at_the_tab(text: str, line: int, column: int) -> None:
    """Editors show a tab like spaces, so it is pointed at."""
    assert codes(front_of(f"---\n{text}\n---\n")) == [("yaml.tab", line, column)]


def test_a_tab_is_named_in_plain_words() -> None:
    """The words say what to type."""
    assert said(front_of("---\na:\n\tb: c\n---\n")) == [
        (
            "content/exercises/a.md:3:1 error yaml.tab: a tab stands where spaces belong. "
            "Use two spaces for each step inwards."
        )
    ]


@pytest.mark.parametrize("text", ["a: 'b\tc'", "a: b\tc", "a: [b,\tc]", "a: 'b' # c\td"], ids=ascii)
def test_a_tab_inside_a_text_is_no_problem(text: str) -> None:
    """Only what indents must be spaces."""
    assert front_of(f"---\n{text}\n---\n").problems == []


@pytest.mark.parametrize(
    "text",
    ["a: b: c", "a: 'b", "a: [b", "a: **b**", "- a\n- b", "just words", "a: b\n  c: d\n e", "a: %b", "a: `b`", "@a: b"],
)
def test_what_is_no_yaml_is_one_problem(text: str) -> None:
    """The first thing that cannot be read is reported, and no values are made up."""
    front = front_of(f"---\n{text}\n---\n")
    assert [problem.code for problem in front.problems] == ["yaml.broken"]
    assert front.values == {}


def test_a_second_colon_is_explained() -> None:
    """The most common slip has words of its own."""
    assert said(front_of("---\nfeel: Note: a little\n---\n")) == [
        (
            'content/exercises/a.md:2:11 error yaml.broken: a second ":" makes this line unclear. '
            'Put the text that holds a ": " between quotes.'
        )
    ]


@pytest.mark.parametrize(
    "text",
    ["", "Some words.", "# Heading\n---\na: b\n---", " ---\na: b\n---", "----\na: b\n---", "\n\n"],
    ids=ascii,
)
def test_a_file_without_front_matter_says_so(text: str) -> None:
    """Only blank lines may stand above the first fence."""
    front = front_of(text)
    assert codes(front) == [("frontmatter.missing", 1, 1)]
    assert (front.values, front.body) == ({}, "")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("---\na: b\n--\nText", 3),
        ("---\na: b\n----\nText", 3),
        ("---\na: b\n===\nText", 3),
        ("---\na: b\n+++\nText", 3),
        ("---\na: b\n\N{EM DASH}\nText", 3),
        ("---\na: b\n\N{EN DASH}-\nText", 3),
        ("---\na: b\n ---\nText", 3),
        ("---\na: b\n\nText", 1),
        ("---", 1),
        ("\n\n---\na: b\n", 3),
        ("\n---\na: b\n--\n", 4),
    ],
    ids=ascii,
)
def test_a_front_matter_that_is_not_closed_says_where_it_was_meant_to_be(text: str, line: int) -> None:
    """The line that looks like a fence is pointed at; without one, the top."""
    assert codes(front_of(text)) == [("frontmatter.fence", line, 1)]


@pytest.mark.parametrize(
    ("text", "body", "line"),
    [
        ("---\na: b\n---\nText\n", "Text\n", 4),
        ("---  \na: b\n---\t\nText", "Text", 4),
        ("---\r\na: b\r\n---\r\nText\r\n", "Text\n", 4),
        ("\ufeff---\na: b\n---\nText", "Text", 4),
        ("---\na: b\n---\nOne\n\n---\n\nTwo", "One\n\n---\n\nTwo", 4),
        ("---\na: b\n---", "", 4),
        ("---\n---\nText", "Text", 3),
        ("---\n\na: b\n\n---\nText", "Text", 6),
        ("\n---\na: b\n---\nText", "Text", 5),
        ("\n \n\n---\na: b\n---\nText", "Text", 7),
    ],
    ids=ascii,
)
def test_the_body_is_what_stands_below_the_second_fence(text: str, body: str, line: int) -> None:
    """Line ends and a byte order mark of any system do no harm, and a rule in the text is no fence."""
    front = front_of(text)
    assert front.problems == []
    assert (front.body, front.body_place) == (body, Place(SHOWN, line, 1))


def test_a_data_file_is_read_from_its_first_line() -> None:
    """A file that is all YAML has no fences, so its lines count from one."""
    front = read_yaml("title: A\nregions: {hips: }\n", "content/site.yaml")
    assert front.place(("regions", "hips")) == Place("content/site.yaml", 2, 11)
    assert front.values == {"title": "A", "regions": {"hips": None}}


@pytest.mark.parametrize(
    "text",
    ["a: b\n---\n", "a: b\n---", "a: b\n...\n", "---\na: b\n---\n", "---\na: b\n...\n\n", "a: b\n--- \n\n \n"],
    ids=ascii,
)
def test_a_data_file_may_be_closed_like_a_front_matter(text: str) -> None:
    """People who know fences write them here too, and nothing is lost by it."""
    front = read_yaml(text, "content/site.yaml")
    assert said(front) == []
    assert front.values == {"a": "b"}
    assert front.place(("a",)).line == (2 if text.startswith("---") else 1)


@pytest.mark.parametrize("text", ["a: b\n---\nc: d\n", "--\na: b\n"], ids=ascii)
def test_two_documents_in_a_data_file_are_a_problem(text: str) -> None:
    """What stands behind a fence in the middle would be lost."""
    assert [problem.code for problem in read_yaml(text, "content/site.yaml").problems] == ["yaml.broken"]


@pytest.mark.parametrize(
    ("written", "value", "column"),
    [
        ("Exercise #1 for backs", "Exercise", 4),
        ("some words  # why", "some words", 4),
        ("[one, two #2\n  , three]", ["one", "two"], 10),
    ],
    ids=ascii,
)
def test_words_that_yaml_takes_for_a_comment_are_a_warning(written: str, value: object, column: int) -> None:
    """They would be cut off the text in silence."""
    front = front_of(f"---\na: {written}\n---\n")
    read = front.values["a"][:2] if isinstance(value, list) else front.values["a"]
    assert (read, codes(front)) == (value, [("yaml.comment", 2, column)])
    assert front.problems[0].severity is Severity.WARNING


@pytest.mark.parametrize(
    "text",
    [
        "a: C# and F#",
        "a: 'one #1'",
        "a: 'one' # two",
        "# one\na: b",
        "a: # one\n  - b",
        "a: 4 # s",
        "a: true # yes",
        "a: |\n  b #1",
    ],
    ids=ascii,
)
def test_a_comment_that_takes_nothing_from_a_text_is_no_problem(text: str) -> None:
    """A comment on a line of its own, behind quotes or behind a number is meant as one."""
    assert said(front_of(f"---\n{text}\n---\n")) == []


@pytest.mark.parametrize("sign", ["\\x01", "\\0", "\\e", "\\x7f", "\\x85", "\\r", "\\uFFFE"], ids=ascii)
@pytest.mark.parametrize(
    "text", ['title: "Bird {} dog"', 'steps: ["a{}"]', '"ti{}tle": a', 'a: {{b: "{}"}}'], ids=ascii
)
def test_a_sign_that_cannot_be_seen_is_a_problem_wherever_it_stands(text: str, sign: str) -> None:
    """No page, feed or address may hold it, however it was spelt."""
    assert [code for code, _, _ in codes(front_of(f"---\n{text.format(sign)}\n---\n"))] == ["yaml.broken"]


@pytest.mark.parametrize("sign", ["\\t", "\\n", "\\u00e9", "\\u2028", "\\u00a0"], ids=ascii)
def test_white_space_and_letters_may_be_spelt_as_escapes(sign: str) -> None:
    """What can be read does no harm."""
    assert said(front_of(f'---\na: "b{sign}c"\n---\n')) == []


@pytest.mark.parametrize(
    ("text", "before", "line", "column"),
    [
        ("a: It works with [[x]]", "", 2, 4),
        ("a: It works with [[x]]", "It works with ", 2, 18),
        ("a: 'It works [[x]]'", "It works ", 2, 14),
        ("a: 'It''s good [[x]]'", "It's good ", 2, 16),
        ('a: "It works [[x]]"', "It works ", 2, 14),
        ('a: "\\u00e9 \\"b\\" [[x]]"', 'é "b" ', 2, 18),
        ('a: "one\\ntwo [[x]]"', "one two ", 2, 14),
        ("a: one\n  two\n\n  three [[x]]", "one two three ", 5, 9),
        ("a: >-\n  one\n  two [[x]]", "one two ", 4, 7),
        ("a: |\n\n  one\n  two [[x]]", "", 4, 3),
        ("a: |\n\n  one\n  two [[x]]", "one two ", 5, 7),
        ("a: 'one\n  two [[x]]'", "one two ", 3, 7),
        ("a:\n  >\n  one [[x]]", "one ", 4, 7),
    ],
    ids=ascii,
)
def test_each_sign_of_a_value_has_the_place_where_it_was_written(
    text: str, before: str, line: int, column: int
) -> None:
    """Quotes, escapes and folded lines move nothing."""
    place = front_of(f"---\n{text}\n---\n").text_place(("a",), before)
    assert (place.path, place.line, place.column) == (SHOWN, line, column)


def test_a_value_that_is_no_text_has_the_place_of_its_field() -> None:
    """A list has no first sign to point at."""
    front = front_of("---\na: [b]\n---\n")
    assert front.text_place(("a",)) == front.place(("a",)) == Place(SHOWN, 2, 1)


@settings(deadline=None, max_examples=200)
@given(st.text(st.sampled_from("ab é[]'\"\\#:"), min_size=1, max_size=30), st.sampled_from("'\""), st.data())
def test_the_place_of_any_sign_holds_that_sign(value: str, quote: str, data: st.DataObject) -> None:
    """Whatever stands between the quotes, counting finds it."""
    escaped = value.replace("'", "''") if quote == "'" else value.replace("\\", "\\\\").replace('"', '\\"')
    at = data.draw(st.integers(0, len(value) - 1))
    text = f"---\na: {quote}{escaped}{quote}\n---\n"
    front = front_of(text)
    assert front.values == {"a": value}
    place = front.text_place(("a",), value[:at])
    sign = value[at:].lstrip()[:1]
    escape = place.column if sign in {"\\", '"'} and quote == '"' else place.column - 1
    assert not sign or text.split("\n")[place.line - 1][escape] == sign
