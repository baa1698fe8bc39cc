"""The page of every entry that has one, and the same as Markdown beside it."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache, partial
from typing import Any

from kinesite.content.bibliography import scholarly
from kinesite.content.entry import Card, Entry
from kinesite.content.publication import withheld
from kinesite.kinds import BY_NAME
from kinesite.kinds.base import Desk, Facet, Kind, Reach
from kinesite.outputs.base import (
    DATA_FILE,
    MARKDOWN_FILE,
    Job,
    Make,
    MarkdownPage,
    NavLink,
    Page,
    Related,
    Render,
    Searched,
    Site,
    made_from,
    oembeds_of,
    offer_of,
    picture_jobs,
    review_of,
)
from kinesite.seo.graph import Crumb, PageFacts, graph_of
from kinesite.seo.head import Alternate, head_of
from kinesite.values.digests import digest_plain
from kinesite.values.html import Html, Later
from kinesite.values.paths import output_path


def plan_entry(site: Site, entry: Entry[Any], reach: Reach) -> Iterator[Job]:
    """Plan the page of one entry, and its Markdown; they are put together when they are rendered."""
    assert entry.card is not None  # noqa: S101 - only entries with a card get here
    excerpts = site.kinds_of(reach.wholes)
    work = Render(f"{entry.kind}.html", partial(_page_once, site, entry, reach), excerpts)
    parts = made_from(site, entry, reach)
    yield Job(output_path(entry.card.address), work, entry.shown, parts, reach, entry.id)
    kind = BY_NAME[entry.kind]
    yield from picture_jobs(site, entry.card.address, entry.card.title, kind.label if kind.has_listing else "")
    made = Make(entry.path, partial(_markdown_once, site, entry))
    what = {"what its page is made from": digest_plain(tuple(parts.values()))}
    yield Job(entry.card.address + MARKDOWN_FILE, made, entry.shown, what)


def _page_once(site: Site, entry: Entry[Any], reach: Reach) -> Page:
    page = page_of(site, entry, reach)
    site.done_with(entry)
    return page


def _markdown_once(site: Site, entry: Entry[Any], data: bytes) -> bytes:
    text = MarkdownPage(site, entry).make(data)
    site.done_with(entry)
    return text


def page_of(site: Site, entry: Entry[Any], reach: Reach) -> Page:
    """Put together the page of an entry."""
    kind, card = BY_NAME[entry.kind], entry.card
    assert card is not None  # noqa: S101 - only entries with a card get here
    desk, hidden = site.desk(card.address, reach=reach), withheld(entry.stub, site.library.today)
    body = kind.view(entry, desk)
    works = desk.works(entry)
    head = replace(
        head_of(site.settings, card.address, card.title, card.summary),
        sort="article" if kind.clinical else "website",
        published=entry.fields.published,
        modified=entry.changed,
        alternates=_alternates(entry, card),
        oembed=oembeds_of(site, entry),
    )
    page = Page(
        site=site.frame(desk.root, kind.folder),
        head=replace(head, robots="noindex") if hidden else head,
        root=desk.root,
        address=card.address,
        kind=kind.name,
        body=body,
        back=NavLink(kind.label, f"{kind.folder}/") if kind.has_listing else None,
        disclosure=desk.say(entry, entry.fields.disclosure),
        author=desk.card(entry.fields.author or site.settings.author, "person"),
        published=entry.fields.published,
        updated=entry.fields.updated,
        review=review_of(entry, desk) if kind.is_clinical(entry.fields) else None,
        works=works,
        related=_related(reach, entry, desk),
        withheld=hidden.reason if hidden else "",
        searched=Searched(", ".join(card.meta), tuple(dict.fromkeys(card.facets)), entry.stub.aliases),
        browse=_browse(kind, card),
        offer=offer_of(site, entry),
    )
    data = Later(partial(_structured_data, site, entry, page, desk))
    return replace(page, head=replace(page.head, structured_data=data))


def _structured_data(site: Site, entry: Entry[Any], page: Page, desk: Desk) -> Html:
    """Describe a page to search engines."""
    kind = BY_NAME[entry.kind]
    return graph_of(site.settings, _facts(site, entry, page, kind), kind.data(entry, page.body, desk), kind.name)


def _related(reach: Reach, entry: Entry[Any], desk: Desk) -> tuple[Related, ...]:
    """Take the pages that the writer names; where there are none, those that share most with this one."""
    chosen = desk.cards(entry.fields.related)
    if chosen:
        return tuple(Related(card, "") for card in chosen)
    return tuple(Related(card, near.reason) for near in reach.related if (card := desk.card(near.id)))


def _alternates(entry: Entry[Any], card: Card) -> tuple[Alternate, ...]:
    """Name the same page in other forms: its Markdown, and its data where there is any."""
    markdown = Alternate("text/markdown", card.title, card.address + MARKDOWN_FILE)
    data = Alternate("application/json", card.title, card.address + DATA_FILE)
    return (markdown, data) if entry.stub.data else (markdown,)


def _browse(kind: Kind[Any], card: Card) -> dict[str, tuple[NavLink, ...]]:
    """Lead to the lists of pages that share a facet with this one."""
    found: dict[str, tuple[NavLink, ...]] = {}
    for name, value in dict.fromkeys(card.facets):
        found[name] = (*found.get(name, ()), _link_to(Facet(kind.folder, name, value)))
    return found


@cache
def _link_to(facet: Facet) -> NavLink:
    """Link to the list of a facet; few facets stand on many pages."""
    return NavLink(facet.value, facet.address)


def _facts(site: Site, entry: Entry[Any], page: Page, kind: Kind[Any]) -> PageFacts:
    listing = (Crumb(kind.label, f"{kind.folder}/"),) if kind.has_listing else ()
    title = entry.fields.title
    base = site.settings.base
    reviewer = page.review.by if page.review else None
    return PageFacts(
        address=page.address,
        title=title,
        description=page.head.description,
        crumbs=(Crumb(site.settings.title, ""), *listing, Crumb(title, page.address)),
        clinical=page.review is not None,
        published=page.published,
        modified=entry.changed,
        author=_person(site, page.author.id, base) if page.author else None,
        reviewer=_person(site, reviewer.id, base) if reviewer else None,
        reviewed=page.review.on if page.review else None,
        aspects=kind.aspects,
        citations=tuple(scholarly(site.library.works[work.id]) for work in page.works),
    )


def _person(site: Site, id: str, base: str) -> dict[str, Any]:
    person = site.library.entries[id]
    kind = "Organization" if person.fields.group else "Person"
    url = base + (person.card.address if person.card else "")
    return {"@type": kind, "@id": f"{url}#person", "name": person.fields.title, "url": url}
