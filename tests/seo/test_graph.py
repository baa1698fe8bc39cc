import json
from datetime import date
from typing import Any

import pytest

from kinesite.outputs import plan_entries as plan_pages
from kinesite.outputs.base import Page, Render
from kinesite.outputs.listings import plan as plan_listings
from kinesite.seo.graph import Crumb, PageFacts, graph_of
from kinesite.settings import Settings
from tests.project import Project, markdown, nodes_of, site_of

BASE = "https://test.example/"
FACTS = PageFacts("a/b/", "B", "About B.", (Crumb("Test Back", ""), Crumb("B", "a/b/")))


@pytest.fixture
def settings(project: Project) -> Settings:
    """Give the settings of the small site."""
    return site_of(project).settings


def nodes(graph: str) -> dict[str, Any]:
    """Give the nodes of a graph by their ids."""
    return {node["@id"]: node for node in json.loads(graph)["@graph"]}


def references(value: object) -> list[str]:
    """Give every id that stands alone in an object, and so leads to a node elsewhere."""
    if isinstance(value, dict):
        if set(value) == {"@id"}:
            return [value["@id"]]
        return [id for inner in value.values() for id in references(inner)]
    return [id for inner in value for id in references(inner)] if isinstance(value, list) else []


def test_a_page_is_described_as_part_of_its_site(settings: Settings) -> None:
    """Publisher, site, page and breadcrumbs are nodes with ids that stay the same from page to page."""
    graph = nodes(graph_of(settings, FACTS, {}, ""))
    assert list(graph) == [f"{BASE}#organization", f"{BASE}#website", f"{BASE}a/b/#page", f"{BASE}a/b/#breadcrumbs"]
    assert graph[f"{BASE}#organization"] == {
        "@type": "Organization",
        "@id": f"{BASE}#organization",
        "name": "Test Back",
        "url": BASE,
    }
    assert graph[f"{BASE}#website"]["publisher"] == {"@id": f"{BASE}#organization"}
    assert graph[f"{BASE}a/b/#page"] == {
        "@type": "WebPage",
        "@id": f"{BASE}a/b/#page",
        "url": f"{BASE}a/b/",
        "name": "B",
        "description": "About B.",
        "inLanguage": "en",
        "isPartOf": {"@id": f"{BASE}#website"},
        "breadcrumb": {"@id": f"{BASE}a/b/#breadcrumbs"},
    }


def test_breadcrumbs_are_numbered_from_the_home_page(settings: Settings) -> None:
    """Each step has its number, its name and its full address."""
    graph = nodes(graph_of(settings, FACTS, {}, ""))
    assert graph[f"{BASE}a/b/#breadcrumbs"]["itemListElement"] == [
        {"@type": "ListItem", "position": 1, "name": "Test Back", "item": {"@type": "WebPage", "@id": BASE}},
        {"@type": "ListItem", "position": 2, "name": "B", "item": {"@type": "WebPage", "@id": f"{BASE}a/b/"}},
    ]


def test_a_page_without_a_way_to_it_has_no_breadcrumbs(settings: Settings) -> None:
    """Neither the list nor the link to it stands in the data."""
    graph = nodes(graph_of(settings, PageFacts("", "Home", "D.", ()), {}, ""))
    assert list(graph) == [f"{BASE}#organization", f"{BASE}#website", f"{BASE}#page"]
    assert "breadcrumb" not in graph[f"{BASE}#page"]


def test_what_a_page_is_about_has_an_id_of_its_own(settings: Settings) -> None:
    """The main thing is named after its kind, and the page leads to it."""
    graph = nodes(graph_of(settings, FACTS, {"@type": "DefinedTerm", "name": "B"}, "term"))
    assert graph[f"{BASE}a/b/#term"] == {
        "@id": f"{BASE}a/b/#term",
        "url": f"{BASE}a/b/",
        "@type": "DefinedTerm",
        "name": "B",
    }
    assert graph[f"{BASE}a/b/#page"]["mainEntity"] == {"@id": f"{BASE}a/b/#term"}


def test_a_page_about_health_says_so_with_its_review(settings: Settings) -> None:
    """A clinical page has the types that schema.org has for it, its author, reviewer and days."""
    author, reviewer = {"@type": "Person", "name": "A"}, {"@type": "Person", "name": "R"}
    facts = PageFacts(
        "a/",
        "A",
        "D.",
        (),
        clinical=True,
        published=date(2026, 1, 2),
        modified=date(2026, 3, 4),
        author=author,
        reviewer=reviewer,
        reviewed=date(2026, 5, 6),
    )
    page = nodes(graph_of(settings, facts, {}, ""))[f"{BASE}a/#page"]
    assert page["@type"] == ["MedicalWebPage", "HealthTopicContent"]
    assert (page["author"], page["reviewedBy"]) == (author, reviewer)
    assert (page["datePublished"], page["dateModified"]) == ("2026-01-02", "2026-03-04")
    assert page["lastReviewed"] == "2026-05-06"


