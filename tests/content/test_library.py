from collections.abc import Sequence
from itertools import permutations

import pytest

from kinesite.content.entries import entries_of
from kinesite.content.entry import Card, Entry
from kinesite.content.fields import ExerciseName, Fields
from kinesite.content.library import Library, library_of
from kinesite.markup import Embed, Link, Path, Prose
from kinesite.values.problems import Place

HERE = Place("content/x.md", 1, 1)


class Guide(Fields):
    """Fields with a name of a kind."""

    easier: tuple[ExerciseName, ...] = ()


def link(target: str) -> Link:
    """Make a link."""
    return Link(target, "", "", HERE)


def embed(target: str) -> Embed:
    """Make an embed."""
    return Embed(target, "", 2, HERE)


def entry(
    id: str,
    title: str = "",
    *parts: Link | Embed | Path,
    aliases: Sequence[str] = (),
    easier: Sequence[str] = (),
    related: Sequence[str] = (),
) -> Entry[Guide]:
    """Make an entry of the kind that its folder says, with holes in its body."""
    kind = id.partition("/")[0].removesuffix("s")
    title = title or id.rpartition("/")[2].title()
    fields = Guide.model_validate({"title": title, "aliases": aliases, "easier": easier, "related": related})
    card = None if kind == "include" else Card(id, kind, title, f"{id}/", "", (), (("region", "hips"),))
    return Entry(id, kind, f"{id}.md", f"content/{id}.md", fields, Prose(parts), card=card)


def library(*entries: Entry[Guide], files: Sequence[str] = ()) -> Library:
    """Make a library."""
    return library_of(entries_of(entries), {}, files)


def ids(entries: Sequence[Entry[Guide]]) -> list[str]:
    """Give the ids of entries."""
    return [each.id for each in entries]


BRIDGE = entry("exercises/glute-bridge", "Glute bridge", aliases=["Hip lift", "Bridge"])
DOG = entry("exercises/bird-dog", "Bird dog")
GUIDE = entry("guides/bridge", "All about bridges")


@pytest.mark.parametrize(
    ("name", "kind", "found"),
    [
        ("glute-bridge", "", ["exercises/glute-bridge"]),
        ("exercises/glute-bridge", "", ["exercises/glute-bridge"]),
        ("Glute bridge", "", ["exercises/glute-bridge"]),
        ("GLUTE BRIDGE", "", ["exercises/glute-bridge"]),
        ("  glute-bridge ", "", ["exercises/glute-bridge"]),
        ("hip LIFT", "", ["exercises/glute-bridge"]),
        ("bird-dog", "exercise", ["exercises/bird-dog"]),
        ("bridge", "", ["exercises/glute-bridge", "guides/bridge"]),
        ("bridge", "guide", ["guides/bridge"]),
        ("bridge", "exercise", ["exercises/glute-bridge"]),
        ("guides/bridge", "", ["guides/bridge"]),
        ("bridge", "routine", []),
        ("glute", "", []),
        ("", "", []),
        ("glute-bridge.md", "", []),
    ],
)
def test_a_name_is_a_slug_a_title_an_alias_or_an_id(name: str, kind: str, found: list[str]) -> None:
    """Case and spaces around do not matter, a kind narrows it, and every candidate is given."""
    assert ids(library(BRIDGE, DOG, GUIDE).candidates(name, kind)) == found


def test_an_ambiguous_name_is_never_guessed() -> None:
    """Of two candidates none is the one meant, until the kind or the folder says which."""
    books = library(BRIDGE, DOG, GUIDE)
    assert books.find("bridge") is None
    assert books.find("nothing") is None
    assert books.find("bridge", "guide") is books.find("guides/bridge") is GUIDE


def test_an_entry_whose_title_is_its_slug_is_one_candidate() -> None:
    """Two names of one entry that are alike do not make it ambiguous."""
    squat = entry("exercises/squat", "Squat", aliases=["SQUAT"])
    assert library(squat).find("squat") is squat


def test_known_names_are_what_may_be_suggested() -> None:
    """Slugs, titles and aliases, of one kind if that is asked."""
    books = library(BRIDGE, DOG, GUIDE)
    assert books.known_names("guide") == ("bridge", "All about bridges")
    assert set(books.known_names()) == {
        *("glute-bridge", "Glute bridge", "Hip lift", "Bridge", "bird-dog", "Bird dog", "bridge", "All about bridges"),
    }


