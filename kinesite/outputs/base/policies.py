"""What a host is to say with each file: who may frame it, what it may load, how long a browser may keep it."""

from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256

from kinesite.outputs.base.embedding import SCRIPT
from kinesite.outputs.base.site import Site

PAGE = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; media-src 'self'; "
    "connect-src 'self'; frame-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'self'"
)
SEARCHING = "script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'"
"""Pagefind is compiled: the search page, and no other, may run it."""
EVERYWHERE = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Access-Control-Allow-Origin": "*",
}
"""All files are public and the same for everybody, so other sites may read them: the data, what oEmbed tells."""


@dataclass(frozen=True)
class Policies:
    """The headers of pages, of the search page, of embeds and of lasting files, besides those that stand everywhere."""

    pages: Mapping[str, str]
    search: Mapping[str, str]
    embeds: Mapping[str, str]
    assets: Mapping[str, str]


def policies_of(site: Site) -> Policies:
    """Work them out. The one script that stands in a page, that of an embed, is allowed by its digest."""
    pages = {"Content-Security-Policy": PAGE}
    search = {"Content-Security-Policy": PAGE.replace("script-src 'self'", SEARCHING)}
    assets = pages | {"Cache-Control": "public, max-age=31536000, immutable"}
    embeds = {"Content-Security-Policy": _embed_policy(site)} if site.settings.embeds else {}
    return Policies(pages, search, embeds, assets)


def _embed_policy(site: Site) -> str:
    script = b64encode(sha256(site.assets.get(SCRIPT, b"")).digest()).decode()
    hosts = site.settings.embeds.hosts if site.settings.embeds else ()
    ancestors = f"; frame-ancestors 'self' {' '.join(hosts)}" if hosts else ""
    return (
        f"default-src 'none'; script-src 'sha256-{script}'; style-src 'self'; img-src 'self'; "
        f"form-action 'none'; base-uri 'none'{ancestors}"
    )
