"""Compiled templates, kept from build to build: compiling them takes longer than rendering a page."""

import os
from pathlib import Path

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

from kinesite.values.digests import DIGEST_BYTES, digest_bytes


class Compiled(BytecodeCache):
    """Keeps what Jinja made of each template, below its digest; what is damaged or of other tools is made anew.

    Bytes are read back only as they were written by the same toolchain, because a wrong one could stop Python itself.
    """

    def __init__(self, folder: Path, toolchain: str) -> None:
        """Keep them in a folder."""
        self._folder, self._toolchain = folder, toolchain.encode()

    def load_bytecode(self, bucket: Bucket) -> None:
        """Load a template, if it is kept."""
        try:
            data = (self._folder / f"{bucket.key}.bin").read_bytes()
        except OSError:
            return
        mark, code = data[: 2 * DIGEST_BYTES], data[2 * DIGEST_BYTES :]
        if mark == self._mark(code):
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a template."""
        code = bucket.bytecode_to_string()
        self._folder.mkdir(parents=True, exist_ok=True)
        own = self._folder / f"{bucket.key}.{os.getpid()}.new"  # several workers may compile the same one at once
        own.write_bytes(self._mark(code) + code)
        own.replace(self._folder / f"{bucket.key}.bin")

    def _mark(self, code: bytes) -> bytes:
        return digest_bytes(self._toolchain + code).encode()
