import random
from collections.abc import Mapping, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kinesite.content.entry import Card
from kinesite.content.related import SHOWN, WINDOW, Neighbour, Shelves
from tests.project import Project, markdown, site_of

FACETS = (("region", "hips"), ("goal", "strength"), ("position", "standing"), ("equipment", "mat"))
NO_LINKS: dict[str, frozenset[str]] = {}


def card(id: str, *facets: tuple[str, str], kind: str = "exercise") -> Card:
    """Make a card with facets."""
    return Card(id, kind, id.title(), f"{id}/", "", (), facets)


def related_of(pages: Sequence[Card], links: Mapping[str, frozenset[str]]) -> dict[str, tuple[Neighbour, ...]]:
    """Find the neighbours of every page that has any."""
    shelves = Shelves(pages)
    found = {page.id: shelves.neighbours(page.id, links.get(page.id, frozenset())) for page in pages}
    return {id: near for id, near in found.items() if near}


class CountingLinks(frozenset[str]):
    """Links of a page that count how often they are looked at: once for each page that it is compared with."""

    asked = 0

    def __contains__(self, key: object) -> bool:
        CountingLinks.asked += 1
        return False


@pytest.mark.parametrize("count", [2, 9, 50, 400, 1600])
def test_the_work_for_each_page_is_bounded_when_all_pages_share_all_facets(count: int) -> None:
    """A page is compared with those beside it and no others, however many pages there are."""
    CountingLinks.asked = 0
    pages = [card(f"p{number:04}", *FACETS) for number in range(count)]
    found = related_of(pages, {page.id: CountingLinks() for page in pages})
    assert len(found) == count
    assert CountingLinks.asked <= count * 2 * WINDOW


facets = st.lists(
    st.sampled_from([*FACETS, ("region", "knees"), ("goal", "stretch"), ("level", "beginner")]), unique=True, max_size=5
)
ids = st.text(st.sampled_from("abcdefghij"), min_size=1, max_size=3)
cards = st.dictionaries(ids, facets, max_size=25).map(lambda written: [card(id, *its) for id, its in written.items()])


@settings(deadline=None)
@given(cards, st.randoms(use_true_random=False))
def test_the_order_in_which_pages_come_does_not_matter(pages: list[Card], chance: random.Random) -> None:
    """The result is the same for every order."""
    shuffled = list(pages)
    chance.shuffle(shuffled)
    assert related_of(shuffled, NO_LINKS) == related_of(pages, NO_LINKS)


@settings(deadline=None)
@given(cards)
def test_related_pages_are_few_others_that_share_a_facet(pages: list[Card]) -> None:
    """A page is never related to itself, to one page twice, or to one that it shares nothing with."""
    by_id = {page.id: page for page in pages}
    for id, neighbours in related_of(pages, NO_LINKS).items():
        others = [neighbour.id for neighbour in neighbours]
        assert id not in others
        assert len(others) == len(set(others)) <= SHOWN
        assert all(set(by_id[id].facets) & set(by_id[other].facets) for other in others)


def beside(pages: list[Card], new: Card) -> set[str]:
    """Give the pages that stand within reach of a new one on a shelf that it has come to, the new one included."""
    near = {new.id}
    for facet in new.facets:
        shelf = sorted(page.id for page in [*pages, new] if facet in page.facets)
        at = shelf.index(new.id)
        near |= {shelf[(at + step) % len(shelf)] for step in range(-WINDOW, WINDOW + 1)}
    return near


@settings(deadline=None, max_examples=200)
@given(cards, facets)
def test_a_new_page_changes_only_its_neighbours(pages: list[Card], its: list[tuple[str, str]]) -> None:
    """What is related to pages further off stays as it was."""
    new = card("eee-new", *its)
    before, after = related_of(pages, NO_LINKS), related_of([*pages, new], NO_LINKS)
    changed = {id for id in before | after if before.get(id) != after.get(id)}
    assert changed <= beside(pages, new)


def test_a_new_page_leaves_most_pages_alone() -> None:
    """Of 200 pages that share all facets, at most the eight beside the new one change."""
    pages = [card(f"p{number:03}", *FACETS) for number in range(200)]
    before = related_of(pages, NO_LINKS)
    after = related_of([*pages, card("p100-new", *FACETS)], NO_LINKS)
    assert after["p100-new"]
    changed = {id for id in before if before[id] != after[id]}
    assert 0 < len(changed) <= 2 * WINDOW
    assert all(96 <= int(id[1:]) <= 105 for id in changed)


