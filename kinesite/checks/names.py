"""Names in fields: each must lead to one entry of the right kind, each reference to a work."""

from collections.abc import Iterator

from kinesite.checks.base import Checked, cites_known, lead_to_pages, resolve, unknown_reference
from kinesite.content.fields import Name, walk
from kinesite.kinds import BY_NAME
from kinesite.values.problems import Place, Problem
from kinesite.values.words import with_article


def check(checked: Checked) -> Iterator[Problem]:
    """Check the names in all front matter and in site.yaml."""
    for place, name in _names(checked):
        target, problems = resolve(checked.library, name, name.kind, place)
        yield from problems
        if target and target.kind != name.kind and not BY_NAME[target.kind].has_page:
            message = f'"{name}" is {with_article(target.kind)} and has no page of its own'
            yield Problem("link.no-page", message, place, "Name a page.")
    for entry in (entry for entry in checked.entries if not cites_known(checked.library, entry)):
        for place, reference in entry.references():
            yield from unknown_reference(checked.library, reference, place)


def _names(checked: Checked) -> Iterator[tuple[Place, Name]]:
    """Give the names that need a look: those of an entry that all lead to a page need none."""
    for entry in checked.entries:
        if not lead_to_pages(checked.library, entry, "name"):
            yield from entry.names()
    for path, word in walk(checked.settings):
        if isinstance(word, Name):
            yield checked.setting_place(path), word
