"""The memo: losing it costs time, never a right site."""

import marshal
from collections.abc import Callable
from pathlib import Path

import pytest

from kinesite.build.discover import Found, discover
from kinesite.build.memo import VERSION, open_memo, read_with_memo
from kinesite.build.record import workspace_of
from kinesite.values.digests import DIGEST_BYTES, digest_bytes
from tests.project import Project

Spoil = Callable[[bytes], bytes]


def _found(project: Project) -> Found:
    return discover(project.folder / "content", ())


def _fill(project: Project, toolchain: str = "tools") -> Found:
    found = _found(project)
    memo = open_memo(project.folder / "kept", toolchain)
    read_with_memo(memo, 1, found, "python-markdown")
    memo.close(found.digests)
    return found


def test_what_was_read_once_is_known_again(project: Project) -> None:
    """An entry comes back from the memo as it was read, text and all."""
    found = _fill(project)
    fresh = read_with_memo(open_memo(project.folder / "new", ""), 1, found, "python-markdown").entries
    memo = open_memo(project.folder / "kept", "tools")
    for source in map(found.source, found.pages):
        assert memo.knows(source.path, source.digest)
        entry = memo.recall(source, "python-markdown")
        other = fresh[entry.id]
        assert (entry.stub, entry.fields, entry.prose) == (other.stub, other.fields, other.prose)
        assert (entry.texts, entry.places) == (other.texts, other.places)


@pytest.mark.parametrize("toolchain", ["tools", "other tools"])
def test_only_the_same_bytes_and_the_same_tools_are_known(project: Project, toolchain: str) -> None:
    """A changed file is read again; with other tools every file is."""
    _fill(project)
    project.change("pages/about.md", "Us.", "You.")
    memo = open_memo(project.folder / "kept", toolchain)
    known = {path for path, digest in _found(project).digests.items() if memo.knows(path, digest)}
    all_ = set(_found(project).pages)
    assert known == (all_ - {"pages/about.md"} if toolchain == "tools" else set())


def test_a_file_with_problems_is_read_until_it_is_mended(project: Project) -> None:
    """A warning is said by every build, not only by the one that read the file."""
    project.change("pages/about.md", "Us.", "Us.\n\n<script>x</script>")
    project.build()
    project.change("exercises/bridge.md", "Text with", "Other text with")
    assert [problem.code for problem in project.build().problems] == ["html.removed"]
    assert [problem.code for problem in project.build().problems] == ["html.removed"]


def test_a_deleted_file_is_forgotten_and_the_memo_does_not_grow_for_ever(project: Project) -> None:
    """What is of no use any more is at most as much as what is."""
    project.build()
    entries = workspace_of(project.folder / "site") / "entries.bin"
    first = entries.stat().st_size
    for number in range(40):
        project.write("pages/about.md", f"---\ntitle: About\nsummary: S.\n---\nText {number}.\n")
        project.build()
        assert entries.stat().st_size < first * 3


def test_of_an_older_version_is_the_same_as_none(project: Project) -> None:
    """A memo of another version of its form is not read."""
    _fill(project)
    index = project.folder / "kept" / "index.bin"
    _, *rest = marshal.loads(index.read_bytes()[2 * DIGEST_BYTES :])  # noqa: S302 - written by the line above
    older = marshal.dumps((VERSION - 1, *rest))
    index.write_bytes(digest_bytes(older).encode() + older)
    assert not open_memo(project.folder / "kept", "tools").rows


SPOILT: dict[str, Spoil] = {
    "nothing": lambda _: b"",
    "half of it": lambda data: data[: len(data) // 2],
    "all but its end": lambda data: data[:-1],
    "zeros of the same size": lambda data: bytes(len(data)),
    "something else": lambda _: b"{}",
    "more than it": lambda data: data + b"\0" * 100,
    "itself backwards": lambda data: data[::-1],
    "another sort of value": lambda _: marshal.dumps((VERSION, "tools", "reader", 5)),
}


@pytest.mark.parametrize("name", ["index.bin", "entries.bin"])
@pytest.mark.parametrize("title", SPOILT)
def test_a_spoilt_memo_is_the_same_as_none(project: Project, name: str, title: str) -> None:
    """Whatever stands in its files, the next build makes the right site."""
    project.write("glossary/core.md", "---\ntitle: Core\nsummary: The middle.\n---\nText.\n")
    project.build()
    kept: Path = workspace_of(project.folder / "site")
    (kept / name).write_bytes(SPOILT[title]((kept / name).read_bytes()))
    project.change("site.yaml", "tagline: Exercises for tests", "tagline: Exercises")
    assert project.build().receipt
    made = project.files()
    (project.folder / "site").rename(project.folder / "old")
    (kept / "index.bin").unlink()
    (kept / "entries.bin").unlink()
    project.build()
    assert made == project.files()
