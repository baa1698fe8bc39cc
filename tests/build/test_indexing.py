import shutil
import sys
from pathlib import Path

import pytest

from kinesite.build import indexing
from kinesite.build.indexing import Indexed, index
from kinesite.build.record import workspace_of
from tests.project import Project, make_project

BRIDGE = "exercises/bridge.md"


@pytest.fixture
def project(project: Project) -> Project:
    """A small site that has a search page."""
    project.turn_on("search")
    return project


def built(project: Project) -> Path:
    """Build a project, and give where."""
    outcome = project.build()
    assert outcome.receipt
    return project.folder / "site"


def index_files(project: Project) -> dict[str, bytes]:
    """Give the files of the index."""
    return {path: data for path, data in project.files().items() if path.startswith("pagefind/")}


def no_pagefind(_: object, *__: object) -> object:
    """Stand for a run of Pagefind where there should be none."""
    raise AssertionError("Pagefind was run again")


def test_the_same_pages_give_the_same_index(tmp_path: Path) -> None:
    """Two builds of the same content, in two places, give the same bytes."""
    one, other = make_project(tmp_path / "one"), make_project(tmp_path / "other")
    for project in (one, other):
        project.turn_on("search")
        assert index(built(project)).changed
    assert index_files(one) == index_files(other) != {}


def test_unchanged_pages_do_not_run_it_again(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second time nothing is run, also after a build that had nothing to do or changed no page."""
    site = built(project)
    assert index(site).changed
    monkeypatch.setattr(indexing, "_files", no_pagefind)
    assert index(site) == Indexed()
    built(project)
    assert index(site) == Indexed()
    project.write("references.yaml", "ref-1: {type: article-journal, title: Another, author: [A. Writer]}\n")
    built(project)
    assert index(site) == Indexed()


def test_a_changed_page_changes_the_index(project: Project) -> None:
    """What a page says now is found, what it said before is not kept, and no build takes the index away."""
    site = built(project)
    index(site)
    before = index_files(project)
    project.change(BRIDGE, "Text with", "Quokka with")
    built(project)
    assert index_files(project) == before
    assert index(site).changed
    after = index_files(project)
    assert after.keys() != before.keys()
    assert project.build().receipt == project.build().receipt
    assert index_files(project) == after


@pytest.mark.parametrize("harm", ["delete", "damage"])
def test_what_something_else_did_to_the_index_is_mended(project: Project, harm: str) -> None:
    """A file that is gone or was changed comes back as it was."""
    site = built(project)
    index(site)
    before = index_files(project)
    entry = site / "pagefind/pagefind-entry.json"
    entry.unlink() if harm == "delete" else entry.write_text("{}", "utf-8")
    built(project)
    index(site)
    assert index_files(project) == before
    assert b"1." in entry.read_bytes()


def test_a_forgotten_build_is_indexed_again(project: Project) -> None:
    """A lost record costs time, and the words that can be found are the same."""
    site = built(project)
    index(site)
    before = index_files(project)
    shutil.rmtree(workspace_of(site))
    built(project)
    assert index(site).changed
    assert index_files(project) == before


def test_it_stops_when_it_is_told_to(project: Project) -> None:
    """A writer who saves again does not wait; the index is as it was, and is made the next time."""
    site = built(project)
    assert index(site, lambda: False) == Indexed()
    assert index_files(project) == {}
    assert index(site).changed
    assert index_files(project)


def test_where_pagefind_is_missing_the_site_says_so(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """The pages stand, an index that would be out of date is taken away, and the next time is tried again."""
    site = built(project)
    index(site)
    project.change(BRIDGE, "Text with", "Words with")
    built(project)
    with monkeypatch.context() as patch:
        patch.setitem(sys.modules, "pagefind_bin", None)
        told = index(site)
        assert "pip install 'pagefind[bin]'" in told.problem
        assert index(site).problem == told.problem
    assert index_files(project) == {}
    assert (site / "search/index.html").is_file()
    assert index(site).problem == ""
    assert index_files(project)


def test_a_site_may_do_without_search(project: Project) -> None:
    """A setting leaves out the page, the link to it, what search engines are told of it, and the index."""
    site = built(project)
    index(site)
    project.change("site.yaml", "tagline:", "search: false\ntagline:")
    text = project.page("exercises/bridge/")
    assert "search/" not in text
    assert not (site / "search").exists()
    assert index(site).problem == ""
    assert index_files(project) == {}
