"""Recording: what a build leaves behind for the next one."""

from collections.abc import Iterable, Mapping

from kinesite.build.indexing import is_index
from kinesite.build.record import Reached, Record, parts_in_text
from kinesite.build.seen import Seen
from kinesite.outputs.base import Job, Site


def recorded(jobs: Iterable[Job], made: Mapping[str, str], seen: Seen, site: Site, *, few: bool) -> Record:
    """Write down what was made. If only few files were looked at, what is known of the rest stands."""
    before = seen.before
    parts = {job.path: parts_in_text(job.parts) for job in jobs}
    outputs = {path: made.get(path) or before.outputs[path] for path in parts}
    reached = {job.id: _reached(job) for job in jobs if job.id}
    if few:
        parts, outputs, reached = before.parts | parts, before.outputs | outputs, before.reached | reached
    else:
        index = (path for path in before.outputs if is_index(path, before) and path not in parts)
        outputs |= {path: before.outputs[path] for path in index}
    return Record(
        elsewhere=seen.elsewhere,
        frame=site.frame_digest,
        sources=seen.found.digests,
        source_stamps=seen.found.known.stamps,
        templates=seen.found.theme_digests(),
        reached=reached,
        parts=parts,
        outputs=outputs,
        searched=before.searched,
        output_stamps={
            path: stamp for path, stamp in seen.output.stamps.items() if path in outputs and path not in made
        },
    )


def _reached(job: Job) -> Reached:
    if job.reach is None:
        return (), (), (), ()
    related = tuple([(near.id, near.reason) for near in job.reach.related])
    return job.reach.cards, job.reach.wholes, related, job.reach.beside
