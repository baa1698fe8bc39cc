"""What the site consists of. To add an output: a file beside this one, a line in this list, a test, a template."""

from collections.abc import Callable, Iterator

from kinesite.outputs import feed, files, home, listings, not_found, pages, robots, sitemap
from kinesite.outputs.base import Job, Site

Output = Callable[[Site], Iterator[Job]]

ABOUT_MANY: tuple[Output, ...] = (
    home.plan,
    listings.plan,
    not_found.plan,
    sitemap.plan,
    feed.plan,
    robots.plan,
    files.plan,
)
OUTPUTS: tuple[Output, ...] = (pages.plan, *ABOUT_MANY)
