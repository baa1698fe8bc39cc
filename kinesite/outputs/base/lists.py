"""Pages that list cards: in groups, with the ways to choose among them, and as an ItemList for search engines."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from kinesite.content.entry import Card
from kinesite.kinds.base import FACETS, Kind
from kinesite.outputs.base.jobs import Job, Render
from kinesite.outputs.base.sharing import picture_jobs
from kinesite.outputs.base.site import Site
from kinesite.outputs.base.views import NavLink, Page
from kinesite.seo.graph import Crumb, PageFacts, graph_of
from kinesite.seo.head import head_of
from kinesite.values.digests import digest_value
from kinesite.values.paths import output_path, root_of
from kinesite.values.words import slugify

GROUPED_BY = {"exercise": "position"}


@dataclass(frozen=True)
class Group:
    """Some cards of a list below a heading of their own; a list without groups is one with no title."""

    title: str
    id: str
    cards: tuple[Card, ...]


@dataclass(frozen=True)
class Choice:
    """One way to choose among the pages of a kind: by body part, by goal. `links` say how many each leads to."""

    title: str
    links: tuple[tuple[NavLink, int], ...]


@dataclass(frozen=True)
class ListingView:
    """What listing.html sees."""

    title: str
    intro: str
    count: int
    groups: tuple[Group, ...]
    choices: tuple[Choice, ...] = ()


@dataclass(frozen=True)
class Listing:
    """One list to be made: of which kind and which cards, and what it is called."""

    kind: Kind[Any]
    address: str
    title: str
    description: str
    cards: tuple[Card, ...]


def groups_of(cards: tuple[Card, ...], kind: str) -> tuple[Group, ...]:
    """Sort cards into groups by the facet that readers choose by, the largest group first."""
    facet = GROUPED_BY.get(kind)
    if facet is None:
        return (Group("", "", cards),)
    by_value: dict[str, list[Card]] = {}
    for card in cards:
        value = next((value for name, value in card.facets if name == facet), "")
        by_value.setdefault(value, []).append(card)
    if len(by_value) == 1:
        return (Group("", "", cards),)
    groups = (Group(value.capitalize(), slugify(value), tuple(found)) for value, found in by_value.items())
    return tuple(sorted(groups, key=lambda group: (-len(group.cards), group.title)))


def list_jobs(site: Site, listing: Listing) -> Iterator[Job]:
    """Plan the page of a list, and its picture."""
    choices = tuple(_choices(site, listing))
    shown = [site.card_digest(card.id) for card in listing.cards], listing.title, listing.description, choices
    parts = {
        "the cards in it": digest_value(shown),
        "the figures in it": site.figures_digest([card.id for card in listing.cards]),
        "the frame of every page": site.frame_digest,
    }
    work = Render("listing.html", partial(_page, site, listing, choices))
    yield Job(output_path(listing.address), work, f"the list of {listing.title.lower()}", parts)
    yield from picture_jobs(site, listing.address, listing.title, "")


def _choices(site: Site, listing: Listing) -> Iterator[Choice]:
    """Give the other lists of the kind, by facet."""
    folder = listing.kind.folder
    for name, title in FACETS.items():
        found = ((facet, alike.cards) for facet, alike in site.facets.items() if facet[:2] == (folder, name))
        links = [
            (NavLink(facet.value.capitalize(), facet.address, facet.address == listing.address), len(cards))
            for facet, cards in found
        ]
        if links:
            yield Choice(title, tuple(links))


def _page(site: Site, listing: Listing, choices: tuple[Choice, ...]) -> Page:
    kind, address, title, description = listing.kind, listing.address, listing.title, listing.description
    top = f"{kind.folder}/"
    trail = [Crumb(site.settings.title, ""), Crumb(kind.label, top), Crumb(title, address)]
    facts = PageFacts(address, title, description, tuple(trail if address != top else trail[:2]))
    head = head_of(site.settings, address, title, description)
    data = graph_of(site.settings, facts, _list_data(title, listing.cards, site.settings.base), "list")
    view = ListingView(title, kind.intro, len(listing.cards), groups_of(listing.cards, kind.name), choices)
    return Page(
        site=site.frame(root_of(address), kind.folder),
        head=replace(head, structured_data=data, alternates=site.feeds_of(kind.name)),
        root=root_of(address),
        address=address,
        kind="listing",
        body=view,
        back=NavLink(f"All {kind.label.lower()}", top) if address != top else None,
    )


def _list_data(name: str, cards: tuple[Card, ...], base: str) -> dict[str, Any]:
    items = [
        {"@type": "ListItem", "position": number, "name": card.title, "url": base + card.address}
        for number, card in enumerate(cards, 1)
    ]
    return {"@type": "ItemList", "name": name, "numberOfItems": len(cards), "itemListElement": items}
