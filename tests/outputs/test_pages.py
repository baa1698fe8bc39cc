from datetime import date

import pytest

from kinesite.outputs import plan_entries as plan
from kinesite.outputs.base import Render, Review, Site
from tests.project import Project, markdown, nodes_of, page_in, site_of

GUIDE = {"title": "Backs", "summary": "About backs.", "standfirst": "Backs."}


def digests_of(site: Site) -> dict[str, str]:
    """Give the digest of the job of every page."""
    return {job.path: job.digest for job in plan(site) if isinstance(job.work, Render)}


def changed_by(project: Project, path: str, old: str, new: str) -> set[str]:
    """Give the pages that a change makes stale."""
    before = digests_of(site_of(project))
    project.change(path, old, new)
    after = digests_of(site_of(project))
    assert set(before) == set(after)
    return {page for page, digest in after.items() if digest != before[page]}


def test_every_entry_with_a_page_has_one(project: Project) -> None:
    """Each entry has a page from the template of its kind; includes have none."""
    jobs = {job.path: job.work.template for job in plan(site_of(project)) if isinstance(job.work, Render)}
    assert jobs == {
        "about/index.html": "page.html",
        "help/index.html": "page.html",
        "people/editors/index.html": "person.html",
        "exercises/bridge/index.html": "exercise.html",
    }


def test_a_page_names_the_file_it_is_made_from(project: Project) -> None:
    """People are told which file to look at."""
    origins = {job.path: job.origin for job in plan(site_of(project))}
    assert origins["exercises/bridge/index.html"].endswith("exercises/bridge.md")


def test_the_frame_of_a_page(project: Project) -> None:
    """Address, way back to the root and to the list, head and days come from the entry."""
    project.change("exercises/bridge.md", "level:", "published: 2026-01-02\nupdated: 2026-03-04\nlevel:")
    page = page_in(project, "exercises/bridge")
    assert (page.address, page.root, page.kind) == ("exercises/bridge/", "../../", "exercise")
    assert page.back is not None
    assert (page.back.title, page.back.address) == ("Exercises", "exercises/")
    assert (page.published, page.updated) == (date(2026, 1, 2), date(2026, 3, 4))
    assert (page.head.published, page.head.modified) == (date(2026, 1, 2), date(2026, 3, 4))
    assert page.head.title == "Bridge \N{MIDDLE DOT} Test Back"
    assert page.head.description == "Lift your hips."
    assert page.head.canonical == "https://test.example/exercises/bridge/"


def test_the_page_of_a_published_entry_was_last_changed_then(project: Project) -> None:
    """Without a later change, the day of publication stands for it; without either there is no day."""
    assert page_in(project, "exercises/bridge").head.modified is None
    project.change("exercises/bridge.md", "level:", "published: 2026-01-02\nlevel:")
    assert page_in(project, "exercises/bridge").head.modified == date(2026, 1, 2)
    assert page_in(project, "exercises/bridge").updated is None


@pytest.mark.parametrize(
    ("id", "sort"),
    [
        pytest.param("exercises/bridge", "article", id="an exercise"),
        pytest.param("pages/about", "website", id="a plain page"),
        pytest.param("people/editors", "website", id="a person"),
    ],
)
def test_what_sort_of_page_those_who_share_it_are_told(project: Project, id: str, sort: str) -> None:
    """A page about health is an article, any other is a page of a website."""
    assert page_in(project, id).head.sort == sort


def test_author(project: Project) -> None:
    """The site's own author signs a page, unless it names another."""
    project.write("people/ann.md", markdown({"title": "Ann", "summary": "S."}))
    project.write("guides/backs.md", markdown(GUIDE))
    page = page_in(project, "guides/backs")
    assert page.author is not None
    assert page.author.title == "Editors"
    assert nodes_of(page)["page"]["author"]["@type"] == "Organization"
    project.write("guides/backs.md", markdown(GUIDE | {"author": "Ann"}))
    page = page_in(project, "guides/backs")
    assert page.author is not None
    assert page.author.title == "Ann"
    assert nodes_of(page)["page"]["author"] == {
        "@type": "Person",
        "@id": "https://test.example/people/ann/#person",
        "name": "Ann",
        "url": "https://test.example/people/ann/",
    }


@pytest.mark.parametrize(
    "fields",
    [
        pytest.param("", id="nobody"),
        pytest.param("reviewer: ann\n", id="a reviewer without a day"),
        pytest.param("reviewed: 2026-01-02\n", id="a day without a reviewer"),
    ],
)
def test_an_unreviewed_page_says_so(project: Project, fields: str) -> None:
    """No review is claimed, on the page or in its data, unless there is a reviewer and a day."""
    project.write("people/ann.md", markdown({"title": "Ann", "summary": "S."}))
    project.change("exercises/bridge.md", "level:", f"{fields}level:")
    page = page_in(project, "exercises/bridge")
    assert page.review == Review()
    assert {"reviewedBy", "lastReviewed"}.isdisjoint(nodes_of(page)["page"])


def test_a_reviewed_page_says_by_whom_and_when(project: Project) -> None:
    """The reviewer, their credentials, the day and the next one stand on the page and in its data."""
    project.write("people/ann.md", markdown({"title": "Ann", "summary": "S.", "credentials": "[MSc, MCSP]"}))
    fields = "reviewer: ann\nreviewed: 2026-01-02\nnext_review: 2027-01-02\n"
    project.change("exercises/bridge.md", "level:", f"{fields}level:")
    page = page_in(project, "exercises/bridge")
    assert page.review is not None
    assert page.review.by is not None
    assert page.review.by.title == "Ann"
    assert page.review.credentials == "MSc, MCSP"
    assert (page.review.on, page.review.next) == (date(2026, 1, 2), date(2027, 1, 2))
    data = nodes_of(page)["page"]
    assert data["reviewedBy"]["name"] == "Ann"
    assert data["lastReviewed"] == "2026-01-02"


