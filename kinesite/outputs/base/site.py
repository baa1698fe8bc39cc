"""The site that outputs plan from: what was read, the theme's assets, and the frame of its pages."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property, partial
from typing import Any

from kinesite.content.addresses import Redirect, redirects
from kinesite.content.clinics import Clinic
from kinesite.content.entry import Entry
from kinesite.content.library import Library
from kinesite.figures import page_style
from kinesite.kinds import BY_FOLDER, BY_NAME
from kinesite.kinds.base import Desk, Drawings, Facet, Reach, held_in_frame
from kinesite.outputs.base.alike import Alike, alike
from kinesite.outputs.base.assets import published
from kinesite.outputs.base.known import card_digest, kinds_of, media_digest
from kinesite.outputs.base.news import feeds
from kinesite.outputs.base.tokens import tokens_css
from kinesite.outputs.base.views import Band, NavLink, SiteView
from kinesite.seo.head import Alternate
from kinesite.settings import Settings
from kinesite.values.digests import digest_value, digest_words
from kinesite.values.paths import root_of

A_TO_Z = "a-z/"
SEARCH = "search/"
DATA_FILE = "index.json"
DRAWING_FILE, MOTION_FILE = "figure.svg", "figure.css"
"""Assets in this folder have no address of their own: a page holds them, or they stand at one that never changes."""


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
        explained: set[str] | None = set() if reach else None
        way = root or root_of(address)
        return Desk(self.library, self.settings, BY_NAME, self.drawings, way, ids, explained=explained)

    def frame(self, root: str, section: str = "") -> SiteView:
        """Give what every page knows of the site; it differs only by section and by the way to the root."""
        frames: dict[tuple[str, str], SiteView] = self.__dict__.setdefault("_frames", {})
        if (root, section) not in frames:
            frames[root, section] = site_view(self, self.desk("", root), section)
        return frames[root, section]

    def listed_by(self, clinic: Clinic) -> frozenset[str]:
        """Give the ids of the pages that a clinic lists; the warning signs are always among them."""
        listed: dict[str, frozenset[str]] = self.__dict__.setdefault("_listed", {})
        if clinic.id not in listed:
            names = (*clinic.brand.pages, self.settings.pages.warning_signs)
            listed[clinic.id] = frozenset(entry.id for name in names if (entry := self.library.find(name)))
        return listed[clinic.id]

    @cached_property
    def kinds_of(self) -> Callable[[tuple[str, ...]], tuple[str, ...]]:
        """What names the kinds of some entries by their ids, each once, in order."""
        return cache(partial(kinds_of, self.library))

    @cached_property
    def redirects(self) -> tuple[Redirect, ...]:
        """Every old address, and where it leads on to."""
        return tuple(redirects(self.library))

    @cached_property
    def drawings(self) -> Drawings:
        """What draws the figures of exercises."""
        return Drawings(self.library)

    def figures_digest(self, ids: Iterable[str]) -> str:
        """Digest the solutions of all figures that stand on a page which shows these entries."""
        outlines, mark = self.library.entries.outlines, self.library.figures.mark
        return digest_words(tuple([mark(figure) for id in ids if (figure := outlines[id].figure)]))

    @cached_property
    def media_digest(self) -> Callable[[str], str]:
        """What digests the pictures and films that an entry shows by its id; nothing where it shows none."""
        return cache(partial(media_digest, self.library))

    @cached_property
    def _lately_used(self) -> list[Entry[Any]]:
        return []

    def done_with(self, entry: Entry[Any]) -> None:
        """Let go of the entry that was used before this one: the next file is mostly of the same entry as the last."""
        for earlier in self._lately_used:
            if earlier is not entry:
                earlier.release()
        self._lately_used[:] = [entry]

    @cached_property
    def frame_ids(self) -> tuple[str, ...]:
        """The ids of the entries that the frame of every page shows."""
        return held_in_frame(self.library, self.settings)

    @cached_property
    def frame_digest(self) -> str:
        """The frame that all pages have in common, as a digest."""
        return digest_value(self.frame("./"))

    @cached_property
    def work_digests(self) -> Mapping[str, str]:
        """Every work that may be cited as a digest."""
        return {id: digest_value(work) for id, work in self.library.works.items()}

    @cached_property
    def card_digest(self) -> Callable[[str], str]:
        """What digests the card of an entry by its id; for one without a page, its title."""
        return cache(partial(card_digest, self.library))

    @cached_property
    def facets(self) -> Mapping[Facet, Alike]:
        """The pages of each kind by what they share, the values by name."""
        return alike(self.library)

    def feeds_of(self, kind: str) -> tuple[Alternate, ...]:
        """Name the feeds of a kind."""
        return feeds(self.library, self.settings, kind)

    @cached_property
    def published_assets(self) -> Mapping[str, tuple[str, bytes]]:
        """Give each asset its address and its bytes."""
        stylesheet = self.assets.get("site.css", b"").decode()
        figures = page_style()
        behind = {"site.css": figures + tokens_css(self.settings.theme, stylesheet), "embed.css": figures}
        return published(self.assets, behind)

    def asset(self, name: str) -> str:
        """Give the address of a file of the theme."""
        return self.published_assets[name][0] if name in self.published_assets else ""


def site_view(site: Site, desk: Desk, section: str) -> SiteView:
    """Make what a page knows of the site; `section` is the folder of the list it belongs to."""
    settings = site.settings
    kinds = [BY_FOLDER[folder] for folder in settings.navigation if BY_FOLDER[folder].name in site.library.ids_of_kind]
    return SiteView(
        title=settings.title,
        tagline=settings.tagline,
        language=settings.language,
        direction=settings.direction,
        icon=site.asset("favicon.svg"),
        logo=desk.logo(settings.theme.logo or ""),
        feeds=feeds(site.library, settings),
        navigation=tuple(NavLink(kind.label, f"{kind.folder}/", kind.folder == section) for kind in kinds),
        footer=tuple(NavLink(card.title, card.address) for card in desk.cards(settings.footer)),
        warning_signs=_purpose(desk, settings.pages.warning_signs),
        search=NavLink("Search", SEARCH) if settings.search else None,
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
