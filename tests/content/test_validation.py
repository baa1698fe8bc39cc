from collections.abc import Iterator
from typing import Any, Literal, get_args

import pytest
from pydantic import BaseModel, Field, model_validator

from kinesite.content.fields import DoseText, Fields, Part, Text
from kinesite.content.frontmatter import read_yaml
from kinesite.content.validation import typed
from kinesite.content.wordings import OTHER_WORDS
from kinesite.kinds import KINDS
from kinesite.report import describe
from kinesite.settings import Settings
from kinesite.values.problems import Problem

SHOWN = "content/exercises/a.md"
REQUIRED = "title: A\nlevel: beginner\nsteps: [One.]\n"


class Slip(Part):
    """A group inside the fields."""

    wrong: Text
    instead: Text = Field(description="What to do.")


class Stretch(Fields):
    """Fields of every sort that a writer can get wrong."""

    level: Literal["beginner", "advanced", "red flags"]
    steps: tuple[Text, ...] = Field(min_length=1, max_length=3)
    slips: tuple[Slip, ...] = ()
    dosage: DoseText | None = None
    presets: dict[str, DoseText] = Field({})
    rounds: int = Field(1, ge=1, le=9)
    clinical: bool = False
    weight: float = 1.5
    slip: Slip | None = None
    code: str = Field("", pattern="^[a-z]*$", description="Small letters.")

    @model_validator(mode="after")
    def _rounds_are_not_seven(self) -> "Stretch":
        if self.rounds == 7:
            raise ValueError("seven rounds are bad luck")
        return self


def read(text: str) -> tuple[Stretch | None, list[Problem]]:
    """Read fields from YAML."""
    return typed(Stretch, read_yaml(text, SHOWN), SHOWN, "a stretch")


def said(text: str) -> list[str]:
    """Read fields from YAML, and give what is wrong in words."""
    return [describe(problem) for problem in read(text)[1]]


@pytest.mark.parametrize(
    "more",
    [
        "",
        "slips: [{wrong: Up, instead: Down}]",
        "dosage: 10 reps",
        "presets: {starter: 5 reps}",
        "rounds: 3",
        "clinical: true",
        "weight: 2",
        "slip:",
        "published: 2026-11-20",
    ],
)
def test_what_fits_is_a_model_and_no_problem(more: str) -> None:
    """Good fields stay silent."""
    model, problems = read(REQUIRED + more)
    assert problems == []
    assert isinstance(model, Stretch)


@pytest.mark.parametrize(
    ("more", "line"),
    [
        (
            "tittle: B",
            '4:1 error frontmatter.unknown-key: "tittle" is not a field of a stretch. Did you mean "title"?',
        ),
        (
            "reps: 10",
            '4:1 error frontmatter.unknown-key: "reps" is not a field of a stretch. Did you mean "dosage"?',
        ),
        (
            "slip: {wrong: Up, insted: Down, instead: Down}",
            '4:19 error frontmatter.unknown-key: "insted" is not a field inside "slip". Did you mean "instead"?',
        ),
        (
            "slips:\n  - wrong: Up\n    instead: Down\n    zzz: x",
            '7:5 error frontmatter.unknown-key: "zzz" is not a field inside "slips". Its fields are wrong and instead.',
        ),
        (
            "slips:\n  - wrong: Up",
            (
                '5:5 error frontmatter.missing-key: the field "instead" inside "slips" is missing. '
                'Add a line "instead: ...". What to do.'
            ),
        ),
        (
            "rounds: many",
            (
                '4:1 error frontmatter.wrong-type: "many" cannot be the "rounds": it should be a whole number. '
                "Write digits only: rounds: 4"
            ),
        ),
        (
            "dosage: a lot",
            (
                '4:1 error dosage.unreadable: "a lot" cannot be read as a dose. '
                'Write it like "10-15 reps, hold 5 s", "3 reps per side" or "hold 20-30 s each side, 4-6 times a week".'
            ),
        ),
        (
            "published: 20.11.2026",
            '4:1 error date.bad: "20.11.2026" is not a date. Write year, month and day: 2026-11-20.',
        ),
        (
            "published: 0",
            '4:1 error date.bad: "0" is not a date. Write year, month and day: 2026-11-20.',
        ),
        (
            f"summary: {'x' * 212}",
            (
                f'4:1 error frontmatter.wrong-type: "{"x" * 59}\N{HORIZONTAL ELLIPSIS}" cannot be the "summary": '
                "it should be shorter: it has 212 characters, and 200 are the most. "
                "Say it in fewer words; one or two sentences do."
            ),
        ),
        (
            "rounds: 0",
            (
                '4:1 error frontmatter.wrong-type: "0" cannot be the "rounds": it should be 1 or more. '
                "Write a larger number."
            ),
        ),
        (
            "aliases:\n  -B\n  -C",
            (
                '4:1 error frontmatter.wrong-type: "-B -C" cannot be the "aliases": it should be a list. '
                'Put a space behind each "-", and each item on a line of its own.'
            ),
        ),
        (
            "aliases: B, with a comma",
            (
                '4:1 error frontmatter.wrong-type: "B, with a comma" cannot be the "aliases": it should be a list. '
                'Write it as a list: "aliases: ["B, with a comma"]".'
            ),
        ),
        (
            "aliases: B",
            (
                '4:1 error frontmatter.wrong-type: "B" cannot be the "aliases": it should be a list. '
                'Write it as a list: "aliases: [B]".'
            ),
        ),
    ],
)
def test_a_problem_says_where_what_and_what_to_type(more: str, line: str) -> None:
    """The line and column are those of the key, and the words are a writer's."""
    assert said(REQUIRED + more) == [f"{SHOWN}:{line}"]


