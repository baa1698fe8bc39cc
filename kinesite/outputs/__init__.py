"""What the site consists of. To add an output: a file beside this one, a line in this list, a test, a template."""

from collections.abc import Callable, Iterator
from typing import Any

from kinesite.content.entry import Entry
from kinesite.kinds import BY_NAME
from kinesite.kinds.base import Reach, reach_of
from kinesite.outputs import (
    a_to_z,
    api,
    clinics,
    embeds,
    facets,
    feed,
    files,
    headers,
    home,
    listings,
    llms,
    not_found,
    oembed,
    pages,
    redirects,
    robots,
    sitemap,
)
from kinesite.outputs.base import Job, Site

Output = Callable[[Site], Iterator[Job]]
OutputOfEntry = Callable[[Site, Entry[Any], Reach], Iterator[Job]]

OF_AN_ENTRY: tuple[OutputOfEntry, ...] = (pages.plan_entry, embeds.plan_entry, oembed.plan_entry)

ABOUT_MANY: tuple[Output, ...] = (
    home.plan,
    listings.plan,
    facets.plan,
    a_to_z.plan,
    not_found.plan,
    sitemap.plan,
    feed.plan,
    robots.plan,
    files.plan,
    redirects.plan,
    api.plan,
    llms.plan,
    clinics.plan,
    headers.plan,
)


def plan_entry(site: Site, entry: Entry[Any], reach: Reach) -> Iterator[Job]:
    """Plan all files of one entry that has a page."""
    for output in OF_AN_ENTRY:
        yield from output(site, entry, reach)


def plan_entries(site: Site) -> Iterator[Job]:
    """Plan the files of every entry that has a page."""
    for entry in site.library.entries.values():
        if BY_NAME[entry.kind].has_page and entry.card:
            yield from plan_entry(site, entry, reach_of(site.library, site.settings, BY_NAME, entry))


OUTPUTS: tuple[Output, ...] = (plan_entries, *ABOUT_MANY)
