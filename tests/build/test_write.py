"""Writing: the site changes as a whole, and only where it must."""

import json
from pathlib import Path

import pytest

from kinesite.build import write as writing
from kinesite.build.record import workspace_of
from tests.project import Project


def test_a_file_that_stays_the_same_is_not_touched(project: Project) -> None:
    """Its modification time stays, so that a copy to a host sends only what changed."""
    project.build()
    times = {path: path.stat().st_mtime_ns for path in (project.folder / "site").rglob("*.html")}
    project.change("pages/about.md", "Us.", "Us, and you.")
    outcome = project.build()
    assert outcome.receipt
    assert outcome.receipt.written == ("about/index.html", "about/index.md")
    changed = [path for path, time in times.items() if path.stat().st_mtime_ns != time]
    assert changed == [project.folder / "site/about/index.html"]


def test_what_is_no_longer_planned_is_removed_and_strangers_stay(project: Project) -> None:
    """A deleted page goes with its folder; a file that no build made is reported and left alone."""
    project.build()
    (project.folder / "site/CNAME").write_text("x", "utf-8")
    (project.folder / "content/exercises/bridge.md").unlink()
    outcome = project.build()
    assert outcome.receipt
    assert "exercises/bridge/index.html" in outcome.receipt.removed
    assert not (project.folder / "site/exercises").exists()
    assert outcome.receipt.unknown == ("CNAME",)


def test_a_build_that_fails_leaves_no_trace(project: Project) -> None:
    """After an error the site and the record are byte for byte as before."""
    project.build()
    workspace = workspace_of(project.folder / "site")
    before = project.files(), (workspace / "record.bin").read_bytes()
    project.write("exercises/bridge.md", "broken")
    assert project.build().receipt is None
    assert (project.files(), (workspace / "record.bin").read_bytes()) == before


def test_a_build_killed_after_its_decision_is_finished_by_the_next(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The journal says what was decided; whoever comes next does the rest."""
    project.build()
    project.change("pages/about.md", "Us.", "Us, changed.")
    project.change("pages/help.md", "When to get help.", "When to ask for help.")
    moved: list[Path] = []

    def move_one_then_die(source: Path, target: Path) -> None:
        if moved:
            raise KeyboardInterrupt
        moved.append(target)
        source.replace(target)

    with monkeypatch.context() as patch:
        patch.setattr(writing, "_move", move_one_then_die)
        with pytest.raises(KeyboardInterrupt):
            project.build()
    workspace = workspace_of(project.folder / "site")
    assert json.loads((workspace / "journal.json").read_text("utf-8"))["move"]
    project.build()
    finished = project.files()
    assert not (workspace / "journal.json").exists()
    (project.folder / "site").rename(project.folder / "old")
    project.build()
    assert project.files() == finished


def test_an_unreadable_record_is_the_same_as_none(project: Project) -> None:
    """Losing it costs time, never a wrong site."""
    project.build()
    before = project.files()
    (workspace_of(project.folder / "site") / "record.bin").write_text("{torn", "utf-8")
    assert project.build().receipt
    assert project.files() == before
