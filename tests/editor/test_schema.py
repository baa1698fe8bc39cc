"""The schemas say yes to what people write, and no to what the build would refuse."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from kinesite.content.frontmatter import read_front_matter, read_yaml
from kinesite.content.source import Source
from kinesite.content.validation import typed
from kinesite.editor.schema import MODELS, example_of, schema_of
from kinesite.kinds import BY_FOLDER
from tests.build.world import RICH

TOP = Path(__file__).parent.parent.parent
CONTENT = TOP / "content"
VALIDATORS = {name: Draft202012Validator(schema_of(name)) for name in MODELS}


def as_json(value: Any) -> Any:
    """Give YAML values as an editor sees them: a day is a text."""
    if isinstance(value, dict):
        return {str(key): as_json(item) for key, item in value.items()}
    if isinstance(value, list):
        return [as_json(item) for item in value]
    return value.isoformat() if isinstance(value, date) else value


def says_yes(name: str, values: dict[str, Any]) -> bool:
    """Ask a schema, which must agree with its model."""
    return VALIDATORS[name].is_valid(as_json(values))


@pytest.mark.parametrize("name", MODELS)
def test_each_schema_is_one(name: str) -> None:
    """It is JSON Schema, draft 2020-12."""
    schema = schema_of(name)
    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"


@pytest.mark.parametrize("path", sorted(CONTENT.rglob("*.md")), ids=lambda path: path.relative_to(CONTENT).as_posix())
def test_the_schemas_say_yes_to_every_file_of_the_content(path: Path) -> None:
    """No page that builds is marked in an editor."""
    front = read_front_matter(Source(path.relative_to(CONTENT).as_posix(), path.name, path.read_bytes()))
    assert says_yes(BY_FOLDER[path.parent.name].name, front.values)


@pytest.mark.parametrize("name", ["site", "references"])
def test_the_schemas_say_yes_to_the_settings_and_the_references(name: str) -> None:
    """Neither are the files beside the pages."""
    assert says_yes(name, read_yaml((CONTENT / f"{name}.yaml").read_text("utf-8"), name).values)


@pytest.mark.parametrize("path", sorted(CONTENT.glob("clinics/*.yaml")), ids=lambda path: path.stem)
def test_the_schema_says_yes_to_every_clinic(path: Path) -> None:
    """A sample can be copied."""
    assert says_yes("clinic", read_yaml(path.read_text("utf-8"), path.name).values)


@pytest.mark.parametrize("path", [path for path in RICH if path.endswith(".md")])
def test_the_schemas_say_yes_to_every_way_to_write(path: str) -> None:
    """A dose alone or with its source, a takeaway alone or with details, items of every sort."""
    front = read_front_matter(Source(path, path, RICH[path].encode()))
    assert says_yes(BY_FOLDER[path.partition("/")[0]].name, front.values)


BAD = [
    ("exercise", "titel: Wall sit"),
    ("exercise", "goal: strenght"),
    ("exercise", "steps: []"),
    ("exercise", "steps: Sit."),
    ("exercise", "steps: [{sit: down}]"),
    ("exercise", "draft: perhaps"),
    ("exercise", "draft: 2027-03-01"),
    ("exercise", "publish_on: 3 March"),
    ("exercise", "publish_on: 2027"),
    ("exercise", "summary: ''"),
    ("exercise", f"summary: {'long ' * 50}"),
    ("exercise", "regions: lower back"),
    ("exercise", "muscles: thighs"),
    ("exercise", "muscles: {man: [thighs]}"),
    ("exercise", "dosage: [5 reps]"),
    ("exercise", "dosage: {source: casiano-2020}"),
    ("exercise", "presets: [5 reps]"),
    ("exercise", "mistakes: [{wrong: W.}]"),
    ("exercise", "media: [{file: a.svg}]"),
    ("routine", "items: []"),
    ("routine", "items: [{note: N.}]"),
    ("routine", "items: [{exercise: a, rest: 30 s}]"),
    ("routine", "rounds: 0"),
    ("routine", "rounds: many"),
    ("guide", "minutes: 0"),
    ("guide", "takeaways: [{details: [D.]}]"),
    ("guide", "experts: [{person: a}]"),
    ("include", "purpose: red flag"),
    ("include", "action: {label: Go}"),
    ("page", "shows: [pain guides]"),
    ("question", f"answer: {'long ' * 100}"),
    ("person", "credentials: PT"),
    ("clinic", "colours: {brand: purple}"),
    ("clinic", "colours: {paper: '#ffffff'}"),
    ("clinic", "name: ''"),
    ("clinic", "radius: 99"),
    ("clinic", "font: 'Georgia; } body { display: none'"),
    ("clinic", "booking: javascript:alert(1)"),
    ("clinic", "pages: glute-bridge"),
    ("clinic", "show: [warning signs]"),
    ("clinic", "hide: [review]"),
    ("site", "direction: up"),
    ("site", "engine: python"),
    ("site", "langauge: en"),
    ("site", "timing: {breath: 0}"),
    ("site", "pain_guide: {bands: []}"),
    ("site", "home: {needs: [{say: S}]}"),
]


@pytest.mark.parametrize(("name", "line"), BAD, ids=[f"{name}: {line[:40]}" for name, line in BAD])
def test_the_schemas_say_no_to_what_the_build_refuses(name: str, line: str) -> None:
    """One bad line in a file that is fine without it: the model and the schema both say so."""
    fine = _fine(name)
    front = read_yaml(line, name)
    values = fine | front.values
    assert says_yes(name, fine)
    assert not says_yes(name, values)
    front.values = values
    assert typed(MODELS[name], front, name, name)[1]


def _fine(name: str) -> dict[str, Any]:
    if name == "site":
        return read_yaml((CONTENT / "site.yaml").read_text("utf-8"), name).values
    schema = schema_of(name)
    return {field: example_of(schema["properties"][field]) for field in schema["required"]}


@pytest.mark.parametrize("name", MODELS)
def test_each_field_has_words_and_an_example_that_fits(name: str) -> None:
    """An editor can say what a field is for and what to type, for groups inside a field too."""
    schema = schema_of(name)
    defined = schema.get("$defs", {})
    for field, said in _fields([schema, *defined.values()]):
        assert said.get("description"), field
        if "$ref" not in said:
            assert example_of(said) not in (None, "", []), field
            assert Draft202012Validator({**said, "$defs": defined}).is_valid(example_of(said)), field


def _fields(groups: list[dict[str, Any]]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Give each field of each group; of one that may be written in two ways, those of the longer way."""
    for group in groups:
        yield from group.get("properties", {}).items()
        yield from _fields([way for way in group.get("anyOf", ()) if "properties" in way])
