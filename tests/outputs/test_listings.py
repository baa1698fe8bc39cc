import pytest

from kinesite.content.entry import Card
from kinesite.outputs.base import ListingView, Page, Render, Site, groups_of
from kinesite.outputs.listings import plan
from tests.project import Project, markdown, nodes_of, site_of


def pages_of(site: Site) -> dict[str, Page]:
    """Give every list by its path."""
    return {
        job.path: job.work.page
        for job in plan(site)
        if isinstance(job.work, Render) and isinstance(job.work.page, Page)
    }


def card(title: str, position: str = "standing") -> Card:
    """Make the card of an exercise."""
    return Card(f"exercises/{title}", "exercise", title, f"exercises/{title}/", "S.", (), (("position", position),))


def test_each_kind_with_a_list_and_entries_has_one(project: Project) -> None:
    """Kinds without entries, and those whose pages stand alone, have no list."""
    assert set(pages_of(site_of(project))) == {"exercises/index.html", "people/index.html"}
    project.write("glossary/disc.md", markdown({"title": "Disc", "summary": "S."}))
    assert "glossary/index.html" in pages_of(site_of(project))


def test_a_list_says_what_is_in_it(project: Project) -> None:
    """Title, one sentence, count and the entries by title come from the kind and its entries."""
    for name in ("zest", "Arm", "bone"):
        project.write(f"glossary/{name.lower()}.md", markdown({"title": name, "summary": "S."}))
    page = pages_of(site_of(project))["glossary/index.html"]
    assert (page.address, page.root, page.kind) == ("glossary/", "../", "listing")
    view = page.body
    assert isinstance(view, ListingView)
    assert (view.title, view.count) == ("Glossary", 3)
    assert view.intro == "Words that you may meet on these pages, said plainly."
    (group,) = view.groups
    assert (group.title, group.id) == ("", "")
    assert [each.title for each in group.cards] == ["Arm", "bone", "zest"]


@pytest.mark.parametrize(
    ("count", "said"), [pytest.param(1, "1 page on Test Back.", id="one"), pytest.param(2, "2 pages on", id="two")]
)
def test_the_description_counts(project: Project, count: int, said: str) -> None:
    """The description of a list says how many pages there are."""
    for number in range(count):
        project.write(f"glossary/term-{number}.md", markdown({"title": f"Term {number}", "summary": "S."}))
    assert said in pages_of(site_of(project))["glossary/index.html"].head.description


def test_the_list_is_marked_in_the_header(project: Project) -> None:
    """The header shows that the reader is at this list."""
    navigation = pages_of(site_of(project))["exercises/index.html"].site.navigation
    assert [link.address for link in navigation if link.current] == ["exercises/"]


def test_exercises_stand_in_groups_by_position_the_largest_first() -> None:
    """A reader who cannot lie down finds the exercises to stand for; groups alike in size go by name."""
    cards = (card("a", "standing"), card("b", "sitting"), card("c", "hands and knees"), card("d", "standing"))
    groups = groups_of(cards, "exercise")
    assert [(group.title, group.id, [each.title for each in group.cards]) for group in groups] == [
        ("Standing", "standing", ["a", "d"]),
        ("Hands and knees", "hands-and-knees", ["c"]),
        ("Sitting", "sitting", ["b"]),
    ]


def test_other_kinds_are_not_grouped() -> None:
    """A list of another kind is one group without a name, in the order given."""
    cards = (card("b", "standing"), card("a", "sitting"))
    (group,) = groups_of(cards, "routine")
    assert (group.title, group.id, group.cards) == ("", "", cards)


def test_its_data_lists_the_cards_in_order(project: Project) -> None:
    """The data of a list has each page once, numbered from 1, with its full address."""
    for name in ("zest", "arm"):
        project.write(f"glossary/{name}.md", markdown({"title": name, "summary": "S."}))
    page = pages_of(site_of(project))["glossary/index.html"]
    nodes = nodes_of(page)
    assert nodes["list"]["numberOfItems"] == 2
    assert nodes["list"]["itemListElement"] == [
        {"@type": "ListItem", "position": 1, "name": "arm", "url": "https://test.example/glossary/arm/"},
        {"@type": "ListItem", "position": 2, "name": "zest", "url": "https://test.example/glossary/zest/"},
    ]
    assert [crumb["name"] for crumb in nodes["breadcrumbs"]["itemListElement"]] == ["Test Back", "Glossary"]


def test_a_list_depends_on_cards_alone(project: Project) -> None:
    """A change in the text of an entry does not make its list stale; a new summary does."""

    def digest() -> str:
        return next(job.digest for job in plan(site_of(project)) if job.path == "exercises/index.html")

    before = digest()
    project.change("exercises/bridge.md", "Text with", "Another text with")
    assert digest() == before
    project.change("exercises/bridge.md", "summary: Lift your hips.", "summary: Lift them.")
    assert digest() != before
