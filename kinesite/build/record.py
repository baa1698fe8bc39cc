"""The record: what the last build read and wrote, so that the next knows what is its own and what has changed.

It lives in a hidden folder beside the output. Losing it costs time only; one that cannot be read, or is of another
version, is the same as none.
"""

import json
from dataclasses import dataclass, field
from pathlib import Path

VERSION = 5
Parts = dict[str, str]


@dataclass(frozen=True)
class Record:
    """What the last build was made from, and for each file of the site its parts and the digest of its bytes.

    `inputs` is one digest of all that was read, `state` one of the content alone; `sources` and `templates` are the
    digest of each file, for reasons; `holders` are for each entry the ids of those in whose pages it stands whole.
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


def workspace_of(output: Path) -> Path:
    """Name the hidden folder that belongs to an output folder; beside it, so that files can be moved by renaming."""
    return output.parent / ".kinesite" / output.name


def dump_record(record: Record) -> str:
    """Write a record as JSON."""
    return json.dumps({"version": VERSION, **vars(record)}, separators=(",", ":"))


def read_record(text: str) -> Record:
    """Read a record. Raises ValueError, TypeError or KeyError for anything else."""
    data = json.loads(text)
    if data.pop("version") != VERSION:
        return Record()
    record = Record(**data)
    if not all(isinstance(value, dict) for value in (record.sources, record.templates, record.parts, record.outputs)):
        raise TypeError("not a record")
    return record


def load_record(workspace: Path) -> Record:
    """Read the record of the last build."""
    try:
        return read_record((workspace / "record.json").read_text("utf-8"))
    except (OSError, ValueError, KeyError, TypeError, AttributeError):  # none, torn or of another sort: start over
        return Record()
