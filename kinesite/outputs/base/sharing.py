"""The picture that stands where a page is shared: its title, what it is, and the name of the site."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from kinesite.outputs.base.jobs import Draw, Job
from kinesite.outputs.base.site import Site
from kinesite.seo.head import SHARED_PICTURE
from kinesite.seo.lettering import Lettering, can_write, fitted
from kinesite.values.digests import digest_value
from kinesite.values.html import Html

WIDTH, HEIGHT = 1040, 300
BESIDE_FIGURE = 560
SIZES = (96, 80, 66, 54)
"""What the title may take, in pixels: the place, what is left of it beside a figure, the sizes of its letters."""


@dataclass(frozen=True)
class SharedPicture:
    """What share.svg sees. Words that the font cannot write are left out; a `figure` is an SVG on the floor."""

    title: Lettering
    label: str
    site: str
    figure: Html = Html("")


def shared_picture(title: str, label: str, site: str, figure: Html = Html("")) -> SharedPicture:
    """Set the words of a picture so that they stay within it."""
    label, site, title = (words if can_write(words) else "" for words in (label, site, title))
    width = BESIDE_FIGURE if figure else WIDTH
    name = fitted(site, WIDTH - 80, 40, (34,)).lines[:1]
    return SharedPicture(fitted(title, width, HEIGHT, SIZES), label, "".join(name), figure)


def picture_jobs(site: Site, address: str, title: str, label: str) -> Iterator[Job]:
    """Plan the picture of a page, where there is a full address that it can be asked for at."""
    if site.settings.base and site.settings.share_pictures:
        words = (title, label, site.settings.title)
        work = Draw("share.svg", partial(shared_picture, *words))
        yield Job(address + SHARED_PICTURE, work, "the words on it", {"the words on it": digest_value(words)})
