import pytest

from tests.build.world import RICH
from tests.project import Project, markdown

BASE = "https://test.example/"


def about(project: Project, body: str) -> str:
    """Let the about page have a text, and give its Markdown."""
    project.write("media/pose.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")
    project.write("pages/about.md", markdown({"title": "About", "summary": "About us."}, body))
    text = project.page("about/index.md")
    return text.split("> About us.\n\n", 1)[1]


def test_it_holds_what_the_page_says(project: Project) -> None:
    """Title, summary, facts, steps, text, the state of the review and the address; never the front matter itself."""
    assert project.page("exercises/bridge/index.md") == (
        "# Bridge\n\n> Lift your hips.\n\n- Aliases: Hip lift\n- Regions: lower back\n- Goal: strength\n"
        "- Position: lying on back\n- Level: beginner\n- Equipment: mat\n- Dosage: 10 times, hold 5 seconds\n\n"
        "## Presets\n\n- starter: 5 times\n\n## Steps\n\n1. Lie down.\n1. Lift. That is one.\n\n"
        "## Cautions\n\n- Stop if it is sharp.\n\n"
        f"Text with a [link]({BASE}about/).\n\n"
        f"Not yet clinically reviewed.\n\nThis page: {BASE}exercises/bridge/\n"
    )


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("See [[bridge]].", f"See [Bridge]({BASE}exercises/bridge/)."),
        ("See [[Hip lift|this *one*]].", f"See [this *one*]({BASE}exercises/bridge/)."),
        ("![[bridge]]", f"[Bridge]({BASE}exercises/bridge/): Lift your hips."),
        ("![[small-print]]", "General words."),
        ("So it is.[@ref-1]", "So it is. (source: [A study](https://doi.org/10.1000/x))"),
        ("![A pose](../media/pose.svg)", f"![A pose]({BASE}media/pose.svg)"),
        ("A [page](../exercises/bridge.md).", f"A [page]({BASE}exercises/bridge/)."),
        ("An [other](https://x.example/a).", "An [other](https://x.example/a)."),
        ("Write `[[bridge]]`, then [[bridge]].", f"Write `[[bridge]]`, then [Bridge]({BASE}exercises/bridge/)."),
    ],
)
def test_every_link_leads_to_an_address(project: Project, body: str, said: str) -> None:
    """Links, embeds, citations and files are resolved; what only looks like one is left as it was written."""
    assert about(project, body).startswith(said + "\n")


def test_without_a_base_address_links_are_relative(project: Project) -> None:
    """The Markdown works in any folder, like the page."""
    project.change("site.yaml", f"base_url: {BASE}\n", "")
    assert about(project, "See [[bridge]].").startswith("See [Bridge](../exercises/bridge/).\n")


def test_every_page_has_it_and_says_so(project: Project) -> None:
    """Beside each page of an entry stands its Markdown, without a fence or a hole left in it."""
    for path, text in RICH.items():
        project.write(path, text)
    project.page("")
    pages = [path for path in project.files() if path.count("/") == 2 and path.endswith("/index.html")]
    entries = [path for path in pages if not path.startswith("exercises/hip-lift")]
    assert len(entries) > 10
    for path in entries:
        if "refresh" in project.read(path):
            continue
        text = project.read(path.replace(".html", ".md"))
        assert not text.startswith("---")
        assert "[[" not in text
        assert "@ref" not in text
        assert '<link rel="alternate" type="text/markdown"' in project.read(path)


def test_it_follows_what_it_shows(project: Project) -> None:
    """When a linked page has another name, the Markdown says the new one."""
    assert "[Bridge](" in about(project, "See [[exercises/bridge]].")
    project.change("exercises/bridge.md", "title: Bridge", "title: Arch")
    assert "[Arch](" in project.page("about/index.md")


def test_a_field_that_holds_nothing_is_not_said(project: Project) -> None:
    """An exercise without presets says nothing of presets: an empty group was once written as `{}`."""
    project.change("exercises/bridge.md", 'presets: {starter: "5 reps"}\n', "")
    text = project.page("exercises/bridge/index.md")
    assert "Presets" not in text
    assert "{}" not in text
