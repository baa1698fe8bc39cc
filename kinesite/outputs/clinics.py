"""What clinics need besides the pages: the lasting script, a stylesheet each, and a list of them for the panel."""

import json
from collections.abc import Iterator

from kinesite.content.clinics import Clinic, Colours
from kinesite.outputs.base import CLINICS_FILE, LASTING_SCRIPT, Job, Site, Write, brand_address
from kinesite.values.colours import LEAST, contrast, lightened, mix
from kinesite.values.digests import digest_bytes

DARK_PAPER = "#101a1e"
LEAST_CONTRAST_IN_THE_DARK = 7
INK_IN_THE_DARK = "#e9efed"
SAND, LINE = 0.09, 0.24
"""How much of the clinic's colour is in the ground of cards, and in lines."""


def plan(site: Site) -> Iterator[Job]:
    """Plan them, where pages are offered to clinics at all."""
    if site.settings.embeds is None:
        return
    yield _job(LASTING_SCRIPT, site.assets.get(LASTING_SCRIPT, b""), f"assets/{LASTING_SCRIPT}")
    for clinic in site.library.clinics.values():
        yield _job(brand_address(clinic), stylesheet(clinic).encode(), clinic.place(()).path)
    yield _job(CLINICS_FILE, _listed(site).encode(), "all clinics")


def stylesheet(clinic: Clinic) -> str:
    """Write the colours, the font and the corners of a clinic; there is nothing in it that could hide anything."""
    brand, colours = clinic.brand, clinic.brand.colours
    lines = [f"--{name}: light-dark({day}, {night});" for name, (day, night) in _tokens(colours).items()]
    lines += [f"--font: {brand.font};", f"--radius: {brand.radius}px;"]
    return ":root {\n" + "".join(f"  {line}\n" for line in lines) + "}\n"


def _tokens(colours: Colours) -> dict[str, tuple[str, str]]:
    """Work out every colour for day and night; the names are those of docs/design.md.

    At night the brand is lightened until it can be read.
    """
    by_night = lightened(colours.brand, DARK_PAPER, LEAST_CONTRAST_IN_THE_DARK)
    night = Colours(paper=DARK_PAPER, ink=INK_IN_THE_DARK, brand=by_night)
    return {
        "paper": (colours.paper, night.paper),
        "teal": (colours.brand, night.brand),
        **dict.fromkeys(("ink", "ink-2"), (colours.ink, night.ink)),
        "sand": (_sand(colours), _sand(night)),
        **dict.fromkeys(("mat", "line"), (_line(colours), _line(night))),
    }


def _line(colours: Colours) -> str:
    return mix(colours.brand, colours.paper, LINE)


def _sand(colours: Colours) -> str:
    """Tint the ground of cards with the brand, as far as words on it can still be read."""
    tints = (mix(colours.brand, colours.paper, SAND * tenth / 10) for tenth in range(10, 0, -1))
    readable = (tint for tint in tints if min(contrast(colours.brand, tint), contrast(colours.ink, tint)) >= LEAST)
    return next(readable, colours.paper)


def _listed(site: Site) -> str:
    """List the clinics with the pages that each shows; an empty list stands for all."""
    clinics = (
        {"id": clinic.id, "name": clinic.brand.name, "pages": _pages(site, clinic)}
        for clinic in site.library.clinics.values()
    )
    return json.dumps(list(clinics), ensure_ascii=False) + "\n"


def _pages(site: Site, clinic: Clinic) -> list[str]:
    if not clinic.brand.pages:
        return []
    entries = (site.library.entries[id] for id in sorted(site.listed_by(clinic)))
    return [entry.card.address.removesuffix("/") for entry in entries if entry.card]


def _job(path: str, data: bytes, origin: str) -> Job:
    return Job(path, Write(data), origin, {"its bytes": digest_bytes(data)})
