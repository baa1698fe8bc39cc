"""The frame that every page has in common, as its template sees it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from kinesite.content.bibliography import Citing
from kinesite.content.entry import Card
from kinesite.kinds.base import Excerpt
from kinesite.outputs.base.offers import Offer
from kinesite.seo.head import Alternate, Head
from kinesite.values.html import Html


@dataclass(frozen=True)
class NavLink:
    """A link of the header or footer."""

    title: str
    address: str
    current: bool = False


@dataclass(frozen=True)
class Band:
    """A band of the pain guide: which numbers, its name, what to do."""

    low: int
    high: int
    name: str
    say: str
    stop: bool


@dataclass(frozen=True)
class SiteView:
    """What every page knows of the site."""

    title: str
    tagline: str
    language: str
    direction: str
    icon: str
    logo: Html
    feeds: tuple[Alternate, ...]
    navigation: tuple[NavLink, ...]
    footer: tuple[NavLink, ...]
    search: NavLink | None
    warning_signs: NavLink
    pain_guide: NavLink
    review_policy: NavLink
    disclaimer: Excerpt | None
    stop_from: int
    bands: tuple[Band, ...]
    settles_within_hours: int


@dataclass(frozen=True)
class Review:
    """The state of a clinical page's review. `by` is empty while nobody has reviewed it."""

    by: Card | None = None
    credentials: str = ""
    on: date | None = None
    next: date | None = None


@dataclass(frozen=True)
class Related:
    """A page like this one, and why."""

    card: Card
    reason: str


@dataclass(frozen=True)
class Searched:
    """What search tells of a page beside its text and kind: a few words about it, what it can be found by."""

    said: str
    facets: tuple[tuple[str, str], ...]
    aliases: tuple[str, ...]


@dataclass(frozen=True)
class Page:
    """All that a page template sees: the frame here, and in `body` the view of its kind."""

    site: SiteView
    head: Head
    root: str
    address: str
    kind: str
    body: object
    back: NavLink | None = None
    disclosure: Html = Html("")
    author: Card | None = None
    published: date | None = None
    updated: date | None = None
    review: Review | None = None
    works: tuple[Citing, ...] = ()
    related: tuple[Related, ...] = ()
    withheld: str = ""
    """Why it is not public, where it is shown all the same: `a draft`."""
    searched: Searched | None = None
    """Nothing on a page that search leaves out: only content is looked through."""
    browse: Mapping[str, tuple[NavLink, ...]] = field(default_factory=dict)
    """The lists by what it shares with other pages: under `region`, its regions."""
    offer: Offer | None = None
    """What clinics can take of it, where they can."""
