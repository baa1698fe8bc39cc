"""The files that editors read, made from the models."""

import json
from typing import Any

from kinesite.editor.obsidian import property_types
from kinesite.editor.schema import MODELS, schema_of
from kinesite.editor.snippets import snippets


def editor_files() -> dict[str, str]:
    """Give each file by its path from the top of the project."""
    schemas = {f"schemas/{name}.json": _json(schema_of(name)) for name in MODELS}
    return schemas | {
        ".vscode/kinesite.code-snippets": _json(snippets()),
        "content/.obsidian/types.json": _json(property_types()),
    }


def _json(value: dict[str, Any]) -> str:
    return json.dumps(value, indent=2, ensure_ascii=False) + "\n"
