"""What a command costs: wall time, processor time and memory, as the kernel tells them."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter, sleep

MIB = 1024 * 1024
SAMPLE_EVERY = 0.02
"""Seconds between two looks at the memory of all processes."""


class BenchError(Exception):
    """A command that was to be measured went wrong, or contestants did different work."""


@dataclass(frozen=True)
class Cost:
    """Seconds of wall time, seconds of all processors, and MiB of the largest single process at its peak."""

    wall: float
    cpu: float
    memory: float


def start(command: list[str], log: Path) -> int:
    """Start a command whose words go into a file, and give its process."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
    words = [(os.POSIX_SPAWN_OPEN, 1, str(log), flags, 0o644), (os.POSIX_SPAWN_DUP2, 1, 2)]
    return os.posix_spawn(command[0], command, os.environ, file_actions=words)


def run(command: list[str], log: Path) -> Cost:
    """Run a command to its end. What its children used counts too, where it waited for them."""
    os.sync()  # what was written before is not to be paid for now
    began = perf_counter()
    _, status, usage = os.wait4(start(command, log), 0)
    wall = perf_counter() - began
    fine_or_raise(command, log, status)
    return Cost(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024 / MIB)


def memory_of_all(command: list[str], log: Path) -> float:
    """Run a command and give the peak, in MiB, of all its processes together, with shared pages counted once."""
    process, peak = start(command, log), 0
    while not (ended := os.wait4(process, os.WNOHANG))[0]:
        peak = max(peak, sum(proportional_size(member) for member in family(process)))
        sleep(SAMPLE_EVERY)
    fine_or_raise(command, log, ended[1])
    return peak / MIB


def fine_or_raise(command: list[str], log: Path, status: int) -> None:
    """Show the last words of a command that failed."""
    if os.waitstatus_to_exitcode(status):
        raise BenchError(f"{' '.join(command)}\n{log.read_text('utf-8', 'replace')[-2000:]}")


def family(process: int) -> Iterator[int]:
    """Give a process and all that it started, as far as they still live."""
    yield process
    try:
        children = Path(f"/proc/{process}/task/{process}/children").read_text("ascii").split()
    except OSError:
        return
    for child in children:
        yield from family(int(child))


def proportional_size(process: int) -> int:
    """Give the bytes that a process holds; a page that two share counts half for each."""
    try:
        rows = Path(f"/proc/{process}/smaps_rollup").read_text("ascii").splitlines()
    except OSError:
        return 0  # it has just ended
    return sum(int(row.split()[1]) * 1024 for row in rows if row.startswith("Pss:"))
