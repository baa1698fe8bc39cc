"""The memo: what parsing a file gave, kept by the digest of its bytes. Losing it costs time only.

Two files: an index, which every build reads, and the entries, of which a build reads only those that it needs. Files
with problems are not kept: they are read again until they are mended.
"""

import marshal
import os
import pickle
import weakref
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property, partial
from pathlib import Path
from typing import Any, NamedTuple

from kinesite.build.discover import Found
from kinesite.build.files import write_whole
from kinesite.build.kept import dump, load
from kinesite.build.parse import Reading, parse_entry
from kinesite.build.workers import in_parallel
from kinesite.content.entries import Entries, Outline, outline_of
from kinesite.content.entry import Body, Card, Entry, Stub, Use
from kinesite.content.source import Source
from kinesite.kinds import BY_NAME
from kinesite.values.digests import digest_bytes
from kinesite.values.problems import Problem

VERSION = 13
INDEX, ENTRIES = "index.bin", "entries.bin"
BATCH = 2000
"""So many files are read at a time, which bounds the memory that a large site needs."""


class Row(NamedTuple):
    """Where an entry is kept: the digest of its file, its outline, and where its stub and after it its body lie."""

    digest: str
    outline: tuple[Any, ...]
    offset: int
    stub_length: int
    body_length: int
    stub_mark: str
    body_mark: str


class Packed(NamedTuple):
    """A file as a worker has read it."""

    outline: Outline
    stub: Stub
    body: bytes


def _packed_stub(stub: Stub) -> bytes:
    plain = stub._replace(card=stub.card and tuple(stub.card), uses=tuple(map(tuple, stub.uses)))  # type: ignore[arg-type]
    return marshal.dumps(tuple(plain))


def _unpacked_stub(data: bytes) -> Stub:
    digest, title, aliases, card, uses, *rest = marshal.loads(data)  # noqa: S302 - plain values, whole, from an earlier build
    return Stub(digest, title, aliases, card and Card(*card), tuple([Use(*use) for use in uses]), *rest)


def _packed_body(entry: Entry[Any]) -> bytes:
    """Pack what the fields were made of: to make them again takes half as long as to unpack them."""
    return pickle.dumps((entry.values, entry.prose, entry.texts, entry.places), pickle.HIGHEST_PROTOCOL)


def _unpacked_body(kind: str, data: bytes) -> Body:
    values, *rest = pickle.loads(data)  # noqa: S301 - packed by this or an earlier build of the same toolchain
    return BY_NAME[kind].fields.model_validate(values), *rest


@dataclass
class Memo:
    """What is kept of earlier builds, by path. `reader` names what shapes an entry besides its file."""

    folder: Path
    toolchain: str
    rows: dict[str, tuple[Any, ...]] = field(default_factory=dict)
    """A row for each file, as a plain tuple: that is how it is kept."""
    reader: str = ""
    fresh: dict[str, Stub] = field(default_factory=dict)
    """The stubs of the files that this build read."""

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
        return _unpacked_stub(packed) if packed else None

    def recall(self, source: Source, engine: str) -> Entry[Any]:
        """Give the entry that a known file was read into; where it was damaged, the file is read again."""
        row = Row(*self.rows[source.path])
        stub = self.fresh.get(source.path) or self._stub(row)
        if stub is None:
            return _read_again(source, engine)
        named = source.path.removesuffix(".md"), Outline(*row.outline).kind, source.path, source.shown
        return Entry.kept(named, stub, partial(self._body, row, source, engine))

    def _body(self, row: Row, source: Source, engine: str) -> Body:
        packed = self._lying(row.offset + row.stub_length, row.body_length, row.body_mark)
        kind = Outline(*row.outline).kind
        return _unpacked_body(kind, packed) if packed else _read_again(source, engine).body()

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

    def keep(self, read: Iterable[tuple[Source, Packed]]) -> None:
        """Keep what was read now."""
        with (self.folder / ENTRIES).open("ab") as file:
            for source, (outline, stub, body) in read:
                packed = _packed_stub(stub)
                marks = digest_bytes(packed), digest_bytes(body)
                row = Row(stub.digest, tuple(outline), file.tell(), len(packed), len(body), *marks)
                self.rows[source.path] = tuple(row)
                self.fresh[source.path] = stub
                file.write(packed + body)

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
    troubled: dict[str, Entry[Any] | None] = {}
    problems: list[Problem] = []
    for start in range(0, len(new), BATCH):
        batch = new[start : start + BATCH]
        results = list(zip(batch, in_parallel(partial(_read_and_pack, engine), batch, workers), strict=True))
        memo.keep((source, packed) for source, (packed, wrong) in results if packed and not wrong)
        for source, (packed, wrong) in results:
            if wrong:
                problems += wrong
                troubled[source.path] = _from_memory(source, packed) if packed else None
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


def _read_and_pack(engine: str, source: Source) -> tuple[Packed | None, list[Problem]]:
    entry, problems = parse_entry(source.fresh(), engine)
    if entry is None:
        return None, problems
    return Packed(outline_of(entry), entry.stub, _packed_body(entry)), problems


def _from_memory(source: Source, packed: Packed) -> Entry[Any]:
    named = source.path.removesuffix(".md"), packed.outline.kind, source.path, source.shown
    return Entry.kept(named, packed.stub, partial(_unpacked_body, packed.outline.kind, packed.body))