@pytest.mark.parametrize(
    ("facets", "reason"),
    [
        ([("goal", "strength"), ("region", "hips"), ("position", "standing")], "also standing"),
        ([("goal", "strength"), ("region", "hips")], "also for the hips"),
        ([("goal", "strength"), ("equipment", "mat")], "also for strength"),
        ([("equipment", "mat")], "also with a mat"),
        ([("region", "hips"), ("region", "back")], "also for the back"),
    ],
)
def test_the_reason_is_the_most_telling_thing_that_is_shared(facets: list[tuple[str, str]], reason: str) -> None:
    """A reader is told in a few words why a page is shown."""
    found = related_of([card("a", *facets), card("b", *facets)], NO_LINKS)
    assert found == {"a": (Neighbour("b", reason),), "b": (Neighbour("a", reason),)}


@pytest.mark.parametrize(
    "pages",
    [
        [],
        [card("a", *FACETS)],
        [card("a"), card("b")],
        [card("a", ("region", "hips")), card("b", ("region", "knees"))],
        [card("a", ("level", "beginner")), card("b", ("level", "beginner"))],
        [card("a", *FACETS), card("b", *FACETS, kind="routine")],
    ],
    ids=["none", "one", "no facets", "other facets", "a facet that says little", "other kinds"],
)
def test_pages_that_share_nothing_telling_are_not_related(pages: list[Card]) -> None:
    """Nothing is shown rather than something that is not like the page."""
    assert related_of(pages, NO_LINKS) == {}


def test_a_page_that_says_a_facet_twice_is_not_related_to_itself() -> None:
    """`regions: [hips, hips]` is a slip, not a page like another."""
    assert related_of([card("a", ("region", "hips"), ("region", "hips"))], NO_LINKS).get("a", ()) == ()


def test_the_page_that_shares_most_comes_first() -> None:
    """More in common is nearer; what is equal comes in the order of the ids."""
    pages = [card("a", *FACETS), card("b", FACETS[0]), card("c", *FACETS[:2]), card("d", FACETS[0])]
    assert [neighbour.id for neighbour in related_of(pages, NO_LINKS)["a"]] == ["c", "b", "d"]


def test_a_link_counts_like_two_facets() -> None:
    """A page that the writer links to comes before one that merely shares one thing more."""
    pages = [card("a", *FACETS), card("b", *FACETS[:2]), card("c", FACETS[0])]
    assert [each.id for each in related_of(pages, {"a": frozenset({"c"})})["a"]] == ["c", "b"]
    assert [each.id for each in related_of(pages, {"c": frozenset({"a"})})["a"]] == ["b", "c"]


def test_pages_for_one_condition_are_related(project: Project) -> None:
    """What a condition names is for it, and so is a guide that leads to it; the reason says which one."""
    exercise = {"summary": "S.", "goal": "stretch", "level": "beginner", "steps": "[Go.]"}
    project.write(
        "exercises/arch.md", markdown({"title": "Arch", **exercise, "regions": "[hips]", "position": "sitting"})
    )
    for name in ("one", "two"):
        guide = {"title": name, "summary": "S.", "standfirst": "S."}
        project.write(f"guides/{name}.md", markdown(guide, "See [[Lower back ache]]."))
    condition = {"title": "Lower back ache", "summary": "S.", "regions": "[hips]", "exercises": "[arch, bridge]"}
    project.write("conditions/ache.md", markdown(condition))
    library = site_of(project).library
    assert library.related("exercises/arch") == (Neighbour("exercises/bridge", "also for lower back ache"),)
    assert library.related("guides/one") == (Neighbour("guides/two", "also for lower back ache"),)


def test_a_page_that_is_linked_is_related_even_where_nothing_is_shared() -> None:
    """It stands after those that share more than it counts for; a page of another kind stands in its own list."""
    pages = [card("a", *FACETS), card("b", *FACETS[:3]), card("c"), card("d", kind="routine"), card("e", FACETS[0])]
    found = related_of(pages, {"a": frozenset({"a", "c", "d", "gone"})})["a"]
    assert [(each.id, each.reason) for each in found] == [
        ("b", "also standing"),
        ("c", "mentioned on this page"),
        ("e", "also for the hips"),
    ]


def test_a_name_inside_a_sentence_begins_small_unless_it_is_an_abbreviation() -> None:
    """The reason reads as one sentence with what stands before it."""
    pages = [card("a"), card("b"), card("c"), card("d")]
    conditions = {"a": ["Sciatica"], "b": ["Sciatica"], "c": ["IBS"], "d": ["IBS"]}
    shelves = Shelves(pages, conditions)
    assert shelves.neighbours("a", frozenset()) == (Neighbour("b", "also for sciatica"),)
    assert shelves.neighbours("c", frozenset()) == (Neighbour("d", "also for IBS"),)
