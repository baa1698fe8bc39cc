import pytest

from kinesite.outputs.base import Write
from kinesite.outputs.robots import plan
from tests.project import Project, site_of


@pytest.mark.parametrize(
    ("base_url", "sitemap"),
    [
        pytest.param("https://test.example/", "\nSitemap: https://test.example/sitemap.xml\n", id="a base address"),
        pytest.param("https://test.example/b", "\nSitemap: https://test.example/b/sitemap.xml\n", id="in a folder"),
        pytest.param('""', "", id="no base address"),
    ],
)
def test_everything_may_be_read(project: Project, base_url: str, sitemap: str) -> None:
    """Robots may read all pages, and are told of the sitemap where there is one."""
    project.change("site.yaml", "base_url: https://test.example/", f"base_url: {base_url}")
    (job,) = plan(site_of(project))
    assert job.path == "robots.txt"
    assert job.work == Write(f"User-agent: *\nAllow: /\n{sitemap}".encode())
