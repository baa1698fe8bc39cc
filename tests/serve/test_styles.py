"""The living style page, which only writers and designers see."""

import pytest
from playwright.sync_api import Page

from tests.served import Served

WAYS = ["Light", "Dark", "Text at 200 %", "Forced colours"]


@pytest.mark.browser
def test_every_part_of_the_theme_stands_on_the_style_page_in_four_ways(served: Served, tab: Page) -> None:
    """The parts come from the pages that are served, in the theme's own stylesheet; what no page shows is named."""
    tab.goto(served.address + "styles/")
    tab.wait_for_selector("iframe >> nth=3")
    assert tab.locator("h2").all_inner_texts() == WAYS
    for way in WAYS:
        view = tab.frame_locator(f'iframe[title="{way}"]')
        assert view.locator(".steps").is_visible()
        assert view.locator(".dose").is_visible()
    assert "Not public" in tab.locator("#missing").inner_text()
    dark = tab.frame_locator('iframe[title="Dark"]').locator("body")
    assert dark.evaluate("(body) => getComputedStyle(body).backgroundColor") == "rgb(16, 26, 30)"


def test_the_style_page_is_no_page_of_the_site(server: Served) -> None:
    """Nothing of it is built."""
    assert not (server.output / "styles").exists()
