"""a-z/: every page of the site by name, and by the other names that it goes by."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from itertools import groupby
from typing import NamedTuple

from kinesite.outputs.base import A_TO_Z, Job, Page, Render, Site, picture_jobs
from kinesite.seo.graph import Crumb, PageFacts, graph_of
from kinesite.seo.head import head_of
from kinesite.values.digests import digest_plain
from kinesite.values.paths import output_path, root_of
from kinesite.values.words import plural

TITLE = "A to Z"
OTHERS = "#"


class Row(NamedTuple):
    """One name: the page that it leads to, and the title of that page where the name is another."""

    name: str
    address: str
    kind: str
    title: str = ""


@dataclass(frozen=True)
class Letter:
    """The names that begin with a letter."""

    letter: str
    id: str
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class AToZView:
    """What a_to_z.html sees."""

    title: str
    count: int
    letters: tuple[Letter, ...]


def plan(site: Site) -> Iterator[Job]:
    """Plan the list of all names."""
    rows = sorted(_rows(site), key=lambda row: (_folded(row.name), row.name, row.address))
    parts = {
        "the names in it": digest_plain([tuple(row) for row in rows]),
        "the frame of every page": site.frame_digest,
    }
    yield Job(output_path(A_TO_Z), Render("a_to_z.html", partial(_page, site, rows)), "all names", parts)
    yield from picture_jobs(site, A_TO_Z, TITLE, "")


def _rows(site: Site) -> Iterator[Row]:
    for entry in site.library.entries.values():
        if card := entry.card:
            yield Row(card.title, card.address, card.kind)
            yield from (Row(alias, card.address, card.kind, card.title) for alias in entry.stub.aliases)


def _folded(name: str) -> str:
    """Sort without regard to case and accents."""
    if name.isascii():
        return name.casefold()
    return "".join(sign for sign in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(sign))


def letter_of(name: str) -> str:
    """Give the letter that a name stands under; names that begin with none stand together."""
    first = _folded(name.lstrip("\"'([ "))[:1].upper()
    return first if first.isalpha() else OTHERS


def _page(site: Site, rows: list[Row]) -> Page:
    by_letter = groupby(sorted(rows, key=lambda row: letter_of(row.name)), key=lambda row: letter_of(row.name))
    letters = tuple(Letter(each, f"letter.{ord(each):x}", tuple(found)) for each, found in by_letter)
    pages = sum(1 for row in rows if not row.title)
    description = f"All {plural(pages, 'page')} of {site.settings.title} by name, from exercises to glossary."
    facts = PageFacts(A_TO_Z, TITLE, description, (Crumb(site.settings.title, ""), Crumb(TITLE, A_TO_Z)))
    head = head_of(site.settings, A_TO_Z, TITLE, description)
    return Page(
        site=site.frame(root_of(A_TO_Z)),
        head=replace(head, structured_data=graph_of(site.settings, facts, {}, "")),
        root=root_of(A_TO_Z),
        address=A_TO_Z,
        kind="a-to-z",
        body=AToZView(TITLE, pages, letters),
    )
