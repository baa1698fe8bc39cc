"""The change: which files of the content differ from what the last build read, and what they were."""

from collections.abc import Mapping
from dataclasses import dataclass

from kinesite.build.memo import Memo
from kinesite.build.record import Record
from kinesite.content.entry import Stub

ENTRY = ".md"


@dataclass(frozen=True)
class Change:
    """The paths that differ, and the stubs that entries among them had, as far as they are kept.

    `told` says whether this is all that can have put anything out of order: nothing was before,
    and only entries differ.
    """

    paths: frozenset[str]
    stubs: Mapping[str, Stub]
    told: bool

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of the entries whose files differ, in order."""
        return tuple(sorted(path.removesuffix(ENTRY) for path in self.paths))


def change_since(before: Record, now: Mapping[str, str], memo: Memo) -> Change:
    """Find what changed, from the digests of all files, before the memo takes in what is read now."""
    then = before.sources
    paths = frozenset(path for path in {*then, *now} if then.get(path) != now.get(path))
    stubs = {path: stub for path in paths if path in then and (stub := memo.stub(path, then[path]))}
    told = bool(then and memo.rows) and not before.warnings and all(path.endswith(ENTRY) for path in paths)
    return Change(paths, stubs, told)
