"""Values are read as they were last kept, whatever part of them was written."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinesite.build import kept
from kinesite.build.files import write_whole
from kinesite.build.kept import dump, later, load

ROWS = st.dictionaries(st.text(max_size=3), st.one_of(st.text(max_size=3), st.tuples(st.integers(0, 9))), max_size=40)
HISTORY = st.lists(st.tuples(ROWS, st.integers(), st.booleans()), min_size=1, max_size=8)
LARGE = {str(number): "x" * 100 for number in range(1000)}


def keep(file: Path, *values: Any) -> str:
    """Keep values, and give the name of the file that was written."""
    written, data = dump(file, values)
    write_whole(written, data, sure=False)
    return written.name


@pytest.fixture(autouse=True)
def _as_a_new_process() -> None:
    kept.KNOWN.clear()


@given(HISTORY)
def test_what_is_read_is_what_was_kept_last(tmp_path_factory: pytest.TempPathFactory, history: Any) -> None:
    """Over any history, in one process or in a new one each time."""
    file = tmp_path_factory.mktemp("kept") / "values.bin"
    for rows, number, anew in history:
        if anew:
            kept.KNOWN.clear()
        load(file)
        keep(file, 1, rows, number)
        assert load(file) == (1, rows, number)
        kept.KNOWN.clear()
        assert load(file) == (1, rows, number)


def test_a_small_change_writes_little(tmp_path: Path) -> None:
    """And what differs is counted from the whole, so it grows until the whole is written anew."""
    file = tmp_path / "values.bin"
    names = [keep(file, 1, LARGE)]
    for number in range(200):
        load(file)
        names.append(keep(file, 1, LARGE | dict.fromkeys(list(LARGE)[: number + 1], "y")))
    assert names[:10] == ["values.bin", *["values.since"] * 9]
    assert "values.bin" in names[10:]
    assert load(file) == (1, LARGE | dict.fromkeys(list(LARGE)[:200], "y"))


def test_another_version_is_kept_whole(tmp_path: Path) -> None:
    """What differs between two forms nobody could put together."""
    file = tmp_path / "values.bin"
    keep(file, 1, LARGE)
    load(file)
    assert keep(file, 2, {}, LARGE) == "values.bin"
    assert load(file) == (2, {}, LARGE)


@pytest.mark.parametrize("spoilt", [b"", b"torn", bytes(200), b"\xff" * 50])
def test_what_is_damaged_is_the_same_as_none(tmp_path: Path, spoilt: bytes) -> None:
    """Without the whole there is nothing; without what differs there is the whole."""
    file = tmp_path / "values.bin"
    keep(file, 1, LARGE)
    load(file)
    keep(file, 1, LARGE | {"0": "y"})
    later(file).write_bytes(spoilt)
    assert load(file) == (1, LARGE)
    file.write_bytes(spoilt)
    assert load(file) is None
    assert keep(file, 1, {"0": "y"}) == "values.bin"


def test_what_differed_long_ago_is_not_taken_for_new(tmp_path: Path) -> None:
    """The same values may be kept whole a second time, when what once differed from them still lies there."""
    file = tmp_path / "values.bin"
    for values in (LARGE, LARGE | {"0": "y"}, {}, LARGE):
        keep(file, 1, values)
        assert load(file) == (1, values)


def test_what_differs_from_another_whole_is_left_alone(tmp_path: Path) -> None:
    """A whole that took the place of the one before it stands by itself."""
    file = tmp_path / "values.bin"
    keep(file, 1, LARGE)
    load(file)
    keep(file, 1, LARGE | {"0": "y"})
    kept.KNOWN.clear()
    assert keep(file, 1, {"a": "b"}) == "values.bin"
    assert load(file) == (1, {"a": "b"})
