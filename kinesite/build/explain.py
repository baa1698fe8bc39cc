"""Explain: for one file of the site, what it was made from, why it would be made again, and what else would be."""

from collections.abc import Iterator

from kinesite.build.pipeline import Outcome
from kinesite.build.seen import Seen
from kinesite.outputs.base import Job
from kinesite.values.words import plural

MOST_SHOWN = 12


def explanation(path: str, outcome: Outcome, seen: Seen) -> list[str]:
    """Say in lines what there is to know about one file of the site."""
    return list(_lines(path, outcome, seen))


def _lines(path: str, outcome: Outcome, seen: Seen) -> Iterator[str]:
    job = next(
        (job for job in outcome.jobs if path in {job.path, job.path.removesuffix("index.html"), job.origin}), None
    )
    if job is None:
        yield f"No file {path} is planned. Name it as it stands in the site: exercises/glute-bridge/index.html"
        return
    reason = next((each.reason for each in outcome.stale if each.job.path == job.path), "")
    yield f"{job.path} is made from {job.origin}."
    yield f"Made again: {reason}" if reason else "Up to date: nothing that it is made from has changed."
    if job.reach:
        yield from _listed("It shows or links to", job.reach.cards)
        yield from _listed("In it stand, whole,", job.reach.wholes)
    yield from _changed_sources(seen)
    yield from _others(job, outcome)


def _listed(words: str, ids: tuple[str, ...]) -> Iterator[str]:
    if ids:
        more = f" and {len(ids) - MOST_SHOWN} more" if len(ids) > MOST_SHOWN else ""
        yield f"{words}: {', '.join(ids[:MOST_SHOWN])}{more}."


def _changed_sources(seen: Seen) -> Iterator[str]:
    now = seen.found.digests | {f"templates/{name}": digest for name, digest in seen.found.theme_digests().items()}
    then = seen.before.sources | {f"templates/{name}": digest for name, digest in seen.before.templates.items()}
    changed = sorted(name for name in {*now, *then} if now.get(name) != then.get(name)) if then else []
    yield from _listed("Files that changed since the last build", tuple(changed))


def _others(job: Job, outcome: Outcome) -> Iterator[str]:
    """Name the pages that a change to this page's own file would make again as well."""
    entries = outcome.site.library.entries.values() if outcome.site else ()
    id = next((entry.id for entry in entries if entry.shown == job.origin), "")
    if not id:
        return
    whole = tuple(other.path for other in outcome.jobs if other.reach and id in other.reach.wholes)
    card = tuple(other.path for other in outcome.jobs if other.reach and id in other.reach.cards and other is not job)
    others = f", and {plural(len(whole), 'page')} in which it stands" if whole else ""
    yield f"A change to its text makes this page again{others}."
    yield from _listed(f"A change to its title or summary makes again {plural(len(card), 'page')}, and the lists", card)
