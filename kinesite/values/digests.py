"""Digests: what tells whether something is still the same.

A value is digested through its `repr`. The values digested here are frozen dataclasses of strings, numbers, tuples
and enums, whose `repr` shows all they hold, in a fixed order; sets have no order and must not stand in them.
"""

from hashlib import blake2b

DIGEST_BYTES = 16


def digest_bytes(data: bytes) -> str:
    """Digest raw bytes as 32 hexadecimal digits."""
    return blake2b(data, digest_size=DIGEST_BYTES).hexdigest()


def digest_value(value: object) -> str:
    """Digest a frozen value by everything it holds."""
    return digest_bytes(repr(value).encode("utf-8", "surrogatepass"))