@pytest.mark.parametrize(
    ("sort", "signed"),
    [pytest.param("Article", True, id="an article"), pytest.param("ExercisePlan", False, id="anything else")],
)
def test_an_article_is_signed_and_dated(settings: Settings, sort: str, signed: bool) -> None:
    """An article carries author, publisher and days itself; for other things the page does."""
    author = {"@type": "Person", "name": "A"}
    facts = PageFacts("a/", "A", "D.", (), published=date(2026, 1, 2), modified=date(2026, 3, 4), author=author)
    main = nodes(graph_of(settings, facts, {"@type": sort}, "main"))[f"{BASE}a/#main"]
    carried = {
        "author": author,
        "publisher": {"@id": f"{BASE}#organization"},
        "datePublished": "2026-01-02",
        "dateModified": "2026-03-04",
    }
    assert {key: main[key] for key in carried if key in main} == (carried if signed else {})


def test_an_undated_article_claims_no_day(settings: Settings) -> None:
    """Where no day is known none is made up."""
    facts = PageFacts("a/", "A", "D.", (), author={"@type": "Person", "name": "A"})
    main = nodes(graph_of(settings, facts, {"@type": "Article"}, "guide"))[f"{BASE}a/#guide"]
    assert {"datePublished", "dateModified"}.isdisjoint(main)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("</script><script>alert(1)</script>", id="the end of a script"),
        pytest.param("<!-- a comment", id="a comment"),
        pytest.param('a "quoted" \\ word', id="quotes and a backslash"),
        pytest.param("H\N{LATIN SMALL LETTER U WITH DIAERESIS}fte & Co", id="letters of other languages"),
    ],
)
def test_text_cannot_leave_the_script_element(settings: Settings, text: str) -> None:
    """Whatever a writer types stays text: no `<` is in the JSON, and reading it gives the same words."""
    graph = graph_of(settings, PageFacts("a/", text, text, (Crumb(text, "a/"),)), {}, "")
    assert "<" not in graph
    page = nodes(graph)[f"{BASE}a/#page"]
    assert (page["name"], page["description"]) == (text, text)


def test_a_site_without_a_base_address_uses_relative_ids(project: Project) -> None:
    """No host is made up where the publisher gave none."""
    project.change("site.yaml", f"base_url: {BASE}\n", "")
    graph = graph_of(site_of(project).settings, FACTS, {"@type": "DefinedTerm"}, "term")
    assert list(nodes(graph)) == ["#organization", "#website", "a/b/#page", "a/b/#breadcrumbs", "a/b/#term"]
    assert "test.example" not in graph


def test_every_id_that_a_page_refers_to_is_on_that_page(project: Project) -> None:
    """No graph of the site leads to a node that is missing from it."""
    project.write("guides/backs.md", markdown({"title": "Backs", "summary": "S.", "standfirst": "S."}))
    project.write("glossary/disc.md", markdown({"title": "Disc", "summary": "S."}))
    site = site_of(project)
    works = [job.work for job in (*plan_pages(site), *plan_listings(site))]
    pages = [work.page for work in works if isinstance(work, Render) and isinstance(work.page, Page)]
    assert len(pages) == 10  # six entries with a page, four lists
    for page in pages:
        graph = list(nodes_of(page).values())
        assert set(references(graph)) <= {node["@id"] for node in graph}, page.address


def test_a_clinic_is_named_with_its_logo_and_its_pages_elsewhere(project: Project) -> None:
    """What the settings say of the publisher stands in the data; what they leave out does not."""
    project.write("media/a logo.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")
    clinic = "{name: A clinic, type: MedicalClinic, logo: media/a logo.svg, same_as: [https://x.example/]}"
    project.change("site.yaml", "author: editors", f"author: editors\norganization: {clinic}")
    graph = nodes(graph_of(site_of(project).settings, FACTS, {}, ""))
    assert graph[f"{BASE}#organization"] == {
        "@type": "MedicalClinic",
        "@id": f"{BASE}#organization",
        "name": "A clinic",
        "url": BASE,
        "logo": f"{BASE}media/a%20logo.svg",
        "sameAs": ["https://x.example/"],
    }


def test_a_page_about_health_says_for_whom_and_what_of_it(settings: Settings) -> None:
    """Specialty, audience and aspects stand on a clinical page, and on no other."""
    facts = PageFacts("a/", "A", "D.", (), clinical=True, aspects=("SelfCareHealthAspect",))
    page = nodes(graph_of(settings, facts, {}, ""))[f"{BASE}a/#page"]
    assert page["specialty"] == "https://schema.org/Physiotherapy"
    assert page["medicalAudience"] == {"@type": "MedicalAudience", "audienceType": "Patient"}
    assert page["hasHealthAspect"] == ["https://schema.org/SelfCareHealthAspect"]
    plain = nodes(graph_of(settings, FACTS, {}, ""))[f"{BASE}a/b/#page"]
    assert {"specialty", "medicalAudience", "hasHealthAspect"}.isdisjoint(plain)
