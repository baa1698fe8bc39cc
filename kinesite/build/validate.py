"""Validate: run every check over the library. An error here or in parsing stops the build before anything is made."""

from kinesite.build.parse import Parsed
from kinesite.checks import CHECKS
from kinesite.checks.base import Checked
from kinesite.content.library import Library
from kinesite.values.problems import Problem


def validate(parsed: Parsed, library: Library) -> list[Problem]:
    """Gather what is wrong with the content as a whole."""
    if parsed.settings is None:
        return []
    checked = Checked(library, parsed.settings, parsed.setting_places.place)
    return [problem for check in CHECKS for problem in check(checked)]
