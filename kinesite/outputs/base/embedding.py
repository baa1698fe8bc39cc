"""Where pages stand that clinics put into their own sites, and which pages these are.

An embed stands below `embed/` at the address of its page, in the colours of a clinic below `embed/<clinic>/`, and with
a named dose of an exercise one step further down. All of them are files, so that each can be looked at and checked.
"""

from typing import Any
from urllib.parse import quote

from kinesite.content.clinics import Clinic
from kinesite.content.entry import Card, Entry
from kinesite.kinds import BY_NAME
from kinesite.outputs.base.offers import Offer
from kinesite.outputs.base.site import Site
from kinesite.values.digests import digest_bytes
from kinesite.values.words import slugify

EMBED = "embed/"
SCRIPT = "embed/frame.js"
LASTING_SCRIPT = "embed/v1.js"
"""What a clinic's page loads. Its address never changes: a breaking change is `v2.js` beside it."""
OEMBED = {"json": "application/json+oembed", "xml": "text/xml+oembed"}
CLINICS_FILE = "embed/clinics.json"


def is_framed(site: Site, entry: Entry[Any]) -> bool:
    """Tell whether a page can be embedded: the kinds that say so, and the warning signs, to which all of them lead."""
    if site.settings.embeds is None or entry.card is None:
        return False
    return BY_NAME[entry.kind].framed or entry.card.address == site.frame("./").warning_signs.address


def clinics_for(site: Site, entry: Entry[Any]) -> tuple[Clinic, ...]:
    """Give the clinics that show a page; each shows the warning signs."""
    clinics = site.library.clinics.values()
    return tuple(clinic for clinic in clinics if not clinic.brand.pages or entry.id in site.listed_by(clinic))


def embed_address(address: str, clinic: str = "", preset: str = "") -> str:
    """Give the address of an embed, from that of its page."""
    return EMBED + (f"{clinic}/" if clinic else "") + address + (f"{slugify(preset)}/" if preset else "")


def brand_address(clinic: Clinic) -> str:
    """Give the address of the stylesheet of a clinic, which holds its digest."""
    return f"{EMBED}{clinic.id}/brand.{digest_bytes(clinic.digest.encode())[:10]}.css"


def oembed_address(card: Card, form: str) -> str:
    """Give the address of what oEmbed tells of a page, as `json` or `xml`."""
    return f"{EMBED}{card.address}oembed.{form}"


def offer_of(site: Site, entry: Entry[Any]) -> Offer | None:
    """Say what a page offers to clinics, if it offers anything."""
    if not is_framed(site, entry) or entry.card is None:
        return None
    presets = tuple((preset, slugify(preset)) for preset in entry.stub.presets)
    return Offer(entry.card.address.removesuffix("/"), presets, site.settings.base)


def oembeds_of(site: Site, entry: Entry[Any]) -> tuple[tuple[str, str], ...]:
    """Give the media type and the full address of what oEmbed tells of a page.

    The page's own address comes as a question, which a static host does not hear: the specification wants it there
    (oembed.com, 4), and there are clients that read it out of the address.
    """
    base = site.settings.base
    if not base or not is_framed(site, entry) or entry.card is None:
        return ()
    asked = "?url=" + quote(base + entry.card.address, safe="")
    return tuple((media, base + oembed_address(entry.card, form) + asked) for form, media in OEMBED.items())
