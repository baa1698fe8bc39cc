"""Being told of changes in folders."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from queue import SimpleQueue

import pytest

from kinesite.serve.watching import Watching

Told = SimpleQueue[set[Path]]


@pytest.fixture
def told(tmp_path: Path) -> Iterator[Told]:
    """Watch two folders beside one that is not watched."""
    for name in ("content/pages", "templates", "other"):
        (tmp_path / name).mkdir(parents=True)
    batches: Told = SimpleQueue()
    with Watching((tmp_path / "content", tmp_path / "templates"), batches.put):
        assert batches.get(timeout=10) == set()
        yield batches


def test_a_batch_names_what_changed(tmp_path: Path, told: Told) -> None:
    """Files in any depth of any folder, several in one batch."""
    paths = {tmp_path / "content/pages/a.md", tmp_path / "content/b.md", tmp_path / "templates/c.html"}
    for path in paths:
        path.write_text("x", "utf-8")
    assert told.get(timeout=10) == paths


@pytest.mark.parametrize("name", ["content/.obsidian", "content/.a.md.swp", "content/a.md~", "other/a.md", "a.md"])
def test_what_no_build_reads_is_not_told(tmp_path: Path, told: Told, name: str) -> None:
    """Files of an editor, hidden ones, and what lies outside the folders."""
    (tmp_path / name).write_text("x", "utf-8")
    (tmp_path / "content/seen.md").write_text("x", "utf-8")
    assert told.get(timeout=10) == {tmp_path / "content/seen.md"}


def test_what_came_and_went_is_told_without_its_name(tmp_path: Path, told: Told) -> None:
    """A build that ran meanwhile may have seen it, so there has to be another."""
    file = tmp_path / "content/b.md"
    file.write_text("x", "utf-8")
    file.unlink()
    assert told.get(timeout=10) == set()


def test_a_folder_may_go_and_come_back(tmp_path: Path, told: Told) -> None:
    """The watch begins anew, says that anything may have changed, and goes on; the others were watched meanwhile."""
    shutil.rmtree(tmp_path / "content")
    _until(told, set())
    (tmp_path / "templates/x.html").write_text("x", "utf-8")
    _until(told, {tmp_path / "templates/x.html"})
    (tmp_path / "content").mkdir()
    _until(told, set())
    (tmp_path / "content/a.md").write_text("x", "utf-8")
    _until(told, {tmp_path / "content/a.md"})


def _until(told: Told, batch: set[Path]) -> None:
    """Read on until a batch comes; without it, the queue runs dry."""
    while told.get(timeout=10) != batch:
        pass