@pytest.mark.parametrize(
    ("level", "line"),
    [
        ("beginer", '"beginer" is not one of beginner, advanced and red flags. Did you mean "beginner"?'),
        ("Beginner", '"Beginner" is not one of beginner, advanced and red flags. Did you mean "beginner"?'),
        ("hard", '"hard" is not one of beginner, advanced and red flags. Choose beginner, advanced or red flags.'),
        ("5", '"5" is not one of beginner, advanced and red flags. Choose beginner, advanced or red flags.'),
    ],
)
def test_a_word_that_is_not_one_of_a_few_is_answered_with_those(level: str, line: str) -> None:
    """Near misses get the word; others get the list."""
    assert said(f"title: A\nlevel: {level}\nsteps: [One.]\n") == [f"{SHOWN}:2:1 error frontmatter.wrong-word: {line}"]


def test_a_missing_field_of_the_page_is_reported_at_its_top() -> None:
    """A line that is not there has no place, so the top of the file stands for it; what it is for is said."""
    assert said("level: beginner\nsteps: [One.]\n") == [
        (
            f'{SHOWN}:1:1 error frontmatter.missing-key: the field "title" of a stretch is missing. '
            'Add a line "title: ...". The name of the page, as readers see it.'
        )
    ]


@pytest.mark.parametrize(
    ("more", "code", "line", "column"),
    [
        ("aliases: {a: b}", "frontmatter.wrong-type", 4, 1),
        ("aliases: [[a]]", "frontmatter.wrong-type", 4, 11),
        ("summary: [a]", "frontmatter.wrong-type", 4, 1),
        ("summary: true", "frontmatter.wrong-type", 4, 1),
        (f"summary: {'x' * 201}", "frontmatter.wrong-type", 4, 1),
        ("related: [a, '']", "frontmatter.wrong-type", 4, 14),
        ("slip: a", "frontmatter.wrong-type", 4, 1),
        ("slips: [a]", "frontmatter.wrong-type", 4, 9),
        ("presets: 10 reps", "frontmatter.wrong-type", 4, 1),
        ("presets: {starter: a few}", "dosage.unreadable", 4, 11),
        ("clinical: perhaps", "frontmatter.wrong-type", 4, 1),
        ("weight: heavy", "frontmatter.wrong-type", 4, 1),
        ("rounds: 0", "frontmatter.wrong-type", 4, 1),
        ("rounds: 10", "frontmatter.wrong-type", 4, 1),
        ("rounds: 2.5", "frontmatter.wrong-type", 4, 1),
        ("code: A1", "frontmatter.wrong-value", 4, 1),
        ("updated: soon", "date.bad", 4, 1),
        ("reviewed: [2026-11-20]", "date.bad", 4, 1),
    ],
)
def test_each_wrong_value_has_its_code_and_place(more: str, code: str, line: int, column: int) -> None:
    """Inside a list it is the item that is pointed at."""
    problems = read(REQUIRED + more)[1]
    assert [(each.code, each.place.line, each.place.column) for each in problems] == [(code, line, column)]
    assert all(each.hint for each in problems)


@pytest.mark.parametrize("written", ["000", "0800111", "1.10", "007", "+44", "1.0", "12:30", "1e3"])
def test_a_text_field_keeps_what_was_typed(written: str) -> None:
    """A telephone number or a version loses no digit because it looks like a number."""
    model, problems = read(f"title: {written}\nlevel: beginner\nsteps: [One., {written}]\n")
    assert problems == []
    assert model
    assert (model.title, model.steps[1]) == (written, written)


