"""Discover: what is found, and what is left alone."""

from pathlib import Path

import pytest

from kinesite.build.discover import discover
from tests.project import Project

ABOUT = "---\ntitle: About\nsummary: S.\n---\n"


@pytest.mark.parametrize("name", [".obsidian/x.md", "pages/.about.md.swp", ".DS_Store"])
def test_hidden_files_are_left_alone(project: Project, name: str) -> None:
    """What an editor or a vault keeps for itself is no content and no problem."""
    before = discover(project.folder / "content", ()).digests
    project.write(name, "x")
    found = discover(project.folder / "content", ())
    assert (found.digests, found.problems) == (before, [])


@pytest.mark.parametrize("name", ["pages/notes.docx", "site.yml", "pages/about.MD", "Makefile"])
def test_a_file_that_has_no_use_is_told(project: Project, name: str) -> None:
    """A file that no build would read is a problem, not a silence."""
    project.write(name, ABOUT)
    assert [problem.code for problem in discover(project.folder / "content", ()).problems] == ["file.unknown"]


def test_a_link_that_leads_out_of_the_content_is_not_followed(project: Project) -> None:
    """A file elsewhere on the machine does not get onto the site."""
    (project.folder / "secret.svg").write_text("<svg/>", "utf-8")
    (project.folder / "content/secret.svg").symlink_to(project.folder / "secret.svg")
    found = discover(project.folder / "content", ())
    assert [problem.code for problem in found.problems] == ["path.outside"]
    assert "secret.svg" not in found.digests


def test_the_first_folder_of_templates_wins_file_by_file(tmp_path: Path) -> None:
    """A site's own template stands before the theme's of the same name; the others stay."""
    for folder, name, text in [("own", "a.html", "own"), ("theme", "a.html", "theme"), ("theme", "b.html", "theme")]:
        (tmp_path / folder).mkdir(exist_ok=True)
        (tmp_path / folder / name).write_text(text, "utf-8")
    (tmp_path / "content").mkdir()
    found = discover(tmp_path / "content", (tmp_path / "own", tmp_path / "theme"))
    assert found.templates == {"a.html": "own", "b.html": "theme"}


def test_digests_tell_files_and_their_bytes_apart(project: Project) -> None:
    """Each file has a digest of its own, which changes with it and with nothing else."""
    before = discover(project.folder / "content", ()).digests
    project.change("pages/about.md", "Us.", "You.")
    after = discover(project.folder / "content", ()).digests
    assert {path for path in before if before[path] != after[path]} == {"pages/about.md"}
