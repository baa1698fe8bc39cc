"""What editors are told. To add a check: a file beside this one, a line in this list, a test."""

from collections.abc import Callable, Iterator

from kinesite.checks import addresses, files, headings, links, names, presets, vocabulary
from kinesite.checks.base import Checked
from kinesite.values.problems import Problem

Check = Callable[[Checked], Iterator[Problem]]

CHECKS: tuple[Check, ...] = (
    names.check,
    links.check,
    files.check,
    headings.check,
    presets.check,
    vocabulary.check,
    addresses.check,
)
