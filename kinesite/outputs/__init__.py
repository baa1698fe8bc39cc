"""What the site consists of. To add an output: a file beside this one, a line in this list, a test, a template."""

from collections.abc import Callable, Iterator

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

Output = Callable[[Site], Iterator[Job]]

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
OUTPUTS: tuple[Output, ...] = (pages.plan, *ABOUT_MANY)
