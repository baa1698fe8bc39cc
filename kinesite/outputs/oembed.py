"""What oEmbed tells of a page, as JSON and as XML (https://oembed.com/): paste its address, and the frame appears.

The files are static, so a reader's `maxwidth` and `maxheight` cannot be heard. The HTML is a quotation and a frame,
because that is what WordPress keeps of a site it does not know.
"""

import json
from collections.abc import Iterator
from html import escape
from typing import Any

from kinesite.content.entry import Card, Entry
from kinesite.kinds.base import Reach
from kinesite.outputs.base import HEIGHT, WIDTH, Job, Site, Write, embed_address, is_framed, oembed_address
from kinesite.seo.head import SHARED_HEIGHT, SHARED_WIDTH, picture_of
from kinesite.values.digests import digest_bytes

A_DAY = 86_400


def plan_entry(site: Site, entry: Entry[Any], _reach: Reach) -> Iterator[Job]:
    """Plan both files of one entry; they hold full addresses, so a site without a base address has none."""
    if not site.settings.base or not is_framed(site, entry) or entry.card is None:
        return
    told = _told(site, entry.card)
    for form, write in (("json", _json), ("xml", _xml)):
        data = write(told).encode()
        yield Job(oembed_address(entry.card, form), Write(data), entry.shown, {"its bytes": digest_bytes(data)})


def _told(site: Site, card: Card) -> dict[str, str | int]:
    base = site.settings.base
    told: dict[str, str | int] = {
        "version": "1.0",
        "type": "rich",
        "provider_name": site.settings.title,
        "provider_url": base,
        "title": card.title,
        "html": _html(base, card),
        "width": WIDTH,
        "height": HEIGHT,
        "cache_age": A_DAY,
    }
    picture = picture_of(site.settings, card.address)
    size = {"thumbnail_width": SHARED_WIDTH, "thumbnail_height": SHARED_HEIGHT}
    return told | {"thumbnail_url": picture, **size} if picture else told  # all three or none, says the specification


def _html(base: str, card: Card) -> str:
    page, embed, title = map(escape, (base + card.address, base + embed_address(card.address), card.title))
    return (
        f'<blockquote><a href="{page}">{title}</a></blockquote>'
        f'<iframe src="{embed}" width="{WIDTH}" height="{HEIGHT}" frameborder="0" title="{title}"></iframe>'
    )


def _json(told: dict[str, str | int]) -> str:
    return json.dumps(told, ensure_ascii=False) + "\n"


def _xml(told: dict[str, str | int]) -> str:
    inner = "".join(f"<{name}>{escape(str(value), quote=False)}</{name}>" for name, value in told.items())
    return f'<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>{inner}</oembed>\n'
