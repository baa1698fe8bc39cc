"""Lost addresses: what was published is found where it was, or leads on from there."""

from collections.abc import Iterator

from kinesite.checks.base import Advised, Rule
from kinesite.content.addresses import lost
from kinesite.content.source import ADDRESSES_FILE
from kinesite.values.problems import Place, Problem, Severity

RULES = (Rule("address.lost", default=Severity.WARNING, strict=Severity.ERROR),)


def check(advised: Advised) -> Iterator[Problem]:
    """Check the list of published addresses."""
    folder = advised.setting_place(()).path.rpartition("/")[0]
    for address, line in lost(advised.library):
        yield Problem(
            "address.lost",
            f"nothing stands at {address} any more, where readers may look for it",
            Place(f"{folder}/{ADDRESSES_FILE}", line, 1),
            f'Write "old_addresses: [{address}]" into the page that took its place. If none did, delete this line.',
        )
