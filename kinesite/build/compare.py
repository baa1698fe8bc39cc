"""Compare: which jobs have to be run again, and why. A pure function over digests."""

from collections.abc import Iterable
from dataclasses import dataclass

from kinesite.outputs.base import Job


@dataclass(frozen=True)
class Stale:
    """A job to run, and the reason in a sentence."""

    job: Job
    reason: str


def compare(jobs: Iterable[Job]) -> list[Stale]:
    """Call every job stale, for now: builds become incremental with the record of the last one."""
    return [Stale(job, "every page is made again") for job in jobs]
