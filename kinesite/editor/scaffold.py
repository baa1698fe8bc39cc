"""A new file: all fields that its kind has, the required ones first, each with what it is for and an example."""

from collections.abc import Iterator, Mapping
from datetime import date
from textwrap import wrap
from typing import Any

from kinesite.content.frontmatter import write_yaml
from kinesite.editor.schema import Schema, choices_of, example_of, schema_of

WIDTH = 100
HEAD = """\
---
## Lines that begin with ## say what a field is for; take them out as you like.
## To use a field that begins with #, take the # away and write your own behind it.
"""


def new_file(kind: str, given: Mapping[str, Any]) -> str:
    """Write a file of a kind that builds at once, as a draft. `given` are values to use in place of examples."""
    schema = schema_of(kind)
    required = ["title", "draft", *(name for name in schema["required"] if name != "title")]
    optional = [name for name in schema["properties"] if name not in required]
    fields = {name: (schema["properties"][name], given.get(name)) for name in (*required, *optional)}
    lines = [line for name in required for line in _field(name, *fields[name])]
    lines += [line for name in optional for line in _field(name, *fields[name], mark="# ")]
    return HEAD + "".join(f"{line}\n" for line in lines) + "---\n"


def _field(name: str, field: Schema, given: Any, mark: str = "") -> Iterator[str]:
    said = " ".join([field.get("description", ""), *_choices(field)]).strip()
    yield from (f"## {line}" for line in wrap(said, WIDTH))
    yield from (mark + line for line in written(name, field, given).splitlines())


def _choices(field: Schema) -> Iterator[str]:
    if choices := choices_of(field):
        yield f"One of: {', '.join(choices)}."


def written(name: str, field: Schema, given: Any = None) -> str:
    """Write a field with a value, or else with its example, as YAML."""
    value = example_of(field) if given is None else given
    return write_yaml({name: date.fromisoformat(value) if _is_day(field) else value})


def _is_day(field: Schema) -> bool:
    return field.get("format") == "date" or any(map(_is_day, field.get("anyOf", ())))
