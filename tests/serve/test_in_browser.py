"""What a writer sees in a real Chromium while the site is served."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.project import Project
from tests.served import Served, serving, wait_for

pytestmark = pytest.mark.browser
OVERLAY = "#kinesite-problems section"
CONTRAST = """(section) => {
  const style = getComputedStyle(section);
  const light = (colour) => {
    const [r, g, b] = colour.match(/[0-9.]+/g).map((part) => part / 255)
      .map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
  };
  const [one, other] = [light(style.color), light(style.backgroundColor)];
  return Math.max(one, other) / Math.min(one, other);
}"""
"""The contrast of text to ground (WCAG 2.2, relative luminance)."""


def opened(tab: Page, served: Served, address: str) -> None:
    """Open a page and wait until the server knows of it; a mark is left that a reload takes away."""
    with tab.expect_response(re.compile("/_serve/state")):
        tab.goto(served.address + address)
    tab.evaluate("window.stayed = true")


def test_a_save_is_seen_where_the_reader_stood(tab: Page, served: Served) -> None:
    """The page is loaded anew, keeps its scroll position, and asks no other host."""
    asked: list[str] = []
    tab.on("request", lambda request: asked.append(request.url))
    served.project.write("pages/about.md", "---\ntitle: About\nsummary: Us.\n---\n" + "Long.\n\n" * 200)
    wait_for(lambda: "Long." in (served.output / "about/index.html").read_text("utf-8"))
    opened(tab, served, "about/")
    tab.evaluate("scrollTo(0, 1500)")
    served.project.change("pages/about.md", "Long.", "First.\n\nLong.")
    expect(tab.get_by_text("First.").first).to_be_attached()
    assert tab.evaluate("window.stayed") is None
    tab.wait_for_function("scrollY === 1500")
    assert [url for url in asked if not url.startswith(served.address)] == []


def test_all_problems_are_listed_until_they_are_mended(tab: Page, served: Served) -> None:
    """Each with its place, its line with the place marked, what to do, and a way into the editor; the page stays."""
    opened(tab, served, "about/")
    served.project.change("pages/about.md", "Us.", "See [[nowhere]].")
    served.project.change("exercises/bridge.md", "goal: strength", "gaol: strength")
    overlay = tab.locator(OVERLAY)
    expect(overlay.locator("li")).to_have_count(3)
    expect(overlay.get_by_role("alert")).to_have_text("3 problems to mend. You see the last good site.")
    broken = overlay.locator("li", has_text="link.broken")
    expect(broken.locator("pre")).to_have_text("7See [[nowhere]].")
    expect(broken.locator("mark")).to_have_text("[[nowhere]].")
    link = broken.get_by_role("link", name="content/pages/about.md:7:5")
    expect(link).to_have_attribute("href", f"vscode://file{served.project.folder}/content/pages/about.md:7:5")
    assert overlay.locator("li", has_text="gaol").locator(".hint").inner_text() == 'Did you mean "goal"?'
    expect(tab.get_by_text("Us.", exact=True)).to_be_attached()
    assert tab.evaluate("[window.stayed, document.activeElement.tagName]") == [True, "BODY"]
    served.project.change("exercises/bridge.md", "gaol: strength", "goal: strength")
    expect(overlay.locator("li")).to_have_count(1)
    served.project.change("pages/about.md", "See [[nowhere]].", "Us.")
    expect(overlay).to_have_count(0)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_overlay_can_be_read_and_folded_by_keyboard(tab: Page, served: Served, scheme: str) -> None:
    """Its text has a contrast of at least 7 to 1 in light and in dark, and Enter folds it."""
    tab.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    opened(tab, served, "about/")
    served.project.change("pages/about.md", "Us.", "See [[nowhere]].")
    overlay = tab.locator(OVERLAY)
    expect(overlay).to_have_css("position", "fixed")
    assert overlay.evaluate(CONTRAST) >= 7
    summary = overlay.locator("summary")
    summary.focus()
    tab.keyboard.press("Enter")
    expect(overlay.locator("ol")).to_be_hidden()


def test_a_stylesheet_is_swapped_without_a_reload(tab: Page, served: Served) -> None:
    """The new colour is seen, the page has not been left, and the old sheet is gone."""
    opened(tab, served, "about/")
    sheet = served.project.folder / "templates/assets/site.css"
    before = sheet.read_text("utf-8")
    sheet.write_text(f"{before}\nbody {{ outline: 3px solid rgb(1, 2, 3); }}\n", "utf-8")
    tab.wait_for_function("getComputedStyle(document.body).outlineColor === 'rgb(1, 2, 3)'")
    expect(tab.locator("link[rel=stylesheet]")).to_have_count(1)
    assert tab.evaluate("window.stayed") is True
    sheet.write_text(before, "utf-8")
    tab.wait_for_function("getComputedStyle(document.body).outlineColor !== 'rgb(1, 2, 3)'")
    assert tab.evaluate("window.stayed") is True


def test_a_page_follows_its_renamed_file(tab: Page, served: Served) -> None:
    """The address bar leads to the new address, and back again when the name is taken back."""
    served.project.write("questions/old.md", "---\ntitle: Old?\nanswer: Yes.\n---\nLong enough.\n")
    wait_for((served.output / "questions/old/index.html").is_file)
    opened(tab, served, "questions/old/#part")
    folder = served.project.folder / "content/questions"
    (folder / "old.md").rename(folder / "new.md")
    tab.wait_for_url(f"{served.address}questions/new/#part")
    (folder / "new.md").rename(folder / "old.md")
    tab.wait_for_url(f"{served.address}questions/old/#part")


def test_an_unknown_address_shows_the_page_once_there_is_one(tab: Page, served: Served) -> None:
    """It is answered with status 404 and the site's own page, which is loaded anew like every other."""
    answer = tab.goto(f"{served.address}questions/why/")
    assert answer
    assert answer.status == 404
    served.project.write("questions/why.md", "---\ntitle: Why?\nanswer: So.\n---\n")
    expect(tab.get_by_role("heading", name="Why?")).to_be_attached()


def test_a_first_build_that_fails_is_explained_and_mended(tab: Page, project: Project) -> None:
    """There is no site yet: a page waits with the overlay, and becomes the site."""
    project.change("pages/about.md", "Us.", "See [[nowhere]].")
    with serving(project) as served:
        answer = tab.goto(served.address)
        assert answer
        assert answer.status == 503
        expect(tab.locator(f"{OVERLAY} li")).to_have_count(1)
        project.change("pages/about.md", "See [[nowhere]].", "Us.")
        expect(tab.get_by_role("heading", name="Hello")).to_be_attached()
        expect(tab.locator(OVERLAY)).to_have_count(0)


def test_a_tab_that_stayed_open_finds_the_next_server(tab: Page, project: Project) -> None:
    """What changed while no server ran is shown when there is one again."""
    with serving(project) as served:
        opened(tab, served, "about/")
        port = served.address.rsplit(":", 1)[1].rstrip("/")
    project.change("pages/about.md", "Us.", "Us again.")
    with serving(project, "--port", port) as again:
        assert again.address == served.address
        expect(tab.get_by_text("Us again.")).to_be_attached(timeout=20_000)
