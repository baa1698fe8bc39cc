from dataclasses import replace

import pytest

from kinesite.outputs import facets
from kinesite.outputs.base import Page, Render, Site
from kinesite.outputs.home import HomeView, plan
from kinesite.report import describe
from tests.project import Project, codes_in, markdown, nodes_of, problems_in, site_of


def page_of(site: Site) -> Page:
    """Give the home page."""
    job, *_ = plan(site)
    assert isinstance(job.work, Render)
    assert isinstance(job.work.page, Page)
    return job.work.page


def view_of(project: Project) -> HomeView:
    """Give what the template of the home page sees."""
    view = page_of(site_of(project)).body
    assert isinstance(view, HomeView)
    return view


def exercise(project: Project, name: str, position: str) -> None:
    """Write an exercise that begins in a position."""
    text = (project.folder / "content/exercises/bridge.md").read_text("utf-8")
    text = text.replace("title: Bridge", f"title: {name}").replace("aliases: [Hip lift]\n", "")
    project.write(f"exercises/{name}.md", text.replace("position: lying on back", f"position: {position}"))


def home(project: Project, more: str) -> None:
    """Add to the home page's settings."""
    project.change("site.yaml", "emergency: Numb?}", f"emergency: Numb?, {more}}}")


def test_it_is_one_page_at_the_top_of_the_site(project: Project) -> None:
    """The home page is index.html, made from site.yaml, with links that lead from there."""
    job, *_ = plan(site_of(project))
    assert job.path == "index.html"
    assert job.origin.endswith("site.yaml")
    page = page_of(site_of(project))
    assert (page.address, page.root) == ("", "./")
    assert page.head.title == "Test Back: Exercises for tests"
    assert page.head.description == "A lead."
    assert page.head.canonical == "https://test.example/"


def test_it_says_what_the_publisher_wrote(project: Project) -> None:
    """Title, lead, the question about an emergency and the lines about the site come from site.yaml."""
    home(project, "about: [We check., We keep no cookies.]")
    view = view_of(project)
    assert (view.title, view.lead, view.emergency) == ("Hello", "A lead.", "Numb?")
    assert view.about == ("We check.", "We keep no cookies.")


def test_needs_lead_to_the_pages_that_answer_them(project: Project) -> None:
    """What a reader may say of themselves stands with the card of its page, in the order written."""
    home(project, "needs: [{say: I ache, page: Hip lift}, {say: Who are you?, page: about}], read: [help, bridge]")
    view = view_of(project)
    assert [(need.say, need.card.address) for need in view.needs] == [
        ("I ache", "exercises/bridge/"),
        ("Who are you?", "about/"),
    ]
    assert [card.title for card in view.read] == ["Help", "Bridge"]


@pytest.mark.parametrize(
    ("more", "code"),
    [
        pytest.param("read: [nobody]", "link.broken", id="a page that is not there"),
        pytest.param("needs: [{say: I ache}]", "frontmatter.missing-key", id="a need that nothing answers"),
        pytest.param(f"needs: [{', '.join(5 * ['{say: A, page: help}'])}]", "frontmatter.wrong-type", id="five needs"),
        pytest.param("pictures: [a]", "frontmatter.unknown-key", id="a key it does not have"),
    ],
)
def test_refused_settings(project: Project, more: str, code: str) -> None:
    """What does not belong on the home page is said once, with its code."""
    home(project, more)
    assert codes_in(project) == [code]


def test_a_missing_page_is_said_in_full(project: Project) -> None:
    """A publisher learns where site.yaml names a page that is not there, and which one was meant."""
    home(project, "read: [brige]")
    assert [describe(problem) for problem in problems_in(project)] == [
        'content/site.yaml:19:62 error link.broken: there is no page called "brige". Did you mean "bridge"?'
    ]


def test_positions_lead_to_the_list_of_their_exercises(project: Project) -> None:
    """Each position that an exercise begins in stands with its count, in the order of getting up, and leads on."""
    for name, position in {"a": "standing", "b": "standing", "c": "hands and knees", "d": "kneeling"}.items():
        exercise(project, name, position)
    positions = tuple(each[:3] for each in view_of(project).positions)
    assert positions == (
        ("Lying on back", 1, "exercises/position/lying-on-back/"),
        ("Hands and knees", 1, "exercises/position/hands-and-knees/"),
        ("Standing", 2, "exercises/position/standing/"),
    )
    lists = {job.path for job in facets.plan(site_of(project))}
    assert {f"{address}index.html" for _, _, address in positions} <= lists


@pytest.mark.parametrize(
    ("fields", "reviewed"),
    [
        pytest.param("", 0, id="nobody"),
        pytest.param("reviewer: ann", 0, id="a reviewer without a day"),
        pytest.param("reviewed: 2026-01-02", 0, id="a day without a reviewer"),
        pytest.param("reviewer: ann\nreviewed: 2026-01-02", 1, id="both"),
    ],
)
def test_it_counts_reviewed_pages_honestly(project: Project, fields: str, reviewed: int) -> None:
    """Only a clinical page with a reviewer and a day counts as reviewed; the fixture has two clinical pages."""
    project.write("people/ann.md", markdown({"title": "Ann", "summary": "S."}))
    project.change("exercises/bridge.md", "level: beginner", f"level: beginner\n{fields}".rstrip())
    view = view_of(project)
    assert (view.reviewed, view.clinical) == (reviewed, 2)


def test_its_data_is_that_of_a_page_without_a_way_to_it(project: Project) -> None:
    """The home page is a page of the site and has no breadcrumbs."""
    nodes = nodes_of(page_of(site_of(project)))
    assert set(nodes) == {"organization", "website", "page"}
    assert nodes["page"]["url"] == "https://test.example/"


def test_a_site_without_a_base_address_names_none(project: Project) -> None:
    """No address is made up where the publisher gave none."""
    project.change("site.yaml", "base_url: https://test.example/\n", "")
    assert page_of(site_of(project)).head.canonical == ""


def test_it_depends_on_cards_alone(project: Project) -> None:
    """A change in the text of a page that it leads to does not make the home page stale; a new title does."""
    home(project, "read: [bridge]")
    before = next(plan(site_of(project))).digest
    project.change("exercises/bridge.md", "Text with", "Another text with")
    assert next(plan(site_of(project))).digest == before
    project.change("exercises/bridge.md", "title: Bridge", "title: The bridge")
    project.change("site.yaml", "read: [bridge]", "read: [the bridge]")
    assert next(plan(site_of(project))).digest != before


def test_the_theme_is_linked_by_the_names_it_is_published_under(project: Project) -> None:
    """The page asks for the icon where the outputs put it, and for none that is missing."""
    site = site_of(project)
    assert page_of(site).site.icon == ""
    styled = replace(site, assets={"favicon.svg": b"<svg/>"})
    assert page_of(styled).site.icon == styled.published_assets["favicon.svg"][0]
