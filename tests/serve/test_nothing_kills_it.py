"""A server lives through everything that can happen to content, and shows the last good site meanwhile."""

import shutil
from collections.abc import Callable
from pathlib import Path
from urllib.request import urlopen

import pytest

from tests.project import FILES, Project
from tests.served import Served, serving, wait_for

Spoil = Callable[[Path], object]
SPOILT: dict[str, tuple[Spoil, str]] = {
    "broken YAML": (lambda top: (top / "content/site.yaml").write_text("title: [", "utf-8"), "yaml"),
    "a field that is not there": (lambda top: (top / "content/pages/about.md").write_text("---\nx: 1\n---\n"), "front"),
    "bytes that are no text": (lambda top: (top / "content/pages/about.md").write_bytes(b"\xff\xfe"), "file.encoding"),
    "no settings": (lambda top: (top / "content/site.yaml").unlink(), ""),
    "a template that does not parse": (lambda top: prepend(top / "templates/page.html", "{% if %}"), "template"),
    "a template that fails": (lambda top: prepend(top / "templates/base.html", "{{ page.nothing.x }}"), "template"),
    "no content": (lambda top: shutil.rmtree(top / "content"), "file.missing"),
    "no templates": (lambda top: shutil.rmtree(top / "templates"), ""),
}


def prepend(path: Path, text: str) -> None:
    """Write text before all that a file holds."""
    path.write_text(text + path.read_text("utf-8"), "utf-8")


@pytest.mark.parametrize("what", SPOILT)
def test_it_goes_on_and_recovers(served: Served, tmp_path: Path, what: str) -> None:
    """The problem is told, the site stays up, and the next save after mending is seen."""
    top = served.project.folder
    shutil.copytree(top / "templates", tmp_path / "templates")
    spoil, code = SPOILT[what]
    spoil(top)
    wait_for(lambda: served.state()["broken"])
    assert [known for known in served.codes() if known.startswith(code)], served.codes()
    with urlopen(f"{served.address}about/") as answer:  # noqa: S310 - our own server
        assert b"About" in answer.read()
    shutil.copytree(tmp_path / "templates", top / "templates", dirs_exist_ok=True)
    for path, text in FILES.items():
        served.project.write(path, text)
    served.project.change("pages/about.md", "Us.", f"Us after {what}.")
    wait_for(lambda: f"Us after {what}." in (served.output / "about/index.html").read_text("utf-8"))
    wait_for(lambda: served.codes() == [])
    assert "Traceback" not in served.said()


def test_several_files_saved_at_once_are_one_rebuild(project: Project) -> None:
    """An editor that saves all its files causes one build, and so does the save after it."""
    with serving(project) as served:
        assert served.rebuilds() == 1
        with served.held():  # however slow the machine is, the server sees them at once
            for number in range(8):
                project.write(f"questions/q-{number}.md", f"---\ntitle: Q {number}?\nanswer: A.\n---\n")
        served.wait_for_rebuild(1)
        assert (served.output / "questions/q-7/index.html").is_file()
        project.change("pages/about.md", "Us.", "Us at last.")
        wait_for(lambda: "Us at last." in (served.output / "about/index.html").read_text("utf-8"))
        served.wait_for_rebuild(2)
        assert served.rebuilds() == 3


def test_a_save_through_a_file_put_aside_is_one_change(served: Served) -> None:
    """Editors that write another file and rename it are understood; the terminal names the page alone."""
    aside = served.project.folder / "content/pages/about.md.tmp"
    text = FILES["pages/about.md"].replace("Us.", "Us aside.")
    aside.write_text(text, "utf-8")
    aside.rename(aside.with_suffix(""))
    wait_for(lambda: "Us aside." in (served.output / "about/index.html").read_text("utf-8"))
    assert "about.md.tmp" not in served.said()


def test_many_rebuilds_leave_nothing_behind(project: Project) -> None:
    """After 50 rebuilds it has as many threads, open files and watches as after the first few."""
    project.change("site.yaml", "author: editors", "search: false\nauthor: editors")  # Pagefind runs beside
    with serving(project) as served:
        rebuild_often(served, 5)
        after_few = held_by(served)
        rebuild_often(served, 45)
        wait_for(lambda: held_by(served) == after_few)  # a file that is read just then is closed soon; a leak never is


def rebuild_often(served: Served, times: int) -> None:
    """Cause so many rebuilds, one after the other."""
    for number in range(times):
        before = served.rebuilds()
        served.project.write("pages/about.md", FILES["pages/about.md"].replace("Us.", f"Us {number} of {times}."))
        served.wait_for_rebuild(before)


def held_by(served: Served) -> tuple[int, int, int]:
    """Count the threads, open files and watches of the server."""
    process = Path(f"/proc/{served.process.pid}")
    watches = sum(watches_of(file) for file in (process / "fdinfo").iterdir())
    return len(list((process / "task").iterdir())), len(list((process / "fd").iterdir())), watches


def watches_of(file: Path) -> int:
    """Count the watches of one open file; one that was closed since it was listed has none."""
    try:
        return file.read_text("ascii").count("inotify wd:")
    except FileNotFoundError:
        return 0
