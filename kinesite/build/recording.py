"""Recording: what a build leaves behind for the next one."""

from collections.abc import Iterable, Mapping

from kinesite.build.record import FRAME, Record
from kinesite.build.seen import Seen
from kinesite.outputs.base import Job


def recorded(jobs: Iterable[Job], made: Mapping[str, str], seen: Seen, frame: Iterable[str] | None) -> Record:
    """Write down what was made. Without the ids of the frame only a few pages were looked at, and the rest stands."""
    before = seen.before
    parts = {job.path: dict(job.parts) for job in jobs}
    outputs = {path: made.get(path) or before.outputs[path] for path in parts}
    holders = before.holders
    if frame is not None:
        holders = {FRAME: list(frame)}
        for job in jobs:
            for id in job.reach.wholes if job.reach else ():
                holders.setdefault(id, []).append(job.id)
    else:
        parts, outputs = before.parts | parts, before.outputs | outputs
    return Record(
        inputs=seen.inputs,
        elsewhere=seen.elsewhere,
        sources=seen.found.digests(),
        templates=seen.found.theme_digests(),
        holders=holders,
        parts=parts,
        outputs=outputs,
    )
