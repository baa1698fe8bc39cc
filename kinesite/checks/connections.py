"""Ways through the site: each page must be found by someone who begins at the home page and follows links.

The ways are worked out from what each page may see (its reach), not from what is rendered. A page may see a little
more than it links to: the longer answer of a question that it shows in short. So a way here is never longer than it is.
"""

from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from kinesite.checks.base import Advised, Rule
from kinesite.content.entry import Entry
from kinesite.content.fields import Name
from kinesite.kinds import BY_NAME, KINDS
from kinesite.kinds.base import held_in_frame, reach_of
from kinesite.values.problems import Problem, Severity
from kinesite.values.words import plural

RULES = (
    Rule("links.orphan", Severity.WARNING, Severity.WARNING),
    Rule("links.far", Severity.WARNING, Severity.WARNING),
    Rule("links.itself", Severity.WARNING, Severity.WARNING),
)
HOME = ""
MOST_CLICKS = 3
TO_OTHERS = ("easier", "harder", "related", "pillar")
Ways = Mapping[str, set[str]]


def check(advised: Advised) -> Iterator[Problem]:
    """Look for pages that are hard to reach, and for pages that lead to themselves."""
    ways = ways_of(advised)
    clicks = clicks_from_home(ways)
    led_to = {target for page, targets in ways.items() if not _is_list(page) for target in targets - {page}}
    for entry in advised.entries:
        if BY_NAME[entry.kind].has_page:
            yield from _hard_to_reach(entry, led_to, clicks)
            yield from _itself(advised, entry)


def ways_of(advised: Advised) -> Ways:
    """Give the pages that each page leads to: entries by their id, lists by `exercises/`, the home page by nothing."""
    ways = {HOME: set(_from_home(advised))}
    for kind in KINDS:
        entries = advised.library.of_kind(kind.name) if kind.has_page else ()
        ways |= {entry.id: set(_from_page(advised, entry)) for entry in entries}
        if kind.has_listing:
            ways[f"{kind.folder}/"] = {entry.id for entry in entries}
    return ways


def clicks_from_home(ways: Ways) -> dict[str, int]:
    """Count the clicks to each page that can be reached, on the shortest way."""
    clicks, waiting = {HOME: 0}, deque([HOME])
    while waiting:
        page = waiting.popleft()
        new = [target for target in ways.get(page, ()) if target not in clicks]
        clicks |= dict.fromkeys(new, clicks[page] + 1)
        waiting += new
    return clicks


def _is_list(page: str) -> bool:
    return page.endswith("/")


def _from_home(advised: Advised) -> Iterator[str]:
    """What stands on the home page, and in the frame that it shares with all others."""
    home, pages = advised.settings.home, advised.settings.pages
    yield from (f"{kind.folder}/" for kind in KINDS if kind.has_listing)
    names = (*(need.page for need in home.needs), *home.read, *advised.settings.footer)
    yield from _found(advised, (*names, pages.warning_signs, pages.review_policy))
    for id in held_in_frame(advised.library, advised.settings):
        yield from (target for target in advised.library.leads(id) if target)


def _from_page(advised: Advised, entry: Entry[Any]) -> Iterator[str]:
    kind = BY_NAME[entry.kind]
    yield from reach_of(advised.library, advised.settings, BY_NAME, entry).cards
    if kind.has_listing:
        yield f"{kind.folder}/"
    if kind.is_clinical(entry.fields):
        yield from _found(advised, (advised.settings.pages.pain_guide, advised.settings.pages.review_policy))


def _found(advised: Advised, names: Iterable[Name]) -> Iterator[str]:
    yield from (entry.id for name in names if (entry := advised.library.find(name, name.kind)))


def _hard_to_reach(entry: Entry[Any], led_to: set[str], clicks: Mapping[str, int]) -> Iterator[Problem]:
    kind, place, slug = BY_NAME[entry.kind], entry.place(("title",)), entry.id.rpartition("/")[2]
    if entry.id not in led_to:
        finds = f"the list of {kind.label.lower()}" if kind.has_listing else "the sitemap"
        hint = f"Link to it where its readers need it: [[{slug}]]."
        yield Problem("links.orphan", f"nothing but {finds} leads to this page", place, hint)
    elif clicks.get(entry.id, MOST_CLICKS + 1) > MOST_CLICKS:
        away = f"{plural(clicks[entry.id], 'click')} from" if entry.id in clicks else "not to be reached from"
        hint = f"Link to it from a page nearer to home: [[{slug}]]. Or name it in the footer, in site.yaml."
        yield Problem("links.far", f"this page is {away} the home page", place, hint)


def _itself(advised: Advised, entry: Entry[Any]) -> Iterator[Problem]:
    for field in TO_OTHERS:
        value = getattr(entry.fields, field, None) or ()
        names = (value,) if isinstance(value, Name) else value
        for number, name in enumerate(names):
            if advised.library.find(name, name.kind) is entry:
                place = entry.place((field,) if names is not value else (field, number))
                message = f'"{name}" is this page itself'
                yield Problem("links.itself", message, place, f'Take it out of "{field}", or name another page.')
