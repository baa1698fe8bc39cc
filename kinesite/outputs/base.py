"""What an output is made of: frozen jobs, and the frame that every page has in common.

An output is one file below, with a function `plan(site)` that gives its jobs, and one line in the list of
`outputs/__init__.py`. A job holds all that its making needs; its digest is its dependency record.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from kinesite.content.bibliography import Citing
from kinesite.content.entry import Card
from kinesite.content.library import Library
from kinesite.kinds import BY_FOLDER, BY_NAME
from kinesite.kinds.base import Desk, Excerpt, Reach
from kinesite.seo.head import Head
from kinesite.settings import Settings
from kinesite.values.digests import digest_bytes, digest_value
from kinesite.values.paths import root_of


@dataclass(frozen=True)
class Render:
    """Make a page from a template and all that it may see; `make` puts that together when the page is rendered."""

    template: str
    make: Callable[[], object]
    excerpts: tuple[str, ...] = ()
    """Kinds of entries that stand in the page, whose templates it needs as well."""

    @property
    def page(self) -> object:
        """What the template sees."""
        return self.make()


@dataclass(frozen=True)
class Write:
    """Write bytes that are already made."""

    data: bytes


@dataclass(frozen=True)
class Copy:
    """Copy a file of the content; the digest stands for what it holds."""

    path: str
    digest: str


@dataclass(frozen=True)
class Job:
    """One file of the site, and how it is made.

    `origin` says for people what it is made from. `parts` are the digests of everything it is made from, each under
    the words that a reason would use: it is stale when one of them changes.
    """

    path: str
    work: Render | Write | Copy
    origin: str
    parts: Mapping[str, str]
    reach: Reach | None = None
    id: str = ""
    """The entry whose page it is, if it is one."""

    @property
    def digest(self) -> str:
        """Everything this file is made from, as one digest."""
        return digest_value(tuple(self.parts.items()))


def shown(page: object, template: str, excerpts: tuple[str, ...] = ()) -> tuple[Render, dict[str, str]]:
    """Render a page that is put together here and now, and is digested by all that it shows."""
    return Render(template, lambda: page, excerpts), {"what it shows": digest_value(page)}


@dataclass(frozen=True)
class Site:
    """All that outputs plan from: the library, the settings, the theme's assets, the digests of files to copy."""

    library: Library
    settings: Settings
    assets: Mapping[str, bytes]
    files: Mapping[str, str]

    def desk(self, address: str, root: str = "", reach: Reach | None = None) -> Desk:
        """Set up a desk for the page at an address; `root` where its links do not begin at that address."""
        ids = frozenset((*reach.cards, *reach.wholes)) if reach else None
        return Desk(self.library, self.settings, BY_NAME, root or root_of(address), ids)

    def frame(self, root: str, section: str = "") -> "SiteView":
        """Give what every page knows of the site; it differs only by section and by the way to the root."""
        frames: dict[tuple[str, str], SiteView] = self.__dict__.setdefault("_frames", {})
        if (root, section) not in frames:
            frames[root, section] = site_view(self, Desk(self.library, self.settings, BY_NAME, root), section)
        return frames[root, section]

    @cached_property
    def frame_digest(self) -> str:
        """The frame that all pages have in common, as a digest."""
        return digest_value(self.frame("./"))

    @cached_property
    def work_digests(self) -> Mapping[str, str]:
        """Every work that may be cited as a digest."""
        return {id: digest_value(work) for id, work in self.library.works.items()}

    @cached_property
    def card_digests(self) -> Mapping[str, str]:
        """The card of every entry as a digest; for one without a page, its title."""
        entries = self.library.entries.values()
        return {entry.id: digest_value(entry.card or entry.stub.title) for entry in entries}

    @cached_property
    def published_assets(self) -> Mapping[str, tuple[str, bytes]]:
        """Give each asset its address, which holds its digest, so that browsers may keep it for good."""
        published: dict[str, tuple[str, bytes]] = {}
        for name in sorted(self.assets, key=lambda name: (name.endswith(".css"), name)):
            data = self.assets[name]
            if name.endswith(".css"):
                data = _with_published_names(data, {other: address for other, (address, _) in published.items()})
            stem, dot, ending = name.partition(".")
            published[name] = f"assets/{stem}.{digest_bytes(data)[:10]}{dot}{ending}", data
        return published

    def asset(self, name: str) -> str:
        """Give the address of a file of the theme."""
        return self.published_assets[name][0] if name in self.assets else ""


def _with_published_names(stylesheet: bytes, addresses: Mapping[str, str]) -> bytes:
    """Let the `url("name")` of a stylesheet lead to the published file beside it."""
    text = stylesheet.decode()
    for name, address in addresses.items():
        text = text.replace(f'url("{name}")', f'url("{address.removeprefix("assets/")}")')
    return text.encode()


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
    stylesheet: str
    icon: str
    navigation: tuple[NavLink, ...]
    footer: tuple[NavLink, ...]
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
class Page:
    """All that a page template sees: the frame here, and in `body` the view of its kind."""

    site: SiteView
    head: Head
    root: str
    address: str
    kind: str
    body: object
    back: NavLink | None = None
    author: Card | None = None
    published: date | None = None
    updated: date | None = None
    review: Review | None = None
    works: tuple[Citing, ...] = ()
    related: tuple[Related, ...] = ()


def site_view(site: Site, desk: Desk, section: str) -> SiteView:
    """Make what a page knows of the site; `section` is the folder of the list it belongs to."""
    settings = site.settings
    kinds = [BY_FOLDER[folder] for folder in settings.navigation if site.library.of_kind(BY_FOLDER[folder].name)]
    return SiteView(
        title=settings.title,
        tagline=settings.tagline,
        language=settings.language,
        direction=settings.direction,
        stylesheet=site.asset("site.css"),
        icon=site.asset("favicon.svg"),
        navigation=tuple(NavLink(kind.label, f"{kind.folder}/", kind.folder == section) for kind in kinds),
        footer=tuple(NavLink(card.title, card.address) for card in desk.cards(settings.footer)),
        warning_signs=_purpose(desk, settings.pages.warning_signs),
        pain_guide=_purpose(desk, settings.pages.pain_guide),
        review_policy=_purpose(desk, settings.pages.review_policy),
        disclaimer=next(iter(desk.excerpts([settings.disclaimer], "include")), None),
        stop_from=settings.pain_guide.stop_from,
        bands=tuple(Band(b.low, b.high, b.name, b.say, b.stop) for b in settings.pain_guide.bands),
        settles_within_hours=settings.pain_guide.settles_within_hours,
    )


def _purpose(desk: Desk, name: str) -> NavLink:
    card = desk.card(name)
    return NavLink(card.title, card.address) if card else NavLink("", "")
