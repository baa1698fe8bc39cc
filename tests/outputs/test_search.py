import pytest

from kinesite.outputs.base import Page, Render
from kinesite.outputs.search import SearchView, plan
from tests.project import Project, site_of


@pytest.fixture
def project(project: Project) -> Project:
    """A small site that has a search page."""
    project.turn_on("search")
    return project


def test_the_page_asks_for_what_pages_are_found_by(project: Project) -> None:
    """Kind and facets can be chosen, and the list of all names is where the page looks for names."""
    (job,) = plan(site_of(project))
    assert job.path == "search/index.html"
    assert isinstance(job.work, Render)
    page = job.work.page
    assert isinstance(page, Page)
    assert isinstance(page.body, SearchView)
    assert page.body.names == "a-z/"
    assert [name for name, _ in page.body.filters] == ["kind", "region", "goal", "position", "equipment", "level"]
    assert page.searched is None


def test_a_site_may_do_without_it(project: Project) -> None:
    """A setting leaves the page out, and what search engines are told of it."""
    assert "SearchAction" in project.page("about/")
    project.change("site.yaml", "tagline:", "search: false\ntagline:")
    assert list(plan(site_of(project))) == []
    assert "SearchAction" not in project.page("about/")


@pytest.mark.parametrize(
    "said",
    [
        '<main id="site.main" data-pagefind-body>',
        'property="search:kind" content="Exercise" data-pagefind-filter="kind[content]" data-pagefind-meta="kind',
        '<meta property="search:region" content="lower back" data-pagefind-filter="region[content]">',
        '<meta property="search:position" content="lying on back" data-pagefind-filter="position[content]">',
        '<span hidden data-names="Hip lift" data-pagefind-index-attrs="data-names"></span>',
        'content="Lift your hips." data-pagefind-meta="summary[content]"',
    ],
)
def test_a_page_says_what_search_is_to_know_of_it(project: Project, said: str) -> None:
    """Its text, kind, facets, summary and other names."""
    assert said in project.page("exercises/bridge/")


@pytest.mark.parametrize("address", ["", "exercises/", "a-z/", "search/", "404.html"])
def test_what_is_no_content_is_left_out(project: Project, address: str) -> None:
    """Lists and the pages of the site itself hold nothing to be found."""
    assert "data-pagefind-body" not in project.page(address)
