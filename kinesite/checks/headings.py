"""Headings: one title per page, which stands in the front matter, and no level skipped below it."""

from collections.abc import Iterator

from kinesite.checks.base import Checked
from kinesite.values.problems import Problem, Severity


def check(checked: Checked) -> Iterator[Problem]:
    """Check the headings of every text that has not all of them in order."""
    outlines = checked.library.entries.outlines
    for entry in (entry for entry in checked.entries if outlines[entry.id].uneven):
        level_before = 1
        for heading in entry.prose.headings:
            if heading.level == 1:
                hint = f"Write ## {heading.text}. The page's title comes from the front matter."
                yield Problem("heading.title", f'"# {heading.text}" would be a second title', heading.place, hint)
            elif heading.level > level_before + 1:
                hint = f"Write {'#' * (level_before + 1)} {heading.text}."
                message = f'the heading "{heading.text}" skips a level'
                yield Problem("heading.level", message, heading.place, hint, Severity.WARNING)
            level_before = heading.level
