"""What is new: the pages that feeds tell of, and where these feeds stand."""

from collections.abc import Iterator
from typing import Any

from kinesite.content.entry import Entry
from kinesite.content.library import Library
from kinesite.kinds import BY_NAME
from kinesite.seo.head import Alternate
from kinesite.settings import Settings

NEWEST = 30
ATOM, JSON_FEED = "application/atom+xml", "application/feed+json"


def news(library: Library, kind: str = "") -> tuple[Entry[Any], ...]:
    """Give the pages that were published or changed last, of one kind or of all; the newest change first."""
    dated = (entry for entry in _with_pages(library, kind) if entry.stub.published)
    return tuple(sorted(dated, key=lambda entry: (entry.stub.changed, entry.id), reverse=True)[:NEWEST])


def feeds(library: Library, settings: Settings, kind: str = "") -> tuple[Alternate, ...]:
    """Name the feeds of the site or of a kind. Their ids are full addresses, so without a base there are none."""
    if not settings.base or not any(_dated(library, kind)):
        return ()
    folder = f"{BY_NAME[kind].folder}/" if kind else ""
    title = f"{settings.title}: {BY_NAME[kind].label}" if kind else settings.title
    return Alternate(ATOM, title, f"{folder}feed.xml"), Alternate(JSON_FEED, title, f"{folder}feed.json")


def _dated(library: Library, kind: str) -> Iterator[bool]:
    """Tell of each entry whether it has a date, from what is known of all: the frame of every page asks this."""
    kinds = {kind} if kind else {each.name for each in BY_NAME.values() if each.has_page}
    return (each.dated for each in library.entries.outlines.values() if each.kind in kinds)


def _with_pages(library: Library, kind: str) -> Iterator[Entry[Any]]:
    for name in (kind,) if kind else BY_NAME:
        yield from (entry for entry in library.of_kind(name) if entry.card)
