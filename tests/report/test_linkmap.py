from itertools import pairwise
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kinesite.content.entries import entries_of
from kinesite.content.entry import Card, Entry, Stub, Use
from kinesite.content.library import Library, library_of
from kinesite.content.texts import Texts
from kinesite.markup import Prose
from kinesite.report.linkmap import BOX_HEIGHT, COLUMNS, MOST, LinkMap, link_map

FOLDERS = {
    "guide": "guides",
    "condition": "conditions",
    "routine": "routines",
    "exercise": "exercises",
    "term": "glossary",
}


def library(*entries: tuple[str, str, tuple[str, ...]]) -> Library:
    """Build a library of entries: kind, title, the titles that it links to."""
    return library_of(entries_of(_entry(kind, title, links) for kind, title, links in entries), {}, ())


def _entry(kind: str, title: str, links: tuple[str, ...]) -> Entry[Any]:
    id = f"{FOLDERS[kind]}/{title.lower()}"
    uses = tuple(Use("link", link.lower()) for link in links)
    stub = Stub("", title, (), Card(id, kind, title, "", ""), uses, (), (), "", "", False, False, (), "")
    return Entry.kept((id, kind, f"{id}.md", f"content/{id}.md"), stub, lambda: (None, Prose(), Texts(), {}))


def ends(picture: LinkMap) -> list[tuple[str, str]]:
    """Give what each line joins."""
    return [line.ends for line in picture.lines]


def test_a_line_joins_what_links_once_whichever_way() -> None:
    """Two links between two pages are one line; to itself, to a term and to nothing there is none."""
    picture = link_map(
        library(
            ("guide", "Rest", ("Bridge", "Pain", "Disc", "Rest", "Nowhere")),
            ("condition", "Pain", ("Rest",)),
            ("exercise", "Bridge", ()),
            ("exercise", "Plank", ("Bridge",)),
            ("exercise", "Alone", ("Disc",)),
            ("term", "Disc", ("Alone",)),
        )
    )
    assert ends(picture) == [
        ("conditions/pain", "guides/rest"),
        ("exercises/bridge", "exercises/plank"),
        ("exercises/bridge", "guides/rest"),
    ]
    assert [box.id for box in picture.boxes if box.alone] == ["exercises/alone"]


def test_neighbours_stand_at_one_height() -> None:
    """Columns are put in order so that lines which could run straight do not cross."""
    names = ("One", "Two", "Three", "Four", "Five")
    guides = [
        ("guide", f"Guide {name}", (f"Move {other}",)) for name, other in zip(names, reversed(names), strict=True)
    ]
    picture = link_map(library(*guides, *(("exercise", f"Move {name}", ()) for name in names)))
    height = {box.id: box.y for box in picture.boxes}
    assert [height[one] - height[other] for one, other in ends(picture)] == [0] * 5


def test_long_titles_are_cut_to_fit_their_box() -> None:
    """The whole of it stands in the table."""
    (box,) = link_map(library(("guide", "Word " * 20, ()))).boxes
    assert box.title == "Word Word Word Word Word…"


@pytest.mark.parametrize(("count", "boxes"), [(0, 0), (1, 1), (MOST, MOST), (MOST + 1, 0)])
def test_too_many_pages_for_a_picture_make_none(count: int, boxes: int) -> None:
    """At the bound."""
    picture = link_map(library(*(("exercise", f"Move {number}", ()) for number in range(count))))
    assert len(picture.boxes) == boxes


entries = st.lists(
    st.tuples(st.sampled_from(COLUMNS), st.integers(0, 9), st.lists(st.integers(0, 9), max_size=3)),
    max_size=12,
    unique_by=lambda entry: entry[:2],
)


@given(entries, st.randoms())
@settings(max_examples=50)
def test_no_box_lies_on_another_and_the_picture_is_always_the_same(
    drawn: list[tuple[str, int, list[int]]], random: Random
) -> None:
    """Whatever links to what, and in whichever order the files come."""
    given_entries = [(kind, f"{kind}{at}", tuple(f"{kind}{to}" for to in links)) for kind, at, links in drawn]
    picture = link_map(library(*given_entries))
    places = sorted((box.x, box.y) for box in picture.boxes)
    assert all(one[0] != other[0] or other[1] - one[1] >= BOX_HEIGHT for one, other in pairwise(places))
    assert all(box.x + picture.box_width <= picture.width for box in picture.boxes)
    assert all(box.y + BOX_HEIGHT <= picture.height for box in picture.boxes)
    random.shuffle(given_entries)
    assert link_map(library(*given_entries)) == picture
