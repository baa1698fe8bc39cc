"""The pages that clinics put into their own sites: the content without the site around it, for each clinic.

They are made for the hardest place, a frame with `sandbox="allow-scripts"`: no storage, no new windows, no forms. So
the one link that must always work, to the warning signs, opens inside the frame; all others open a new window.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from typing import Any
from urllib.parse import quote

from kinesite.content.bibliography import Citing
from kinesite.content.clinics import Brand, Clinic
from kinesite.content.entry import Entry
from kinesite.kinds import BY_NAME
from kinesite.kinds.base import Reach
from kinesite.outputs.base import (
    SCRIPT,
    Job,
    Render,
    Review,
    Site,
    SiteView,
    brand_address,
    clinics_for,
    embed_address,
    is_framed,
    made_from,
    review_of,
)
from kinesite.values.digests import digest_bytes, digest_plain
from kinesite.values.html import Html
from kinesite.values.paths import output_path

PLAIN: tuple[str, ...] = Brand.model_fields["show"].default


@dataclass(frozen=True)
class ClinicView:
    """What an embed says of the clinic that shows it."""

    name: str
    stylesheet: str
    logo: str
    phone: str
    booking: str
    closing: str


@dataclass(frozen=True)
class EmbedPage:
    """All that the template of an embed sees; `body` is the view of its kind, `preset` the name of its dose."""

    site: SiteView
    root: str
    kind: str
    title: str
    body: object
    full: str
    canonical: str
    robots: str
    warning_signs: str
    script: Html
    show: tuple[str, ...]
    preset: str
    clinic: ClinicView | None
    review: Review | None
    works: tuple[Citing, ...]


@dataclass(frozen=True)
class Variant:
    """One embed of a page: in the colours of which clinic, with which named dose."""

    clinic: Clinic | None
    preset: str


def plan_entry(site: Site, entry: Entry[Any], reach: Reach) -> Iterator[Job]:
    """Plan the embeds of one entry: without a clinic and for each, with its own dose and each named one."""
    if not is_framed(site, entry) or entry.card is None:
        return
    excerpts = site.kinds_of(reach.wholes)
    what = {
        "what its page is made from": digest_plain(tuple(made_from(site, entry, reach).values())),
        "the script in it": digest_bytes(site.assets.get(SCRIPT, b"")),
    }
    for clinic in (None, *clinics_for(site, entry)):
        parts = what | ({"the clinic": clinic.digest} if clinic else {})
        for preset in ("", *entry.stub.presets):
            address = embed_address(entry.card.address, clinic.id if clinic else "", preset)
            make = partial(_page, site, entry, reach, address, Variant(clinic, preset))
            yield Job(output_path(address), Render(f"embed/{entry.kind}.html", make, excerpts), entry.shown, parts)


def _page(site: Site, entry: Entry[Any], reach: Reach, address: str, variant: Variant) -> EmbedPage:
    assert entry.card is not None  # noqa: S101 - only entries with a card get here
    assert site.settings.embeds is not None  # noqa: S101 - or there is nothing to plan
    kind, desk, clinic = BY_NAME[entry.kind], site.desk(address, reach=reach), variant.clinic
    frame = site.frame(desk.root)
    page = EmbedPage(
        site=frame,
        root=desk.root,
        kind=kind.name,
        title=entry.fields.title,
        body=kind.view(entry, desk),
        full=desk.root + entry.card.address,
        canonical=desk.url(entry.card.address) if site.settings.base else "",
        robots=site.settings.embeds.robots,
        warning_signs=desk.root + embed_address(frame.warning_signs.address, clinic.id if clinic else ""),
        script=Html(site.assets.get(SCRIPT, b"").decode()),
        show=clinic.brand.show if clinic else PLAIN,
        preset=variant.preset,
        clinic=_clinic(clinic, desk.root) if clinic else None,
        review=review_of(entry, desk) if kind.is_clinical(entry.fields) else None,
        works=tuple(replace(work, cited=False) for work in desk.works(entry)),  # the text may not be shown
    )
    site.done_with(entry)
    return page


def _clinic(clinic: Clinic, root: str) -> ClinicView:
    brand = clinic.brand
    logo = root + quote(brand.logo) if brand.logo else ""
    return ClinicView(brand.name, root + brand_address(clinic), logo, brand.phone, brand.booking, brand.closing)
