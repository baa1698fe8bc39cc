"""A file is read again unless its stamp says that nobody touched it; and a stamp is trusted only when it can be."""

import os
from pathlib import Path

import pytest

from kinesite.build import stamps
from kinesite.build.stamps import Known, look_at
from kinesite.values.digests import digest_bytes


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a file that was touched long ago, as far as stamps can tell."""
    monkeypatch.setattr(stamps, "TICK", 0)
    (tmp_path / "a").write_bytes(b"one")
    return tmp_path / "a"


def _look(file: Path, before: Known) -> Known:
    return look_at(str(file.parent), [file.name], before)


def test_an_untouched_file_is_not_read(file: Path) -> None:
    """Its digest is the one that is known, whatever that is."""
    known = _look(file, Known())
    assert known.digests == {"a": digest_bytes(b"one")}
    told = Known({"a": "as it was told"}, known.stamps)
    assert _look(file, told).digests == {"a": "as it was told"}


@pytest.mark.parametrize("data", [b"two", b"other"], ids=["of the same size", "of another size"])
def test_a_touched_file_is_read(file: Path, data: bytes) -> None:
    """Also when its time was put back: no program can put back the time at which the system saw it change."""
    known, told = _look(file, Known()), file.stat()
    file.write_bytes(data)
    os.utime(file, ns=(told.st_atime_ns, told.st_mtime_ns))
    assert _look(file, known).digests == {"a": digest_bytes(data)}


def test_another_file_in_its_place_is_read(file: Path) -> None:
    """A file moved into its place has another number."""
    known = _look(file, Known())
    other = file.with_name("b")
    other.write_bytes(b"two")
    other.replace(file)
    assert _look(file, known).digests == {"a": digest_bytes(b"two")}


def test_a_file_touched_a_moment_ago_has_no_stamp(tmp_path: Path) -> None:
    """Within one tick of a clock it could change again unnoticed."""
    (tmp_path / "a").write_bytes(b"one")
    assert look_at(str(tmp_path), ["a"], Known()).stamps == {}


def test_a_file_that_is_gone_has_neither(file: Path) -> None:
    """It is not taken for the one that was there."""
    known = _look(file, Known())
    file.unlink()
    assert _look(file, known) == Known({"a": ""}, {})
