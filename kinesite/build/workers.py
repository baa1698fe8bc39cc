"""Workers: the same function over many items, on several processes where that pays.

Processes are forked, not spawned: they see what is in memory already, so nothing has to be sent to them; only results
come back. Work is dealt out like cards, so that heavy neighbours do not meet in one hand, and results keep the order of
the items. A worker whose parent is gone stops, so that a killed build leaves nobody behind who still writes.
Where forking is not to be had (Windows), everything runs in this one process, with the same results.
"""

import gc
import os
import pickle
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, BinaryIO, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

PAYS_FROM = 64
"""So many items make up for the cost of forking."""


def default_workers() -> int:
    """Give the number of processors that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@contextmanager
def without_collector() -> Iterator[None]:
    """Let Python's collector of circular garbage rest.

    Nearly all that a build makes is kept to its end and nearly none of it is circular; but the collector would go
    through all of it again and again, and in a forked worker each look makes a copy of the memory that it looks at.
    """
    ran = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if ran:
            gc.enable()


@without_collector()
def in_parallel(
    function: Callable[[Item], Result], items: Sequence[Item], workers: int, pays_from: int = PAYS_FROM
) -> list[Result]:
    """Call a function for every item and give the results in order. What a worker raises is raised here."""
    if workers < 2 or len(items) < pays_from or not hasattr(os, "fork"):  # noqa: PLR2004 - two make it parallel
        return [function(item) for item in items]
    hands = [items[number::workers] for number in range(workers)]
    helpers = [_start(function, hand) for hand in hands[1:]]
    try:
        dealt = [[function(item) for item in hands[0]], *(_collect(*helper) for helper in helpers)]
    finally:
        _dismiss(helpers)
    results: list[Any] = [None] * len(items)
    for number, hand in enumerate(dealt):
        results[number::workers] = hand
    return results


def _start(function: Callable[[Item], Result], hand: Sequence[Item]) -> tuple[int, BinaryIO]:
    """Fork a worker; give its process and the pipe that its results come through."""
    reader, writer = os.pipe()
    parent = os.getpid()
    process = os.fork()
    if process:
        os.close(writer)
        return process, os.fdopen(reader, "rb")
    try:
        os.close(reader)
        _work(function, hand, writer, parent)
    finally:
        os._exit(0)  # whatever happens, a worker never goes on with its parent's work


def _work(function: Callable[[Item], Result], hand: Sequence[Item], writer: int, parent: int) -> None:
    try:
        results = []
        for item in hand:
            if os.getppid() != parent:
                os._exit(1)
            results.append(function(item))
        answer = pickle.dumps((True, results), pickle.HIGHEST_PROTOCOL)
    except BaseException as error:  # noqa: BLE001 - it is raised again where the results are collected
        answer = _packed_error(error)
    with os.fdopen(writer, "wb") as pipe:
        pipe.write(answer)


def _packed_error(error: BaseException) -> bytes:
    try:
        return pickle.dumps((False, error))
    except Exception:  # noqa: BLE001 - some errors cannot be packed; what they say can
        return pickle.dumps((False, RuntimeError(f"{type(error).__name__}: {error}")))


def _collect(process: int, pipe: BinaryIO) -> list[Any]:
    answer = pipe.read()
    if not answer:
        raise OSError(0, "a worker of the build was stopped", str(process))
    fine, results = pickle.loads(answer)  # noqa: S301 - written by our own worker a moment ago
    if not fine:
        raise results
    return list(results)


def _dismiss(helpers: Sequence[tuple[int, BinaryIO]]) -> None:
    """Let go of the workers: one that still has something to say finds nobody listening, and ends.

    All pipes are closed before the first wait, because a worker holds those of the workers before it open.
    """
    for _, pipe in helpers:
        pipe.close()
    for process, _ in helpers:
        os.waitpid(process, 0)
