"""The head of a page: what browsers, search engines and those who share a link are told."""

from dataclasses import dataclass
from datetime import date

from kinesite.settings import Settings
from kinesite.values.html import Html, Later

SHARED_PICTURE = "share.png"
SHARED_WIDTH, SHARED_HEIGHT = 1200, 630
"""The file beside a page that is shown where the page is shared, and its size in pixels."""


@dataclass(frozen=True)
class Alternate:
    """The same, or news of it, in another form: its media type, its name, its address from the root of the site."""

    type: str
    title: str
    address: str


@dataclass(frozen=True)
class Head:
    """What stands in `<head>`. Addresses are absolute where the site has a base address, else left out."""

    title: str
    description: str
    canonical: str
    site_name: str
    locale: str
    sort: str = "website"
    published: date | None = None
    modified: date | None = None
    robots: str = "index, follow, max-image-preview:large"
    structured_data: Html | Later = Html("")
    picture: str = ""
    """The full address of the picture that stands where the page is shared, if it has one."""
    alternates: tuple[Alternate, ...] = ()
    oembed: tuple[tuple[str, str], ...] = ()
    """The media types and full addresses of what oEmbed tells of the page."""


def page_title(title: str, site: str) -> str:
    """Name the page first and the site after it; the site's own name is not said twice."""
    return title if site in title else f"{title} · {site}"


def locale_of(language: str) -> str:
    """Write a language as Open Graph does: `en-GB` becomes `en_GB`."""
    return language.replace("-", "_")


def picture_of(settings: Settings, address: str) -> str:
    """Give the full address of the picture of a page, if it has one."""
    return settings.base + address + SHARED_PICTURE if settings.base and settings.share_pictures else ""


def head_of(settings: Settings, address: str, title: str, description: str) -> Head:
    """Make the head that any page has."""
    return Head(
        title=page_title(title, settings.title),
        description=description,
        canonical=settings.base + address if settings.base else "",
        site_name=settings.title,
        locale=locale_of(settings.language),
        picture=picture_of(settings, address),
    )
