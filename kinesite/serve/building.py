"""Building again after each batch of changes: one at a time, and nothing that goes wrong ends it."""

import gc
import traceback
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from time import perf_counter, time
from typing import Self

from kinesite import report
from kinesite.build.indexing import Indexed, index
from kinesite.build.lock import BuildRunning
from kinesite.build.pipeline import Outcome, Request, build
from kinesite.serve.moves import Digests, moves
from kinesite.serve.state import State, shown
from kinesite.values.problems import Place, Problem

PATIENCE = 1.0
"""Seconds that the end waits for a build under way; one that is cut off is finished or undone by the next."""

LOADING = 0.5
"""Seconds that browsers are given to load a page anew, before the index of the search takes the processor."""


class Building:
    """A thread that builds while the context lasts, and the state it has come to."""

    def __init__(self, request: Request, tell: Callable[[], None]) -> None:
        version = int(time())  # greater than that of any page which an earlier server sent
        self.state = State(version, version)
        self._request, self._tell = request, tell
        self._batches: SimpleQueue[set[Path]] = SimpleQueue()
        self._since_good: set[Path] = set()
        self._good: Digests = {}
        self._problems: tuple[Problem, ...] = ()
        self._search_problem = ""
        self._ended = False
        self._thread = Thread(target=self._work, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._ended = True
        self._batches.put(set())
        self._thread.join(PATIENCE)

    def changed(self, paths: set[Path]) -> None:
        """Build soon; what changes while a build runs waits for the next."""
        self._batches.put(paths)

    def _work(self) -> None:
        paths = self._batches.get()
        while not self._ended:
            while not self._batches.empty():
                paths |= self._batches.get()
            self._build(paths)
            paths = self._next()

    def _next(self) -> set[Path]:
        """Wait for the next batch; meanwhile make the index of the search, but not while browsers load the page."""
        try:
            return self._batches.get(timeout=LOADING)
        except Empty:
            self._index()
            gc.collect()  # builds let Python's collector rest; what they leave is little, but a day has many
            return self._batches.get()

    def _build(self, paths: set[Path]) -> None:
        """Build, say how it went, and let the browsers know if there is news."""
        began = perf_counter()
        outcome = attempt(self._request)
        if outcome.problems != self._problems:
            report.show_problems(outcome.problems, outcome.found)
        self._problems = outcome.problems
        report.show_rebuild(outcome, self._named(paths), perf_counter() - began)
        self._since_good |= paths
        state = self._state_after(outcome)
        if state != self.state:
            self.state = state
            self._tell()

    def _index(self) -> None:
        """Bring the index of the search up to date; as soon as something changes that waits for the next time."""
        try:
            indexed = index(self._request.output, lambda: self._batches.empty() and not self._ended)
        except BuildRunning:
            return  # that build is followed by its own index
        except OSError as error:
            indexed = Indexed(problem=f"The index of the search could not be written: {error.strerror}")
        if indexed.problem != self._search_problem:
            report.show_indexed(indexed, 0)
        self._search_problem = indexed.problem

    def _state_after(self, outcome: Outcome) -> State:
        problems, receipt = shown(outcome.problems, outcome.found, self._request), outcome.receipt
        if receipt is None:
            return replace(self.state, broken=True, problems=problems)
        version = self.state.version + bool(receipt.written or receipt.removed)
        styles_alone = bool(self._since_good) and all(path.suffix == ".css" for path in self._since_good)
        page = self.state.page if styles_alone or version == self.state.version else version
        self._since_good = set()
        return State(version, page, problems=problems, moves=self._moves(outcome))

    def _moves(self, outcome: Outcome) -> dict[str, str]:
        """Add what moved since the last good build; an address that is in use again leads nowhere else."""
        before, now = self._good, outcome.found.digests
        self._good = now
        if now.keys() == before.keys():
            return dict(self.state.moves)
        known = {**self.state.moves, **moves(before, now)}
        return {old: new for old, new in known.items() if not (self._request.output / old / "index.html").is_file()}

    def _named(self, paths: Iterable[Path]) -> list[str]:
        """Name files as people know them."""
        tops = [folder.parent for folder in (self._request.content, *self._request.templates)]
        return sorted(
            next((path.relative_to(top).as_posix() for top in tops if path.is_relative_to(top)), path.name)
            for path in paths
        )


def attempt(request: Request) -> Outcome:
    """Build; whatever keeps it from ending well becomes a problem."""
    try:
        return _build_twice(request)
    except BuildRunning:
        return _failed("build.running", "another build runs in this folder", "Wait until it is done, then save again.")
    except OSError as error:
        if not request.content.is_dir():
            hint = "Put it back, and the site is built at once."
            return _failed("file.missing", f"the folder {request.content.name}/ is not there", hint)
        said = f"this could not be read or written: {error.strerror}"
        return _failed("file.failed", said, "Mend this, then save any file to try again.", _place(error, request))
    except Exception as error:  # noqa: BLE001 - a bug of ours must not take the writer's server away
        traceback.print_exc()
        said = f"Kinesite itself failed: {type(error).__name__}: {error}"
        return _failed("build.failed", said, "This is a bug. The terminal shows what its makers need to know.")


def _build_twice(request: Request) -> Outcome:
    """Build; once more where a file vanished after it was seen and before it was read."""
    try:
        return build(request)
    except FileNotFoundError:
        return build(request)


def _place(error: OSError, request: Request) -> Place:
    path = Path(error.filename or request.output)
    top = request.content.parent
    return Place(path.relative_to(top).as_posix() if path.is_relative_to(top) else str(path))


def _failed(code: str, message: str, hint: str, place: Place = Place("")) -> Outcome:
    return Outcome((Problem(code, message, place, hint),))
