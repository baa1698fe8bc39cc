"""Packing entries, as the memo keeps them: what relates an entry to others apart from all that only its page shows."""

import marshal
import pickle
from typing import Any, NamedTuple

from kinesite.content.entries import Outline, outline_of
from kinesite.content.entry import Body, Card, Entry, Stub, Use
from kinesite.kinds import BY_NAME


class Packed(NamedTuple):
    """An entry as it is kept: the digest of its file, its outline, and packed, its stub and its body."""

    digest: str
    outline: Outline
    stub: bytes
    body: bytes


def pack(entry: Entry[Any]) -> Packed:
    """Pack an entry; of its fields, what they were made of: to make them again is quicker than to unpack them."""
    body = pickle.dumps((entry.values, entry.prose, entry.texts, entry.places), pickle.HIGHEST_PROTOCOL)
    return Packed(entry.digest, outline_of(entry), _packed_stub(entry.stub), body)


def _packed_stub(stub: Stub) -> bytes:
    plain = stub._replace(card=stub.card and tuple(stub.card), uses=tuple(map(tuple, stub.uses)))  # type: ignore[arg-type]
    return marshal.dumps(tuple(plain))


def unpacked_stub(data: bytes) -> Stub:
    """Unpack a stub."""
    digest, title, aliases, card, uses, *rest = marshal.loads(data)  # noqa: S302 - plain values, whole, from a build
    return Stub(digest, title, aliases, card and Card(*card), tuple([Use(*use) for use in uses]), *rest)


def unpacked_body(kind: str, data: bytes) -> Body:
    """Unpack a body, and make the fields of what they were made of."""
    values, *rest = pickle.loads(data)  # noqa: S301 - packed by this or an earlier build of the same toolchain
    return BY_NAME[kind].fields.model_validate(values), *rest
