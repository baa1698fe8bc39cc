"""The lock: one build at a time, and none that outlives its holder."""

from pathlib import Path

import pytest

from kinesite.build.lock import BuildRunning, only_build


def test_a_second_holder_is_refused(tmp_path: Path) -> None:
    """While one holds the lock, another is told so at once."""
    with only_build(tmp_path / "kept"), pytest.raises(BuildRunning), only_build(tmp_path / "kept"):
        pytest.fail("it went in")


def test_folders_have_locks_of_their_own(tmp_path: Path) -> None:
    """Builds into different folders do not mind each other."""
    with only_build(tmp_path / "one"), only_build(tmp_path / "other"):
        assert (tmp_path / "one/lock").is_file()


def test_the_lock_is_dropped_however_its_holder_ends(tmp_path: Path) -> None:
    """After an exception the next build goes ahead."""
    with pytest.raises(ZeroDivisionError), only_build(tmp_path):
        raise ZeroDivisionError
    with only_build(tmp_path):
        assert (tmp_path / "lock").is_file()
