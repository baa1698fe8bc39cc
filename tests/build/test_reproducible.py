"""The same content gives the same bytes, wherever, whenever and with however many hands it is built."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.build.world import RICH
from tests.project import Project

DOOR = Path(__file__).parent.parent.parent / "build.py"
MANY = {
    f"glossary/term-{number}.md": f"---\ntitle: Term {number}\nsummary: Meaning {number}.\n---\nSee [[core]].\n"
    for number in range(70)
}


def _built(folder: Path, files: dict[str, str], *arguments: str, **variables: str) -> dict[str, bytes]:
    """Build these files, written in their order, by a process in surroundings of its own."""
    project = Project(folder)
    for path, text in files.items():
        project.write(path, text)
    done = subprocess.run(
        [sys.executable, str(DOOR), *arguments],
        cwd=folder,
        env={**os.environ, **variables},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return project.files()


@pytest.fixture(scope="module")
def expected(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The site as it comes out in plain surroundings."""
    surroundings = {"TZ": "UTC", "LANG": "C.UTF-8", "PYTHONHASHSEED": "0"}
    return _built(tmp_path_factory.mktemp("plain"), {**RICH, **MANY}, "--workers", "1", **surroundings)


@pytest.mark.parametrize(
    "variables",
    [
        {"TZ": "Pacific/Kiritimati"},
        {"TZ": "America/Anchorage", "LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8"},
        {"LANG": "C", "LC_ALL": "POSIX", "PYTHONUTF8": "0"},
        {"PYTHONHASHSEED": "1"},
        {"PYTHONHASHSEED": "4242"},
    ],
    ids=lambda variables: " ".join(f"{name}={value}" for name, value in variables.items()),
)
def test_surroundings_do_not_get_into_a_page(
    tmp_path: Path, expected: dict[str, bytes], variables: dict[str, str]
) -> None:
    """Another folder, time zone, language or hash seed gives the same bytes."""
    folder = tmp_path / "an other, longer folder \N{LATIN SMALL LETTER E WITH ACUTE}"
    assert _built(folder, {**RICH, **MANY}, **variables) == expected


def test_the_order_in_which_files_were_written_does_not_matter(tmp_path: Path, expected: dict[str, bytes]) -> None:
    """A disk that lists files in another order gives the same bytes."""
    assert _built(tmp_path, dict(reversed({**RICH, **MANY}.items()))) == expected


@pytest.mark.parametrize("workers", ["2", "4", "7"])
def test_many_workers_make_what_one_makes(tmp_path: Path, expected: dict[str, bytes], workers: str) -> None:
    """The number of workers changes no byte."""
    assert _built(tmp_path, {**RICH, **MANY}, "--workers", workers) == expected
