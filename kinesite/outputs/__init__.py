"""What the site consists of. To add an output: a file beside this one, a line in one of two lists, a test, a template.

Files about one entry are planned for each entry that has a page, from what that page reaches; after a small change, for
few of them. All others are planned from the whole site.
"""

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
    figures,
    files,
    headers,
    home,
    icons,
    listings,
    llms,
    not_found,
    oembed,
    pages,
    redirects,
    robots,
    search,
    sitemap,
)
from kinesite.outputs.base import Job, Site

OfEntry = Callable[[Site, Entry[Any], Reach], Iterator[Job]]
Output = Callable[[Site], Iterator[Job]]

ABOUT_ONE: tuple[OfEntry, ...] = (
    pages.plan_entry,
    api.plan_entry,
    figures.plan_entry,
    embeds.plan_entry,
    oembed.plan_entry,
)
ABOUT_MANY: tuple[Output, ...] = (
    home.plan,
    listings.plan,
    facets.plan,
    a_to_z.plan,
    search.plan,
    not_found.plan,
    sitemap.plan,
    feed.plan,
    robots.plan,
    files.plan,
    icons.plan,
    redirects.plan,
    api.plan,
    llms.plan,
    clinics.plan,
    headers.plan,
)


def plan_entry(site: Site, entry: Entry[Any], reach: Reach) -> Iterator[Job]:
    """Plan all files of one entry that has a page."""
    for output in ABOUT_ONE:
        yield from output(site, entry, reach)


def plan_entries(site: Site) -> Iterator[Job]:
    """Plan the files of every entry that has a page."""
    for entry in site.library.entries.values():
        if BY_NAME[entry.kind].has_page and entry.card:
            yield from plan_entry(site, entry, reach_of(site.library, site.settings, BY_NAME, entry))