def test_entries_of_a_kind_come_by_title() -> None:
    """Without regard to case; the id decides between equal titles."""
    entries = [entry(f"exercises/{slug}", title) for slug, title in (("c", "b"), ("d", "A"), ("b", "B"), ("a", "C"))]
    books = library(*entries, GUIDE)
    assert ids(books.of_kind("exercise")) == ["exercises/d", "exercises/b", "exercises/c", "exercises/a"]
    assert books.of_kind("routine") == ()


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("bird-dog.md", "exercises/bird-dog"),
        ("./bird-dog.md", "exercises/bird-dog"),
        ("../guides/bridge.md", "guides/bridge"),
        ("../guides/bridge.md#part", "guides/bridge"),
        ("../media/a.jpg", "media/a.jpg"),
        ("../media/b.jpg", None),
        ("nothing.md", None),
        ("bird-dog", None),
        ("../../secret.md", None),
        ("/media/a.jpg", None),
    ],
)
def test_a_relative_link_is_followed_to_an_entry_or_a_file(path: str, found: str | None) -> None:
    """From the folder of the page, and never out of the content."""
    target = library(BRIDGE, DOG, GUIDE, files=["media/a.jpg"]).follow(BRIDGE, path)
    assert (target.id if isinstance(target, Entry) else target) == found


@pytest.mark.parametrize(
    ("page", "found"),
    [
        (entry("pages/a", "A", link("bird dog")), {"exercises/bird-dog"}),
        (entry("pages/a", "A", embed("bird-dog")), {"exercises/bird-dog"}),
        (entry("pages/a", "A", Path("../guides/bridge.md", HERE)), {"guides/bridge"}),
        (entry("pages/a", "A", Path("../media/a.jpg", HERE)), set()),
        (entry("pages/a", "A", related=["guides/bridge"]), {"guides/bridge"}),
        (entry("pages/a", "A", easier=["bridge"]), {"exercises/glute-bridge"}),
        (entry("pages/a", "A", easier=["guides/bridge"]), set()),
        (entry("pages/a", "A", link("bridge"), link("nothing"), link("")), set()),
        (entry("pages/a", "A", link("a"), embed("A")), set()),
        (entry("pages/a", "A", link("bird-dog"), embed("Bird dog"), related=["bird-dog"]), {"exercises/bird-dog"}),
    ],
    ids=[
        *("link", "embed", "path", "picture", "related", "name of a kind", "name of another kind"),
        *("ambiguous or unknown", "itself", "three times"),
    ],
)
def test_a_page_leads_to_what_it_links_embeds_or_names(page: Entry[Guide], found: set[str]) -> None:
    """Each target once, never the page itself, and nothing that could not be found."""
    books = library(page, BRIDGE, DOG, GUIDE, files=["media/a.jpg"])
    assert frozenset(books.leads("pages/a")) - {"", "pages/a"} == found


def test_backlinks_are_links_turned_round() -> None:
    """Every page that leads to one is known there, in order; a page that none leads to is not in the table."""
    books = library(
        entry("routines/b", "B", link("bird-dog")),
        entry("guides/c", "C", related=["bird-dog"]),
        entry("routines/a", "A", embed("bird-dog"), link("c")),
        DOG,
    )
    assert [card.id for card in books.cards_leading_to(DOG, "routine")] == ["routines/a", "routines/b"]
    assert [card.id for card in books.cards_leading_to(DOG, "guide")] == ["guides/c"]
    assert [card.id for card in books.cards_naming(DOG, "guide", "related")] == ["guides/c"]
    assert books.cards_naming(DOG, "routine", "items") == ()
    assert books.cards_leading_to(DOG, "exercise") == ()


def test_an_include_leads_to_a_page_without_a_card() -> None:
    """What has no page of its own is not shown among those that lead to one."""
    books = library(entry("includes/note", "Note", link("bird-dog")), DOG)
    assert books.cards_leading_to(DOG, "include") == ()


def test_related_pages_come_from_the_cards() -> None:
    """Two exercises with the same region are related; a guide with it is of another kind."""
    books = library(BRIDGE, DOG, GUIDE)
    assert [near.id for near in books.related(DOG.id)] == [BRIDGE.id]
    assert [near.id for near in books.related(BRIDGE.id)] == [DOG.id]
    assert books.related(GUIDE.id) == ()


def test_the_order_in_which_entries_come_does_not_matter() -> None:
    """Every order gives the same library, so that files read in any order make the same site."""
    entries = [BRIDGE, DOG, GUIDE, entry("pages/a", "A", link("bird-dog"))]
    made = [library(*order) for order in permutations(entries)]
    assert all(list(books.entries) == list(made[0].entries) for books in made)
    assert all(books.candidates("bridge") == made[0].candidates("bridge") for books in made)
    assert all(books.cards_leading_to(DOG, "page") == made[0].cards_leading_to(DOG, "page") for books in made)
    assert all(books.related(DOG.id) == made[0].related(DOG.id) for books in made)
