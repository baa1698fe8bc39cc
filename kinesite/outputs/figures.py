"""The files of an exercise's figure: `figure.svg`, which stands alone, and `figure.css`, which moves it on its page."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from kinesite.content.entry import Entry
from kinesite.kinds.base import Reach
from kinesite.outputs.base import DRAWING_FILE, MOTION_FILE, Compose, Job, Site


def plan_entry(site: Site, entry: Entry[Any], _reach: Reach) -> Iterator[Job]:
    """Plan both, for an exercise that has a figure; they are drawn when they are written."""
    if entry.card and entry.card.figure:
        parts = {"its own file": entry.digest, "the figures in it": site.figures_digest([entry.id])}
        address = entry.card.address
        yield Job(address + DRAWING_FILE, Compose(partial(_alone, site, entry)), entry.shown, parts)
        yield Job(address + MOTION_FILE, Compose(partial(_motion, site, entry)), entry.shown, parts)


def _alone(site: Site, entry: Entry[Any]) -> bytes:
    return site.drawings.alone(entry).encode()


def _motion(site: Site, entry: Entry[Any]) -> bytes:
    return f"{site.drawings.motion(entry)}\n".encode()
