"""Icons for home screens, and the web manifest (W3C) that names them: all drawn from the theme's favicon.svg."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from kinesite.content.source import SITE_FILE
from kinesite.outputs.base import Draw, Job, Site, Write
from kinesite.values.digests import digest_bytes, digest_value
from kinesite.values.html import Html

DRAWING = "favicon.svg"
TOUCH_ICON = "apple-touch-icon.png"
SIZES = {TOUCH_ICON: 180, "icon-192.png": 192, "icon-512.png": 512}
PAPER = "#fbf8f3"


@dataclass(frozen=True)
class IconView:
    """What icon.svg sees: the side of the picture in pixels, and the drawing of the theme."""

    side: int
    drawing: Html


def plan(site: Site) -> Iterator[Job]:
    """Plan each size, and the manifest; a theme without a drawing has neither."""
    if DRAWING not in site.assets:
        return
    drawing = Html(site.assets[DRAWING].decode())
    for path, side in SIZES.items():
        parts = {"the drawing": digest_value((drawing, side))}
        yield Job(path, Draw("icon.svg", partial(IconView, side, drawing)), f"assets/{DRAWING}", parts)
    data = _manifest(site)
    yield Job("site.webmanifest", Write(data), SITE_FILE, {"its bytes": digest_bytes(data)})


def _manifest(site: Site) -> bytes:
    """Say what a phone needs to keep the site on its home screen; the icons may be cut to any shape ("maskable")."""
    settings = site.settings
    icons = [
        {"src": path, "sizes": f"{side}x{side}", "type": "image/png", "purpose": "any maskable"}
        for path, side in SIZES.items()
        if path != TOUCH_ICON
    ]
    manifest = {
        "name": settings.title,
        "description": settings.tagline,
        "lang": settings.language,
        "dir": settings.direction,
        "start_url": "./",
        "display": "browser",
        "background_color": PAPER,
        "theme_color": PAPER,
        "icons": icons,
    }
    return json.dumps(manifest, ensure_ascii=False, indent=2).encode() + b"\n"
