"""The search page of the demonstration site, in a real Chromium."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, expect

from kinesite.build.indexing import index
from tests.framed import demonstrate
from tests.hosting import hosting
from tests.project import begin_with

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Name the folder of the demonstration site, which is not the root of the host."""
    return tmp_path_factory.mktemp("search") / "back"


@pytest.fixture(scope="module")
def address(site: Path, demonstration: Path) -> Iterator[str]:
    """Build it with its index for the address at which nginx serves it, with the headers that the site asks for."""
    begin_with(demonstration, site)

    def fill(host: str) -> None:
        demonstrate(site, f"{host}{site.name}/")
        assert index(site).problem == ""
        shutil.copytree(site / "hosting", site.parent / "hosting")

    with hosting(site.parent, fill) as host:
        yield f"{host}{site.name}/"


@pytest.fixture
def tab(browser: Browser) -> Iterator[Page]:
    """Open a tab in which nothing may be complained of, and no other host asked."""
    said: list[str] = []
    asked: list[str] = []
    page = browser.new_page(viewport={"width": 390, "height": 844})
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))
    yield page
    page.close()
    assert said == []
    assert [url for url in asked if not url.startswith("http://127.0.0.1:")] == []


def titles(page: Page) -> list[str]:
    """Give the titles of the results, once there are any."""
    expect(page.get_by_role("heading", level=2).first).to_contain_text("for “")
    return page.locator("main ol li a").all_inner_texts()


@pytest.mark.parametrize("query", ["bridge", "bridge pose", "brigde", "Bridge Pose", "bridg", "glute brdge"])
def test_the_glute_bridge_is_found_first(tab: Page, address: str, query: str) -> None:
    """By its name, by another name that it goes by, and with a slip of the finger, from a link that can be shared."""
    tab.goto(f"{address}search/?q={quote(query)}")
    assert titles(tab)[0] == "Glute bridge"
    first = tab.locator("main ol li").first
    assert "10–15 times" in first.inner_text()
    assert "Lift your hips" in first.inner_text()
    first.get_by_role("link").click()
    expect(tab).to_have_url(f"{address}exercises/glute-bridge/")


@pytest.mark.parametrize(
    ("query", "found"), [("zzqx", False), ("sciatica", True), ("<img src=x onerror=alert(1)>", True)]
)
def test_words_are_looked_for_in_the_texts(tab: Page, address: str, query: str, found: bool) -> None:
    """What no page says finds none; what is typed is never read as HTML."""
    tab.goto(f"{address}search/?q={quote(query)}")
    assert bool(titles(tab)) == found
    assert tab.get_by_role("heading", level=2).first.inner_text().endswith(f"for “{query}”")
    assert tab.locator("main img").count() == 0


def test_results_are_narrowed_down(tab: Page, address: str) -> None:
    """A chosen part of the body or kind leaves only what has it."""
    tab.goto(f"{address}search/?q=back")
    before = len(titles(tab))
    tab.get_by_text("Narrow down").click()
    offered = [label.split("\n")[0] for label in tab.locator("#search\\.filters label").all_inner_texts()]
    assert offered == ["Kind of page", "Part of the body", "Goal", "How you start", "What you need", "Level"]
    tab.get_by_label("How you start").select_option("standing")
    expect(tab.locator("main ol li").first).to_contain_text("Exercise")
    kinds = tab.locator("main ol li .meta").all_inner_texts()
    assert 0 < len(kinds) <= before
    assert all(kind.startswith("Exercise:") for kind in kinds)


def test_the_field_is_a_combobox(tab: Page, address: str) -> None:
    """The keyboard goes through the names, a screen reader is told which, Escape closes and Enter follows."""
    tab.goto(f"{address}search/")
    field = tab.get_by_role("combobox", name="What are you looking for?")
    expect(tab.locator("#search\\.filters")).to_be_visible()
    field.press_sequentially("brigde")
    expect(field).to_have_attribute("aria-expanded", "true")
    options = tab.get_by_role("listbox", name="Pages by name").get_by_role("option")
    assert "Bridge" in options.first.inner_text()
    field.press("ArrowDown")
    chosen = field.get_attribute("aria-activedescendant")
    assert options.and_(tab.get_by_role("option", selected=True)).get_attribute("id") == chosen
    field.press("Escape")
    expect(field).to_have_attribute("aria-expanded", "false")
    assert field.input_value() == "brigde"
    field.press("ArrowDown")
    field.press("Enter")
    expect(tab).to_have_url(f"{address}exercises/glute-bridge/")


def test_searching_changes_the_address(tab: Page, address: str) -> None:
    """Enter searches, and going back shows what was searched for before."""
    tab.goto(f"{address}search/?q=bridge")
    assert titles(tab)[0] == "Glute bridge"
    tab.get_by_label("What are you looking for?").fill("bird dog")
    tab.get_by_label("What are you looking for?").press("Enter")
    expect(tab.locator("main ol li a").first).to_have_text("Bird dog")
    assert tab.url == f"{address}search/?q=bird%20dog"
    tab.go_back()
    expect(tab.locator("main ol li a").first).to_have_text("Glute bridge")


def test_without_javascript_the_list_from_a_to_z_is_offered(browser: Browser, address: str) -> None:
    """The header leads to the page, and the page on to all names; no field is shown that would do nothing."""
    page = browser.new_page(java_script_enabled=False, viewport={"width": 1280, "height": 800})
    page.goto(f"{address}exercises/glute-bridge/")
    page.get_by_role("link", name="Search").click()
    assert page.get_by_role("combobox").count() == 0
    page.get_by_role("link", name="The list from A to Z").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("A to Z")
    page.close()


def test_without_an_index_names_are_found(browser: Browser, address: str) -> None:
    """Where the index is missing the page finds pages by their names."""
    page = browser.new_page()
    page.route(re.compile("/pagefind/"), lambda route: route.abort())
    page.goto(f"{address}search/?q=brigde")
    assert titles(page) == ["Bridge"]
    page.close()


@pytest.mark.parametrize("width", [320, 390, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_fits_its_screen(browser: Browser, address: str, width: int, scheme: str) -> None:
    """Nothing scrolls sideways, with results and the ways to narrow them down."""
    page = browser.new_page(
        viewport={"width": width, "height": 800}, color_scheme="dark" if scheme == "dark" else "light"
    )
    page.goto(f"{address}search/?q=bridge")
    titles(page)
    page.get_by_text("Narrow down").click()
    overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    page.close()
    assert overflow == 0


def test_only_content_is_looked_through(site: Path) -> None:
    """Every page of an entry is in the index, and nothing else: no list, no home page, no page of the search."""
    indexed = len(list((site / "pagefind/fragment").iterdir()))
    bodies = [path for path in site.rglob("index.html") if "data-pagefind-body" in path.read_text("utf-8")]
    assert indexed == len(bodies) > 50
    assert not {site / "index.html", site / "search/index.html", site / "exercises/index.html"} & set(bodies)


def test_other_pages_load_nothing_of_the_search(site: Path) -> None:
    """Its script and its stylesheet stand on its own page alone."""
    using = [
        path for path in site.rglob("*.html") if re.search(r"assets/search\.\w+\.(js|css)", path.read_text("utf-8"))
    ]
    assert using == [site / "search/index.html"]
