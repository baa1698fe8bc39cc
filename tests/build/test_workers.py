"""Workers: the same results for any number of them, and none that outlives its work."""

import gc
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kinesite.build.workers import PAYS_FROM, default_workers, in_parallel

TOP = Path(__file__).parent.parent.parent
MANY = PAYS_FROM * 3


class NothingFits(Exception):  # noqa: N818 - it says what is so
    """What a worker may raise."""


def _square(number: int) -> int:
    return number * number


def _process(_: int) -> int:
    return os.getpid()


def _is_collecting(_: int) -> bool:
    return gc.isenabled()


def _fails_at_last(number: int) -> int:
    if number >= MANY - 2:
        raise NothingFits(number)
    return number


def _disk_is_full(number: int) -> int:
    if number % 2:
        raise OSError(28, "No space left on device", f"file {number}")
    return number


@given(count=st.integers(0, MANY), workers=st.integers(1, 5))
@settings(max_examples=20, deadline=None)
def test_results_keep_the_order_of_the_items(count: int, workers: int) -> None:
    """However many share the work, each result stands where its item stood."""
    assert in_parallel(_square, range(count), workers) == [number * number for number in range(count)]


@pytest.mark.parametrize(
    ("count", "workers", "expected"),
    [(PAYS_FROM - 1, 4, 1), (MANY, 1, 1), (PAYS_FROM, 2, 2), (MANY, 4, 4)],
    ids=["a handful", "one worker", "enough", "many"],
)
def test_work_is_shared_where_it_pays(count: int, workers: int, expected: int) -> None:
    """A handful of items stays in this process; more are shared by as many as were asked for."""
    assert len(set(in_parallel(_process, range(count), workers))) == expected


@pytest.mark.parametrize("workers", [1, 2, 3])
def test_what_a_worker_raises_is_raised_here(workers: int) -> None:
    """An exception comes back as it is, from whichever hand."""
    with pytest.raises(NothingFits):
        in_parallel(_fails_at_last, range(MANY), workers)


@pytest.mark.parametrize("workers", [1, 2])
@pytest.mark.parametrize("before", [True, False])
def test_the_collector_rests_only_meanwhile(workers: int, before: bool, request: pytest.FixtureRequest) -> None:
    """Garbage is not collected during the work, and afterwards as before, also when the work fails."""
    request.addfinalizer(gc.enable if gc.isenabled() else gc.disable)
    (gc.enable if before else gc.disable)()
    assert set(in_parallel(_is_collecting, range(MANY), workers)) == {False}
    assert gc.isenabled() is before
    with pytest.raises(NothingFits):
        in_parallel(_fails_at_last, range(MANY), workers)
    assert gc.isenabled() is before


@pytest.mark.parametrize("workers", [1, 2])
def test_an_error_of_the_system_keeps_its_words(workers: int) -> None:
    """A full disk is told with its reason and the file, also from a worker."""
    with pytest.raises(OSError, match="No space left on device") as caught:
        in_parallel(_disk_is_full, range(MANY), workers)
    assert caught.value.errno == 28
    assert str(caught.value.filename).startswith("file ")


def test_a_worker_that_is_killed_is_told() -> None:
    """A worker that dies without an answer is an error of the system, not a lack of results."""
    here = os.getpid()

    def dies(number: int) -> int:
        if os.getpid() != here:
            os._exit(9)
        return number

    with pytest.raises(OSError, match="a worker of the build was stopped"):
        in_parallel(dies, range(MANY), 2)


def test_there_is_at_least_one_worker() -> None:
    """The number of processors that one may use is a number of workers."""
    assert default_workers() >= 1


ESCAPES = {
    "an exception that cannot be sent": """
        class Local(Exception):
            def __reduce__(self):
                raise TypeError("not to be sent")
        def work(number):
            if os.getpid() != here:
                raise Local
            return number
    """,
    "a result that cannot be sent": """
        def work(number):
            return number if os.getpid() == here else (lambda: number)
    """,
    "nobody who listens any more": """
        def work(number):
            if os.getpid() == here:
                raise ValueError("this hand fails first")
            return "x" * 10_000
    """,
    "an exit": """
        def work(number):
            if os.getpid() != here:
                raise SystemExit(3)
            return number
    """,
}
SCRIPT = """
import os, sys, textwrap
from kinesite.build.workers import in_parallel
here = os.getpid()
exec(textwrap.dedent(sys.argv[1]))
try:
    in_parallel(work, range({many}), 3)
except BaseException:
    pass
finally:
    print("went on", flush=True)
"""


@pytest.mark.parametrize("title", ESCAPES)
def test_no_worker_goes_on_with_the_work_of_its_parent(title: str) -> None:
    """Whatever goes wrong in a worker, it ends; only the first process goes on behind the call."""
    command = [sys.executable, "-c", SCRIPT.format(many=MANY), ESCAPES[title]]
    done = subprocess.run(command, cwd=TOP, capture_output=True, text=True, check=False, timeout=60)
    assert done.stdout == "went on\n"
    assert "Traceback" not in done.stderr
