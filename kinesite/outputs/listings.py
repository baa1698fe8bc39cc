"""The list of each kind; exercises stand in groups by the position they begin in."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from kinesite.content.entry import Card
from kinesite.kinds import KINDS
from kinesite.kinds.base import Kind
from kinesite.outputs.base import Job, Page, Render, Site
from kinesite.seo.graph import Crumb, PageFacts, graph_of
from kinesite.seo.head import head_of
from kinesite.values.digests import digest_value
from kinesite.values.paths import output_path, root_of
from kinesite.values.words import plural, slugify

GROUPED_BY = {"exercise": "position"}


@dataclass(frozen=True)
class Group:
    """Some cards of a list below a heading of their own; a list without groups is one with no title."""

    title: str
    id: str
    cards: tuple[Card, ...]


@dataclass(frozen=True)
class ListingView:
    """What listing.html sees."""

    title: str
    intro: str
    count: int
    groups: tuple[Group, ...]


def groups_of(cards: tuple[Card, ...], kind: str) -> tuple[Group, ...]:
    """Sort cards into groups by the facet that readers choose by, the largest group first."""
    facet = GROUPED_BY.get(kind)
    if facet is None:
        return (Group("", "", cards),)
    by_value: dict[str, list[Card]] = {}
    for card in cards:
        by_value.setdefault(dict(card.facets).get(facet, ""), []).append(card)
    groups = (Group(value.capitalize(), slugify(value), tuple(found)) for value, found in by_value.items())
    return tuple(sorted(groups, key=lambda group: (-len(group.cards), group.title)))


def plan(site: Site) -> Iterator[Job]:
    """Plan a list for each kind that has one and has entries."""
    for kind in KINDS:
        cards = tuple(entry.card for entry in site.library.of_kind(kind.name) if entry.card)
        if kind.has_listing and cards:
            address = f"{kind.folder}/"
            parts = {"the cards in it": digest_value(cards), "the frame of every page": site.frame_digest}
            work = Render("listing.html", partial(_page, site, kind, cards))
            yield Job(output_path(address), work, f"the list of {kind.label.lower()}", parts)


def _page(site: Site, kind: Kind[Any], cards: tuple[Card, ...]) -> Page:
    address, root = f"{kind.folder}/", root_of(f"{kind.folder}/")
    description = f"{kind.intro} {plural(len(cards), 'page')} on {site.settings.title}."
    head = head_of(site.settings, address, kind.label, description)
    crumbs = (Crumb(site.settings.title, ""), Crumb(kind.label, address))
    facts = PageFacts(address, kind.label, description, crumbs)
    data = graph_of(site.settings, facts, _list_data(kind.label, cards, site.settings.base), "list")
    view = ListingView(kind.label, kind.intro, len(cards), groups_of(cards, kind.name))
    frame = site.frame(root, kind.folder)
    return Page(frame, replace(head, structured_data=data), root, address, "listing", view)


def _list_data(name: str, cards: tuple[Card, ...], base: str) -> dict[str, Any]:
    items = [
        {"@type": "ListItem", "position": number, "name": card.title, "url": base + card.address}
        for number, card in enumerate(cards, 1)
    ]
    return {"@type": "ItemList", "name": name, "numberOfItems": len(cards), "itemListElement": items}
