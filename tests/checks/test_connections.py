from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest

from kinesite.build.advise import Asked, advise
from kinesite.build.pipeline import Request, build
from kinesite.checks.base import Advised
from kinesite.checks.connections import clicks_from_home, ways_of
from kinesite.cli.base import theme_folder
from kinesite.values.problems import Place
from tests.crawl import Seen, is_outside, read_site
from tests.project import DAY, TODAY, Project, markdown, told_of

CONTENT = Path(__file__).parent.parent.parent / "content"

BRIDGE = "exercises/bridge.md"


def plain(project: Project, *slugs: str, body: str = "") -> None:
    """Write plain pages, which no list holds."""
    for slug in slugs:
        project.write(f"pages/{slug}.md", markdown({"title": slug.title(), "summary": "A page."}, body))


def chain(project: Project, length: int) -> None:
    """Let each page lead to the next: about, page-1, page-2 ..."""
    project.write("pages/about.md", markdown({"title": "About", "summary": "Us."}, "[[page-1]]"))
    for number in range(1, length + 1):
        plain(project, f"page-{number}", body=f"[[page-{number + 1}]]" if number < length else "")


def test_pages_of_the_small_site_are_all_found(project: Project) -> None:
    """By the header, the footer, a list, the author's name or a link."""
    project.change("pages/about.md", "Us.", "Us. See the [[bridge]].")
    assert told_of(project, "links.orphan", "links.far", "links.itself") == []


def test_a_page_that_only_its_list_leads_to_is_an_orphan(project: Project) -> None:
    """A long list is no way to find what one does not know of."""
    project.write("glossary/disc.md", markdown({"title": "Disc", "summary": "A word."}))
    assert told_of(project, "links.orphan") == [
        (
            f"content/{BRIDGE}:2:1 warning links.orphan: nothing but the list of exercises leads to this page. "
            "Link to it where its readers need it: [[bridge]]."
        ),
        (
            "content/glossary/disc.md:2:1 warning links.orphan: nothing but the list of glossary leads to this page. "
            "Link to it where its readers need it: [[disc]]."
        ),
    ]


def test_a_page_without_a_list_that_nothing_leads_to_is_an_orphan(project: Project) -> None:
    """A link from the page to itself does not help."""
    plain(project, "lost", body="[[lost]]")
    assert (
        "content/pages/lost.md:2:1 warning links.orphan: nothing but the sitemap leads to this page. "
        "Link to it where its readers need it: [[lost]]."
    ) in told_of(project, "links.orphan")


def test_three_clicks_from_home_are_near(project: Project) -> None:
    """The footer holds the first page: home, about, page 1, page 2."""
    chain(project, 2)
    assert told_of(project, "links.far") == []


def test_four_clicks_from_home_are_far(project: Project) -> None:
    """Each page beyond is told of, with its distance."""
    chain(project, 4)
    assert told_of(project, "links.far") == [
        (
            "content/pages/page-3.md:2:1 warning links.far: this page is 4 clicks from the home page. "
            "Link to it from a page nearer to home: [[page-3]]. Or name it in the footer, in site.yaml."
        ),
        (
            "content/pages/page-4.md:2:1 warning links.far: this page is 5 clicks from the home page. "
            "Link to it from a page nearer to home: [[page-4]]. Or name it in the footer, in site.yaml."
        ),
    ]


def test_pages_that_lead_only_to_each_other_cannot_be_reached(project: Project) -> None:
    """A ring apart from the rest is no way from home."""
    plain(project, "one", body="[[two]]")
    plain(project, "two", body="[[one]]")
    assert [line.partition(": ")[2].partition(". ")[0] for line in told_of(project, "links.far")] == [
        "this page is not to be reached from the home page"
    ] * 2


@pytest.mark.parametrize(
    ("file", "line", "place", "field"),
    [
        (BRIDGE, "easier: [bridge]", "3:10", "easier"),
        (BRIDGE, "harder: [Hip lift]", "3:10", "harder"),
        (BRIDGE, "related: [about, Bridge]", "3:18", "related"),
        ("guides/rest.md", "pillar: rest", "3:1", "pillar"),
    ],
)
def test_a_page_that_names_itself_is_told(project: Project, file: str, line: str, place: str, field: str) -> None:
    """By whichever of its names, at the name."""
    project.write("guides/rest.md", markdown({"title": "Rest", "summary": "A guide.", "standfirst": "Rest."}))
    project.change(file, "\nsummary:", f"\n{line}\nsummary:")
    if file == BRIDGE:
        project.change(file, f"aliases: [Hip lift]\n{line}", f"{line}\naliases: [Hip lift]")
    name = line.rpartition(" ")[2].strip("[]") if "Hip" not in line else "Hip lift"
    assert told_of(project, "links.itself") == [
        (
            f'content/{file}:{place} warning links.itself: "{name}" is this page itself. '
            f'Take it out of "{field}", or name another page.'
        )
    ]


def test_a_page_that_names_others_is_not_told(project: Project) -> None:
    """Of the same title as it may be."""
    project.change(BRIDGE, "title: Bridge", "title: Bridge\nrelated: [about]")
    project.write("glossary/span.md", markdown({"title": "Span", "summary": "A word.", "related": "[bridge]"}))
    assert told_of(project, "links.itself") == []


def crawled(pages: Mapping[str, Seen]) -> dict[str, int]:
    """Count the clicks to each address of a built site, as a visitor makes them."""
    ways = {
        path.removesuffix("index.html"): {
            urlsplit(urljoin(f"https://site.invalid/{path}", link)).path.lstrip("/")
            for link in seen.links
            if not is_outside(link)
        }
        for path, seen in pages.items()
    }
    return clicks_from_home(ways)


def test_clicks_are_counted_as_a_visitor_makes_them(tmp_path: Path) -> None:
    """On the site's own content, what is worked out without rendering agrees with following the rendered links."""
    assert build(Request(CONTENT, (theme_folder(),), tmp_path / "site")).receipt
    advice = advise(Asked(CONTENT, (), TODAY))
    assert advice.settings
    entries = tuple(advice.library.entries.values())
    advised = Advised(advice.library, advice.settings, entries, lambda _: Place(""), DAY, lambda _: b"")
    clicks, followed = clicks_from_home(ways_of(advised)), crawled(read_site(tmp_path / "site"))
    by_address = {entry.card.address: clicks.get(entry.id) for entry in entries if entry.card}
    assert by_address == {address: followed.get(address) for address in by_address}
