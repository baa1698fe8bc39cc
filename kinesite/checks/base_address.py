"""The base address: a site that does not say where it is published loses all that needs full addresses."""

from collections.abc import Iterator

from kinesite.checks.base import Advised, Rule
from kinesite.values.problems import Problem, Severity

RULES = (Rule("findability.address", Severity.WARNING, Severity.ERROR),)


def check(advised: Advised) -> Iterator[Problem]:
    """Say what is lost without it."""
    if not advised.settings.base:
        yield Problem(
            "findability.address",
            "the site does not say where it is published, so it has no sitemap, no feeds, no canonical addresses and "
            "no pictures where it is shared, and search engines are told of no full address",
            advised.setting_place(("base_url",)),
            'Write "base_url: https://example.org/" with your own address. Pages work without it from any folder.',
        )
