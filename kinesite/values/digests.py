"""Digests: what tells whether something is still the same.

A value is digested through its `repr`. The values digested here are frozen dataclasses of strings, numbers, tuples
and enums, whose `repr` shows all they hold, in a fixed order; sets have no order and must not stand in them.

Where only strings, numbers and tuples of them stand in a value, `marshal` writes it in a third of the time. It is held
to its second form, which knows no references: so what it writes depends on the value alone.
"""

import marshal
from functools import lru_cache
from hashlib import blake2b
from typing import Any

DIGEST_BYTES = 16
WITHOUT_REFERENCES = 2


def digest_bytes(data: bytes) -> str:
    """Digest raw bytes as 32 hexadecimal digits."""
    return blake2b(data, digest_size=DIGEST_BYTES).hexdigest()


def digest_value(value: object) -> str:
    """Digest a frozen value by everything it holds."""
    return digest_bytes(repr(value).encode("utf-8", "surrogatepass"))


def digest_plain(value: Any) -> str:
    """Digest strings, numbers, and tuples, lists and dicts of them. Raises ValueError for anything else."""
    return digest_bytes(marshal.dumps(value, WITHOUT_REFERENCES))


@lru_cache(maxsize=10_000)
def digest_words(words: tuple[str, ...]) -> str:
    """Digest some strings. What many pages have alike, which may be nothing at all, is digested once."""
    return digest_plain(words)
