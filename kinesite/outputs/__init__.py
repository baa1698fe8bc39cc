"""What the site consists of. To add an output: a file beside this one, a line in one of two lists, a test, a template.

Files about one entry are planned for each entry that has a page, from what that page reaches; after a small change, for
few of them. All others are planned from the whole site.
"""

from collections.abc import Callable, Iterator
from typing import Any

from kinesite.content.entry import Entry
from kinesite.kinds.base import Reach
from kinesite.outputs import (
    a_to_z,
    api,
    facets,
    feed,
    files,
    home,
    icons,
    listings,
    llms,
    not_found,
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
)
