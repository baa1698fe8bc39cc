import json
from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError

from kinesite.outputs import plan_entries
from kinesite.outputs.api import plan
from kinesite.outputs.base import Job
from tests.build.world import PLANK, RICH
from tests.project import Project, site_of


@pytest.fixture
def rich(project: Project) -> Project:
    """A site with several exercises that lead to each other."""
    for path, text in RICH.items():
        project.write(path, text)
    return project


def built(project: Project, path: str) -> dict[str, Any]:
    """Give one file of the built site as data."""
    data: dict[str, Any] = json.loads(project.read(path))
    return data


def test_all_exercises_keep_to_the_published_schema(rich: Project) -> None:
    """The collection is valid against the schema beside it, and so is each exercise against its part of it."""
    rich.page("")
    schema = built(rich, "api/exercises.schema.json")
    Draft202012Validator.check_schema(schema)
    exercises = built(rich, "api/exercises.json")
    Draft202012Validator(schema).validate(exercises)
    assert [each["id"] for each in exercises["exercises"]] == ["exercises/bridge", "exercises/child", "exercises/plank"]
    one = {**schema, **schema["$defs"]["ExerciseRecord"]}
    for each in exercises["exercises"]:
        alone = built(rich, f"{each['id']}/index.json")
        Draft202012Validator(one).validate(alone)
        assert alone == each


@pytest.mark.parametrize(
    "change", [{"goal": "power"}, {"steps": "Go."}, {"dosage": {"text": "10 reps"}}, {"url": None}, {"title": 3}]
)
def test_the_schema_refuses_what_is_wrong(rich: Project, change: dict[str, Any]) -> None:
    """The test above can fail: another goal, a text for a list, a dose that is not typed, no address."""
    rich.page("")
    schema, exercises = built(rich, "api/exercises.schema.json"), built(rich, "api/exercises.json")
    exercises["exercises"][0] |= change
    with pytest.raises(ValidationError):
        Draft202012Validator(schema).validate(exercises)


def test_it_is_typed_and_plain(rich: Project) -> None:
    """Doses are numbers with units, names are ids, sentences are without marks, what is not known is left out."""
    rich.page("")
    child = built(rich, "exercises/child/index.json")
    assert child["url"] == "https://test.example/exercises/child/"
    assert child["dosage"] == {
        "text": "hold 20-30 s",
        "typed": {"hold": {"amount": {"low": 20, "high": 30}, "unit": "s"}},
        "source": "ref-2",
        "note": "See core.",
    }
    assert child["presets"]["starter"]["typed"] == {"hold": {"amount": {"low": 10, "high": 10}, "unit": "s"}}
    assert child["steps"] == ["Kneel.", "Lean to your lumbar spine."]
    assert (child["easier"], child["harder"]) == ([], ["exercises/bridge"])
    assert child["published"] == "2026-01-02"
    assert {"updated", "reviewed", "feel"}.isdisjoint(child)


def _jobs(project: Project) -> Iterator[Job]:
    site = site_of(project)
    yield from (job for job in plan_entries(site) if job.path.endswith(".json"))
    yield from plan(site)


def test_only_what_a_file_shows_makes_it_again(rich: Project) -> None:
    """A change of the text leaves the data as it is; a change of a step makes that exercise and the collection."""

    def digests() -> dict[str, str]:
        return {job.path: job.digest for job in _jobs(rich)}

    before = digests()
    rich.write("exercises/child.md", RICH["exercises/child.md"].replace("Breathe out.", "Breathe in."))
    assert digests() == before
    rich.write("exercises/child.md", RICH["exercises/child.md"].replace("[Kneel.", "[Kneel down."))
    after = digests()
    assert {path for path in before if before[path] != after[path]} == {
        "exercises/child/index.json",
        "api/exercises.json",
    }


def test_a_text_edit_and_a_step_edit_both_reach_the_built_site(rich: Project) -> None:
    """What an incremental build leaves is what a clean one would make."""
    rich.page("")
    rich.write("exercises/plank.md", PLANK.replace("steps: [Lift.]", "steps: [Lift up.]"))
    rich.page("")
    assert built(rich, "exercises/plank/index.json")["steps"] == ["Lift up."]
    assert built(rich, "api/exercises.json")["exercises"][2]["steps"] == ["Lift up."]


def test_a_site_without_exercises_has_none(project: Project) -> None:
    """No empty list is published."""
    (project.folder / "content/exercises/bridge.md").unlink()
    assert list(plan(site_of(project))) == []
