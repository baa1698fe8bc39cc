"""Whatever stops a build, nothing is broken, and the next build is right."""

import os
import resource
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep

import pytest

from kinesite.build import write as writing
from kinesite.build.lock import only_build
from kinesite.build.record import workspace_of
from tests.build.world import Tree, World
from tests.project import Project

DOOR = Path(__file__).parent.parent.parent / "build.py"
PATIENCE = 60
TIMES = 6
EXTRA = 70
"""So many more terms, for more than one worker to be put to work."""


def _command(*arguments: str) -> list[str]:
    return [sys.executable, str(DOOR), *arguments]


def _run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Build in a folder; one that a killed build's workers still hold is tried again."""
    deadline = monotonic() + PATIENCE
    while True:
        done = subprocess.run(_command(*arguments), cwd=folder, capture_output=True, text=True, check=False)
        if "is running" not in done.stderr or monotonic() > deadline:
            return done
        sleep(0.02)


def _killed_after(seconds: float, folder: Path, *arguments: str) -> bool:
    """Start a build and kill it, as nobody can refuse, when its time is up; tell whether it was still at work."""
    process = subprocess.Popen(_command(*arguments), cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        process.send_signal(signal.SIGKILL)
        process.wait()
        return True
    return False


def _large_world(folder: Path, engine: str) -> World:
    world = World(folder, engine, indexed=True)
    for number in range(EXTRA):
        term = f"---\ntitle: Term {number}\nsummary: Meaning {number}.\n---\nWords, near the [[core]].\n"
        world.project.write(f"glossary/term-{number}.md", term)
    return world


def _change_much(world: World, number: int) -> None:
    """Change what every page shows, take one page away and add another."""
    world.edit("site.yaml", "tagline: Exercises for tests", "tagline: Exercises")
    for term in range(0, EXTRA, 2):
        world.edit(f"glossary/term-{term}.md", "Words,", "Other words,")
    world.delete(f"glossary/extra-{number - 1}.md")
    world.project.write(f"glossary/extra-{number}.md", f"---\ntitle: Extra {number}\nsummary: More.\n---\n")


@pytest.mark.parametrize(("workers", "engine"), [("1", "python-markdown"), ("2", "commonmark")])
def test_a_build_killed_anywhere_leaves_whole_files_and_the_next_is_right(
    tmp_path: Path, workers: str, engine: str
) -> None:
    """At any moment every file is the old one or the new one, and the next build makes what a clean one makes."""
    world = _large_world(tmp_path, engine)
    started = monotonic()
    assert _run(tmp_path, "--workers", workers).returncode == 0
    takes = monotonic() - started
    _, old = world.clean()
    killed = 0
    for number in range(TIMES):
        _change_much(world, number)
        _, new = world.clean()
        # the first tenths go by with imports; afterwards evenly, to beyond the end
        killed += _killed_after(takes * (0.3 + 0.75 * number / (TIMES - 1)), tmp_path, "--workers", workers)
        for path, data in world.files().items():
            assert data in {old.get(path), new.get(path)}, f"{path} is neither the old one nor the new one"
        done = _run(tmp_path, "--workers", workers)
        assert done.returncode == 0, done.stderr
        assert world.files() == new
        assert not list(world.site.rglob(".*"))
        old = new
    assert killed, "no build was caught at work"


@pytest.mark.parametrize(("workers", "engine"), [("1", "python-markdown"), ("2", "commonmark")])
def test_a_first_build_killed_anywhere_leaves_no_site_or_a_whole_one(tmp_path: Path, workers: str, engine: str) -> None:
    """Where there was no site there is none, or all of it, and the next build makes what a clean one makes."""
    world = _large_world(tmp_path, engine)
    started = monotonic()
    assert _run(tmp_path, "--workers", workers, "--output", "other").returncode == 0
    takes = monotonic() - started
    _, new = world.clean()
    pages = {path: data for path, data in new.items() if path not in _index_of(new)}
    for number in range(6):
        output = f"site-{number}"
        _killed_after(takes * (0.4 + 0.6 * number / 5), tmp_path, "--workers", workers, "--output", output)
        site = tmp_path / output
        found = {p.relative_to(site).as_posix(): p.read_bytes() for p in site.rglob("*") if p.is_file()}
        assert found in ({}, pages, new)
        assert _run(tmp_path, "--workers", workers, "--output", output).returncode == 0
        assert {p.relative_to(site).as_posix(): p.read_bytes() for p in site.rglob("*") if p.is_file()} == new


def test_a_second_build_says_that_one_is_running(project: Project) -> None:
    """Two builds into one folder do not meet: the second leaves with exit status 2, and nothing is touched."""
    assert _run(project.folder).returncode == 0
    before = project.files()
    project.change("pages/about.md", "Us.", "You.")
    with only_build(workspace_of(project.folder / "site")):
        done = subprocess.run(_command(), cwd=project.folder, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "Another build into site/ is running. Wait until it is done.\n"
    assert project.files() == before
    assert _run(project.folder).returncode == 0


def test_builds_started_at_once_leave_a_right_site(tmp_path: Path) -> None:
    """Of several builds started together each is done or says that one is running, and the site is right."""
    world = _large_world(tmp_path, "commonmark")
    processes = [
        subprocess.Popen(_command(), cwd=tmp_path, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        for _ in range(4)
    ]
    ended = [(process.communicate()[1], process.returncode) for process in processes]
    assert any(status == 0 for _, status in ended)
    assert all(status == 0 or "is running" in said for said, status in ended), ended
    assert _run(tmp_path).returncode == 0
    assert world.files() == world.clean()[1]


@contextmanager
def _small_disk(folder: Path, kilobytes: int) -> Iterator[bool]:
    """Mount a disk that is soon full, where one may; tell whether it was."""
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={kilobytes}k", "tmpfs", str(folder)]
    try:
        mounted = subprocess.run(mount, capture_output=True, check=False).returncode == 0
    except FileNotFoundError:
        mounted = False
    try:
        yield mounted
    finally:
        if mounted:
            subprocess.run(["umount", str(folder)], check=True)


def _smallest_files() -> None:
    """Let no file of this process grow beyond a page's size: a stand-in for a full disk where none can be mounted."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000))


def _fill(folder: Path, spare: int) -> Path:
    """Fill the disk up to some bytes that stay free."""
    space = os.statvfs(folder)
    ballast = folder / "ballast"
    ballast.write_bytes(bytes(max(space.f_bavail * space.f_frsize - spare, 0)))
    return ballast


def _harmed_nothing(done: subprocess.CompletedProcess[str], world: World, before: Tree, after: Tree) -> None:
    """Hold a build that found no room against what it may leave: all as it was, or all but the index done."""
    assert done.returncode == 2, done.stderr
    assert done.stderr.count("\n") == 1
    assert "Traceback" not in done.stderr
    if done.stderr.startswith("The index of the search could not be written: "):
        before = _index_of(before) | {path: data for path, data in after.items() if path not in _index_of(after)}
    else:
        assert done.stderr.startswith("The site could not be written: ")
    assert world.files() == before


def _index_of(files: Tree) -> Tree:
    return {path: data for path, data in files.items() if path.startswith("pagefind/")}


def _outgrow(world: World, after: Tree, arguments: Sequence[str]) -> None:
    """Fill the disk at several points of a build, then make room."""
    failed = 0
    for spare in (0, 16_000, 64_000, 200_000, 400_000):
        before = world.files()
        ballast = _fill(world.folder, spare)
        done = _run(world.folder, *arguments)
        if done.returncode:
            failed += 1
            _harmed_nothing(done, world, before, after)
        ballast.unlink()
    assert failed
    assert _run(world.folder, *arguments).returncode == 0


@pytest.mark.parametrize(("workers", "engine"), [("1", "python-markdown"), ("2", "commonmark")])
def test_a_full_disk_is_said_in_plain_words_and_harms_nothing(tmp_path: Path, workers: str, engine: str) -> None:
    """Exit status 2 and a sentence; the site is as it was, and once there is room the next build is right."""
    with _small_disk(tmp_path / "disk", 6000) as mounted:
        world = _large_world(tmp_path / "disk", engine)
        assert _run(world.folder, "--workers", workers).returncode == 0
        before = world.files()
        _change_much(world, 1)
        assert world.build(tmp_path / "elsewhere" / "site").receipt
        after = Project(tmp_path / "elsewhere").files()
        if mounted:
            _outgrow(world, after, ("--workers", workers))
        else:
            done = subprocess.run(
                _command("--workers", workers),
                cwd=world.folder,
                capture_output=True,
                text=True,
                check=False,
                preexec_fn=_smallest_files,
            )
            _harmed_nothing(done, world, before, after)
            assert _run(world.folder, "--workers", workers).returncode == 0
        assert world.files() == after


def test_a_first_build_killed_before_its_record_leaves_no_stranger(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A page that is taken away after such a kill goes from the site as well."""
    world = World(tmp_path)
    world.project.write("pages/brief.md", "---\ntitle: Brief\nsummary: Soon gone.\n---\n")

    def die(path: Path, data: bytes) -> None:
        if path.name == "record.bin":
            raise KeyboardInterrupt
        path.write_bytes(data)

    with monkeypatch.context() as patch:
        patch.setattr(writing, "write_whole", die)
        with pytest.raises(KeyboardInterrupt):
            world.build()
    world.delete("pages/brief.md")
    world.agree()
