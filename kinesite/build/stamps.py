"""Stamps: what the file system says of a file, so that one that nobody touched need not be read to know its digest.

A verdict rests on digests alone. A stamp only tells that a digest is still known: size, both times and the number of
the file are what they were, and no program can set the time of the last change of a file's data or name. A file that
was touched just before it was looked at is not trusted, because within one tick of a clock it could change unnoticed.
"""

import os
import struct
import time
from collections.abc import Iterable
from dataclasses import dataclass, field

from kinesite.build.files import digest_on_disk
from kinesite.build.workers import in_parallel

TICK = 2_000_000_000
"""Nanoseconds of the coarsest clock among file systems in use, that of FAT."""


_pack = struct.Struct("4q").pack


@dataclass(frozen=True)
class Known:
    """The digest of each file by its path, and its stamp if that can be trusted."""

    digests: dict[str, str] = field(default_factory=dict)
    stamps: dict[str, bytes] = field(default_factory=dict)


def stamp_of(path: str, now: int) -> bytes:
    """Give the stamp of a file; nothing if it is not there, or was touched a moment before `now` (nanoseconds)."""
    try:
        told = os.stat(path)  # noqa: PTH116 - called for every file of a site, where a Path would cost as much again
    except OSError:
        return b""
    data, name = told.st_mtime_ns, told.st_ctime_ns
    return b"" if data > now - TICK or name > now - TICK else _pack(told.st_size, data, name, told.st_ino)


def stamps_of(folder: str, paths: Iterable[str]) -> dict[str, bytes]:
    """Give the stamps of the files of a folder, as far as they can be trusted."""
    now = time.time_ns()
    return {path: stamp for path in paths if (stamp := stamp_of(f"{folder}/{path}", now))}


def look_at(folder: str, paths: Iterable[str], before: Known, workers: int = 1) -> Known:
    """Digest the files of a folder, reading only those whose stamp differs; one that is not there has no digest."""
    digests = dict.fromkeys(paths, "")
    stamps = stamps_of(folder, digests)
    unknown = []
    for path in digests:
        if (stamp := stamps.get(path)) and before.stamps.get(path) == stamp:
            digests[path] = before.digests[path]
        else:
            unknown.append(path)
    read = in_parallel(digest_on_disk, [f"{folder}/{path}" for path in unknown], workers)
    digests.update(zip(unknown, read, strict=True))
    return Known(digests, stamps)
