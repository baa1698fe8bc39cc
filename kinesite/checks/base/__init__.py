"""All that one check may share with another; no check imports its siblings."""

from kinesite.checks.base.checked import Advised, Checked
from kinesite.checks.base.resolving import missing_heading, resolve, unknown_reference
from kinesite.checks.base.rules import Family, Rule
from kinesite.checks.base.ruling import Ruled, Waived, rule

__all__ = [
    "Advised",
    "Checked",
    "Family",
    "Rule",
    "Ruled",
    "Waived",
    "missing_heading",
    "resolve",
    "rule",
    "unknown_reference",
]
