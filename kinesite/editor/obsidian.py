"""What Obsidian needs to know of the fields, which it calls properties: the sort of each, for its form."""

from typing import Any

from kinesite.editor.schema import Schema, schema_of
from kinesite.kinds import KINDS

SORTS = {"array": "multitext", "boolean": "checkbox", "integer": "number", "string": "text"}


def property_types() -> dict[str, Any]:
    """Give the sort of each field that Obsidian has a form for; it leaves groups of fields as they are."""
    fields = (item for kind in KINDS for item in schema_of(kind.name)["properties"].items())
    sorts = {name: _sort_of(field) for name, field in fields}
    return {"types": {name: sort for name, sort in sorts.items() if sort} | {"aliases": "aliases"}}


def _sort_of(field: Schema) -> str:
    """Name the form for the first sort of value that a field may have; nothing where it holds groups."""
    way = next(way for way in field.get("anyOf", [field]) if way.get("type") != "null")
    if way.get("format") == "date":
        return "date"
    sort = way.get("type", "")
    holds_groups = "$ref" in way.get("items", {})
    return "" if holds_groups else SORTS.get(sort if isinstance(sort, str) else sort[0], "")
