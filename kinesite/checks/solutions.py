"""Solved poses: those kept with the content belong to its figures, so that a site has the same bytes everywhere."""

from collections.abc import Iterator

from kinesite.checks.base import Advised, Rule
from kinesite.content.source import FIGURES_FILE
from kinesite.values.problems import Place, Problem, Severity

RULES = (
    Rule("figures.unsolved", Severity.ERROR, Severity.ERROR),
    Rule("figures.unused", Severity.ERROR, Severity.ERROR),
)
HINT = "Write the file anew: python build.py figures"


def check(advised: Advised) -> Iterator[Problem]:
    """Find figures whose solution is not kept, and solutions that no figure needs any more."""
    kept = advised.library.figures.solutions
    hidden = [entry for entries in advised.library.unpublished.values() for entry in entries]
    for entry in advised.entries:
        if entry.stub.figure and entry.stub.figure not in kept:
            message = f"the solved poses of this figure are not in {FIGURES_FILE}"
            yield Problem("figures.unsolved", message, entry.place(("figure",)), HINT)
    needed = {entry.stub.figure for entry in (*advised.entries, *hidden)}
    folder = advised.setting_place(()).path.rpartition("/")[0]
    for key, (name, _) in kept.items():
        if key not in needed:
            message = f'the solved poses of "{name}" belong to no figure'
            yield Problem("figures.unused", message, Place(f"{folder}/{FIGURES_FILE}"), HINT)
