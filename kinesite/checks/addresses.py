"""Old addresses: each leads to one page."""

from collections import Counter
from collections.abc import Iterator

from kinesite.checks.base import Checked
from kinesite.content.addresses import standing
from kinesite.values.problems import Problem


def check(checked: Checked) -> Iterator[Problem]:
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
