from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from xmlschema import XMLSchema

from kinesite.build.templates import Templates
from kinesite.cli.base import theme_folder
from kinesite.outputs import sitemap
from kinesite.outputs.base import Render, Site
from kinesite.outputs.sitemap import Address, plan
from tests.content.test_pictures import drawing, photograph
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
        f"{BASE}a-z/",
        f"{BASE}exercises/",
        f"{BASE}exercises/bridge/",
        f"{BASE}people/",
        f"{BASE}people/editors/",
        f"{BASE}about/",
        f"{BASE}help/",
        f"{BASE}exercises/equipment/mat/",
        f"{BASE}exercises/goal/strength/",
        f"{BASE}exercises/level/beginner/",
        f"{BASE}exercises/position/lying-on-back/",
        f"{BASE}exercises/region/lower-back/",
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
    assert changed["glossary/new/"] == "2026-05-06"
    assert changed["glossary/old/"] == "2026-03-04"
    assert changed["glossary/undated/"] == ""
    assert changed["glossary/"] == "2026-05-06"
    assert changed["exercises/"] == ""


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
    assert len(found) == 13


SCHEMA = XMLSchema(Path(__file__).parent.parent / "data" / "sitemap.xsd")


def test_what_is_built_keeps_to_the_schema(project: Project) -> None:
    """The built file is valid, pictures and days included."""
    project.write("media/hips, up.png", photograph("PNG"))
    project.change("pages/about.md", "Us.", "![Hips](<../media/hips, up.png>)")
    project.change("pages/about.md", "summary:", "published: 2026-01-02\nsummary:")
    text = project.page("sitemap.xml")
    SCHEMA.validate(text)
    assert f"<image:image><image:loc>{BASE}media/hips%2C%20up.png</image:loc></image:image>" in text


@pytest.mark.parametrize(
    "wrong",
    ["<url/>", "<url><loc>about/</loc></url>", "<url><loc>https://x.example/</loc><lastmod>soon</lastmod></url>"],
)
def test_the_schema_says_what_is_wrong(wrong: str) -> None:
    """The test above can fail: an address that is missing or not whole, and a day that is none."""
    space = "http://www.sitemaps.org/schemas/sitemap/0.9"
    assert not SCHEMA.is_valid(f'<urlset xmlns="{space}">{wrong}</urlset>')


def test_pictures_of_the_text_and_of_the_fields_stand_with_their_page(project: Project) -> None:
    """Each picture stands once; a file that is no picture, and one that no page shows, do not."""
    for name in ("a.png", "b.svg", "c.pdf", "d.png"):
        project.write(f"media/{name}", drawing() if name == "b.svg" else photograph("PNG"))
    project.change("exercises/bridge.md", "goal:", "media: [{file: ../media/a.png, alt: A.}]\ngoal:")
    project.change("exercises/bridge.md", "Text", "![A](../media/a.png) ![B](../media/b.svg) [C](../media/c.pdf) Text")
    pictures = {address.url: address.pictures for address in addresses_of(site_of(project)) if address.pictures}
    assert pictures == {f"{BASE}exercises/bridge/": (f"{BASE}media/a.png", f"{BASE}media/b.svg")}


def test_a_large_site_has_several_and_an_index(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """Above the limit of the protocol the addresses are split, and sitemap.xml lists the files with their days."""
    project.change("pages/help.md", "summary:", "published: 2026-01-02\nsummary:")
    whole = addresses_of(site_of(project))
    monkeypatch.setattr(sitemap, "MOST_ADDRESSES", 7)
    index = project.page("sitemap.xml")
    SCHEMA.validate(index)
    assert [line for line in index.splitlines() if line.startswith("<sitemap>")] == [
        f"<sitemap><loc>{BASE}sitemap-1.xml</loc></sitemap>",
        f"<sitemap><loc>{BASE}sitemap-2.xml</loc><lastmod>2026-01-02</lastmod></sitemap>",
    ]
    parts = [project.read(f"sitemap-{number}.xml") for number in (1, 2)]
    for part in parts:
        SCHEMA.validate(part)
    assert [part.count("<url>") for part in parts] == [7, len(whole) - 7]
