"""JSON Schema (draft 2020-12) of what people write: the fields of each kind, site.yaml, references.yaml, clinics.

It comes from the models, so an editor knows every field, what it is for and an example, as soon as the model does.
"""

from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from kinesite.content.bibliography import Bibliography
from kinesite.content.clinics import Brand
from kinesite.content.source import REFERENCES_FILE, SITE_FILE
from kinesite.kinds import KINDS
from kinesite.settings import Settings

Schema = dict[str, Any]
MODELS: dict[str, type[BaseModel]] = {
    **{kind.name: kind.fields for kind in KINDS},
    SITE_FILE.removesuffix(".yaml"): Settings,
    REFERENCES_FILE.removesuffix(".yaml"): Bibliography,
    "clinic": Brand,
}
"""What has a schema, by the name of the schema's file."""


class _AsWritten(GenerateJsonSchema):
    """Describes what stands in a file: a number is a fine title, and no field needs a second name."""

    def str_schema(self, schema: core_schema.StringSchema) -> JsonSchemaValue:
        """Take numbers for text, as the models do."""
        return super().str_schema(schema) | {"type": ["string", "number"]}

    def field_title_should_be_set(self, _schema: Any) -> bool:
        """Leave out titles that only say a field's name again."""
        return False

    def sort(self, value: JsonSchemaValue, parent_key: str | None = None) -> JsonSchemaValue:  # noqa: ARG002 - given by pydantic
        """Leave everything in the order in which people write it."""
        return value


def schema_of(name: str) -> Schema:
    """Give the schema of one of MODELS."""
    schema = MODELS[name].model_json_schema(schema_generator=_AsWritten)
    return {"$schema": _AsWritten.schema_dialect, **schema}


def example_of(field: Schema) -> Any:
    """Give an example of a field, as its schema has it."""
    for known in ("examples", "enum"):
        if known in field:
            return field[known][0]
    return next((example_of(way) for way in field.get("anyOf", ()) if way.get("type") != "null"), field.get("default"))


def choices_of(field: Schema) -> list[str]:
    """List the words that a field chooses from, if it does."""
    return list(field.get("enum", ()))
