"""What becomes of a build that does not end well."""

import errno

import pytest

from kinesite.build.lock import BuildRunning
from kinesite.build.pipeline import Outcome, Request, build
from kinesite.cli.base import theme_folder
from kinesite.report import describe
from kinesite.serve import building
from tests.project import Project

UNREAD = "error file.failed: this could not be read or written: "


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (OSError(errno.ENOSPC, "No space left", "{top}/site/x"), f"site/x {UNREAD}No space left"),
        (PermissionError(errno.EACCES, "Not yours", "{top}/content/a.md"), f"content/a.md {UNREAD}Not yours"),
        (FileNotFoundError(errno.ENOENT, "No file", "{top}/content/a.md"), f"content/a.md {UNREAD}No file"),
        (OSError(0, "a worker was stopped", "12"), f"12 {UNREAD}a worker was stopped"),
        (BuildRunning(), " error build.running: another build runs in this folder"),
        (KeyError("x"), " error build.failed: Kinesite itself failed: KeyError: 'x'"),
    ],
    ids=repr,
)
def test_whatever_goes_wrong_becomes_a_problem(
    project: Project, monkeypatch: pytest.MonkeyPatch, error: Exception, said: str
) -> None:
    """A full disk, a file that cannot be read, a bug: one problem in plain words, and no exception."""
    if isinstance(error, OSError) and isinstance(error.filename, str):
        error.filename = error.filename.format(top=project.folder)
    _fail_with(monkeypatch, error)
    outcome = building.attempt(_request(project))
    assert outcome.receipt is None
    assert [describe(problem)[: len(said)] for problem in outcome.problems] == [said]


def test_a_bug_shows_its_traceback_on_the_terminal(
    project: Project, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The writer sees one plain line, the maker sees where."""
    _fail_with(monkeypatch, ZeroDivisionError("by zero"))
    building.attempt(_request(project))
    assert "Traceback" in capsys.readouterr().err


def test_a_file_that_vanishes_while_it_is_read_is_no_problem(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """The build is tried again at once, without it."""
    _fail_with(monkeypatch, FileNotFoundError(errno.ENOENT, "gone", "content/a.md"), times=1)
    assert building.attempt(_request(project)).receipt


def test_a_folder_of_content_that_is_gone_is_named(project: Project) -> None:
    """The message says what to do."""
    (project.folder / "content").rename(project.folder / "elsewhere")
    said = [describe(problem) for problem in building.attempt(_request(project)).problems]
    assert said == [
        " error file.missing: the folder content/ is not there. Put it back, and the site is built at once."
    ]


def _request(project: Project) -> Request:
    return Request(project.folder / "content", (theme_folder(),), project.folder / "site")


def _fail_with(monkeypatch: pytest.MonkeyPatch, error: Exception, times: int = 9) -> None:
    """Let the first builds fail."""
    left = [error] * times

    def failing(request: Request) -> Outcome:
        if left:
            raise left.pop()
        return build(request)

    monkeypatch.setattr(building, "build", failing)
