import json
from io import BytesIO

from PIL import Image

from kinesite.outputs.icons import SIZES, plan
from tests.project import Project, site_of


def test_icons_and_the_manifest_come_from_the_drawing_of_the_theme(project: Project) -> None:
    """Each size is drawn whole and without a see-through edge, and the pages and the manifest name what is there."""
    text, files = project.page("exercises/bridge/"), project.files()
    for path, side in SIZES.items():
        icon = Image.open(BytesIO(files[path])).convert("RGBA")
        assert icon.size == (side, side)
        assert icon.getchannel("A").getextrema() == (255, 255)
        assert len(icon.getcolors(side * side) or ()) > 2
    assert '<link rel="apple-touch-icon" href="../../apple-touch-icon.png">' in text
    assert '<link rel="manifest" href="../../site.webmanifest">' in text
    manifest = json.loads(files["site.webmanifest"])
    assert manifest["name"] == "Test Back"
    assert {icon["src"]: icon["sizes"] for icon in manifest["icons"]} == {
        "icon-192.png": "192x192",
        "icon-512.png": "512x512",
    }
    assert all("maskable" in icon["purpose"] for icon in manifest["icons"])


def test_a_change_of_the_content_draws_no_icon_again(project: Project) -> None:
    """They are made from the drawing alone."""
    project.build()
    project.change("site.yaml", "title: Test Back", "title: Best Back")
    again = [stale.job.path for stale in project.build().stale]
    assert "site.webmanifest" in again
    assert not set(SIZES) & set(again)


def test_a_theme_without_a_drawing_has_no_icons(project: Project) -> None:
    """Nothing is named that is not there."""
    assert list(plan(site_of(project))) == []