@pytest.mark.parametrize(("more", "rounds"), [("rounds: 04", 4), ("rounds: +4", 4), ("rounds: 4", 4)])
def test_a_number_may_be_typed_in_any_way(more: str, rounds: int) -> None:
    """Where a number belongs, noughts in front of it change nothing."""
    model, problems = read(REQUIRED + more)
    assert problems == []
    assert model
    assert model.rounds == rounds


@pytest.mark.parametrize("day", ["0", "20261120", "1e9", "2026-11-20T10:00:00", "-1", "1.5", "true", "2026-1-2"])
def test_a_number_is_no_day(day: str) -> None:
    """Seconds since 1970 are not how anyone writes a day."""
    assert [problem.code for problem in read(f"{REQUIRED}published: {day}\n")[1]] == ["date.bad"]


@pytest.mark.parametrize("steps", ["[]", "[a, b, c, d]"], ids=["too few", "too many"])
def test_a_list_of_the_wrong_length_is_a_problem(steps: str) -> None:
    """A page without steps is no exercise."""
    problems = read(f"title: A\nlevel: beginner\nsteps: {steps}\n")[1]
    assert [(each.code, each.place.line) for each in problems] == [("frontmatter.wrong-type", 3)]


def test_what_a_model_itself_refuses_is_said_in_its_words() -> None:
    """A rule between fields keeps its own sentence."""
    problems = read(REQUIRED + "rounds: 7\n")[1]
    assert [(each.code, each.message) for each in problems] == [
        ("frontmatter.wrong-value", "seven rounds are bad luck")
    ]


def test_all_problems_of_a_file_are_reported_at_once() -> None:
    """A writer mends a file in one go."""
    model, problems = read("titel: A\nlevel: hard\nrounds: many\nsteps: [One.]\n")
    assert model is None
    assert sorted(problem.code for problem in problems) == [
        "frontmatter.missing-key",
        "frontmatter.unknown-key",
        "frontmatter.wrong-type",
        "frontmatter.wrong-word",
    ]


def test_no_problem_speaks_of_python() -> None:
    """The library's own words do not come through."""
    text = (
        "titel: A\nlevel: 5\nrounds: x\nsteps: One.\naliases: {a: b}\nslips: [{wrong: 1}, a]\nclinical: []\nslip: 3\n"
    )
    words = " ".join(said(text)).lower()
    assert not [word for word in ("input", "tuple", "dict", "pydantic", "nonetype", "instance") if word in words]


def test_every_word_that_people_try_stands_for_a_field_of_some_kind() -> None:
    """A suggestion of a field that no kind has would be an empty promise, and a real field needs no other word."""
    fields = {name for kind in KINDS for name in kind.fields.model_fields}
    assert set(OTHER_WORDS.values()) <= fields


def groups_in(annotation: Any) -> Iterator[type[BaseModel]]:
    """Give every group of fields in an annotation, and those inside it."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
        for field in annotation.model_fields.values():
            yield from groups_in(field.annotation)
    else:
        for inner in get_args(annotation):
            yield from groups_in(inner)


def slips_of(name: str) -> set[str]:
    """Give what becomes of a name when a letter is left out, typed twice, or changes places with the next."""
    numbers = range(len(name))
    dropped = {name[:n] + name[n + 1 :] for n in numbers}
    doubled = {name[:n] + name[n] + name[n:] for n in numbers}
    swapped = {name[:n] + name[n + 1 : n + 2] + name[n] + name[n + 2 :] for n in numbers}
    return (dropped | doubled | swapped) - {name, ""}


GROUPS = list(dict.fromkeys(group for kind in KINDS for group in groups_in(kind.fields)))


@pytest.mark.parametrize("group", [*GROUPS, *groups_in(Settings)], ids=lambda group: group.__name__)
def test_a_slip_in_the_name_of_any_field_gets_the_right_suggestion(group: type[BaseModel]) -> None:
    """Whatever letter is lost, doubled or swapped; only what is a slip of two fields may be taken for the other."""
    fields = [field.alias or name for name, field in group.model_fields.items()]
    slips = {name: slips_of(name) for name in fields}
    meant = {slip: [name for name in fields if slip in {name, *slips[name]}] for name in fields for slip in slips[name]}
    clear = {slip: names[0] for slip, names in meant.items() if len(names) == 1}
    assert len(clear) > len(fields)
    front = read_yaml("".join(f"{slip}: x\n" for slip in clear), "x.yaml")
    problems = typed(group, front, "x.yaml", "a thing")[1]
    said = {problem.message.split('"')[1]: problem.hint for problem in problems if "is not a field" in problem.message}
    assert said == {slip: f'Did you mean "{name}"?' for slip, name in clear.items()}
