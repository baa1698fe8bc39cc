"""The settings for VS Code fit the project."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from kinesite.content.frontmatter import read_yaml
from kinesite.editor.files import editor_files
from kinesite.editor.snippets import snippets
from kinesite.kinds import KINDS
from kinesite.report import describe
from kinesite.values.problems import Place, Problem, Severity

FOLDER = Path(__file__).parent.parent.parent / ".vscode"


def settings_in(name: str) -> Any:
    """Read a file of settings, which may hold comments."""
    text = (FOLDER / name).read_text("utf-8")
    return json.loads(re.sub(r"^\s*//.*$", "", text, flags=re.MULTILINE))


def test_each_data_file_has_its_schema() -> None:
    """What the settings name is there: the schema among those that are written, the file in the content."""
    for schema, file in settings_in("settings.json")["yaml.schemas"].items():
        assert schema.removeprefix("./") in editor_files()
        assert any(FOLDER.parent.glob(file))


@pytest.mark.parametrize("severity", Severity)
@pytest.mark.parametrize("code", ["link.broken", "frontmatter.unknown-key"])
def test_a_problem_is_found_at_its_place(severity: Severity, code: str) -> None:
    """The task reads what the command says: file, line, column, severity, code and the words."""
    matcher = settings_in("tasks.json")["tasks"][0]["problemMatcher"]["pattern"]
    problem = Problem(code, "it is so", Place("content/pages/a b.md", 7, 5), "Mend it.", severity)
    found = re.match(matcher["regexp"], describe(problem))
    assert found
    parts = {name: found[number] for name, number in matcher.items() if name != "regexp"}
    assert parts == {
        "file": "content/pages/a b.md",
        "line": "7",
        "column": "5",
        "severity": severity,
        "code": code,
        "message": "it is so. Mend it.",
    }


def test_every_field_of_every_kind_is_offered() -> None:
    """A snippet, once its places are filled with the first choice, is YAML with that one field."""
    offered = snippets()
    assert {name for kind in KINDS for name in kind.fields.model_fields} == set(offered)
    for name, snippet in offered.items():
        text = re.sub(r"\$\{1\|([^,|]*)[^|]*\|\}", r"\1", "\n".join(snippet["body"]))
        front = read_yaml(re.sub(r"\\([$}\\])", r"\1", text), name)
        assert not front.problems
        assert list(front.values) == [name]
        assert snippet["scope"] == "markdown"
