"""The record: what the last build read and wrote, so that the next knows what is its own and what has changed.

It lives in a hidden folder beside the output. Losing it costs time only; one that cannot be read, or is of another
version, is the same as none.
"""

import json
from dataclasses import dataclass, field
from pathlib import Path

from kinesite.values.digests import digest_bytes

VERSION = 7
Parts = dict[str, str]
FRAME = "*"
"""Stands among the holders for the frame of every page, with what it holds."""


@dataclass(frozen=True)
class Record:
    """What the last build was made from, and for each file of the site its parts and the digest of its bytes.

    `inputs` is one digest of all that was read, `state` one of the content alone; `sources` and `templates` are the
    digest of each file, for reasons; `holders` are for each entry the ids of those in whose pages it stands whole.
    The same entries are public from `since` until the day before `until`, in `timezone`; with `drafts`, all were shown.
    """

    inputs: str = ""
    state: str = ""
    sources: dict[str, str] = field(default_factory=dict)
    templates: dict[str, str] = field(default_factory=dict)
    holders: dict[str, list[str]] = field(default_factory=dict)
    parts: dict[str, Parts] = field(default_factory=dict)
    outputs: dict[str, str] = field(default_factory=dict)
    warnings: int = 0
    elsewhere: str = ""
    timezone: str = "UTC"
    since: str = ""
    until: str = ""
    drafts: bool = False


def workspace_of(output: Path) -> Path:
    """Name the hidden folder that belongs to an output folder; beside it, so that files can be moved by renaming."""
    return output.parent / ".kinesite" / output.name


def dump_record(record: Record) -> bytes:
    """Write a record as JSON below the digest of that JSON, which tells a whole one from a damaged one."""
    data = json.dumps(vars(record), separators=(",", ":")).encode()
    return f"{VERSION} {digest_bytes(data)}\n".encode() + data


def load_record(workspace: Path) -> Record:
    """Read the record of the last build."""
    try:
        head, _, data = (workspace / "record.json").read_bytes().partition(b"\n")
        if head.decode() == f"{VERSION} {digest_bytes(data)}":
            return Record(**json.loads(data))
    except (OSError, ValueError):
        pass  # no record, or a damaged one: start over
    return Record()
