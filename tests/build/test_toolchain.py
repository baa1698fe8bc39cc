"""The toolchain: whatever turns content into a site is in one digest."""

import sys
from pathlib import Path

import pytest

from kinesite.build import seen, toolchain
from kinesite.outputs.base import Compose, Draw, Make, Render
from tests.project import Project


def toolchain_digest() -> str:
    """Digest it as a new process does."""
    toolchain.toolchain_digest.cache_clear()
    return toolchain.toolchain_digest()


def test_a_changed_source_changes_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The text and the name of every module count."""
    monkeypatch.setattr(toolchain, "PACKAGE", tmp_path)
    digests = [toolchain_digest()]
    for name, text in [("a.py", "1"), ("a.py", "2"), ("b.py", "2"), ("deep/c.py", "")]:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
        digests.append(toolchain_digest())
    assert len(set(digests)) == len(digests)


def test_another_version_of_a_library_changes_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An upgrade of anything installed makes everything again."""
    monkeypatch.setattr(sys, "path", [*sys.path, str(tmp_path)])
    (tmp_path / "markdown-1.0.dist-info").mkdir()
    before = toolchain_digest()
    (tmp_path / "markdown-1.0.dist-info").rename(tmp_path / "markdown-1.1.dist-info")
    assert toolchain_digest() != before


def test_it_stays_the_same_by_itself() -> None:
    """Two builds with the same tools agree about them."""
    assert toolchain_digest() == toolchain_digest()


def test_other_tools_make_all_that_is_not_copied_again(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """After an upgrade all that Kinesite itself makes is made again, and what comes out the same is not touched."""
    project.build()
    monkeypatch.setattr(seen, "toolchain_digest", lambda: "other tools")
    outcome = project.build()
    assert outcome.receipt
    assert outcome.receipt.written == ()
    made = {job.path for job in outcome.jobs if isinstance(job.work, Render | Draw | Compose | Make)}
    assert {path.rpartition(".")[2] for path in made} >= {"html", "xml", "md", "json", "png"}
    assert {each.job.path for each in outcome.stale} == made
    assert all("Kinesite or its libraries" in each.reason for each in outcome.stale)
