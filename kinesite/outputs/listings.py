"""The list of each kind; exercises stand in groups by the position they begin in."""

from collections.abc import Iterator

from kinesite.kinds import KINDS
from kinesite.outputs.base import Job, Listing, Site, list_jobs
from kinesite.values.words import plural


def plan(site: Site) -> Iterator[Job]:
    """Plan a list for each kind that has one and has entries."""
    for kind in KINDS:
        cards = tuple([entry.card for entry in site.library.of_kind(kind.name) if entry.card])
        if kind.has_listing and cards:
            description = f"{kind.intro} {plural(len(cards), 'page')} on {site.settings.title}."
            yield from list_jobs(site, Listing(kind, f"{kind.folder}/", kind.label, description, cards))
