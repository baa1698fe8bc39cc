"""Compare: which jobs have to be run again, and why. A pure function over digests; no time stands in any verdict."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from kinesite.build.record import Record, parts_in_text, parts_of
from kinesite.outputs.base import Job
from kinesite.values.words import listed


class Stale(NamedTuple):
    """A job to run, and the reason in a sentence."""

    job: Job
    reason: str


def compare(jobs: Iterable[Job], record: Record, on_disk: Mapping[str, str]) -> list[Stale]:
    """Find the jobs whose parts, or whose output on disk, differ from the record of the last build."""
    verdicts = ((job, why_stale(job, record, on_disk.get(job.path, ""))) for job in jobs)
    return [Stale(job, reason) for job, reason in verdicts if reason]


def why_stale(job: Job, record: Record, on_disk: str) -> str:
    """Say why a job has to be run again; nothing if it has not."""
    text = record.parts.get(job.path)
    if text is None:
        return "It is new."
    if text != parts_in_text(job.parts):
        before = parts_of(text)
        changed = [part for part in (*job.parts, *before) if job.parts.get(part) != before.get(part)]
        return f"Changed since the last build: {listed(list(dict.fromkeys(changed)))}."
    if not on_disk:
        return "The file is missing from the site."
    if on_disk != record.outputs.get(job.path):
        return "The file in the site was changed by something else."
    return ""
