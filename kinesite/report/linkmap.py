"""A picture of how entries link: a column for each kind, a line between any two of which one leads to the other.

The order within a column is that of the neighbours' mean height (Sugiyama, Tagawa and Toda 1981), so that lines cross
less; it is the same on each run.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from statistics import fmean

from kinesite.content.library import Library
from kinesite.kinds import BY_NAME
from kinesite.values.words import shorten

COLUMNS = ("guide", "condition", "routine", "exercise")
BOX_WIDTH, BOX_HEIGHT, ROW_HEIGHT = 208, 22, 28
COLUMN_WIDTH = 300
TOP, RIGHT = 32, 70
LONGEST_TITLE = 28
SWEEPS = 6
MOST = 300
"""Boxes. With more, nobody could follow a line."""


@dataclass(frozen=True)
class Box:
    """An entry in the picture, in pixels from the top left; `alone` if no line leads to it."""

    id: str
    title: str
    x: int
    y: int
    alone: bool


@dataclass(frozen=True)
class Line:
    """A line between two entries, as the path of an SVG."""

    ends: tuple[str, str]
    path: str


@dataclass(frozen=True)
class LinkMap:
    """The whole picture. It has no boxes where there would be too many."""

    width: int
    height: int
    headings: tuple[tuple[int, str], ...]
    boxes: tuple[Box, ...]
    lines: tuple[Line, ...]
    box_width: int = BOX_WIDTH
    box_height: int = BOX_HEIGHT


def link_map(library: Library) -> LinkMap:
    """Draw how guides, conditions, routines and exercises link."""
    columns = [[entry.id for entry in library.of_kind(kind)] for kind in COLUMNS]
    ids = frozenset(chain.from_iterable(columns))
    if len(ids) > MOST:
        return LinkMap(0, 0, (), (), ())
    links = _links(library, ids)
    _put_in_order(columns, links)
    height = ROW_HEIGHT * max(map(len, columns))
    boxes = {box.id: box for box in _boxes(library, columns, links, height)}
    pairs = sorted({(min(id, other), max(id, other)) for id in ids for other in links[id]})
    lines = tuple(Line(pair, _path(*sorted((boxes[id] for id in pair), key=lambda box: box.x))) for pair in pairs)
    headings = tuple((number * COLUMN_WIDTH, BY_NAME[kind].label) for number, kind in enumerate(COLUMNS))
    width = (len(COLUMNS) - 1) * COLUMN_WIDTH + BOX_WIDTH + RIGHT
    return LinkMap(width, TOP + height, headings, tuple(boxes.values()), lines)


def _links(library: Library, ids: frozenset[str]) -> Mapping[str, set[str]]:
    links: dict[str, set[str]] = {id: set() for id in ids}
    for id in ids:
        for other in ids.intersection(library.leads(id)) - {id}:
            links[id].add(other)
            links[other].add(id)
    return links


def _put_in_order(columns: Sequence[list[str]], links: Mapping[str, set[str]]) -> None:
    """Sort each column by where the entries stand that it is linked with, going through all of them a few times."""
    heights = {id: (rank + 0.5) / len(column) for column in columns for rank, id in enumerate(column)}
    for column in list(columns) * SWEEPS:
        elsewhere = {id: [heights[other] for other in sorted(links[id].difference(column))] for id in column}
        column.sort(key=lambda id: (fmean(elsewhere[id] or [heights[id]]), id))
        heights |= {id: (rank + 0.5) / len(column) for rank, id in enumerate(column)}


def _boxes(library: Library, columns: Sequence[list[str]], links: Mapping[str, set[str]], height: int) -> Iterator[Box]:
    for number, column in enumerate(columns):
        for rank, id in enumerate(column):
            y = TOP + round((rank + 0.5) * height / len(column)) - BOX_HEIGHT // 2
            title = shorten(library.entries[id].stub.title, LONGEST_TITLE)
            yield Box(id, title, number * COLUMN_WIDTH, y, not links[id])


def _path(left: Box, right: Box) -> str:
    """Lead from the side of one box to the facing side of the other; within a column, round the outside."""
    start, y, end_y = left.x + BOX_WIDTH, left.y + BOX_HEIGHT // 2, right.y + BOX_HEIGHT // 2
    if left.x == right.x:
        bow = start + min(16 + abs(end_y - y) // 6, RIGHT - 4)
        return f"M{start} {y}C{bow} {y} {bow} {end_y} {start} {end_y}"
    middle = (start + right.x) // 2
    return f"M{start} {y}C{middle} {y} {middle} {end_y} {right.x} {end_y}"
