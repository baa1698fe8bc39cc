"""What the theme promises of its pages: how much they weigh, that nothing jumps, what opens, and how they print."""

import gzip
from collections.abc import Callable, Iterator
from pathlib import Path

import brotli
import pytest
from playwright.sync_api import Browser, Page, Response, Route, ViewportSize

EXERCISE = "exercises/glute-bridge/"
GUIDE = "guides/physical-therapy-exercises/"
PHONE = ViewportSize(width=390, height=844)
WHOLE_VISIT = 30_000
EVERYWHERE = ("site.", "hanken-grotesk.", "favicon.", "embed-panel.")
FIRST_SCREEN = 14_000
SHIFTS = """() => new Promise((tell) => {
  let sum = 0;
  new PerformanceObserver((list) => list.getEntries().forEach((each) => { sum += each.value; }))
    .observe({type: "layout-shift", buffered: true});
  setTimeout(() => tell(sum), 200);
})"""


pytestmark = pytest.mark.browser


Compress = Callable[[bytes], bytes]


def gzipped(data: bytes) -> bytes:
    """Compress as the plainest of hosts do."""
    return gzip.compress(data, 9)


def compressed(data: bytes, how: Compress) -> int:
    """How many bytes of it travel: a font is compressed already."""
    return min(len(data), len(how(data)))


HOSTS = [pytest.param(gzipped, id="gzip"), pytest.param(brotli.compress, id="brotli")]


@pytest.mark.parametrize("how", HOSTS)
def test_a_first_visit_is_light(browser: Browser, address: str, demonstration: Path, how: Compress) -> None:
    """All that an exercise page loads is at most 30 KB; what its first screen waits for is at most 14 KB."""
    loaded: list[Response] = []
    page = browser.new_page(viewport=PHONE)
    page.on("response", lambda response: loaded.append(response))  # noqa: PLW0108 - playwright cannot mark a builtin
    page.goto(address + EXERCISE, wait_until="networkidle")
    weights = {each.url: compressed(each.body(), how) for each in loaded}
    page.close()
    assert sum(weights.values()) <= WHOLE_VISIT, weights
    text = (demonstration / EXERCISE / "index.html").read_bytes()
    styles = sum(weight for url, weight in weights.items() if url.endswith(".css"))
    assert compressed(text[: text.index(b"</ol>")], how) + styles <= FIRST_SCREEN


@pytest.mark.parametrize("how", HOSTS)
def test_no_exercise_is_heavier(demonstration: Path, how: Compress) -> None:
    """The figure with the most poses included."""
    assets = (demonstration / "assets").iterdir()
    fixed = [path for path in assets if path.name.startswith(EVERYWHERE) and path.suffix != ".txt"]
    shared = sum(compressed(path.read_bytes(), how) for path in fixed)
    for figure in demonstration.glob("exercises/*/figure.css"):
        own = (figure, figure.with_name("index.html"))
        assert shared + sum(compressed(path.read_bytes(), how) for path in own) <= WHOLE_VISIT, figure.parent.name


@pytest.mark.parametrize("page", ["", EXERCISE, "routines/quick-four/", GUIDE])
def test_nothing_jumps_when_the_font_comes_late(browser: Browser, address: str, page: str) -> None:
    """The letters that stand in are fitted to the font, so no line moves noticeably when it comes."""
    context = browser.new_context(viewport=PHONE)
    tab = context.new_page()

    def late(route: Route) -> None:
        tab.wait_for_timeout(300)
        route.continue_()

    tab.route("**/*.woff2", late)
    tab.goto(address + page)
    tab.evaluate("document.fonts.ready")
    shift = tab.evaluate(SHIFTS)
    context.close()
    assert shift < 0.01


def test_a_link_to_a_question_opens_it_without_javascript(browser: Browser, address: str) -> None:
    """The answer that an address leads to is shown, and the others stay shut."""
    tab = browser.new_page(java_script_enabled=False)
    tab.goto(address + EXERCISE)
    answers = tab.locator(".questions .fold-body")
    first, second = answers.nth(0), answers.nth(1)
    assert not first.is_visible()
    tab.goto(f"{address}{EXERCISE}#{first.get_attribute('id')}")
    assert first.is_visible()
    assert not second.is_visible()
    tab.close()


def test_contents_follow_the_reader(browser: Browser, address: str) -> None:
    """The part that is being read is marked in the list, without script."""
    tab = browser.new_page(java_script_enabled=False, viewport={"width": 1280, "height": 800})
    tab.goto(f"{address}{GUIDE}#make-it-a-routine")
    assert tab.locator(".contents-rail a:target-current").inner_text() == "Make it a routine"
    tab.close()


def test_a_reference_leads_back_to_the_text(browser: Browser, address: str) -> None:
    """Each work cited has a link to the place that cites it first."""
    tab = browser.new_page(java_script_enabled=False)
    tab.goto(address + GUIDE)
    backs = tab.locator(".reference-return")
    assert backs.count() > 0
    for at in range(backs.count()):
        target = (backs.nth(at).get_attribute("href") or "").removeprefix("#")
        assert tab.locator(f'.citation a[id="{target}"]').count() == 1
    tab.close()


@pytest.fixture
def printed(browser: Browser, address: str) -> Iterator[Page]:
    """Lay a page out for paper of A4's width without its margins."""
    tab = browser.new_page(viewport={"width": 688, "height": 1000})
    tab.emulate_media(media="print")
    tab.goto(address + EXERCISE)
    yield tab
    tab.close()


def test_paper_shows_the_words_and_no_chrome(printed: Page) -> None:
    """Menus and what can only be pressed are left out; answers stand open; the address stands at the foot."""
    hidden = printed.locator(".menu, .top-nav, .back, .go, .skip, .reference-return")
    assert hidden.count() > 0
    assert not any(each.is_visible() for each in hidden.all())
    assert all(each.is_visible() for each in printed.locator(".fold-body > p:first-child").all())
    assert printed.locator(".foot .print-only").inner_text() == "https://steadyback.example/exercises/glute-bridge/"


def test_paper_has_no_word_explained_on_top_of_the_title(printed: Page) -> None:
    """The meaning of a word stands in the line of the word: as a popover it would lie at the top of each sheet."""
    note = printed.locator(".term-note").first
    assert note.is_visible()
    assert note.evaluate("(each) => getComputedStyle(each).position") == "static"


def test_a_box_stays_a_box_when_colours_are_forced(browser: Browser, address: str) -> None:
    """What a fill sets apart has a border where fills are taken away."""
    tab = browser.new_page(forced_colors="active")
    tab.goto(address + GUIDE)
    for name in (".care-card", ".exercise-card", ".short", ".take"):
        width = tab.locator(name).first.evaluate("(each) => parseFloat(getComputedStyle(each).borderTopWidth)")
        assert width >= 1, name
    tab.close()
