"""Kept values: what a build leaves for the next, as a whole, and beside it what differs from the whole since.

The whole of a large site is many megabytes, of which most builds change a few lines. Both files begin with a digest of
what follows, so that a damaged one is the same as none; what differs names the whole that it belongs to. A process that
stays up reads the same whole once. The values are plain: dictionaries, tuples, texts, bytes and numbers; the first is
the version of their form.
"""

import marshal
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kinesite.build.stamps import stamp_of
from kinesite.values.digests import DIGEST_BYTES, digest_bytes

Values = tuple[Any, ...]
MARK = 2 * DIGEST_BYTES
PART = 8
"""A whole is written anew as soon as one in so many of its entries differs."""
MOST_KNOWN = 4
"""So many wholes are remembered: two for each folder that a process builds into."""
NOTHING = object()


@dataclass(frozen=True)
class Whole:
    """A whole as it was read: the digest of its bytes, its values, and the stamp of its file if that can be trusted."""

    mark: str
    values: Values
    stamp: bytes


KNOWN: dict[Path, Whole] = {}
"""The wholes that this process has read, by their files."""


def load(file: Path) -> Values | None:
    """Read values; None where there are none that are whole."""
    whole = _whole(file)
    if whole is None:
        return None
    mark, data = _sealed(later(file))
    if not mark:
        return whole.values
    belongs_to, differences = marshal.loads(data)  # noqa: S302 - plain values, whole, written by an earlier build
    if belongs_to != whole.mark:
        return whole.values
    return tuple(_with_difference(*each) for each in zip(whole.values, differences, strict=True))


def dump(file: Path, values: Values) -> tuple[Path, bytes]:
    """Give what has to be written for values to be kept, and the file: what differs, or the whole."""
    whole = KNOWN.get(file)
    if whole and whole.values[0] == values[0]:
        differences = tuple(map(_difference, whole.values, values))
        if sum(len(each[0]) + len(each[1]) for each in differences) * PART < sum(map(_size, values)):
            return later(file), _seal((whole.mark, differences))
    return file, _seal((*values, time.time_ns()))  # so that no two wholes are the same, though their values may be


def _whole(file: Path) -> Whole | None:
    stamp, last = stamp_of(str(file), time.time_ns()), KNOWN.get(file)
    if last and stamp and stamp == last.stamp:
        return last
    mark, data = _sealed(file)
    if not mark:
        KNOWN.pop(file, None)
        return None
    values = last.values if last and last.mark == mark else marshal.loads(data)[:-1]  # noqa: S302 - as above
    if len(KNOWN) >= MOST_KNOWN:
        KNOWN.clear()
    KNOWN[file] = Whole(mark, values, stamp)
    return KNOWN[file]


def later(file: Path) -> Path:
    """Name the file that holds what differs from a whole."""
    return file.with_suffix(".since")


def _seal(values: Values) -> bytes:
    data = marshal.dumps(values)
    return digest_bytes(data).encode() + data


def _sealed(file: Path) -> tuple[str, bytes]:
    """Read the digest of a file and what follows it; nothing where they do not agree."""
    try:
        data = file.read_bytes()
    except FileNotFoundError:
        return "", b""
    mark, rest = data[:MARK].decode("ascii", "replace"), data[MARK:]
    return (mark, rest) if mark == digest_bytes(rest) else ("", b"")


def _size(value: Any) -> int:
    return len(value) if isinstance(value, dict) else 1


def _difference(before: Any, now: Any) -> tuple[dict[str, Any], tuple[str, ...]]:
    """Say what came or changed and what is gone; of what is no dictionary, all of it."""
    if not isinstance(now, dict):
        return {"": now}, ()
    changed = {key: value for key, value in now.items() if before.get(key, NOTHING) != value}
    return changed, tuple(before.keys() - now.keys())


def _with_difference(before: Any, difference: tuple[dict[str, Any], tuple[str, ...]]) -> Any:
    changed, gone = difference
    if not isinstance(before, dict):
        return changed[""]
    if not changed and not gone:
        return before
    now = before | changed
    for key in gone:
        del now[key]
    return now
