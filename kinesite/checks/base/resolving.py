"""What names lead to, in the words of a problem where they lead nowhere."""

from collections.abc import Iterator
from typing import Any

from kinesite.content.entry import Entry
from kinesite.content.library import Library
from kinesite.content.publication import withheld
from kinesite.kinds import BY_NAME
from kinesite.values.problems import Place, Problem
from kinesite.values.suggestions import did_you_mean
from kinesite.values.words import listed, slugify, with_article


def resolve(library: Library, name: str, kind: str, place: Place) -> tuple[Entry[Any] | None, Iterator[Problem]]:
    """Find what a name means; or say that nothing goes by it, or that several things do."""
    found = library.candidates(name, kind)
    if len(found) == 1:
        return found[0], iter(())
    if found:
        return None, iter((_ambiguous(name, found, place),))
    hidden = [each for each in library.unpublished.get(name.strip().casefold(), ()) if kind in {"", each.kind}]
    if hidden:
        return None, unpublished(hidden[0], name, place, library.today)
    if name.casefold() in library.unread:
        return None, iter(())
    return None, iter((_unknown(library, name, kind, place),))


def lead_to_pages(library: Library, entry: Entry[Any], way: str) -> bool:
    """Tell from the stub of an entry whether all that it uses in one way is a page each: then nothing can be wrong."""
    led = zip(entry.stub.uses, library.leads(entry.id), strict=True)
    return all(lead and _has_page(library, lead) for use, lead in led if use.way == way)


def _has_page(library: Library, id: str) -> bool:
    return BY_NAME[library.entries.outlines[id].kind].has_page


def cites_known(library: Library, entry: Entry[Any]) -> bool:
    """Tell from the stub of an entry whether there are all works that it cites."""
    return all(id in library.works or id in library.unread_works for id in entry.stub.cites)


def unknown_reference(library: Library, id: str, place: Place) -> Iterator[Problem]:
    """Say so if there is no work of an id; one that has problems of its own is not missing."""
    if id not in library.works and id not in library.unread_works:
        hint = did_you_mean(id, library.works, "Add it to references.yaml.")
        yield Problem("reference.unknown", f'there is no reference called "{id}"', place, hint)


def unpublished(hidden: Entry[Any], name: str, place: Place, today: str) -> Iterator[Problem]:
    """Say that what is named is not public yet, or no more."""
    if why := withheld(hidden.stub, today):
        hint = f'Change "{why.field}" in {hidden.shown}, or leave it out here.'
        yield Problem("link.unpublished", f'"{name}" is {why.reason}', place, hint)


def _ambiguous(name: str, found: tuple[Entry[Any], ...], place: Place) -> Problem:
    candidates = listed([f'"{entry.id}"' for entry in found], "or")
    message = f'"{name}" is the name of {len(found)} entries'
    return Problem("link.ambiguous", message, place, f"Write the one that you mean: {candidates}.")


def _unknown(library: Library, name: str, kind: str, place: Place) -> Problem:
    elsewhere = library.candidates(name)
    if kind and elsewhere:
        message = f'"{name}" is {with_article(elsewhere[0].kind)}, and {with_article(kind)} belongs here'
    else:
        message = f'there is no {kind or "page"} called "{name}"'
    hint = did_you_mean(name, library.known_names(kind), "Check the spelling, or write that page first.")
    return Problem("link.broken", message, place, hint)


def missing_heading(target: Entry[Any], fragment: str, place: Place) -> Iterator[Problem]:
    """Say so if a page does not have the heading that a link leads to."""
    ids = {heading.id: heading.text for heading in target.prose.headings}
    if slugify(fragment) not in ids:
        message = f'"{target.fields.title}" has no heading "{fragment}"'
        hint = did_you_mean(fragment, ids.values(), f"Its headings are {listed(list(ids.values())) or 'none'}.")
        yield Problem("link.anchor", message, place, hint)
