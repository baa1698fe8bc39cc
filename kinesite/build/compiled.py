"""Compiled templates, and what each takes in, kept from build to build: reading them takes longer than a page."""

import marshal
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

from kinesite.values.digests import DIGEST_BYTES, digest_bytes, digest_value


class Compiled(BytecodeCache):
    """Keeps what Jinja made of each template, below its digest; what is damaged or of other tools is made anew.

    Bytes are read back only as they were written by the same toolchain, because a wrong one could stop Python itself.
    """

    def __init__(self, folder: Path, toolchain: str) -> None:
        """Keep them in a folder."""
        self._folder, self._toolchain = folder, toolchain.encode()

    def load_bytecode(self, bucket: Bucket) -> None:
        """Load a template, if it is kept."""
        if code := self._load(f"{bucket.key}.bin"):
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a template."""
        self._dump(f"{bucket.key}.bin", bucket.bytecode_to_string())

    def recall(self, name: str, text: str, find_out: Callable[[str], tuple[Any, ...]]) -> tuple[Any, ...]:
        """Give what was found out about the text of a template, in plain values; find it out if it is not kept."""
        file, digest = f"{digest_value(name)}.taken", digest_value(text)
        if data := self._load(file):
            of, found = marshal.loads(data)  # noqa: S302 - plain values, whole, from the same toolchain
            if of == digest:
                return tuple(found)
        found = find_out(text)
        self._dump(file, marshal.dumps((digest, tuple(found))))  # marshal knows no named tuples
        return found

    def _load(self, name: str) -> bytes:
        """Read what is kept under a name; nothing where it is damaged or of other tools."""
        try:
            data = (self._folder / name).read_bytes()
        except OSError:
            return b""
        mark, kept = data[: 2 * DIGEST_BYTES], data[2 * DIGEST_BYTES :]
        return kept if mark == self._mark(kept) else b""

    def _dump(self, name: str, data: bytes) -> None:
        self._folder.mkdir(parents=True, exist_ok=True)
        own = self._folder / f"{name}.{os.getpid()}.new"  # several workers may keep the same one at once
        own.write_bytes(self._mark(data) + data)
        own.replace(self._folder / name)

    def _mark(self, code: bytes) -> bytes:
        return digest_bytes(self._toolchain + code).encode()
