"""search/: the page that looks things up, by name at once and by all words through the index of the build."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from kinesite.kinds.base import FACETS
from kinesite.outputs.base import A_TO_Z, SEARCH, Job, Page, Site, picture_jobs, shown
from kinesite.seo.graph import Crumb, PageFacts, graph_of
from kinesite.seo.head import head_of
from kinesite.values.paths import output_path, root_of

TITLE = "Search"


@dataclass(frozen=True)
class SearchView:
    """What search.html sees: its title, where all names stand, and what results can be narrowed down by."""

    title: str
    names: str
    filters: tuple[tuple[str, str], ...]


def plan(site: Site) -> Iterator[Job]:
    """Plan the search page, where the site has one."""
    settings = site.settings
    if not settings.search:
        return
    description = f"Find an exercise, a routine or an answer on {settings.title}, by name or by what it says."
    facts = PageFacts(SEARCH, TITLE, description, (Crumb(settings.title, ""), Crumb(TITLE, SEARCH)))
    head = head_of(settings, SEARCH, TITLE, description)
    page = Page(
        site=site.frame(root_of(SEARCH)),
        head=replace(head, structured_data=graph_of(settings, facts, {}, "")),
        root=root_of(SEARCH),
        address=SEARCH,
        kind="search",
        body=SearchView(TITLE, A_TO_Z, (("kind", "Kind of page"), *FACETS.items())),
    )
    work, parts = shown(page, "search.html")
    yield Job(output_path(SEARCH), work, "the theme", parts)
    yield from picture_jobs(site, SEARCH, TITLE, "")
