"""Validate: run every check over the library. An error here or in parsing stops the build before anything is made."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from kinesite.build.parse import Parsed
from kinesite.build.workers import in_parallel
from kinesite.checks import CHECKS
from kinesite.checks.base import Checked
from kinesite.content.entry import Entry
from kinesite.content.library import Library
from kinesite.values.problems import Problem

HAND = 250
"""So many entries are checked at a time."""


def validate(
    parsed: Parsed, library: Library, entries: Sequence[Entry[Any]] | None = None, workers: int = 1
) -> list[Problem]:
    """Gather what is wrong with the content; with all of it, unless only some entries can be wrong."""
    if parsed.settings is None:
        return []
    suspects = tuple(library.entries.values()) if entries is None else tuple(entries)
    for entry in suspects:
        library.leads(entry.id)  # worked out here once, not by each worker
    hands = [suspects[start : start + HAND] for start in range(0, len(suspects), HAND)] or [()]
    found = in_parallel(partial(_check, parsed, library), hands, workers, pays_from=4)
    return [problem for problems in found for problem in problems]


def _check(parsed: Parsed, library: Library, entries: Sequence[Entry[Any]]) -> list[Problem]:
    assert parsed.settings is not None  # noqa: S101 - validate has seen to it
    checked = Checked(library, parsed.settings, entries, parsed.setting_places.place)
    problems = [problem for check in CHECKS for problem in check(checked)]
    for entry in entries:
        entry.release()
    return problems
