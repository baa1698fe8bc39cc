"""The memo: what parsing a file gave, kept by the digest of its bytes. Losing it costs time only.

Two files: an index, which every build reads, and the entries, of which a build reads only those that it needs. Files
with problems are not kept: they are read again until they are mended.
"""

import os
import weakref
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property, partial
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple

from kinesite.build.discover import Found
from kinesite.build.files import append, write_whole
from kinesite.build.kept import dump, load
from kinesite.build.packing import Packed, pack, unpacked_body, unpacked_stub
from kinesite.build.parse import Reading, parse_entry
from kinesite.build.workers import in_parallel
from kinesite.content.entries import Entries, Outline, outline_of
from kinesite.content.entry import Body, Entry, Stub
from kinesite.content.source import Source
from kinesite.values.digests import digest_bytes
from kinesite.values.problems import Problem

VERSION = 13
INDEX, ENTRIES = "index.bin", "entries.bin"
HAND = 32
"""So many files are read before what was read of them is written down."""


class Row(NamedTuple):
    """Where an entry is kept: the digest of its file, its outline, and where its stub and after it its body lie."""

    digest: str
    outline: tuple[Any, ...]
    offset: int
    stub_length: int
    body_length: int
    stub_mark: str
    body_mark: str


class Told(NamedTuple):
    """What a worker tells of a file: its row and stub, or what is wrong with it and what could be read."""

    row: Row | None = None
    stub: bytes = b""
    problems: tuple[Problem, ...] = ()
    packed: Packed | None = None


@dataclass
class Memo:
    """What is kept of earlier builds, by path. `reader` names what shapes an entry besides its file."""

    folder: Path
    toolchain: str
    rows: dict[str, tuple[Any, ...]] = field(default_factory=dict)
    """A row for each file, as a plain tuple: that is how it is kept."""
    reader: str = ""
    fresh: dict[str, bytes] = field(default_factory=dict)
    """The stubs of the files that this build read, until they are asked for."""

    def use(self, reader: str) -> None:
        """Forget what another engine read, or what was read under another name of the content folder."""
        if reader != self.reader:
            self.rows, self.reader = {}, reader

    def knows(self, path: str, digest: str) -> bool:
        """Tell whether a file was read before and still holds the same bytes."""
        row = self.rows.get(path)
        return row is not None and row[0] == digest

    def stub(self, path: str, digest: str) -> Stub | None:
        """Give the stub that a file had when it held other bytes, if it is kept."""
        return self._stub(Row(*self.rows[path])) if self.knows(path, digest) else None

    def _stub(self, row: Row) -> Stub | None:
        packed = self._lying(row.offset, row.stub_length, row.stub_mark)
        return unpacked_stub(packed) if packed else None

    def recall(self, source: Source, engine: str) -> Entry[Any]:
        """Give the entry that a known file was read into; where it was damaged, the file is read again."""
        row = Row(*self.rows[source.path])
        fresh = self.fresh.pop(source.path, b"")
        stub = unpacked_stub(fresh) if fresh else self._stub(row)
        if stub is None:
            return _read_again(source, engine)
        named = source.path.removesuffix(".md"), Outline(*row.outline).kind, source.path, source.shown
        return Entry.kept(named, stub, partial(self._body, row, source, engine))

    def _body(self, row: Row, source: Source, engine: str) -> Body:
        packed = self._lying(row.offset + row.stub_length, row.body_length, row.body_mark)
        kind = Outline(*row.outline).kind
        return unpacked_body(kind, packed) if packed else _read_again(source, engine).body()

    @cached_property
    def _file(self) -> int:
        """The file of the entries, open: to open it ten thousand times takes as long as to read it."""
        file = os.open(self.folder / ENTRIES, os.O_RDONLY | os.O_CREAT)
        weakref.finalize(self, os.close, file)
        return file

    def _lying(self, offset: int, length: int, mark: str) -> bytes:
        """Read what lies at a place; nothing where it was damaged."""
        packed = os.pread(self._file, length, offset)
        return packed if digest_bytes(packed) == mark else b""

    def keep(self, path: str, row: Row, stub: bytes) -> None:
        """Know a file that was read now."""
        self.rows[path] = tuple(row)
        self.fresh[path] = stub

    def close(self, present: Iterable[str]) -> None:
        """Forget files that are gone, and write down what is kept."""
        stay = set(present)
        self.rows = {path: row for path, row in self.rows.items() if path in stay}
        write_whole(*dump(self.folder / INDEX, (VERSION, self.toolchain, self.reader, self.rows)), sure=False)


