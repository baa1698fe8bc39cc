"""Links, embeds and citations in text: each must lead somewhere, and to a heading that is there."""

from collections.abc import Iterator
from typing import Any

from kinesite.checks.base import Checked, cites_known, lead_to_pages, missing_heading, resolve, unknown_reference
from kinesite.content.entry import Entry
from kinesite.content.library import Library
from kinesite.kinds import BY_NAME
from kinesite.markup import Citation, Embed, Link
from kinesite.values.problems import Problem
from kinesite.values.words import listed, with_article


def check(checked: Checked) -> Iterator[Problem]:
    """Check every hole of every text that can have one which leads nowhere."""
    for entry in (entry for entry in checked.entries if not _told_by_stub(checked.library, entry)):
        for hole in entry.holes():
            if isinstance(hole, Link):
                yield from _check_link(checked, entry, hole)
            elif isinstance(hole, Embed):
                yield from _check_embed(checked, entry, hole)
            elif isinstance(hole, Citation):
                yield from _check_citation(checked, hole)


def _told_by_stub(library: Library, entry: Entry[Any]) -> bool:
    """Tell whether an entry only links to pages and cites works, and all of them are there."""
    intricate = library.entries.outlines[entry.id].intricate
    return not intricate and lead_to_pages(library, entry, "link") and cites_known(library, entry)


def _check_link(checked: Checked, entry: Entry[Any], link: Link) -> Iterator[Problem]:
    target: Entry[Any] | None = entry
    if link.target:
        target, problems = resolve(checked.library, link.target, "", link.place)
        yield from problems
    if target and not BY_NAME[target.kind].has_page:
        hint = f"Show it here with ![[{link.target}]] on a line of its own, or link to a page."
        yield Problem("link.no-page", f'"{link.target}" is an include and has no page of its own', link.place, hint)
    elif target and link.fragment:
        yield from missing_heading(target, link.fragment, link.place)


def _check_embed(checked: Checked, entry: Entry[Any], embed: Embed) -> Iterator[Problem]:
    target, problems = resolve(checked.library, embed.target, "", embed.place)
    yield from problems
    if target is None:
        return
    kind = BY_NAME[target.kind]
    if not kind.embeddable:
        able = listed([f"{kind.name}s" for kind in BY_NAME.values() if kind.embeddable])
        message = f'"{embed.target}" is {with_article(target.kind)}, which cannot be shown inside another page'
        yield Problem("embed.kind", message, embed.place, f"Link to it with [[{embed.target}]]. Only {able} can.")
    elif wrong := kind.wrong_argument(target, embed.argument):
        hint = f"Write ![[{embed.target}]] alone, or with a dose: ![[{embed.target}|3 reps per side]]."
        yield Problem("embed.argument", wrong, embed.place, hint)
    elif _comes_back(checked, target, entry.id, set()):
        message = f'"{embed.target}" shows this page again, which would never end'
        yield Problem("embed.circle", message, embed.place, f"Link to it with [[{embed.target}]].")


def _comes_back(checked: Checked, target: Entry[Any], start: str, seen: set[str]) -> bool:
    """Follow embeds from a target: does one of them show the start again?"""
    if target.id == start:
        return True
    if target.id in seen:
        return False
    seen.add(target.id)
    found = (checked.library.find(hole.target) for hole in target.holes() if isinstance(hole, Embed))
    return any(_comes_back(checked, each, start, seen) for each in found if each)


def _check_citation(checked: Checked, citation: Citation) -> Iterator[Problem]:
    for id in citation.ids:
        yield from unknown_reference(checked.library, id, citation.place)
