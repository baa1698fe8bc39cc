"""Words that a site has agreed on: regions and equipment as site.yaml lists them, lists in its navigation."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from typing import Any

from kinesite.checks.base import Checked
from kinesite.content.entry import Entry
from kinesite.kinds import KINDS
from kinesite.values.problems import Problem
from kinesite.values.suggestions import did_you_mean
from kinesite.values.words import listed

FIELDS = {"region": "regions", "equipment": "equipment"}
"""The fields that such words stand in, by the facet that a page has of them."""


def check(checked: Checked) -> Iterator[Problem]:
    """Check the regions and equipment of every entry that has them, and the navigation."""
    lists = [kind.folder for kind in KINDS if kind.has_listing]
    for number, folder in enumerate(checked.settings.navigation):
        if folder not in lists:
            message = f'"{folder}" is no list that the site has'
            hint = did_you_mean(folder, lists, f"Its lists are {listed(lists)}.")
            yield Problem("vocabulary.unknown", message, checked.setting_place(("navigation", number)), hint)
    known = {"regions": tuple(checked.settings.regions), "equipment": checked.settings.equipment}
    agreed = {(facet, word) for facet, field in FIELDS.items() for word in known[field]}
    for entry in (entry for entry in checked.entries if not _all_agreed(entry, agreed)):
        for field, words in known.items():
            for number, word in enumerate(getattr(entry.fields, field, ())):
                if word not in words:
                    message = f'"{word}" is not one of the {field} in site.yaml'
                    hint = did_you_mean(word, words, f"They are {listed(words)}. Add it there if it is new.")
                    yield Problem("vocabulary.unknown", message, entry.place((field, number)), hint)


def _all_agreed(entry: Entry[Any], agreed: AbstractSet[tuple[str, str]]) -> bool:
    """Tell by the facets of a page whether all its words are agreed on; what has no page has no facets."""
    return entry.card is not None and all(facet in agreed for facet in entry.card.facets if facet[0] in FIELDS)
