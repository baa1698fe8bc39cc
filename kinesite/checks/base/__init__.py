"""All that one check may share with another; no check imports its siblings."""

from kinesite.checks.base.checked import Advised, Checked
from kinesite.checks.base.doses import Given, doses_in
from kinesite.checks.base.passages import Located, Passage, passages
from kinesite.checks.base.resolving import (
    cites_known,
    lead_to_pages,
    missing_heading,
    resolve,
    unknown_reference,
    unpublished,
)
from kinesite.checks.base.rules import Family, Rule
from kinesite.checks.base.ruling import Ruled, Waived, rule

__all__ = [
    "Advised",
    "Checked",
    "Family",
    "Given",
    "Located",
    "Passage",
    "Rule",
    "Ruled",
    "Waived",
    "cites_known",
    "doses_in",
    "lead_to_pages",
    "missing_heading",
    "passages",
    "resolve",
    "rule",
    "unknown_reference",
    "unpublished",
]
