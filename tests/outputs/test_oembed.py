import json
import re
from xml.etree import ElementTree as ET

import pytest
from oembedpy.consumer import fetch_content
from oembedpy.discovery import find_from_content
from PIL import Image

from tests.hosting import hosting
from tests.outputs.test_embeds import EMBEDS
from tests.project import SITE, Project

ADDRESS = "embed/exercises/bridge/oembed"
REQUIRED = {"type": str, "version": str, "html": str, "width": int, "height": int}
"""What the specification asks of the type `rich` (oembed.com, 2.3.4.4)."""


def told(project: Project) -> dict[str, object]:
    """Build, and read what oEmbed tells of the one exercise."""
    project.write("site.yaml", SITE + EMBEDS)
    found: dict[str, object] = json.loads(project.page(f"{ADDRESS}.json"))
    return found


def test_it_has_what_the_specification_requires(project: Project) -> None:
    """Every field is there, of its type, in version 1.0."""
    found = told(project)
    assert {name: type(found[name]) for name in REQUIRED} == REQUIRED
    assert (found["version"], found["type"]) == ("1.0", "rich")
    assert found["provider_name"] == "Test Back"


def test_its_picture_has_the_size_that_is_told(project: Project) -> None:
    """The picture for sharing is there, and address, width and height are told together."""
    project.write("site.yaml", SITE.replace("share_pictures: false\n", "") + EMBEDS)
    found = json.loads(project.page(f"{ADDRESS}.json"))
    assert found["thumbnail_url"] == "https://test.example/exercises/bridge/share.png"
    with Image.open(project.folder / "site/exercises/bridge/share.png") as picture:
        assert picture.size == (found["thumbnail_width"], found["thumbnail_height"])


def test_a_site_without_pictures_tells_of_none(project: Project) -> None:
    """Nothing is said of a picture, rather than half of it."""
    assert not any(name.startswith("thumbnail") for name in told(project))


def test_a_client_that_is_not_ours_discovers_it(project: Project) -> None:
    """From the address of the page, through the link in its head, to what is told; nginx says of what type it is."""

    def fill(address: str) -> None:
        project.write("site.yaml", SITE + EMBEDS)
        assert project.build(base_url=address).receipt

    with hosting(project.folder / "site", fill) as address:
        content = fetch_content(*find_from_content(f"{address}exercises/bridge/"))
        heard = {name: value for name, value in content.to_dict().items() if value is not None}
        assert heard == json.loads(project.read(f"{ADDRESS}.json"))
        with pytest.raises(ValueError, match="does not have oEmbed"):
            find_from_content(f"{address}about/")


def test_the_xml_says_the_same_as_the_json(project: Project) -> None:
    """Whichever a site asks for."""
    found = told(project)
    root = ET.fromstring(project.read(f"{ADDRESS}.xml"))  # noqa: S314 - our own file
    assert root.tag == "oembed"
    assert {child.tag: child.text for child in root} == {name: str(value) for name, value in found.items()}


def test_a_page_names_both_early_in_its_head(project: Project) -> None:
    """Some clients read the first ten thousand bytes alone, and follow only full addresses."""
    told(project)
    head = project.read("exercises/bridge/").encode()[:10_000].decode()
    links = re.findall(r'<link rel="alternate" type="([^"]+)" title="[^"]+" href="([^"]+oembed[^"]+)">', head)
    asked = "?url=https%3A%2F%2Ftest.example%2Fexercises%2Fbridge%2F"
    assert links == [
        ("application/json+oembed", f"https://test.example/{ADDRESS}.json{asked}"),
        ("text/xml+oembed", f"https://test.example/{ADDRESS}.xml{asked}"),
    ]


def test_a_site_without_an_address_has_no_oembed(project: Project) -> None:
    """It needs full addresses, and a wrong one helps nobody."""
    project.write("site.yaml", SITE.replace("base_url: https://test.example/\n", "") + EMBEDS)
    assert "oembed" not in project.page("exercises/bridge/")
    assert not [path for path in project.files() if "oembed" in path]


def test_a_title_with_signs_of_its_own_cannot_break_the_html(project: Project) -> None:
    """The html is one quotation and one frame, whatever the page is called."""
    project.change("exercises/bridge.md", "title: Bridge", "title: 'A \"b\" <script> & </iframe>'")
    tags = re.findall(r"<(\w+)", str(told(project)["html"]))
    assert tags == ["blockquote", "a", "iframe"]
