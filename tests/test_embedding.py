"""Embeds in pages of another origin, in a real Chromium, under the headers that nginx sends as the site asks."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Frame, Page

from tests.framed import content_height, demonstrate, height, inner, settle, visit
from tests.hosting import hosting
from tests.project import begin_with
from tests.served import wait_for
from tests.wordpress import embedded

PATIENCE = 5000
"""Milliseconds after which something that should happen has not."""
PAGE = "exercises/glute-bridge"
OTHERS = (
    "routines/quick-four",
    "questions/rest-or-move",
    "conditions/sciatica-piriformis",
    "guides/physical-therapy-exercises",
)

pytestmark = pytest.mark.browser


@dataclass
class Neighbours:
    """The site, and a clinic's site on another port, into whose folder tests write pages."""

    site: str
    host: str
    folder: Path

    def write(self, body: str, name: str = "index.html") -> str:
        """Write a page of the clinic, and give its address."""
        text = f'<!doctype html><html lang="en"><title>Clinic</title><link rel="icon" href="data:,"><h1>Us</h1>{body}'
        (self.folder / name).write_text(text, "utf-8")
        return self.host + name

    def element(self, attributes: str = "", src: str = PAGE) -> str:
        """Give the lines of the element."""
        link = f'<a href="{self.site}{src}/">Glute bridge</a>'
        script = f'<script src="{self.site}embed/v1.js" async></script>'
        return f'{script}<kinesite-embed src="{src}" {attributes}>{link}</kinesite-embed>'

    def frame(self, address: str = f"{PAGE}/", sandbox: str = "") -> str:
        """Give the line of a plain frame."""
        return f'<iframe src="{self.site}embed/{address}" width="600" height="800" title="Bridge"{sandbox}></iframe>'


@pytest.fixture(scope="module")
def neighbours(demonstration: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Neighbours]:
    """Build the demonstration site for the address at which it is served, beside the site of a clinic."""
    site, clinic = tmp_path_factory.mktemp("site") / "site", tmp_path_factory.mktemp("clinic")
    begin_with(demonstration, site)
    with hosting(site, partial(demonstrate, site)) as address, hosting(clinic) as host:
        yield Neighbours(address, host, clinic)


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A browser that remembers nothing."""
    context = browser.new_context(viewport={"width": 800, "height": 900})
    context.set_default_timeout(PATIENCE)
    yield context
    context.close()


def follows(tab: Page, frame: Frame, most: float = 20_000) -> bool:
    """Tell whether the frame has come to the height of its content, within bounds."""
    settle(tab)
    return height(tab) == min(most, content_height(frame))


@pytest.mark.parametrize("way", ["element", "WordPress"])
def test_an_embed_takes_its_height_and_follows_it(context: BrowserContext, neighbours: Neighbours, way: str) -> None:
    """It shows, grows and shrinks as content opens and closes, logs nothing, sets no cookie, asks no third host."""
    most = 20_000 if way == "element" else 1000
    body = neighbours.element() if way == "element" else embedded(f"{neighbours.site}{PAGE}/")
    tab, heard = visit(context, neighbours.write(body))
    frame = inner(tab)
    assert follows(tab, frame, most)
    before = height(tab)
    fold = frame.locator("summary").first
    fold.click()
    assert follows(tab, frame, most)
    assert content_height(frame) > before or before == most
    fold.click()
    assert follows(tab, frame, most)
    assert height(tab) == before
    assert tab.locator("iframe").is_visible()
    assert not tab.get_by_role("link", name="Glute bridge", exact=True).is_visible()
    assert heard.said == []
    assert heard.asked == {neighbours.site, neighbours.host}
    assert context.cookies() == []


def test_what_a_frame_cuts_off_fades_until_it_is_reached(context: BrowserContext, neighbours: Neighbours) -> None:
    """WordPress cuts at 1000 pixels, and a patient must not take the cut for the end; where all fits nothing fades."""
    faded = "getComputedStyle(document.documentElement, '::after').opacity"
    cut = inner(visit(context, neighbours.write(embedded(f"{neighbours.site}{PAGE}/")))[0])
    wait_for(lambda: cut.evaluate(faded) == "1")
    cut.evaluate("scrollTo(0, 1e6)")
    wait_for(lambda: cut.evaluate(faded) == "0")
    tab, _ = visit(context, neighbours.write(neighbours.element()))
    whole = inner(tab)
    assert follows(tab, whole)
    assert whole.evaluate(faded) == "0"


def test_a_plain_frame_in_the_strictest_sandbox_shows_all(context: BrowserContext, neighbours: Neighbours) -> None:
    """At its declared height; its warning signs open inside it, because it may open no window."""
    tab, heard = visit(context, neighbours.write(neighbours.frame(sandbox=' sandbox="allow-scripts"')))
    frame = inner(tab)
    assert frame.evaluate("origin") == "null"
    assert frame.evaluate("getComputedStyle(document.body).borderTopStyle") == "solid"
    assert height(tab) >= 800
    frame.locator(".signs").click()
    frame.wait_for_selector(".care-emergency")
    assert heard.said == []
    assert context.cookies() == []


@pytest.mark.parametrize("address", [f"{PAGE}/", f"sample-plum/{PAGE}/", *(f"{page}/" for page in OTHERS)])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_an_embed_is_accessible(context: BrowserContext, neighbours: Neighbours, address: str, scheme: str) -> None:
    """With everything opened axe finds nothing to mend, by day and by night; nothing scrolls sideways at 320 px."""
    tab, _ = visit(context, f"{neighbours.site}embed/{address}#?scheme={scheme}")
    tab.evaluate("document.querySelectorAll('details').forEach(fold => fold.open = true)")
    results = Axe().run(tab)
    assert results.violations_count == 0, results.generate_report()
    tab.set_viewport_size({"width": 320, "height": 800})
    assert tab.evaluate("document.documentElement.scrollWidth") <= 320


def test_without_scripts_on_the_clinics_page_the_link_is_there(browser: Browser, neighbours: Neighbours) -> None:
    """And the plain frame shows the whole content."""
    context = browser.new_context(java_script_enabled=False)
    tab, _ = visit(context, neighbours.write(neighbours.element() + neighbours.frame()))
    link = tab.get_by_role("link", name="Glute bridge")
    assert link.is_visible()
    assert link.get_attribute("href") == f"{neighbours.site}{PAGE}/"
    frame = tab.frame_locator("iframe")
    assert frame.get_by_role("heading", level=1).inner_text() == "Glute bridge"
    assert frame.locator(".steps li").count() >= 3
    assert frame.locator("footer .signs").is_visible()
    context.close()


HOSTILE = """
for (const value of [NaN, -5, 0, 1e9, 1.5, "700", null, {}, "<img src=x onerror=alert(1)>", Infinity])
  %s.postMessage({ message: "height", value, secret: "" }, "*");
