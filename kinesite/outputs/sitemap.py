"""sitemap.xml (sitemaps.org, protocol 0.9): every page with the day its content last changed."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from kinesite.kinds import KINDS
from kinesite.outputs.base import Job, Site, shown


@dataclass(frozen=True)
class Address:
    """One address, and the day of its last change if it is known."""

    url: str
    changed: date | None


def plan(site: Site) -> Iterator[Job]:
    """Plan the sitemap; the protocol wants full addresses, so a site without a base address has none."""
    if not site.settings.base:
        return
    work, parts = shown(tuple(_addresses(site)), "sitemap.xml")
    yield Job("sitemap.xml", work, "all pages", parts)


def _addresses(site: Site) -> Iterator[Address]:
    base = site.settings.base
    yield Address(base, None)
    for kind in KINDS:
        entries = [entry for entry in site.library.of_kind(kind.name) if entry.card and kind.has_page]
        if entries and kind.has_listing:
            yield Address(f"{base}{kind.folder}/", _day(max(entry.stub.changed for entry in entries)))
        yield from (Address(base + e.card.address, _day(e.stub.changed)) for e in entries if e.card)


def _day(changed: str) -> date | None:
    return date.fromisoformat(changed) if changed else None
