"""A small page at every old address that leads on to the new one, and `_redirects` for hosts that read it."""

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from kinesite.content.addresses import Redirect
from kinesite.outputs.base import Job, Site, Write, shown
from kinesite.values.digests import digest_bytes
from kinesite.values.paths import output_path, root_of


@dataclass(frozen=True)
class RedirectView:
    """What redirect.html sees."""

    title: str
    language: str
    href: str
    canonical: str


def plan(site: Site) -> Iterator[Job]:
    """Plan a page for each old address, and one file that lists them all."""
    found = sorted(site.redirects, key=lambda redirect: redirect.old)
    settings = site.settings
    for redirect in found:
        canonical = settings.base + redirect.new if settings.base else ""
        href = root_of(redirect.old) + redirect.new
        work, parts = shown(RedirectView(redirect.title, settings.language, href, canonical), "redirect.html")
        yield Job(output_path(redirect.old), work, site.library.entries[redirect.id].shown, parts)
    if found:
        data = _listed(found, urlsplit(settings.base).path or "/")
        yield Job("_redirects", Write(data), "all old addresses", {"its bytes": digest_bytes(data)})


def _listed(found: list[Redirect], root: str) -> bytes:
    """Write a line for each, in the form that Netlify and Cloudflare Pages read: from, to, status."""
    return "".join(f"{root}{redirect.old} {root}{redirect.new} 301\n" for redirect in found).encode()
