"""Compare: what has to be made again, and the reason in a sentence."""

from typing import NamedTuple

import pytest

from kinesite.build.compare import compare, why_stale
from kinesite.build.record import Record, parts_in_text
from kinesite.outputs.base import Job, Write
from tests.project import Project

PARTS = {"its own file": "1", "its templates": "2", "the settings": "3"}
RECORD = Record(parts={"a/index.html": parts_in_text(PARTS)}, outputs={"a/index.html": "bytes"})


class Case(NamedTuple):
    """What a job is made from now, what lies on the disk, and the verdict."""

    title: str
    parts: dict[str, str]
    on_disk: str
    says: str


CASES = [
    Case("nothing changed", PARTS, "bytes", ""),
    Case("one part", PARTS | {"its own file": "9"}, "bytes", "Changed since the last build: its own file."),
    Case(
        "two parts",
        PARTS | {"its templates": "9", "the settings": "9"},
        "bytes",
        "Changed since the last build: its templates and the settings.",
    ),
    Case("a part more", PARTS | {"the frame": "1"}, "bytes", "Changed since the last build: the frame."),
    Case(
        "a part less",
        {"its own file": "1", "the settings": "3"},
        "bytes",
        "Changed since the last build: its templates.",
    ),
    Case("a file that is lost", PARTS, "", "The file is missing from the site."),
    Case("a file that was changed", PARTS, "others", "The file in the site was changed by something else."),
]


def _job(parts: dict[str, str], path: str = "a/index.html") -> Job:
    return Job(path, Write(b""), "content/a.md", parts)


@pytest.mark.parametrize("case", CASES, ids=[case.title for case in CASES])
def test_a_verdict_carries_its_reason(case: Case) -> None:
    """A job is stale when a part or its output differs, and says which; otherwise it is not."""
    assert why_stale(_job(case.parts), RECORD, case.on_disk) == case.says


def test_what_the_record_does_not_know_is_new() -> None:
    """A page without a past is made."""
    assert why_stale(_job(PARTS, "b/index.html"), RECORD, "bytes") == "It is new."


def test_only_the_stale_are_given_in_their_order() -> None:
    """The order of the plan stays, and what is up to date is left out."""
    jobs = [_job(PARTS, path) for path in ("c", "a/index.html", "b")]
    assert [each.job.path for each in compare(jobs, RECORD, {"a/index.html": "bytes"})] == ["c", "b"]


def test_a_changed_title_makes_again_the_pages_that_show_it_and_no_others(project: Project) -> None:
    """The reach of a change is as far as its card goes."""
    project.write(
        "exercises/other.md",
        (project.folder / "content/exercises/bridge.md")
        .read_text("utf-8")
        .replace("title: Bridge", "title: Other")
        .replace("[Hip lift]", "[]")
        .replace("lower back", "hips")
        .replace("strength", "balance")
        .replace("lying on back", "standing")
        .replace("mat", "chair"),
    )
    project.build()
    project.change("pages/about.md", "title: About", "title: About this site")
    outcome = project.build()
    assert outcome.receipt
    everything = {path for path, text in project.files().items() if path.endswith(".html") and b"refresh" not in text}
    # the footer of every page names it
    assert {each.job.path for each in outcome.stale} >= everything
    project.change("exercises/bridge.md", "title: Bridge", "title: High bridge")
    outcome = project.build()
    assert "exercises/index.html" in {each.job.path for each in outcome.stale}
    assert not {each.job.path for each in outcome.stale} & {"help/index.html", "people/editors/index.html"}
