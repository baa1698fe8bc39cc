"""The record: what the last build wrote, so that the next one knows what is its own. It lives in a hidden folder.

Losing it costs time only; one that cannot be read is the same as none.
"""

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path

VERSION = 1


@dataclass(frozen=True)
class Made:
    """One file of the site: the digest of what it was made from, and of its bytes."""

    job: str
    output: str


@dataclass(frozen=True)
class Record:
    """All files that the last build wrote, by path."""

    outputs: dict[str, Made] = field(default_factory=dict)


def workspace_of(output: Path) -> Path:
    """Name the hidden folder that belongs to an output folder; beside it, so that files can be moved by renaming."""
    return output.parent / ".kinesite" / output.name


def dump_record(record: Record) -> str:
    """Write a record as JSON."""
    return json.dumps({"version": VERSION, "outputs": {path: asdict(made) for path, made in record.outputs.items()}})


def load_record(workspace: Path) -> Record:
    """Read the record of the last build."""
    try:
        data = json.loads((workspace / "record.json").read_text("utf-8"))
        if data["version"] != VERSION:
            return Record()
        return Record({path: Made(**made) for path, made in data["outputs"].items()})
    except (OSError, ValueError, KeyError, TypeError, AttributeError):  # none, torn or of another version: start over
        return Record()
