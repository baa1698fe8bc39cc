"""The desk at which one page is put together: it fills holes, numbers citations, and hands out cards.

A kind's view is made here and holds all that its template may see, so its digest is a full record of what the page
was made from.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from functools import partial
from html import escape
from typing import Any
from urllib.parse import quote

from kinesite.content.bibliography import Citing, citation_mark, citing
from kinesite.content.entry import Card, Entry
from kinesite.content.library import Beside, Library
from kinesite.content.media import Film
from kinesite.kinds.base.drawings import Drawings
from kinesite.kinds.base.showing import film_html, picture_html
from kinesite.markup import Citation, Embed, Hole, Image, Link, Path, Prose
from kinesite.settings import Settings
from kinesite.values.html import Html
from kinesite.values.words import slugify

MOST_NESTED = 4


@dataclass(frozen=True)
class Excerpt:
    """Another entry shown inside a page, through its own small template."""

    kind: str
    view: object


Filled = tuple[Html | Excerpt, ...]


@dataclass(frozen=True)
class Citations:
    """The works cited on one page, in the order of their numbers."""

    ids: list[str] = field(default_factory=list)

    def number(self, id: str) -> int:
        """Number a work by when it was first cited on this page."""
        if id not in self.ids:
            self.ids.append(id)
        return self.ids.index(id) + 1

    def mark(self, ids: Iterable[str]) -> Html:
        """Cite works at one place of the text."""
        known = len(self.ids)
        numbers = tuple(self.number(id) for id in ids)
        return citation_mark(numbers, frozenset(number for number in numbers if number > known))


@dataclass(frozen=True)
class Desk:
    """The place where the page at one address is put together."""

    library: Library
    settings: Settings
    kinds: dict[str, Any]
    drawings: Drawings
    root: str
    """The way from this page to the root of the site: `../../`."""
    reach: frozenset[str] | None = None
    """The ids of all that may be seen here; None where the page is digested by what it shows."""
    citations: Citations = field(default_factory=Citations)
    explained: set[str] | None = None
    """The ids of the terms explained on this page so far; None where terms are only linked."""
    depth: int = 0

    def url(self, address: str) -> str:
        """Make an address absolute; it stays relative where the site has no base address."""
        return self.settings.base + address

    def whole(self, name: str, kind: str = "") -> Entry[Any] | None:
        """Give the entry that goes by a name. Raises LookupError for one that is out of the page's reach."""
        entry = self.library.find(name, kind)
        if entry and self.reach is not None and entry.id not in self.reach:
            raise LookupError(f"{entry.id} is out of reach here: its kind must say that it is shown")
        return entry

    def card(self, name: str, kind: str = "") -> Card | None:
        """Give the card of the entry that goes by a name, if it has a page."""
        entry = self.whole(name, kind)
        return entry.card if entry and entry.card and self.kinds[entry.kind].has_page else None

    def cards(self, names: Iterable[str], kind: str = "") -> tuple[Card, ...]:
        """Give the cards that names lead to."""
        return tuple(card for name in names if (card := self.card(name, kind)))

    def naming(self, entry: Entry[Any], kind: str, field: str) -> tuple[Card, ...]:
        """Give the cards of one kind of page that name an entry in a field: a claim, where a link is a mention."""
        return self._within_reach(self.library.cards_naming(entry, kind, field))

    def leading_here(self, entry: Entry[Any], kind: str) -> tuple[Card, ...]:
        """Give the cards of one kind of page that lead to an entry."""
        return self._within_reach(self.library.cards_leading_to(entry, kind))

    def beside(self, entry: Entry[Any], kind: str, field: str) -> tuple[Beside, ...]:
        """Give the pages that name an entry in a field, each with the cards before and after it there."""
        found = self.library.beside(entry, kind, field)
        self._within_reach(tuple(card for each in found for card in each if card))
        return found

    def _within_reach(self, cards: tuple[Card, ...]) -> tuple[Card, ...]:
        for card in cards:
            if self.reach is not None and card.id not in self.reach:
                raise LookupError(f"{card.id} is out of reach here: the kind must say that it shows {card.kind} pages")
        return cards

    def say(self, entry: Entry[Any], text: str | None) -> Html:
        """Fill a sentence of the entry's fields."""
        if not text:
            return Html("")
        filled = self.fill(entry, entry.texts[text])
        return Html("".join([part for part in filled if isinstance(part, Html)]))

    def say_all(self, entry: Entry[Any], texts: Iterable[str]) -> tuple[Html, ...]:
        """Fill several sentences."""
        return tuple(self.say(entry, text) for text in texts)

    def fill(self, entry: Entry[Any], prose: Prose) -> Filled:
        """Fill all holes of a text, joining what lies between excerpts into one piece."""
        filled: list[Html | Excerpt] = []
        pieces: list[str] = []
        for part in prose.parts:
            piece = part if isinstance(part, str) else self._fill_hole(entry, part)
            if isinstance(piece, str):
                pieces.append(piece)
                continue
            filled += [Html("".join(pieces)), piece] if pieces else [piece]
            pieces = []
        return (*filled, Html("".join(pieces))) if pieces else tuple(filled)

    def _fill_hole(self, entry: Entry[Any], hole: Hole) -> Html | Excerpt:
        fillers: dict[type, Callable[[Entry[Any], Any], Html | Excerpt]] = {
            Link: self._fill_link,
            Embed: self._fill_embed,
            Citation: self._fill_citation,
            Path: self._fill_path,
            Image: self._fill_image,
        }
        return fillers[type(hole)](entry, hole)

    def _fill_link(self, _entry: Entry[Any], link: Link) -> Html:
        fragment = f"#{slugify(link.fragment)}" if link.fragment else ""
        if not link.target:
            return _anchor(fragment, link.label or link.fragment)
        card = self.card(link.target)
        if card is None:
            return Html(escape(link.label or link.target, quote=False))
        if self.kinds[card.kind].explained_in_place and not fragment and self._is_first(card):
            return _explained(card, self.root + card.address, link.label or card.title)
        return _anchor(self.root + card.address + fragment, link.label or card.title)

    def _is_first(self, term: Card) -> bool:
        """Tell whether this is where the page first uses a term, and keep in mind that it does now."""
        if self.explained is None or term.id in self.explained:
            return False
        self.explained.add(term.id)
        return True

    def _fill_embed(self, _entry: Entry[Any], embed: Embed) -> Html | Excerpt:
        entry = self.whole(embed.target)
        if entry is None or not self.kinds[entry.kind].embeddable or self.depth >= MOST_NESTED:
            return Html("")
        deeper = replace(self, depth=self.depth + 1)
        return Excerpt(entry.kind, self.kinds[entry.kind].excerpt(entry, embed.argument, embed.level, deeper))

    def excerpts(self, names: Iterable[str], kind: str, level: int = 3) -> tuple[Excerpt, ...]:
        """Show the entries of a kind that names lead to."""
        entries = {entry.id: entry for name in names if (entry := self.whole(name, kind))}
        return tuple(Excerpt(kind, self.kinds[kind].excerpt(entry, "", level, self)) for entry in entries.values())

    def cite(self, reference: str | None) -> Html:
        """Cite one work, if it is known."""
        if reference is None or reference not in self.library.works:
            return Html("")
        return self.citations.mark([reference])

    def file(self, entry: Entry[Any], path: str) -> str:
        """Give the address of a picture or other file named in the fields."""
        target = self.library.follow(entry, path)
        return self.root + quote(self.library.address_of(target)) if isinstance(target, str) else ""

    def show(self, entry: Entry[Any], path: str, alt: str, title: str = "", *, first: bool = False) -> Html:
        """Show a picture or a film; nothing for a file that is neither, which a check reports."""
        target = self.library.follow(entry, path)
        shown = self.library.media(target) if isinstance(target, str) else None
        if shown is None:
            return Html("")
        if isinstance(shown, Film):
            return Html(film_html(shown, self.root, alt, self.settings.language))
        return Html(picture_html(shown, self.root, alt, title, first=first))

    def logo(self, file: str) -> Html:
        """Show the picture that stands beside the name of the site, which says the same in words."""
        picture = self.library.pictures.get(file)
        return Html(picture_html(picture, self.root, "", first=True)) if picture else Html("")

    def _fill_image(self, entry: Entry[Any], image: Image) -> Html:
        return self.show(entry, image.path, image.alt, image.title)

    def _fill_citation(self, _entry: Entry[Any], citation: Citation) -> Html:
        return self.citations.mark(citation.ids)

    def _fill_path(self, entry: Entry[Any], path: Path) -> Html:
        target = self.library.follow(entry, path.path)
        fragment = path.path.partition("#")[2]
        if isinstance(target, Entry):
            target = target.card.address if target.card else ""
        elif target:
            target = self.library.address_of(target)
        return Html(escape(f"{self.root}{quote(target or '')}{'#' + quote(fragment) if fragment else ''}"))

    def works(self, entry: Entry[Any]) -> tuple[Citing, ...]:
        """List the works that the page cites, and after them those that it rests on as a whole."""
        cited = tuple(self.citations.ids)
        for id in entry.fields.references:
            self.citations.number(id)
        known = self.library.works
        ids = [id for id in self.citations.ids if id in known]
        return tuple(citing(id, self.citations.number(id), known[id], cited=id in cited) for id in ids)


def _anchor(address: str, label: str) -> Html:
    return Html(f'<a href="{escape(address)}">{escape(label, quote=False)}</a>')


def _explained(term: Card, address: str, label: str) -> Html:
    """Make a word that opens its meaning below the text, without a script; its note is printed behind the word."""
    note, say = f"term.{escape(term.id.rpartition('/')[2])}", partial(escape, quote=False)
    return Html(
        f'<button type="button" class="term" popovertarget="{note}">{say(label)}</button>'
        f'<span class="term-note" id="{note}" popover role="note"><dfn>{say(term.title)}</dfn> {say(term.summary)} '
        f'<a href="{escape(address)}">More about this word</a>'
        f'<button type="button" popovertarget="{note}" popovertargetaction="hide">Close</button></span>'
    )
