"""The home page: start from what you need."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from kinesite.content.entry import Card
from kinesite.content.source import SITE_FILE
from kinesite.kinds import BY_NAME, KINDS
from kinesite.kinds.base import Facet, Kind
from kinesite.outputs.base import A_TO_Z, Job, NavLink, Page, Site, picture_jobs, shown
from kinesite.seo.graph import PageFacts, graph_of
from kinesite.seo.head import head_of
from kinesite.values.paths import output_path

POSITIONS = ("lying on back", "hands and knees", "sitting", "standing")


@dataclass(frozen=True)
class Need:
    """What a reader may say of themselves, and the page that answers it."""

    say: str
    card: Card


@dataclass(frozen=True)
class HomeView:
    """What home.html sees."""

    title: str
    lead: str
    needs: tuple[Need, ...]
    emergency: str
    positions: tuple[tuple[str, int, str, Card], ...]
    read: tuple[Card, ...]
    about: tuple[str, ...]
    reviewed: int
    clinical: int
    lists: tuple[NavLink, ...]


def plan(site: Site) -> Iterator[Job]:
    """Plan the home page."""
    settings, desk = site.settings, site.desk("")
    home = settings.home
    facts = PageFacts("", settings.title, settings.tagline, ())
    title = f"{settings.title}: {settings.tagline.rstrip('.')}"
    head = head_of(settings, "", title, home.lead)
    needs = ((need.say, desk.card(need.page)) for need in home.needs)
    clinical = [entry for entry in site.library.entries.values() if BY_NAME[entry.kind].clinical or entry.stub.clinical]
    view = HomeView(
        title=home.title,
        lead=home.lead,
        needs=tuple(Need(say, card) for say, card in needs if card),
        emergency=home.emergency,
        positions=tuple(_positions(site)),
        read=desk.cards(home.read),
        about=home.about,
        reviewed=sum(1 for entry in clinical if entry.stub.reviewed),
        clinical=len(clinical),
        lists=(*(NavLink(kind.label, f"{kind.folder}/") for kind in _other_lists(site)), NavLink("A to Z", A_TO_Z)),
    )
    page = Page(
        site=site.frame(desk.root),
        head=replace(head, structured_data=graph_of(settings, facts, {}, "")),
        root=desk.root,
        address="",
        kind="home",
        body=view,
    )
    work, parts = shown(page, "home.html")
    cards = *(need.card for need in view.needs), *(card for *_, card in view.positions)
    figures = {"the figures in it": site.figures_digest(card.id for card in cards)}
    yield Job(output_path(""), work, SITE_FILE, parts | figures)
    yield from picture_jobs(site, "", settings.tagline, "")


def _other_lists(site: Site) -> Iterator[Kind[Any]]:
    """Give the kinds whose lists are not in the header."""
    for kind in KINDS:
        if kind.has_listing and kind.folder not in site.settings.navigation and site.library.of_kind(kind.name):
            yield kind


def _positions(site: Site) -> Iterator[tuple[str, int, str, Card]]:
    """Give the positions to begin in, each with how many exercises and the first of them that has a figure."""
    for position in POSITIONS:
        facet = Facet("exercises", "position", position)
        if facet in site.facets:
            cards = site.facets[facet].cards
            shown = next((card for card in cards if card.figure), cards[0])
            # of its card only the figure is shown: another title must not make the page again
            yield position.capitalize(), len(cards), facet.address, shown._replace(title="", summary="", meta=())
