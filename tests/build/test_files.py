"""Files: read whole, written whole."""

from functools import partial
from pathlib import Path

import pytest

from kinesite.build.files import append, digest_on_disk, read, walk, write_whole
from kinesite.build.workers import in_parallel
from kinesite.values.digests import digest_bytes


@pytest.mark.parametrize("size", [0, 1, 4096, 1_000_003])
def test_a_file_is_read_to_its_end(tmp_path: Path, size: int) -> None:
    """However long, all of it is read."""
    (tmp_path / "file").write_bytes(b"x" * size)
    assert read(str(tmp_path / "file")) == b"x" * size
    assert digest_on_disk(str(tmp_path / "file")) == digest_bytes(b"x" * size)


@pytest.mark.parametrize("path", ["none", "folder", "file/below"])
def test_what_is_no_file_has_no_digest(tmp_path: Path, path: str) -> None:
    """Nothing, a folder, and a path below a file are as if the file were missing."""
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").write_bytes(b"")
    assert digest_on_disk(str(tmp_path / path)) == ""


def test_writing_replaces_the_old_file_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    """A reader finds the old file or the new one, and no third."""
    target = tmp_path / "deep" / "file"
    for data in (b"old", b"new and longer", b""):
        write_whole(target, data)
        assert target.read_bytes() == data
    assert list(target.parent.iterdir()) == [target]


def test_a_walk_gives_files_in_order_and_no_hidden_ones(tmp_path: Path) -> None:
    """The order is the same on every disk."""
    for name in ("b/c", "b/a", "a", "c/.x", ".h/y", "b.d"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"")
    assert [name for name, _ in walk(str(tmp_path))] == ["a", "b/a", "b/c", "b.d"]


def test_what_several_processes_append_lies_where_each_was_told(tmp_path: Path) -> None:
    """No piece overwrites another, and the place that was given for it is right."""
    pieces = [f"<{number}>".encode() * (number % 7 + 1) for number in range(500)]
    offsets = in_parallel(partial(append, tmp_path / "pieces"), pieces, workers=4, pays_from=2)
    written = (tmp_path / "pieces").read_bytes()
    assert len(written) == sum(map(len, pieces))
    assert [written[offset : offset + len(piece)] for offset, piece in zip(offsets, pieces, strict=True)] == pieces
