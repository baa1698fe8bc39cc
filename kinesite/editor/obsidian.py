"""What Obsidian needs to know of the fields, which it calls properties: the sort of each, for its form."""

from collections.abc import Iterator
from typing import Any

from kinesite.editor.schema import Schema, schema_of
from kinesite.kinds import KINDS

SORTS = {"array": "multitext", "boolean": "checkbox", "integer": "number", "string": "text"}


def property_types() -> dict[str, Any]:
    """Give the sort of each field that Obsidian has a form for; it leaves groups of fields as they are."""
    fields = (item for kind in KINDS for item in schema_of(kind.name)["properties"].items())
    types = {name: sort for name, field in fields for sort in _sorts(field)}
    return {"types": types | {"aliases": "aliases"}}


def _sorts(field: Schema) -> Iterator[str]:
    """Give the first sort of value that the field may have, unless it holds groups."""
    ways = [way for way in field.get("anyOf", [field]) if way.get("type") != "null"]
    sort = ways[0].get("type")
    word = sort[0] if isinstance(sort, list) else sort
    if ways[0].get("format") == "date":
        yield "date"
    elif word in SORTS and not _holds_groups(ways[0]):
        yield SORTS[word]


def _holds_groups(way: Schema) -> bool:
    return "$ref" in way.get("items", {})
