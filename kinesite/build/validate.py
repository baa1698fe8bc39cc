"""Validate: run every check over the library. An error here or in parsing stops the build before anything is made."""

from collections.abc import Sequence
from typing import Any

from kinesite.build.parse import Parsed
from kinesite.checks import CHECKS
from kinesite.checks.base import Checked
from kinesite.content.entry import Entry
from kinesite.content.library import Library
from kinesite.values.problems import Problem


def validate(parsed: Parsed, library: Library, entries: Sequence[Entry[Any]] | None = None) -> list[Problem]:
    """Gather what is wrong with the content; with all of it, unless only some entries can be wrong."""
    if parsed.settings is None:
        return []
    suspects = tuple(library.entries.values()) if entries is None else entries
    checked = Checked(library, parsed.settings, suspects, parsed.setting_places.place)
    return [problem for check in CHECKS for problem in check(checked)]
