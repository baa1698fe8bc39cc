"""Explain: one page, what it is made from, and what would be made with it."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.project import Project

DOOR = Path(__file__).parent.parent.parent / "build.py"
PAGE = "exercises/bridge/index.html"


def _build(project: Project, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(DOOR), *arguments], cwd=project.folder, capture_output=True, text=True, check=False
    )


def test_a_page_that_is_up_to_date_says_so(project: Project) -> None:
    """It names the file that it is made from, what it shows, and that nothing changed."""
    project.build()
    _build(project)
    done = _build(project, "--explain", PAGE)
    assert done.returncode == 0, done.stderr
    lines = done.stdout.splitlines()
    assert lines[:2] == [
        f"{PAGE} is made from content/exercises/bridge.md.",
        "Up to date: nothing that it is made from has changed.",
    ]
    assert any(line.startswith("It shows or links to: ") and "pages/about" in line for line in lines)
    assert any(line.startswith("A change to its text makes this page again") for line in lines)


def test_a_stale_page_says_why_and_nothing_is_written(project: Project) -> None:
    """The reason, and the file that changed, are named; the site stays as it is."""
    assert _build(project).returncode == 0
    before = project.files()
    project.change("exercises/bridge.md", "Text with", "Other text with")
    done = _build(project, "--explain", PAGE)
    assert "Made again: Changed since the last build: its own file." in done.stdout.splitlines()
    assert "Files that changed since the last build: exercises/bridge.md." in done.stdout.splitlines()
    assert project.files() == before
    assert _build(project).returncode == 0
    assert "Other text with" in project.read("exercises/bridge/")


@pytest.mark.parametrize("name", [PAGE, "exercises/bridge/", "content/exercises/bridge.md"])
def test_a_page_goes_by_its_file_its_address_and_its_source(project: Project, name: str) -> None:
    """Whichever of its names is typed, the page is found."""
    assert _build(project, "--explain", name).stdout.startswith(f"{PAGE} is made from content/exercises/bridge.md.\n")


def test_a_page_that_is_not_planned_is_said_with_the_form_of_a_name(project: Project) -> None:
    """A slip in the name is told with an example."""
    done = _build(project, "--explain", "nowhere.html")
    assert done.stdout.startswith("No file nowhere.html is planned. Name it as it stands in the site: ")


def test_with_an_error_in_the_content_the_error_is_said(project: Project) -> None:
    """Nobody is told that a page is not planned when a slip elsewhere keeps everything from being planned."""
    _build(project)
    project.change("pages/about.md", "Us.", "[[nowhere]]")
    done = _build(project, "--explain", PAGE)
    assert "is planned" not in done.stdout
    assert "link.broken" in done.stdout + done.stderr


def test_clean_makes_everything_again_and_the_same(project: Project) -> None:
    """--clean forgets earlier builds: everything is made, nothing differs, strangers stay and leftovers go."""
    _build(project)
    before = project.files()
    (project.folder / "site/CNAME").write_text("x", "utf-8")
    project.write("pages/gone.md", "---\ntitle: Gone\nsummary: S.\n---\n")
    _build(project)
    (project.folder / "content/pages/gone.md").unlink()
    done = _build(project, "--clean")
    assert done.returncode == 0, done.stderr
    assert project.files() == before | {"CNAME": b"x"}
    assert "Nothing to do" in _build(project).stdout
    assert "made again, none differs" in _build(project, "--clean").stdout


def test_a_build_with_nothing_to_do_says_so(project: Project) -> None:
    """One line, and no file is touched."""
    _build(project)
    times = {path: path.stat().st_mtime_ns for path in (project.folder / "site").rglob("*")}
    done = _build(project)
    assert done.returncode == 0
    assert done.stdout.startswith("Nothing to do: site/ holds ")
    assert times == {path: path.stat().st_mtime_ns for path in (project.folder / "site").rglob("*")}


def test_a_build_with_nothing_to_do_loads_next_to_nothing(project: Project) -> None:
    """Neither the libraries that read content nor those that render are imported."""
    project.build()
    code = (
        "import sys; from pathlib import Path; from kinesite.cli.base import theme_folder\n"
        "from kinesite.build.pipeline import Request, build\n"
        "outcome = build(Request(Path('content').absolute(), (theme_folder(),), Path('site').absolute()))\n"
        "assert outcome.receipt and not outcome.receipt.written\n"
        "print(sorted({'yaml', 'jinja2', 'pydantic', 'markdown', 'nh3', 'rich'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path.insert(0, {str(DOOR.parent)!r})\n{code}"],
        cwd=project.folder,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (0, "[]\n"), done.stderr
