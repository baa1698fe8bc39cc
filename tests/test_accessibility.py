"""Everybody can use the pages: axe-core, targets, focus, zoom, and what people ask of their browser."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, Page

PAGES = {
    "home": "",
    "exercise": "exercises/glute-bridge/",
    "routine": "routines/quick-four/",
    "guide": "guides/physical-therapy-exercises/",
    "condition": "conditions/low-back-pain/",
    "question": "questions/how-often/",
    "person": "people/editorial-team/",
    "term": "glossary/core/",
    "listing": "exercises/",
    "facet": "exercises/goal/strength/",
    "a to z": "a-z/",
    "page": "warning-signs/",
    "not found": "404.html",
}
"""One page for each template of the theme."""

WIDTHS = (320, 390, 768, 1280)
AXE = """(tags) => axe.run({
  runOnly: tags, resultTypes: ["violations"],
  rules: {"color-contrast-enhanced": {enabled: true}, "color-contrast": {enabled: false}},
}).then((found) => found.violations.map((rule) => `${rule.id}: ${rule.nodes.map((node) => node.target)}`))"""
"""What axe finds; the stricter of its two rules about contrast (7:1) takes the place of the other."""
ALL = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice", "cat.color"]
COLOURS = ["cat.color"]

SMALL_TARGETS = """() => {
  const inSentence = (target) => {
    const block = target.closest("p, li, dd, td, th");
    const lies = target.matches(".term, sup a") || getComputedStyle(target).display === "inline";
    return lies && block && block.innerText.trim() !== target.innerText.trim();
  };
  const reach = (target, across, down) => {
    const box = target.getBoundingClientRect();
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    let far = 0;
    while (far < 44 && target.contains(document.elementFromPoint(x + across * far, y + down * far))) far++;
    return far;
  };
  const small = [];
  for (const each of document.querySelectorAll("a[href], button, summary, input:enabled")) {
    const target = each.closest("label") ?? each;  // pressing its label presses an input
    if (!target.checkVisibility() || target.matches(".skip") || inSentence(target)) continue;
    target.scrollIntoView({block: "center"});
    const wide = reach(target, -1, 0) + reach(target, 1, 0), high = reach(target, 0, -1) + reach(target, 0, 1);
    if (wide < 44 || high < 44) small.push(`${target.innerText.trim()}: ${wide} x ${high}`);
  }
  return small;
}"""
"""Everything that can be pressed, but for links within a sentence, whose surface is less than 44 px wide or high."""

FOCUSED = """() => {
  const at = document.activeElement, shown = at.matches(".figure-pause") ? at.closest("label") : at;
  const style = getComputedStyle(shown), box = shown.getBoundingClientRect();
  const ring = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 3 || style.boxShadow !== "none";
  const seen = box.bottom > 0 && box.top < innerHeight && box.width > 0;
  const read = style.backgroundColor !== "rgb(255, 210, 87)" || style.color === "rgb(18, 40, 46)";
  return [[...document.querySelectorAll("*")].indexOf(at), at === document.body, ring && seen && read];
}"""
REACHED = """() => [...document.querySelectorAll("a[href], button, summary, input:enabled, [tabindex='0']")].filter(
  (each) => each.checkVisibility({visibilityProperty: true})).length"""
OPEN = "document.querySelectorAll('details').forEach((each) => { each.open = true; })"
OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"

pytestmark = [pytest.mark.browser, pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)]


@pytest.fixture
def tab(browser: Browser, address: str, page: str) -> Iterator[Page]:
    """Open a page, with all that opens shut."""
    tab = browser.new_page()
    tab.goto(address + page)
    yield tab
    tab.close()


def test_axe_finds_nothing(tab: Page) -> None:
    """No rule of axe-core is broken at any width; nor is one about colours in the dark."""
    tab.evaluate(AXE_SCRIPT)
    found = []
    for width in WIDTHS:
        tab.set_viewport_size({"width": width, "height": 800})
        tab.emulate_media(color_scheme="light")
        found += tab.evaluate(AXE, ALL)
        tab.emulate_media(color_scheme="dark")
        found += tab.evaluate(AXE, COLOURS)
    assert found == []


def test_what_can_be_pressed_is_large_enough(tab: Page) -> None:
    """Every target is at least 44 px wide and high, also within what opens."""
    tab.evaluate(OPEN)
    found = []
    for width in (320, 1280):
        tab.set_viewport_size({"width": width, "height": 800})
        found += tab.evaluate(SMALL_TARGETS)
    assert found == []


def test_nothing_scrolls_sideways(tab: Page) -> None:
    """The page fits a small phone, and a window of 1280 px at 400 %, with all that opens open."""
    tab.evaluate(OPEN)
    for height in (800, 256):
        tab.set_viewport_size({"width": 320, "height": height})
        assert tab.evaluate(OVERFLOW) == 0, height


def test_text_may_be_twice_as_large(tab: Page) -> None:
    """On a phone with text at 200 % nothing scrolls sideways, in either direction of reading."""
    tab.set_viewport_size({"width": 390, "height": 844})
    tab.add_style_tag(content="html { font-size: 200% }")
    for direction in ("ltr", "rtl"):
        tab.evaluate(f"document.documentElement.dir = '{direction}'")
        assert tab.evaluate(OVERFLOW) == 0, direction


def test_the_keyboard_reaches_everything_and_shows_where_it_is(tab: Page) -> None:
    """Tab stops once at each thing, in the order of the source, within the screen, with a mark that can be read."""
    tab.emulate_media(color_scheme="dark")
    tab.set_viewport_size({"width": 1280, "height": 800})
    stops, unseen = [], []
    for _ in range(tab.evaluate(REACHED)):
        tab.keyboard.press("Tab")
        place, is_body, is_seen = tab.evaluate(FOCUSED)
        assert not is_body
        stops.append(place)
        unseen += [] if is_seen else [tab.evaluate("document.activeElement.outerHTML")]
    assert stops == sorted(set(stops))
    assert unseen == []


def test_nothing_moves_for_those_who_asked_for_that(tab: Page) -> None:
    """With reduced motion nothing runs; the poses beside the steps are a motion that stands still."""
    tab.emulate_media(reduced_motion="reduce")
    assert tab.evaluate("document.getAnimations().filter((each) => each.playState === 'running').length") == 0
