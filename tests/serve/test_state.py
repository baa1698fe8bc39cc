"""What the overlay is told of a problem."""

import pytest

from kinesite.build.discover import Found, discover
from kinesite.build.pipeline import Request
from kinesite.serve.state import shown
from kinesite.values.problems import Place, Problem, Severity
from tests.project import Project


@pytest.mark.parametrize(
    ("line", "column", "parts"),
    [
        ("See [[nowhere]].", 5, ("See ", "[[nowhere]].", "")),
        ("gaol: strength", 1, ("", "gaol", ": strength")),
        ("gaol: strength", 0, ("", "gaol: strength", "")),
        ("short", 6, ("short", "", "")),
        ("short", 99, ("short", "", "")),
        ("", 1, ("", "", "")),
        ("a  b", 2, ("a", "", "  b")),
    ],
)
def test_the_place_is_marked_in_its_line(project: Project, line: str, column: int, parts: tuple[str, ...]) -> None:
    """A word from the column on; the whole line where no column is known; nothing where there is none."""
    project.write("a.md", f"first\n{line}\n")
    found = discover(project.folder / "content", ())
    one = shown([Problem("x.y", "wrong", Place("content/a.md", 2, column))], found, request_of(project))[0]
    assert (one.before, one.marked, one.after) == parts
    assert one.line == 2


@pytest.mark.parametrize(
    ("place", "link"),
    [
        (Place("content/pages/about.md", 7, 5), "vscode://file{top}/content/pages/about.md:7:5"),
        (Place("content/pages/about.md"), "vscode://file{top}/content/pages/about.md:1:1"),
        (Place("templates/page.html", 3, 1), "vscode://file{top}/templates/page.html:3:1"),
        (Place("content/a b&c.md", 1), "vscode://file{top}/content/a%20b%26c.md:1:1"),
        (Place("content/nowhere.md", 1), ""),
        (Place(""), ""),
    ],
)
def test_the_link_opens_the_file_there(project: Project, place: Place, link: str) -> None:
    """An editor wants the whole path; a file that is not there has no link."""
    project.write("a b&c.md", "x")
    project.template("page.html", "x")
    one = shown([Problem("x.y", "wrong", place)], Found(), request_of(project))[0]
    assert one.editor == link.format(top=project.folder)


def test_what_stops_the_build_is_listed_first(project: Project) -> None:
    """Warnings come after errors, else the order stays."""
    place = Place("content/a.md")
    problems = [Problem("a.a", "w", place, severity=Severity.WARNING), Problem("b.b", "e", place)]
    assert [one.code for one in shown(problems, Found(), request_of(project))] == ["b.b", "a.a"]


def request_of(project: Project) -> Request:
    """Ask for the project, with templates of its own."""
    return Request(project.folder / "content", (project.folder / "templates",), project.folder / "site")
