import pytest

from kinesite.outputs.base import Page, Render, Site
from kinesite.outputs.not_found import NotFoundView, plan
from tests.project import Project, nodes_of, site_of


def page_of(site: Site) -> Page:
    """Give the page for addresses that do not exist."""
    (job,) = plan(site)
    assert job.path == "404.html"
    assert isinstance(job.work, Render)
    assert isinstance(job.work.page, Page)
    return job.work.page


@pytest.mark.parametrize(
    ("base_url", "root"),
    [
        pytest.param("https://test.example/", "/", id="at the top of a host"),
        pytest.param("https://test.example", "/", id="without a slash"),
        pytest.param("https://test.example/back/", "/back/", id="in a folder"),
        pytest.param("https://test.example/back", "/back/", id="in a folder without a slash"),
        pytest.param("https://test.example/a/b/", "/a/b/", id="in a folder of a folder"),
        pytest.param('""', "/", id="no base address"),
    ],
)
def test_its_links_begin_at_the_root_of_the_host(project: Project, base_url: str, root: str) -> None:
    """A host shows it at any address, so a relative way back would lead astray."""
    project.change("site.yaml", "base_url: https://test.example/", f"base_url: {base_url}")
    assert page_of(site_of(project)).root == root


def test_it_is_not_to_be_found(project: Project) -> None:
    """Search engines are told to leave it out, and it has no breadcrumbs."""
    page = page_of(site_of(project))
    assert page.head.robots == "noindex"
    assert set(nodes_of(page)) == {"organization", "website", "page"}


def test_it_says_what_happened_and_where_to_go_on(project: Project) -> None:
    """The page says in plain words that there is nothing here; the header leads on."""
    page = page_of(site_of(project))
    assert isinstance(page.body, NotFoundView)
    assert page.body.title == "We cannot find that page"
    assert page.body.lead
    assert [link.address for link in page.site.navigation][:1] == ["exercises/"]
    assert page.site.warning_signs.address == "help/"
