"""404.html, which a host shows at any address; so its links begin at the root of the host."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from kinesite.outputs.base import Job, Page, Site, shown
from kinesite.seo.graph import PageFacts, graph_of
from kinesite.seo.head import head_of

ADDRESS = "404.html"
TITLE = "We cannot find that page"
DESCRIPTION = "The address may have changed. Here is where to go on."


@dataclass(frozen=True)
class NotFoundView:
    """What not_found.html sees."""

    title: str
    lead: str


def plan(site: Site) -> Iterator[Job]:
    """Plan the page for addresses that do not exist."""
    desk = site.desk(ADDRESS, urlsplit(site.settings.base).path or "/")
    facts = PageFacts(ADDRESS, TITLE, DESCRIPTION, ())
    head = head_of(site.settings, ADDRESS, TITLE, DESCRIPTION)
    page = Page(
        site=site.frame(desk.root),
        head=replace(head, robots="noindex", picture="", structured_data=graph_of(site.settings, facts, {}, "")),
        root=desk.root,
        address=ADDRESS,
        kind="not-found",
        body=NotFoundView(TITLE, DESCRIPTION),
    )
    work, parts = shown(page, "not_found.html")
    yield Job(ADDRESS, work, "the theme", parts)
