"""What is new, on the whole site and in each kind: an Atom feed (RFC 4287) and a JSON Feed (jsonfeed.org, 1.1)."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from kinesite.content.entry import Entry
from kinesite.kinds import KINDS
from kinesite.outputs.base import Job, Site, Write, news, shown
from kinesite.seo.head import Alternate
from kinesite.values.digests import digest_bytes


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
    """Plan two feeds for the site and for each kind, as far as something is published there."""
    for kind in ("", *(kind.name for kind in KINDS if kind.has_listing)):
        if found := site.feeds_of(kind):
            atom, other = found
            feed = _feed(site, kind, atom)
            work, parts = shown(feed, "feed.xml")
            yield Job(atom.address, work, "the newest pages", parts)
            values = _as_json(feed, site.settings.base + other.address)
            data = json.dumps(values, ensure_ascii=False, indent=1).encode()
            yield Job(other.address, Write(data), "the newest pages", {"its bytes": digest_bytes(data)})


def _feed(site: Site, kind: str, atom: Alternate) -> Feed:
    settings = site.settings
    items = tuple(_item(entry, settings.base) for entry in news(site.library, kind))
    author = site.library.find(settings.author, "person")
    return Feed(
        title=atom.title,
        subtitle=settings.tagline,
        language=settings.language,
        home=settings.base + atom.address.removesuffix("feed.xml"),
        address=settings.base + atom.address,
        author=author.stub.title if author else settings.title,
        updated=items[0].updated,
        items=items,
    )


def _item(entry: Entry[Any], base: str) -> Item:
    stub, card = entry.stub, entry.card
    assert card is not None  # noqa: S101 - only what has a page is news
    days = date.fromisoformat(stub.published), date.fromisoformat(stub.changed)
    return Item(card.title, base + card.address, card.summary, *days)


def _as_json(feed: Feed, address: str) -> dict[str, Any]:
    return {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "description": feed.subtitle,
        "home_page_url": feed.home,
        "feed_url": address,
        "language": feed.language,
        "authors": [{"name": feed.author}],
        "items": [
            {
                "id": item.url,
                "url": item.url,
                "title": item.title,
                "content_text": item.summary,
                "date_published": f"{item.published.isoformat()}T00:00:00Z",
                "date_modified": f"{item.updated.isoformat()}T00:00:00Z",
            }
            for item in feed.items
        ],
    }
