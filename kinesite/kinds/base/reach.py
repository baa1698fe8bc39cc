"""How far a page reaches: which other entries it may see, as a card or whole.

A page holds another page only as a card, unless its kind says that it needs the whole entry. What a page reaches is
worked out from stubs, before anything is rendered; the desk hands out nothing else. So the digest of what a page
reaches is a full record of what it was made from.
"""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from kinesite.content.entry import Entry
from kinesite.content.library import Library
from kinesite.content.related import Neighbour
from kinesite.settings import Settings

REGION = "region"


class Reach(NamedTuple):
    """The ids of the entries that a page may see as cards, and of those that it may see whole; what is related."""

    cards: tuple[str, ...]
    wholes: tuple[str, ...]
    related: tuple[Neighbour, ...] = ()
    beside: tuple[tuple[str, str, str], ...] = ()
    """Where it stands in a list of another page: that page, what comes before it, what comes after."""


def reach_of(library: Library, settings: Settings, kinds: Mapping[str, Any], entry: Entry[Any]) -> Reach:
    """Work out how far the page of an entry reaches."""
    kind = kinds[entry.kind]
    wholes = dict.fromkeys(_needed_whole(library, settings, kind, entry))
    chosen = not kind.has_page or "related" in [use.field for use in entry.stub.uses]
    related = () if chosen else library.related(entry.id)
    beside = tuple(_beside(library, kind, entry))
    cards = _shown(library, kind, entry)
    cards += [id for each in beside for id in each if id]
    cards += [near.id for near in related]
    cards += _also_through(library, wholes)
    return Reach(tuple(dict.fromkeys(cards)), tuple(wholes), related, beside)


def held_in_frame(library: Library, settings: Settings) -> tuple[str, ...]:
    """Give the ids of the entries that stand in the frame of every page: the disclaimer, and what that embeds."""
    disclaimer = library.find(settings.disclaimer, settings.disclaimer.kind)
    wholes = {disclaimer.id: None} if disclaimer else {}
    shown = dict.fromkeys(_also_through(library, wholes))
    return tuple({**wholes, **shown})


def _needed_whole(library: Library, settings: Settings, kind: Any, entry: Entry[Any]) -> list[str]:
    """Give what is embedded, what the kind needs whole, the author, and the warning signs of its regions."""
    outlines, needed, wholes = library.entries.outlines, kind.needs_whole, []
    for use, target in zip(entry.stub.uses, library.leads(entry.id), strict=True):
        if target and (use.way == "embed" or (use.way == "name" and outlines[target].kind in needed)):
            wholes.append(target)
    regions = [value for name, value in entry.card.facets if name == REGION] if entry.card else []
    flags = [settings.regions.get(region) for region in regions] if kind.shows_red_flags else []
    found = [library.find(name, name.kind) for name in (settings.author, *flags) if name]
    return wholes + [each.id for each in found if each]


def _shown(library: Library, kind: Any, entry: Entry[Any]) -> list[str]:
    """Give what it links to, and who leads to it as far as its kind shows them."""
    shown = [target for target in library.leads(entry.id) if target]
    for source, field in kind.shows_naming:
        shown += [card.id for card in library.cards_naming(entry, source, field)]
    for source in kind.shows_leading:
        shown += [card.id for card in library.cards_leading_to(entry, source)]
    return shown


def _beside(library: Library, kind: Any, entry: Entry[Any]) -> Iterator[tuple[str, str, str]]:
    for source, field in kind.shows_beside:
        for card, before, after in library.beside(entry, source, field):
            yield card.id, before.id if before else "", after.id if after else ""


def _also_through(library: Library, wholes: dict[str, None]) -> list[str]:
    """Follow what is held whole: what it shows is shown as well, and what it embeds is held whole too."""
    shown, waiting = [], list(wholes)
    while waiting:
        entry = library.entries[waiting.pop()]
        shown.append(entry.id)
        for use, target in zip(entry.stub.uses, library.leads(entry.id), strict=True):
            if target:
                shown.append(target)
            if target and use.way == "embed" and target not in wholes:
                wholes[target] = None
                waiting.append(target)
    return shown
