"""What editors are told. To add a check: a file beside this one, a line in one of the lists, a test.

`CHECKS` find what would break a page: a build stops at their errors, and nobody can switch them off. `ADVICE` is given
by `check` alone, as the site's profile weighs it.
"""

from collections.abc import Callable, Iterator

from kinesite.checks import (
    addresses,
    aliases,
    alternatives,
    base_address,
    clinics,
    connections,
    figures,
    files,
    findability,
    headings,
    links,
    lost_addresses,
    media,
    mentions,
    names,
    presets,
    promotion,
    readability,
    review,
    safety,
    solutions,
    sourcing,
    vocabulary,
)
from kinesite.checks.base import Checked, Family, Rule
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
    figures.check,
    clinics.check,
)
ADVICE: tuple[Family, ...] = (
    aliases,
    connections,
    mentions,
    lost_addresses,
    readability,
    safety,
    review,
    sourcing,
    promotion,
    findability,
    base_address,
    alternatives,
    media,
    solutions,
)
RULES: tuple[Rule, ...] = tuple(rule for family in ADVICE for rule in family.RULES)
