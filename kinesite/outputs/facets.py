"""The lists by region, goal, position, equipment and level: `exercises/region/lower-back/`."""

from collections.abc import Iterator

from kinesite.kinds import BY_FOLDER
from kinesite.kinds.base import in_words
from kinesite.outputs.base import Job, Listing, Site, list_jobs
from kinesite.values.words import plural


def plan(site: Site) -> Iterator[Job]:
    """Plan a list for each value that at least one page has."""
    for facet, (cards, _) in site.facets.items():
        kind = BY_FOLDER[facet.folder]
        title = f"{kind.label} {in_words(facet.name, facet.value)}"
        description = f"{title}: {plural(len(cards), 'page')} on {site.settings.title}. {kind.intro}"
        yield from list_jobs(site, Listing(kind, facet.address, title, description, cards))
