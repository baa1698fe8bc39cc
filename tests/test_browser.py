"""The built site in a real Chromium."""

import pytest
from playwright.sync_api import Browser

PAGES = ("", "exercises/glute-bridge/", "routines/quick-four/", "guides/physical-therapy-exercises/", "exercises/")

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("width", [320, 390, 768, 1280])
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page or "home")
def test_a_page_fits_its_screen_and_loads_only_its_own_files(
    browser: Browser, address: str, page: str, width: int
) -> None:
    """Nothing scrolls sideways, nothing is logged, no other host is asked, no cookie is set."""
    context = browser.new_context(viewport={"width": width, "height": 800})
    tab = context.new_page()
    said: list[str] = []
    asked: list[str] = []
    tab.on("console", lambda message: said.append(message.text))
    tab.on("request", lambda request: asked.append(request.url))
    tab.goto(address + page)
    overflow = tab.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    cookies = context.cookies()
    context.close()
    assert overflow == 0
    assert said == []
    assert cookies == []
    assert asked
    assert [url for url in asked if not url.startswith(address)] == []


def test_the_site_works_without_javascript(browser: Browser, address: str) -> None:
    """A reader finds an exercise from the home page with scripts switched off."""
    context = browser.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto(address)
    tab.get_by_role("link", name="I have five minutes").click()
    tab.get_by_role("link", name="Glute bridge").first.click()
    heading = tab.get_by_role("heading", level=1).inner_text()
    context.close()
    assert heading == "Glute bridge"


def test_the_keyboard_reaches_the_text_first(browser: Browser, address: str) -> None:
    """The first stop of the Tab key is a link past the header."""
    tab = browser.new_page()
    tab.goto(address + "exercises/glute-bridge/")
    tab.keyboard.press("Tab")
    tab.keyboard.press("Enter")
    at = tab.evaluate("location.hash.slice(1) && document.getElementById(location.hash.slice(1)).tagName")
    tab.close()
    assert at == "MAIN"


def test_a_word_opens_its_meaning_without_javascript(browser: Browser, address: str) -> None:
    """The note opens at a press, leads to the page of the word, closes with its own button, and is printed."""
    page = browser.new_page(java_script_enabled=False, viewport={"width": 390, "height": 844})
    page.goto(f"{address}exercises/glute-bridge/")
    note = page.locator("#term\\.core")
    assert not note.is_visible()
    page.get_by_role("button", name="core", exact=True).click()
    assert note.is_visible()
    assert "group of muscles around your middle" in note.inner_text()
    assert note.get_by_role("link").get_attribute("href") == "../../glossary/core/"
    note.get_by_role("button", name="Close").click()
    assert not note.is_visible()
    page.emulate_media(media="print")
    assert note.is_visible()
    page.close()