def test_a_page_that_is_not_about_health_has_no_review(project: Project) -> None:
    """Where there is nothing to review, nothing is said of it."""
    assert page_in(project, "pages/about").review is None


def test_crumbs_lead_over_the_list_of_the_kind(project: Project) -> None:
    """The way to a page goes from the home page over its list, if it has one."""
    exercise = nodes_of(page_in(project, "exercises/bridge"))["breadcrumbs"]["itemListElement"]
    assert [(crumb["name"], crumb["item"]["@id"]) for crumb in exercise] == [
        ("Test Back", "https://test.example/"),
        ("Exercises", "https://test.example/exercises/"),
        ("Bridge", "https://test.example/exercises/bridge/"),
    ]
    plain = nodes_of(page_in(project, "pages/about"))["breadcrumbs"]["itemListElement"]
    assert [crumb["name"] for crumb in plain] == ["Test Back", "About"]


def test_related_pages_are_those_that_share_most(project: Project) -> None:
    """Without a choice of the writer's, pages of the same kind stand there, each with its reason."""
    text = (project.folder / "content/exercises/bridge.md").read_text("utf-8").replace("aliases: [Hip lift]\n", "")
    project.write("exercises/arch.md", text.replace("title: Bridge", "title: Arch"))
    related = page_in(project, "exercises/bridge").related
    assert [(each.card.title, each.reason) for each in related] == [("Arch", "also lying on back")]


def test_related_pages_chosen_by_the_writer_stand_alone(project: Project) -> None:
    """What the writer names stands in their order, without a reason, in place of what was found."""
    text = (project.folder / "content/exercises/bridge.md").read_text("utf-8").replace("aliases: [Hip lift]\n", "")
    project.write("exercises/arch.md", text.replace("title: Bridge", "title: Arch"))
    project.change("exercises/bridge.md", "level:", "related: [help, about]\nlevel:")
    related = page_in(project, "exercises/bridge").related
    assert [(each.card.title, each.reason) for each in related] == [("Help", ""), ("About", "")]


def test_works_are_listed_with_their_numbers(project: Project) -> None:
    """The list of references has what the page cites and then what it rests on, each once."""
    project.write("references.yaml", "ref-1: {type: book, title: One}\nref-2: {type: book, title: Two}\n")
    project.change("exercises/bridge.md", "level:", "references: [ref-1, ref-2]\nlevel:")
    project.change("exercises/bridge.md", "Text with", "Text.[@ref-2] And with")
    works = page_in(project, "exercises/bridge").works
    assert [(work.number, work.title) for work in works] == [(1, "Two"), (2, "One")]


def test_the_header_says_where_the_reader_is(project: Project) -> None:
    """The list that a page belongs to is marked in the header, and no other."""
    navigation = page_in(project, "exercises/bridge").site.navigation
    assert ("Exercises", "exercises/", True) in [(link.title, link.address, link.current) for link in navigation]
    assert not any(link.current for link in page_in(project, "pages/about").site.navigation)


def test_every_page_knows_the_pages_of_each_purpose(project: Project) -> None:
    """Warning signs, pain guide, review policy and footer lead to the pages that site.yaml names."""
    site = page_in(project, "exercises/bridge").site
    assert (site.warning_signs.title, site.warning_signs.address) == ("Help", "help/")
    assert (site.pain_guide.address, site.review_policy.address) == ("about/", "about/")
    assert [link.address for link in site.footer] == ["about/"]
    assert site.disclaimer is not None
    assert (site.stop_from, [band.name for band in site.bands]) == (6, ["Go on", "Stop"])


def test_a_change_in_a_text_makes_only_its_page_stale(project: Project) -> None:
    """No page depends on the text of another."""
    project.change("pages/about.md", "Us.", "Us and the [[bridge]].")
    stale = changed_by(project, "exercises/bridge.md", "Text with", "Another text with")
    assert stale == {"exercises/bridge/index.html"}


def test_a_new_title_makes_the_pages_that_show_its_card_stale(project: Project) -> None:
    """A page that links to another by its title is made again when that changes; one that does not is not."""
    project.change("pages/help.md", "![[red-flags]]", "See the [[bridge]].")
    stale = changed_by(project, "exercises/bridge.md", "title: Bridge", "title: The bridge")
    assert stale == {"exercises/bridge/index.html", "help/index.html"}


def test_a_change_in_an_include_makes_the_pages_that_show_it_stale(project: Project) -> None:
    """An embedded text is part of the page it stands in."""
    stale = changed_by(project, "includes/red-flags.md", "you are numb", "you cannot move")
    assert stale == {"help/index.html"}


def test_a_change_in_an_exercise_makes_its_routines_stale(project: Project) -> None:
    """A routine needs the whole of its exercises: a new dose there is a new time here."""
    routine = {"title": "Few", "summary": "S.", "goal": "strength", "level": "beginner"}
    project.write("routines/few.md", markdown(routine | {"items": "[{exercise: bridge}]"}))
    stale = changed_by(project, "exercises/bridge.md", "cautions: [Stop if it is sharp.]", "cautions: [Stop.]")
    assert stale == {"exercises/bridge/index.html", "routines/few/index.html"}
