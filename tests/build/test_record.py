"""The record and the journal: what cannot be read is the same as none, and neither reaches outside the site."""

import json
import marshal
from pathlib import Path

import pytest

from kinesite.build.record import VERSION, Record, dump_record, load_record, parts_in_text, workspace_of
from kinesite.build.write import finish
from kinesite.values.digests import digest_bytes
from tests.project import Project

KEPT = Record(
    "elsewhere",
    "frame",
    sources={"a.md": "1"},
    source_stamps={"a.md": b"s"},
    templates={"t.html": "2"},
    reached={
        "pages/a": (("pages/b",), ("people/c",), (("pages/b", "also for the hips"),), (("routines/r", "pages/b", ""),))
    },
    parts={"a/index.html": parts_in_text({"its own file": "3"})},
    outputs={"a/index.html": "4"},
    output_stamps={"a/index.html": b"t"},
    warnings=1,
)
WHOLE = dump_record(Path("nowhere"), KEPT)[1]


def _older() -> bytes:
    _, *values = marshal.loads(WHOLE[32:])  # noqa: S302 - written three lines above
    data = marshal.dumps((VERSION - 1, *values))
    return digest_bytes(data).encode() + data


UNREADABLE = {
    "nothing": b"",
    "torn": WHOLE[:-5],
    "a list": b"[]",
    "its values alone": WHOLE[32:],
    "an older version": _older(),
    "another word": WHOLE.replace(b"elsewhere", b"eslewhere"),
    "a path outside": WHOLE.replace(b"a/index.html", b"../stranger1"),
    "no text": b"\0\0\0",
    "bytes in no encoding": b"\xff\xfe{}",
}


def test_a_record_is_read_as_it_was_written(tmp_path: Path) -> None:
    """Nothing is lost on the way to the disk and back."""
    (tmp_path / "record.bin").write_bytes(WHOLE)
    assert load_record(tmp_path) == KEPT


@pytest.mark.parametrize("title", UNREADABLE)
def test_a_record_that_is_not_whole_is_the_same_as_none(project: Project, title: str) -> None:
    """The site is made anew and is right, and nothing outside it is touched."""
    project.build()
    before = project.files()
    workspace = workspace_of(project.folder / "site")
    (workspace / "record.bin").write_bytes(UNREADABLE[title])
    assert load_record(workspace) == Record()
    assert project.build().receipt
    assert project.files() == before


def _journal(**todo: object) -> str:
    return json.dumps({"move": [], "remove": [], "record": "record.bin", **todo})


@pytest.mark.parametrize(
    "journal",
    [
        "",
        "{",
        "[]",
        "null",
        "{}",
        _journal(remove=["../stranger.txt"]),
        _journal(remove=["about/../../stranger.txt"]),
        _journal(remove=["/etc/hostname"]),
        _journal(move=["../stranger.txt"]),
        _journal(remove=[3]),
        _journal(remove=3),
        _journal(record="../stranger.txt"),
        _journal(record="journal.json"),
        _journal(remove=["about/index.html", "../stranger.txt"]),
    ],
)
def test_a_journal_that_no_build_wrote_is_dropped(project: Project, journal: str) -> None:
    """A torn journal, or one with a path outside the site, decides nothing: no file changes, and it is gone."""
    project.build()
    (project.folder / "stranger.txt").write_text("mine", "utf-8")
    before = project.files()
    workspace = workspace_of(project.folder / "site")
    record = (workspace / "record.bin").read_bytes()
    (workspace / "staged").mkdir()
    (workspace / "stranger.txt").write_text("not mine", "utf-8")
    (workspace / "journal.json").write_text(journal, "utf-8")
    finish(project.folder / "site")
    assert project.files() == before
    assert (project.folder / "stranger.txt").read_text("utf-8") == "mine"
    assert (workspace / "record.bin").read_bytes() == record
    assert not (workspace / "journal.json").exists()
    assert not (workspace / "staged").exists()