%s.postMessage("height", "*");
%s.postMessage(null, "*");
"""


def test_a_hostile_frame_cannot_set_a_height(context: BrowserContext, neighbours: Neighbours) -> None:
    """Numbers that are none, negative, huge or broken do nothing, and neither does a message of another window."""
    other = neighbours.write(f"<script>{HOSTILE.replace('%s', 'parent')}</script>", "other.html")
    body = neighbours.element() + f'<iframe id="other" src="{other}" title="Other"></iframe>'
    tab, heard = visit(context, neighbours.write(body))
    tab.wait_for_function("document.querySelector('kinesite-embed').frame?.offsetHeight > 100")
    frame = next(frame for frame in tab.frames if "/embed/" in frame.url)
    settle(tab)
    right = tab.evaluate("document.querySelector('kinesite-embed').frame.offsetHeight")
    assert right == content_height(frame)
    frame.evaluate(HOSTILE.replace("%s", "parent"))
    tab.evaluate("postMessage({ message: 'height', value: 300 }, '*')")
    tab.locator("#other").element_handle().content_frame().evaluate(  # type: ignore[union-attr]
        "parent.postMessage({ message: 'height', value: 300 }, '*')"
    )
    settle(tab)
    assert tab.evaluate("document.querySelector('kinesite-embed').frame.offsetHeight") == right
    assert heard.said == []


def test_a_frame_that_left_our_sandbox_is_not_believed(context: BrowserContext, neighbours: Neighbours) -> None:
    """The right window with an origin of its own is not the embed that was asked for."""
    liar = neighbours.write("<script>parent.postMessage({ message: 'height', value: 3000 }, '*')</script>", "liar.html")
    tab, _ = visit(context, neighbours.write(neighbours.element()))
    inner(tab)
    settle(tab)
    before = height(tab)
    tab.evaluate(
        "src => { const { frame } = document.querySelector('kinesite-embed');"
        " frame.removeAttribute('sandbox'); frame.src = src; }",
        liar,
    )
    tab.wait_for_timeout(300)
    assert height(tab) == before


def test_a_hostile_page_cannot_make_the_embed_do_anything(context: BrowserContext, neighbours: Neighbours) -> None:
    """Messages with code in them change neither its words nor its looks."""
    tab, heard = visit(context, neighbours.write(neighbours.element('scheme="light"')))
    frame = inner(tab)
    before = frame.content()
    tab.evaluate(
        """() => {
          const { contentWindow } = document.querySelector("kinesite-embed").frame;
          for (const value of ["<script>alert(1)</script>", "dark;", 1, null, { toString: () => "dark" }])
            for (const message of ["scheme", "height", "link", "ready", "eval"])
              try { contentWindow.postMessage({ message, value }, "*"); } catch { /* cannot be cloned */ }
        }"""
    )
    settle(tab)
    assert frame.content() == before
    assert heard.said == []


@pytest.mark.parametrize(
    "src", ["//evil.example/x", "../../x", "https://evil.example", "javascript:alert(1)", "a b", ""]
)
def test_the_element_frames_nothing_but_pages_of_its_own_site(
    context: BrowserContext, neighbours: Neighbours, src: str
) -> None:
    """For anything else the link stays."""
    tab, heard = visit(context, neighbours.write(neighbours.element(src=PAGE).replace(f'src="{PAGE}"', f'src="{src}"')))
    tab.wait_for_function("customElements.get('kinesite-embed') !== undefined")
    settle(tab)
    assert tab.get_by_role("link", name="Glute bridge").is_visible()
    assert heard.asked == {neighbours.site, neighbours.host}


def test_the_element_follows_the_page_into_the_dark(context: BrowserContext, neighbours: Neighbours) -> None:
    """With `scheme="host"`, when the page around it changes its own."""
    tab, heard = visit(context, neighbours.write(neighbours.element('scheme="host"')))
    frame = inner(tab)
    ground = "getComputedStyle(document.body).backgroundColor"
    light = frame.evaluate(ground)
    tab.evaluate("document.documentElement.style.colorScheme = 'dark'")
    wait_for(lambda: frame.evaluate(ground) != light)
    tab.evaluate("document.documentElement.style.colorScheme = 'light'")
    wait_for(lambda: frame.evaluate(ground) == light)
    assert heard.said == []


def test_a_clinic_and_a_dose_can_be_chosen(context: BrowserContext, neighbours: Neighbours) -> None:
    """Each is an address of its own, not a question."""
    tab, _ = visit(context, neighbours.write(neighbours.element('clinic="sample-plum"')))
    frame = inner(tab)
    assert frame.url.startswith(f"{neighbours.site}embed/sample-plum/{PAGE}/")
    assert frame.evaluate("getComputedStyle(document.body).fontFamily") == "Georgia, serif"
    assert "Sample clinic in plum" in frame.inner_text(".clinic")


def test_wordpress_follows_a_link_that_the_frame_may_not_open(context: BrowserContext, neighbours: Neighbours) -> None:
    """The frame says where to; the page around it decides."""
    tab, heard = visit(context, neighbours.write(embedded(f"{neighbours.site}{PAGE}/")))
    inner(tab).get_by_role("link", name="Glute bridge").click()
    tab.wait_for_function("window.wanted")
    assert tab.evaluate("window.wanted") == f"{neighbours.site}{PAGE}/"
    assert heard.said == []


def test_the_full_page_cannot_be_framed_elsewhere(context: BrowserContext, neighbours: Neighbours) -> None:
    """Only embeds are open to other sites."""
    body = f'<iframe src="{neighbours.site}{PAGE}/" title="Page"></iframe>'
    tab, _ = visit(context, neighbours.write(body + neighbours.frame()))
    tab.frame_locator("[title=Bridge]").get_by_role("heading", level=1).wait_for()
    assert tab.frame_locator("[title=Page]").get_by_role("heading").count() == 0


def test_the_panel_offers_the_lines_and_shows_the_frame(context: BrowserContext, neighbours: Neighbours) -> None:
    """By keyboard: choices change the lines and the preview; the lines work when pasted."""
    tab, heard = visit(context, f"{neighbours.site}{PAGE}/")
    tab.get_by_text("Embed this page", exact=True).focus()
    tab.keyboard.press("Enter")
    tab.get_by_label("Clinic").locator("option[value=sample-plum]").wait_for(state="attached")
    tab.get_by_label("Clinic").focus()
    tab.get_by_label("Clinic").select_option("sample-plum")
    tab.get_by_label("Light or dark").select_option("dark")
    line = tab.get_by_label("Frame").input_value()
    assert f'src="{neighbours.site}embed/sample-plum/{PAGE}/#?scheme=dark"' in line
    context.grant_permissions(["clipboard-read", "clipboard-write"], origin=neighbours.site)
    tab.get_by_role("button", name="Copy").nth(1).press("Enter")
    tab.get_by_text("Copied.").wait_for()
    copied = tab.evaluate("navigator.clipboard.readText()")
    assert copied == tab.get_by_label("Element").input_value()
    tab.locator(".embed-preview iframe").wait_for()
    assert heard.said == []
    pasted, _ = visit(context, neighbours.write(copied))
    assert inner(pasted).url.startswith(f"{neighbours.site}embed/sample-plum/{PAGE}/")