def _read_again(source: Source, engine: str) -> Entry[Any]:
    entry, _ = parse_entry(source.fresh(), engine)
    assert entry is not None  # noqa: S101 - it was read before from the same bytes
    return entry


def open_memo(folder: Path, toolchain: str) -> Memo:
    """Open what earlier builds kept; of another toolchain, torn or unreadable is the same as nothing."""
    memo = Memo(folder, toolchain)
    entries = folder / ENTRIES
    folder.mkdir(parents=True, exist_ok=True)
    size = entries.stat().st_size if entries.is_file() else 0
    version, *values = load(folder / INDEX) or (0,)
    if version == VERSION and values[0] == toolchain:
        memo.reader, memo.rows = values[1], dict(values[2])
    if sum(row[3] + row[4] for row in memo.rows.values()) * 2 < size:  # most of it is of no use
        memo.rows = {}
        entries.unlink()
    return memo


def read_with_memo(memo: Memo, workers: int, found: Found, engine: str) -> Reading:
    """Read files into entries: those that the memo knows from there, the others anew and in parallel."""
    memo.use(f"{engine} {found.content.name}")
    new = [found.source(path) for path in found.pages if not memo.knows(path, found.known.digests[path])]
    hands = [new[start : start + HAND] for start in range(0, len(new), HAND)]
    told = chain.from_iterable(in_parallel(partial(_read_hand, memo.folder, engine), hands, workers, pays_from=2))
    troubled: dict[str, Entry[Any] | None] = {}
    problems: list[Problem] = []
    for source, each in zip(new, told, strict=True):
        if each.row:
            memo.keep(source.path, each.row, each.stub)
        else:
            problems += each.problems
            troubled[source.path] = _from_memory(source, each.packed) if each.packed else None
    unread = [source for source in new if source.path in troubled and troubled[source.path] is None]
    return Reading(_entries(memo, found, engine, troubled), problems, unread)


def _entries(memo: Memo, found: Found, engine: str, troubled: dict[str, Entry[Any] | None]) -> Entries:
    """Give all entries that could be read: from the memo when they are asked for, those with problems at once."""
    outlines = {path.removesuffix(".md"): Outline(*row[1]) for path, row in memo.rows.items()}
    outlines |= {entry.id: outline_of(entry) for entry in troubled.values() if entry}
    present = {path.removesuffix(".md") for path in found.pages if path not in troubled or troubled[path]}

    def load(id: str) -> Entry[Any]:
        path = f"{id}.md"
        return troubled.get(path) or memo.recall(found.source(path), engine)

    return Entries({id: outlines[id] for id in present}, load)


def _read_hand(folder: Path, engine: str, sources: list[Source]) -> list[Told]:
    """Read some files, and write down what was read of those that are in order."""
    read = [parse_entry(source.fresh(), engine) for source in sources]
    told = [Told(problems=tuple(problems), packed=pack(entry) if entry else None) for entry, problems in read]
    fine = [each.packed for each in told if each.packed and not each.problems]
    rows = _written_down(folder / ENTRIES, fine)
    return [Told(next(rows), each.packed.stub) if each.packed and not each.problems else each for each in told]


def _written_down(entries: Path, packed: list[Packed]) -> Iterator[Row]:
    """Write entries behind those that are there, and say where each lies."""
    offset = append(entries, b"".join([each.stub + each.body for each in packed])) if packed else 0
    for digest, outline, stub, body in packed:
        yield Row(digest, tuple(outline), offset, len(stub), len(body), digest_bytes(stub), digest_bytes(body))
        offset += len(stub) + len(body)


def _from_memory(source: Source, packed: Packed) -> Entry[Any]:
    kind = packed.outline.kind
    named = source.path.removesuffix(".md"), kind, source.path, source.shown
    return Entry.kept(named, unpacked_stub(packed.stub), partial(unpacked_body, kind, packed.body))
