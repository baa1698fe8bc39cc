"""feed.xml: what is new, as an Atom feed (RFC 4287)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from kinesite.kinds import BY_NAME
from kinesite.outputs.base import Job, Site, shown

NEWEST = 30


@dataclass(frozen=True)
class Item:
    """One entry of the feed."""

    title: str
    url: str
    summary: str
    published: date
    updated: date


@dataclass(frozen=True)
class Feed:
    """What feed.xml sees."""

    title: str
    subtitle: str
    language: str
    home: str
    address: str
    author: str
    updated: date
    items: tuple[Item, ...]


def plan(site: Site) -> Iterator[Job]:
    """Plan the feed; an Atom id is a full address, so a site without a base address has none."""
    settings = site.settings
    items = sorted(_items(site), key=lambda item: (item.updated, item.url), reverse=True)[:NEWEST]
    if not settings.base or not items:
        return
    author = site.library.find(settings.author, "person")
    feed = Feed(
        title=settings.title,
        subtitle=settings.tagline,
        language=settings.language,
        home=settings.base,
        address=f"{settings.base}feed.xml",
        author=author.stub.title if author else settings.title,
        updated=items[0].updated,
        items=tuple(items),
    )
    work, parts = shown(feed, "feed.xml")
    yield Job("feed.xml", work, "the newest pages", parts)


def _items(site: Site) -> Iterator[Item]:
    for entry in site.library.entries.values():
        published, changed, card = entry.stub.published, entry.stub.changed, entry.card
        if published and changed and card and BY_NAME[entry.kind].has_page:
            url = site.settings.base + card.address
            yield Item(card.title, url, card.summary, date.fromisoformat(published), date.fromisoformat(changed))
