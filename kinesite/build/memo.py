"""The memo: what parsing a file gave, kept by the digest of its bytes. Losing it costs time only.

Two files: the stubs of all entries, which every build reads, and the entries themselves, of which a build reads only
those that it needs. Files with problems are not kept: they are read again until they are mended.
"""

import marshal
import os
import pickle
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property, partial
from pathlib import Path
from typing import Any, NamedTuple

from kinesite.build.files import write_whole
from kinesite.build.parse import parse_entry
from kinesite.build.workers import in_parallel
from kinesite.content.entry import Body, Card, Entry, Stub, Use
from kinesite.content.source import Source
from kinesite.values.digests import DIGEST_BYTES, digest_bytes
from kinesite.values.problems import Problem

VERSION = 6
BATCH = 2000
"""So many files are read at a time, which bounds the memory that a large site needs."""
Read = tuple[Entry[Any] | None, list[Problem]]


class Kept(NamedTuple):
    """An entry as it is kept: what is known of it at once, and where the rest lies."""

    id: str
    kind: str
    path: str
    shown: str
    stub: Stub
    offset: int = 0
    length: int = 0
    mark: str = ""
    """The digest of what lies there."""


def _packed(entry: Entry[Any]) -> bytes:
    return pickle.dumps(entry.body(), pickle.HIGHEST_PROTOCOL)


def _unpacked(data: bytes) -> Body:
    body: Body = pickle.loads(data)  # noqa: S301 - packed by this or an earlier build of the same toolchain
    return body


def _revived(plain: tuple[Any, ...]) -> Kept:
    """Make named tuples of plain ones again."""
    id, kind, path, shown, (digest, title, aliases, card, uses, *rest), *place = plain
    stub = Stub(digest, title, aliases, card and Card(*card), tuple([Use(*use) for use in uses]), *rest)
    return Kept(id, kind, path, shown, stub, *place)


@dataclass
class Memo:
    """What is kept of earlier builds, by path."""

    folder: Path
    toolchain: str
    kept: dict[str, Kept] = field(default_factory=dict)
    state: str = ""
    engine: str = ""

    def use(self, engine: str) -> None:
        """Forget what another engine read."""
        if engine != self.engine:
            self.kept, self.state, self.engine = {}, "", engine

    @cached_property
    def _entries(self) -> int:
        """Open the entries once; worker processes read from the same open file, each at its own place."""
        return os.open(self.folder / "entries.bin", os.O_RDONLY | os.O_CREAT)

    def __del__(self) -> None:
        """Let go of the open file."""
        if "_entries" in self.__dict__:
            os.close(self._entries)

    def recall(self, source: Source) -> Entry[Any] | None:
        """Give the entry that a file was read into, if the file still holds the same bytes."""
        kept = self.kept.get(source.path)
        if kept is None or kept.stub.digest != source.digest or kept.shown != source.shown:
            return None
        load = partial(self._body_of, kept, source)
        return Entry.kept((kept.id, kept.kind, kept.path, kept.shown), kept.stub, load)

    def _body_of(self, kept: Kept, source: Source) -> Body:
        """Load what was kept; where the file was damaged, the source is read again."""
        packed = os.pread(self._entries, kept.length, kept.offset)
        if digest_bytes(packed) == kept.mark:
            return _unpacked(packed)
        entry, _ = parse_entry(source, self.engine)
        assert entry is not None  # noqa: S101 - it was read before from the same bytes
        return entry.body()

    def keep(self, fresh: Iterable[tuple[Kept, bytes]]) -> None:
        """Keep what was read now."""
        with (self.folder / "entries.bin").open("ab") as file:
            for kept, packed in fresh:
                self.kept[kept.path] = kept._replace(offset=file.tell(), length=len(packed), mark=digest_bytes(packed))
                file.write(packed)

    def close(self, present: Iterable[str], state: str) -> None:
        """Forget files that are gone, and write down what is kept. `state` stands for all files as they are now."""
        stay = set(present)
        self.kept = {path: kept for path, kept in self.kept.items() if path in stay}
        self.state = state
        data = marshal.dumps((VERSION, self.toolchain, state, self.engine, _plain(self.kept.values())))
        write_whole(self.folder / "stubs.bin", digest_bytes(data).encode() + data)


def _plain(kept: Iterable[Kept]) -> list[tuple[Any, ...]]:
    """Turn named tuples into plain ones, which marshal can write."""
    return [
        tuple(each._replace(stub=_plain_stub(each.stub)))  # type: ignore[arg-type]
        for each in kept
    ]


def _plain_stub(stub: Stub) -> tuple[Any, ...]:
    return tuple(stub._replace(card=stub.card and tuple(stub.card), uses=tuple(map(tuple, stub.uses))))  # type: ignore[arg-type]


def _load_stubs(file: Path) -> tuple[Any, ...]:
    """Read what was kept. Raises ValueError where the digest before it says that it is damaged."""
    data = file.read_bytes()
    mark, rest = data[: 2 * DIGEST_BYTES], data[2 * DIGEST_BYTES :]
    if mark.decode() != digest_bytes(rest):
        raise ValueError("damaged")
    return tuple(marshal.loads(rest))  # noqa: S302 - plain values, written by an earlier build


def open_memo(folder: Path, toolchain: str) -> Memo:
    """Open what earlier builds kept; of another toolchain, torn or unreadable is the same as nothing."""
    memo = Memo(folder, toolchain)
    entries = folder / "entries.bin"
    folder.mkdir(parents=True, exist_ok=True)
    size = entries.stat().st_size if entries.is_file() else 0
    try:
        version, made_by, state, engine, kept = _load_stubs(folder / "stubs.bin")
        if (version, made_by) == (VERSION, toolchain):
            memo.kept = {each.path: each for each in map(_revived, kept) if each.offset + each.length <= size}
            memo.state, memo.engine = state, engine
    except (OSError, ValueError, EOFError, TypeError, IndexError):
        memo.kept = {}
    if sum(kept.length for kept in memo.kept.values()) * 2 < size:  # more than half of it is of no use any more
        memo.kept, memo.state = {}, ""
        entries.unlink()
    return memo


def read_with_memo(memo: Memo, workers: int, sources: Sequence[Source], engine: str) -> list[Read]:
    """Read sources into entries: those that the memo knows from there, the others anew and in parallel."""
    memo.use(engine)
    new = [source for source in sources if memo.recall(source) is None]
    troubled: dict[str, Read] = {}
    for start in range(0, len(new), BATCH):
        batch = new[start : start + BATCH]
        results = list(zip(batch, in_parallel(partial(_read_and_pack, engine), batch, workers), strict=True))
        memo.keep((kept, packed) for _, (kept, packed, problems) in results if kept and not problems)
        troubled |= {
            source.path: (_from_memory(kept, packed) if kept else None, problems)
            for source, (kept, packed, problems) in results
            if problems
        }
    return [troubled.get(source.path) or (memo.recall(source), []) for source in sources]


def _read_and_pack(engine: str, source: Source) -> tuple[Kept | None, bytes, list[Problem]]:
    entry, problems = parse_entry(source, engine)
    if entry is None:
        return None, b"", problems
    return Kept(entry.id, entry.kind, entry.path, entry.shown, entry.stub), _packed(entry), problems


def _from_memory(kept: Kept, packed: bytes) -> Entry[Any]:
    return Entry.kept((kept.id, kept.kind, kept.path, kept.shown), kept.stub, partial(_unpacked, packed))
