"""Words that a site has agreed on: regions and equipment as site.yaml lists them, lists in its navigation."""

from collections.abc import Iterator

from kinesite.checks.base import Checked
from kinesite.kinds import KINDS
from kinesite.values.problems import Problem
from kinesite.values.suggestions import did_you_mean
from kinesite.values.words import listed


def check(checked: Checked) -> Iterator[Problem]:
    """Check the regions and equipment of every entry that has them, and the navigation."""
    lists = [kind.folder for kind in KINDS if kind.has_listing]
    for number, folder in enumerate(checked.settings.navigation):
        if folder not in lists:
            message = f'"{folder}" is no list that the site has'
            hint = did_you_mean(folder, lists, f"Its lists are {listed(lists)}.")
            yield Problem("vocabulary.unknown", message, checked.setting_place(("navigation", number)), hint)
    known = {"regions": tuple(checked.settings.regions), "equipment": checked.settings.equipment}
    for entry in checked.entries:
        for field, words in known.items():
            for number, word in enumerate(getattr(entry.fields, field, ())):
                if word not in words:
                    message = f'"{word}" is not one of the {field} in site.yaml'
                    hint = did_you_mean(word, words, f"They are {listed(words)}. Add it there if it is new.")
                    yield Problem("vocabulary.unknown", message, entry.place((field, number)), hint)
