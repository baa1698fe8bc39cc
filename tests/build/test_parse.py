"""Parse: one slip takes nothing from other files, or from other works."""

import pytest

from kinesite.build.discover import discover
from kinesite.build.parse import Parsed, parse
from kinesite.values.problems import Severity
from tests.project import FILES, Project

BRIDGE = "exercises/bridge.md"


def parsed(project: Project) -> Parsed:
    """Read all files of a site."""
    return parse(discover(project.folder / "content", ()), "content")


@pytest.mark.parametrize("slip", ["levle: beginner", "level: [", "level: 'x", "level: beginner\nlevel: beginner"])
def test_an_entry_with_errors_is_known_by_all_its_names(project: Project, slip: str) -> None:
    """What leads to it by its title or an alias is not broken, only waiting."""
    project.change(BRIDGE, "level: beginner", slip)
    read = parsed(project)
    assert read.unread == {"bridge", "exercises/bridge", "hip lift"}
    assert {problem.place.path for problem in read.problems} == {f"content/{BRIDGE}"}


def test_an_entry_with_a_warning_is_read(project: Project) -> None:
    """Only an error keeps an entry from its page."""
    project.change(BRIDGE, "title: Bridge", "title: Bridge #2")
    read = parsed(project)
    assert [problem.severity for problem in read.problems] == [Severity.WARNING]
    assert read.unread == set()
    assert "Bridge" in {entry.fields.title for entry in read.entries.values()}


@pytest.mark.parametrize(
    ("more", "known", "unread"),
    [
        ("", ["ref-1"], []),
        ("ref-2: {type: book, titel: B}\nref-3: {type: book, title: C}\n", ["ref-1", "ref-3"], ["ref-2"]),
        ("ref-2: text\n", ["ref-1"], ["ref-2"]),
        ("ref-2: {type: book, title: B}\nref-2: {type: book, title: B}\n", ["ref-1", "ref-2"], []),
        ("ref-2: [\n", [], ["ref-1", "ref-2"]),
        ("ref-2: {title: \xff}\n", [], ["ref-1", "ref-2"]),
    ],
    ids=ascii,
)
def test_a_slip_in_one_work_is_a_problem_of_that_work(
    project: Project, more: str, known: list[str], unread: list[str]
) -> None:
    """The others can be cited; and a citation of a work with errors is not broken, only waiting."""
    project.write("references.yaml", (FILES["references.yaml"] + more).encode("latin-1"))
    read = parsed(project)
    assert (sorted(read.works), sorted(read.unread_works)) == (known, unread)
    assert bool(read.problems) is bool(more)
    assert {problem.place.path for problem in read.problems} <= {"content/references.yaml"}


def test_a_site_without_references_has_no_works(project: Project) -> None:
    """The file may be missing where nothing is cited."""
    (project.folder / "content/references.yaml").unlink()
    read = parsed(project)
    assert (read.works, read.unread_works, read.problems) == ({}, set(), [])


def test_settings_may_hold_a_warning(project: Project) -> None:
    """A comment behind a setting does not take the settings away."""
    project.change("site.yaml", "title: Test Back", "title: Test Back # for now")
    read = parsed(project)
    assert [problem.code for problem in read.problems] == ["yaml.comment"]
    assert read.settings
    assert read.settings.title == "Test Back"
