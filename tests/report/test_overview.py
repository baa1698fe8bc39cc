"""The page for the editor, in its text and in a real Chromium."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from kinesite.build.advise import Asked, advise
from kinesite.report.overview import NotAReport, Overview, overview, write_overview
from tests.project import TODAY, Project, advice_in, markdown

CONTENT = Path(__file__).parent.parent.parent / "content"


def overview_of(project: Project, profile: str = "strict") -> Overview:
    """Gather the page of a site."""
    return overview(advice_in(project, profile))


def test_every_entry_has_its_row(project: Project) -> None:
    """With its review, its links out and in, and its problems; an include has no review of its own."""
    project.write("people/ann.md", markdown({"title": "Ann", "summary": "She.", "credentials": "[MSc]"}))
    project.change("pages/help.md", "\nclinical", "\nreviewer: ann\nreviewed: 2026-02-03\nclinical")
    rows = {row.id: row for row in overview_of(project).rows}
    assert set(rows) == {
        "exercises/bridge",
        "includes/red-flags",
        "includes/small-print",
        "pages/about",
        "pages/help",
        "people/ann",
        "people/editors",
    }
    assert {id: row.review for id, row in rows.items() if row.review} == {
        "exercises/bridge": "not yet",
        "pages/help": "2026-02-03",
    }
    assert [(rows[id].leads, rows[id].led_to) for id in ("exercises/bridge", "pages/about", "pages/help")] == [
        (1, 0),
        (0, 1),
        (2, 0),
    ]
    assert "trust.unreviewed" in [problem.code for problem in rows["exercises/bridge"].problems]


def test_a_text_that_is_too_short_has_no_grade(project: Project) -> None:
    """A grade of a few words says nothing."""
    project.write("pages/long.md", markdown({"title": "Long", "summary": "It."}, "The cat sat on the mat. " * 20))
    grades = {row.id: row.grade for row in overview_of(project).rows}
    assert grades["pages/about"] is None
    assert grades["pages/long"] == pytest.approx(-1.4, abs=0.3)


def test_problems_outside_the_entries_stand_below(project: Project) -> None:
    """Of the settings, the references, and of files that could not be read."""
    project.write("exercises/broken.md", "---\ntitle: [\n---\n")
    project.change("references.yaml", "10.1000/x", "10.1000/x.")
    codes = [problem.code for problem in overview_of(project).elsewhere]
    assert codes == ["yaml.broken", "trust.doi"]


def test_the_page_asks_nobody_for_anything_and_escapes_what_writers_wrote(project: Project, tmp_path: Path) -> None:
    """A title is text, in the table and in the picture."""
    project.change("exercises/bridge.md", "title: Bridge", 'title: "<b onclick=x>Bridge & co</b>"')
    write_overview(advice_in(project), tmp_path / "report.html")
    page = (tmp_path / "report.html").read_text("utf-8")
    assert "<b onclick" not in page
    assert page.count("&lt;b onclick=x&gt;Bridge &amp; co") == 2
    assert not any(word in page for word in ("http:", "https:", "src=", "url(", "@import"))


def test_the_same_advice_makes_the_same_page(project: Project, tmp_path: Path) -> None:
    """An older report is replaced."""
    written = []
    for _ in range(2):
        write_overview(advice_in(project), tmp_path / "report.html")
        written.append((tmp_path / "report.html").read_bytes())
    assert written[0] == written[1]
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["report.html"]


def test_a_page_that_is_no_report_is_never_replaced(project: Project, tmp_path: Path) -> None:
    """Somebody wrote it."""
    target = tmp_path / "mine.html"
    target.write_text("<p>Mine.</p>", "utf-8")
    with pytest.raises(NotAReport):
        write_overview(advice_in(project), target)
    assert target.read_text("utf-8") == "<p>Mine.</p>"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Write the page of the demonstration site."""
    target = tmp_path_factory.mktemp("report") / "report.html"
    write_overview(advise(Asked(CONTENT, (), TODAY, profile="strict")), target)
    return target.as_uri()


@pytest.mark.browser
@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_the_page_fits_its_screen_and_loads_nothing(browser: Browser, address: str, width: int, script: bool) -> None:
    """With script and without, every row can be read; nothing is logged, nothing but the page is asked for."""
    context = browser.new_context(viewport={"width": width, "height": 800}, java_script_enabled=script)
    tab, asked, said = context.new_page(), [], []
    tab.on("request", lambda request: asked.append(request.url))
    tab.on("console", lambda message: said.append(message.text))
    tab.on("pageerror", lambda error: said.append(str(error)))
    tab.goto(address)
    boxes = [row.bounding_box() for row in tab.locator("tbody tr").all()[:5]]
    assert all(box and box["x"] >= 0 and box["x"] + box["width"] <= width and box["height"] for box in boxes)
    assert (asked, said) == ([address], [])
    context.close()


@pytest.mark.browser
def test_a_column_is_sorted_up_and_then_down(browser: Browser, address: str) -> None:
    """Numbers as numbers, and said to who cannot see it; with the keyboard, too."""
    tab = browser.new_page(viewport={"width": 1280, "height": 800})
    tab.goto(address)
    head = tab.locator("th", has_text="Links in")
    orders = []
    for _ in range(2):
        head.locator("button").press("Enter")
        orders.append((head.get_attribute("aria-sort"), tab.locator("tbody td:nth-child(6)").all_inner_texts()))
    (up, rising), (down, falling) = orders
    assert (up, down) == ("ascending", "descending")
    assert [int(number) for number in rising] == sorted(map(int, falling))
    assert [int(number) for number in falling] == sorted(map(int, rising), reverse=True)
    tab.close()


@pytest.mark.browser
def test_a_box_shows_its_lines_and_leads_to_its_row(browser: Browser, address: str) -> None:
    """Where it stands in the table."""
    tab = browser.new_page(viewport={"width": 1280, "height": 800})
    tab.goto(address)
    box = tab.locator('svg a[data-id="exercises/bird-dog"]')
    box.focus()
    near = tab.locator("svg path.near")
    assert near.count() > 3
    assert all("exercises/bird-dog" in (line.get_attribute("data-ends") or "") for line in near.all())
    box.press("Enter")
    assert tab.locator("tr:target").inner_text().startswith("Bird dog")
    tab.close()
