from datetime import date
from xml.etree import ElementTree as ET

from kinesite.build.templates import Templates
from kinesite.cli.base import theme_folder
from kinesite.outputs.base import Render, Site
from kinesite.outputs.sitemap import Address, plan
from tests.project import Project, markdown, site_of

BASE = "https://test.example/"


def addresses_of(site: Site) -> list[Address]:
    """Give every address of the sitemap."""
    (job,) = plan(site)
    assert job.path == "sitemap.xml"
    assert isinstance(job.work, Render)
    assert isinstance(job.work.page, tuple)
    return list(job.work.page)


def test_every_page_and_list_is_in_it_once(project: Project) -> None:
    """Home, lists and pages stand in the sitemap; includes and the page for missing ones do not."""
    assert [address.url for address in addresses_of(site_of(project))] == [
        BASE,
        f"{BASE}exercises/",
        f"{BASE}exercises/bridge/",
        f"{BASE}people/",
        f"{BASE}people/editors/",
        f"{BASE}about/",
        f"{BASE}help/",
    ]


def test_a_page_has_the_day_of_its_last_change(project: Project) -> None:
    """The later day counts; a page without a day has none; a list is as new as its newest page."""
    for name, fields in {
        "new": {"published": "2026-01-02", "updated": "2026-05-06"},
        "old": {"published": "2026-03-04"},
        "undated": {},
    }.items():
        project.write(f"glossary/{name}.md", markdown({"title": name, "summary": "S.", **fields}))
    changed = {address.url.removeprefix(BASE): address.changed for address in addresses_of(site_of(project))}
    assert changed["glossary/new/"] == date(2026, 5, 6)
    assert changed["glossary/old/"] == date(2026, 3, 4)
    assert changed["glossary/undated/"] is None
    assert changed["glossary/"] == date(2026, 5, 6)
    assert changed["exercises/"] is None


def test_a_site_without_a_base_address_has_none(project: Project) -> None:
    """The protocol wants full addresses, so nothing is written where there is no base."""
    project.change("site.yaml", f"base_url: {BASE}\n", "")
    assert list(plan(site_of(project))) == []


def test_addresses_begin_with_the_base_however_it_is_written(project: Project) -> None:
    """A base address in a folder, without its slash, still gives whole addresses."""
    project.change("site.yaml", f"base_url: {BASE}", f"base_url: {BASE}back")
    urls = [address.url for address in addresses_of(site_of(project))]
    assert urls[0] == f"{BASE}back/"
    assert f"{BASE}back/about/" in urls


def test_it_is_written_as_the_protocol_says(project: Project) -> None:
    """The file is XML in the namespace of sitemaps.org, with a day only where one is known."""
    project.change("pages/about.md", "summary:", "published: 2026-01-02\nsummary:")
    template = (theme_folder() / "sitemap.xml").read_text("utf-8")
    text = Templates({"sitemap.xml": template}, {}).render("sitemap.xml", tuple(addresses_of(site_of(project))))
    root = ET.fromstring(text)  # noqa: S314 - it was written by the line above
    space = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    assert root.tag == f"{space}urlset"
    found = {url.findtext(f"{space}loc"): url.findtext(f"{space}lastmod") for url in root}
    assert found[f"{BASE}about/"] == "2026-01-02"
    assert found[f"{BASE}help/"] is None
    assert len(found) == 7
