from datetime import date
from typing import Any

import pytest
from pydantic import Field, TypeAdapter, ValidationError

from kinesite.content.fields import (
    ConditionName,
    DoseText,
    ExerciseName,
    Fields,
    FilePath,
    FrequencyText,
    GuideName,
    IncludeName,
    Name,
    Part,
    PersonName,
    QuestionName,
    Reference,
    RoutineName,
    SpanText,
    Text,
    Word,
    walk,
)
from kinesite.content.frontmatter import Path
from kinesite.kinds import BY_NAME
from kinesite.values.dosage import Dosage, Frequency, Per, Range, Sides, Span


class Slip(Part):
    """A group inside the fields."""

    wrong: Text
    see: ExerciseName | None = None


class Example(Fields):
    """Fields of every sort."""

    steps: tuple[Text, ...] = ()
    slips: tuple[Slip, ...] = ()
    named: dict[str, Name] = Field({})
    picture: FilePath | None = None
    dose: DoseText | None = None


def example(**values: Any) -> Example:
    """Read fields from plain values."""
    return Example.model_validate({"title": "A", **values})


def test_every_marked_word_is_found_with_the_path_that_leads_to_it() -> None:
    """One walk finds sentences, names, references and files, however deep they lie; plain strings are passed over."""
    fields = example(
        aliases=["B"],
        summary="Plain.",
        author="anna",
        related=["x", "y"],
        references=["ref-1"],
        steps=["One.", "Two."],
        slips=[{"wrong": "No.", "see": "bridge"}, {"wrong": "Never."}],
        named={"first": "z"},
        picture="a.jpg",
    )
    found: list[tuple[Path, Word]] = [
        (("author",), PersonName("anna")),
        (("related", 0), Name("x")),
        (("related", 1), Name("y")),
        (("references", 0), Reference("ref-1")),
        (("steps", 0), Text("One.")),
        (("steps", 1), Text("Two.")),
        (("slips", 0, "wrong"), Text("No.")),
        (("slips", 0, "see"), ExerciseName("bridge")),
        (("slips", 1, "wrong"), Text("Never.")),
        (("named", "first"), Name("z")),
        (("picture",), FilePath("a.jpg")),
    ]
    walked = list(walk(fields))
    assert walked == found
    assert [type(word) for _, word in walked] == [type(word) for _, word in found]


@pytest.mark.parametrize("value", ["a", 5, None, date(2026, 11, 20), Dosage(), ["a"], example()])
def test_what_is_not_marked_is_not_found(value: object) -> None:
    """Plain values carry no names and no sentences."""
    assert list(walk(value)) == []


@pytest.mark.parametrize(
    "sort",
    [ExerciseName, RoutineName, GuideName, ConditionName, QuestionName, PersonName, IncludeName],
    ids=lambda sort: sort.kind,
)
def test_a_name_of_a_kind_names_a_kind_that_there_is(sort: type[Name]) -> None:
    """A misspelt kind here would make every name of it unknown."""
    assert sort.kind in BY_NAME
    assert issubclass(sort, Name)
    assert Name.kind == ""


@pytest.mark.parametrize("sort", [Text, Name, Reference, FilePath])
def test_an_empty_word_is_refused(sort: type[Word]) -> None:
    """A sentence with nothing in it, or a name of nothing, is a slip."""
    with pytest.raises(ValidationError):
        TypeAdapter(sort).validate_python("")


@pytest.mark.parametrize(
    ("values", "wrong"),
    [
        ({"title": ""}, ("title",)),
        ({"title": None}, ("title",)),
        ({"title": ["A"]}, ("title",)),
        ({"colour": "red"}, ("colour",)),
        ({"summary": "x" * 201}, ("summary",)),
        ({"published": "yesterday"}, ("published",)),
        ({"published": "2026-13-01"}, ("published",)),
        ({"aliases": "B"}, ("aliases",)),
        ({"related": [""]}, ("related", 0)),
        ({"slips": [{"wrong": "No.", "why": "x"}]}, ("slips", 0, "why")),
        ({"dose": "a lot"}, ("dose",)),
        ({"dose": ["10 reps"]}, ("dose",)),
    ],
    ids=str,
)
def test_what_does_not_fit_is_refused_where_it_stands(values: dict[str, Any], wrong: Path) -> None:
    """Unknown keys, missing words and wrong sorts are errors with a path."""
    with pytest.raises(ValidationError) as caught:
        example(**values)
    assert [error["loc"] for error in caught.value.errors()] == [wrong]


@pytest.mark.parametrize(
    ("values", "field", "value"),
    [
        ({"title": 90}, "title", "90"),
        ({"title": 2.5}, "title", "2.5"),
        ({"aliases": [90]}, "aliases", ("90",)),
        ({"published": "2026-11-20"}, "published", date(2026, 11, 20)),
        ({"published": None}, "published", None),
        ({"summary": "x" * 200}, "summary", "x" * 200),
        ({"dose": 10}, "dose", Dosage(reps=Range(10, 10))),
        ({"dose": "3 reps per side"}, "dose", Dosage(reps=Range(3, 3), sides=Sides.EACH)),
        ({"dose": Dosage(sets=Range(2, 2))}, "dose", Dosage(sets=Range(2, 2))),
    ],
    ids=str,
)
def test_what_writers_type_becomes_what_is_meant(values: dict[str, Any], field: str, value: object) -> None:
    """A number may be a name, a date is a date, a dose is read."""
    assert getattr(example(**values), field) == value


def test_fields_do_not_change_after_reading() -> None:
    """Everything that is planned from them may rely on that."""
    with pytest.raises(ValidationError):
        example().title = "B"  # type: ignore[misc]


@pytest.mark.parametrize(
    ("annotation", "text", "value"),
    [
        (DoseText, "10-15 reps, hold 5 s", Dosage(reps=Range(10, 15), hold=Span(Range(5, 5)))),
        (FrequencyText, "4-6 times a week", Frequency(Range(4, 6), Per.WEEK)),
        (SpanText, "30 s", Span(Range(30, 30))),
    ],
    ids=["dose", "frequency", "span"],
)
def test_amounts_are_text_outside_and_typed_inside(annotation: Any, text: str, value: object) -> None:
    """They are read from text, written back as text, and editors are told that they are text."""
    adapter = TypeAdapter[Any](annotation)
    assert adapter.validate_python(text) == value
    assert adapter.dump_python(value) == text
    assert adapter.json_schema()["type"] == "string"


@pytest.mark.parametrize("annotation", [DoseText, FrequencyText, SpanText], ids=["dose", "frequency", "span"])
def test_the_examples_that_editors_show_can_be_read(annotation: Any) -> None:
    """The JSON Schema suggests nothing that the reader would refuse."""
    adapter = TypeAdapter[Any](annotation)
    examples = adapter.json_schema()["examples"]
    assert examples
    assert [adapter.dump_python(adapter.validate_python(text)) for text in examples] == examples
