"""sitemap.xml (sitemaps.org, protocol 0.9): every page with the day its content last changed, and its pictures.

A file holds 50,000 addresses at the most; a larger site has several, and sitemap.xml lists them.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple
from urllib.parse import quote

from kinesite.content.entry import Entry
from kinesite.content.media import is_picture
from kinesite.kinds import KINDS
from kinesite.outputs.base import A_TO_Z, Job, Render, Site
from kinesite.values.digests import digest_plain

MOST_ADDRESSES = 50_000


class Address(NamedTuple):
    """One address, the day of its last change in ISO form if it is known, and the addresses of the pictures on it."""

    url: str
    changed: str = ""
    pictures: tuple[str, ...] = ()


def plan(site: Site) -> Iterator[Job]:
    """Plan the sitemap; the protocol wants full addresses, so a site without a base address has none."""
    if not site.settings.base:
        return
    addresses = tuple(_addresses(site))
    if len(addresses) <= MOST_ADDRESSES:
        yield _job("sitemap.xml", addresses, "sitemap.xml")
        return
    files: list[Address] = []
    for start in range(0, len(addresses), MOST_ADDRESSES):
        some, name = addresses[start : start + MOST_ADDRESSES], f"sitemap-{len(files) + 1}.xml"
        days = [address.changed for address in some if address.changed]
        files.append(Address(site.settings.base + name, max(days, default="")))
        yield _job(name, some, "sitemap.xml")
    yield _job("sitemap.xml", tuple(files), "sitemap_index.xml")


def _job(path: str, addresses: tuple[Address, ...], template: str) -> Job:
    parts = {"what it shows": digest_plain([tuple(address) for address in addresses])}
    return Job(path, Render(template, lambda: addresses), "all pages", parts)


def _addresses(site: Site) -> Iterator[Address]:
    base = site.settings.base
    yield Address(base)
    yield Address(base + A_TO_Z)
    for kind in KINDS:
        entries = [entry for entry in site.library.of_kind(kind.name) if entry.card]
        if entries and kind.has_listing:
            yield Address(f"{base}{kind.folder}/", _last(entries))
        yield from (_address(site, entry) for entry in entries)
    yield from (Address(base + facet.address, changed) for facet, (_, changed) in site.facets.items())


def _address(site: Site, entry: Entry[Any]) -> Address:
    base, address = site.settings.base, entry.card.address if entry.card else ""
    paths = [use.target for use in entry.stub.uses if use.way == "path" and is_picture(use.target)]
    files = [site.library.follow(entry, path) for path in paths]
    shown = [site.library.address_of(file) for file in files if isinstance(file, str)]
    pictures = dict.fromkeys([base + quote(address) for address in shown])
    return Address(base + address, entry.stub.changed, tuple(pictures))


def _last(entries: list[Entry[Any]]) -> str:
    """A list is as new as its newest page."""
    return max([entry.stub.changed for entry in entries])
