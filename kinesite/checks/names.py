"""Names in fields: each must lead to one entry of the right kind, each reference to a work."""

from collections.abc import Iterator

from kinesite.checks.base import Checked, resolve
from kinesite.content.fields import Name, walk
from kinesite.values.problems import Place, Problem
from kinesite.values.suggestions import did_you_mean


def check(checked: Checked) -> Iterator[Problem]:
    """Check the names in all front matter and in site.yaml."""
    for place, name in _names(checked):
        _, problems = resolve(checked.library, name, name.kind, place)
        yield from problems
    for entry in checked.library.entries.values():
        for place, reference in entry.references():
            if reference not in checked.library.works:
                hint = did_you_mean(reference, checked.library.works, "Add it to references.yaml.")
                yield Problem("reference.unknown", f'there is no reference called "{reference}"', place, hint)


def _names(checked: Checked) -> Iterator[tuple[Place, Name]]:
    for entry in checked.library.entries.values():
        yield from entry.names()
    for path, word in walk(checked.settings):
        if isinstance(word, Name):
            yield checked.setting_place(path), word
