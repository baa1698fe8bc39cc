"""Snippets for VS Code, which completes them in any Markdown file without an extension: one for each field."""

import re
from typing import Any

from kinesite.editor.scaffold import written
from kinesite.editor.schema import Schema, choices_of, schema_of
from kinesite.kinds import KINDS

_MEANS_SOMETHING = re.compile(r"[\\$}]")


def snippets() -> dict[str, Any]:
    """Give a snippet for each field of each kind; a field that kinds share is there once, with its first meaning."""
    found: dict[str, dict[str, Any]] = {}
    for kind in KINDS:
        for name, field in schema_of(kind.name)["properties"].items():
            said = f"{field['description']} ({kind.name})"
            found.setdefault(
                name, {"scope": "markdown", "prefix": name, "body": _body(name, field), "description": said}
            )
    return found


def _body(name: str, field: Schema) -> list[str]:
    """Write the field with its example; where it chooses from words, with a list to choose from."""
    if choices := choices_of(field):
        return [f"{name}: ${{1|{','.join(choices)}|}}"]
    return [_MEANS_SOMETHING.sub(r"\\\g<0>", line) for line in written(name, field).splitlines()]
