"""Addresses that last: an old one leads to one page, and none that was published is lost."""

from collections import Counter
from collections.abc import Iterator

from kinesite.checks.base import Checked
from kinesite.content.addresses import lost, standing
from kinesite.content.source import ADDRESSES_FILE
from kinesite.values.problems import Place, Problem, Severity


def check(checked: Checked) -> Iterator[Problem]:
    """Check the old addresses of all pages, and the list of published ones."""
    yield from _taken(checked)
    folder = checked.setting_place(()).path.rpartition("/")[0]
    for address, line in lost(checked.library):
        yield Problem(
            "address.lost",
            f"nothing stands at {address} any more, where readers may look for it",
            Place(f"{folder}/{ADDRESSES_FILE}", line, 1),
            f'Write "old_addresses: [{address}]" into the page that took its place. If none did, delete this line.',
            Severity.WARNING,
        )


def _taken(checked: Checked) -> Iterator[Problem]:
    """Say of an old address that a page stands there, or that another page claims it too."""
    claiming = [entry for entry in checked.entries if entry.stub.old_addresses]
    stands = set(standing(checked.library)) if claiming else set()
    entries = checked.library.entries.values() if claiming else ()
    claims = Counter(old for each in entries for old in each.stub.old_addresses)
    for entry in claiming:
        for old in entry.stub.old_addresses:
            if old in stands or claims[old] > 1:
                why = "a page stands there now" if old in stands else "another page claims it too"
                hint = "Keep it on the one page that it should lead to, and take it out elsewhere."
                yield Problem("address.taken", f"{old} cannot lead here: {why}", entry.place(("old_addresses",)), hint)
