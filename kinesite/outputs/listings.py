"""The list of each kind; exercises stand in groups by the position they begin in."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from kinesite.content.entry import Card
from kinesite.kinds import KINDS
from kinesite.outputs.base import Job, Page, Render, Site, site_view
from kinesite.seo.graph import Crumb, PageFacts, graph_of
from kinesite.seo.head import head_of
from kinesite.values.paths import output_path
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
        if not kind.has_listing or not cards:
            continue
        address = f"{kind.folder}/"
        desk = site.desk(address)
        description = f"{kind.intro} {plural(len(cards), 'page')} on {site.settings.title}."
        head = head_of(site.settings, address, kind.label, description)
        facts = PageFacts(
            address, kind.label, description, (Crumb(site.settings.title, ""), Crumb(kind.label, address))
        )
        items = [
            {"@type": "ListItem", "position": number, "name": card.title, "url": site.settings.base + card.address}
            for number, card in enumerate(cards, 1)
        ]
        data = {"@type": "ItemList", "name": kind.label, "numberOfItems": len(cards), "itemListElement": items}
        page = Page(
            site=site_view(site, desk, kind.folder),
            head=replace(head, structured_data=graph_of(site.settings, facts, data, "list")),
            root=desk.root,
            address=address,
            kind="listing",
            body=ListingView(kind.label, kind.intro, len(cards), groups_of(cards, kind.name)),
        )
        yield Job(output_path(address), Render("listing.html", page), f"the list of {kind.label.lower()}")
