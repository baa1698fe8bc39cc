"""The record: what the last build read and wrote, so that the next knows what is its own and what has changed.

It lives in a hidden folder beside the output. Losing it costs time only; one that cannot be read, or is of another
version, is the same as none. It holds plain values only, so that it is read in a moment.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path

from kinesite.build.kept import dump, later, load
from kinesite.build.stamps import Known

VERSION = 11
NAME = "record.bin"
RECORDS = (NAME, later(Path(NAME)).name)
"""The files that a record is kept in: the whole, and what differs from it since."""


Reached = tuple[tuple[str, ...], tuple[str, ...], tuple[tuple[str, str], ...], tuple[tuple[str, str, str], ...]]
"""What a page showed: the ids of cards, those of whole entries, what is related with the reasons, what is beside it."""


@dataclass(frozen=True)
class Record:
    """What the last build was made from, and for each file of the site its parts and the digest of its bytes.

    `elsewhere` is a digest of all that was read besides the content, `frame` of what all pages have in common;
    `sources`, `templates` and `outputs` hold the digest of each file; `source_stamps` and `output_stamps` their stamps.
    `reached` tells by id what each page showed, `parts` by path, in text, what each file was made from.
    The same entries are public from `since` until the day before `until`, in `timezone`; with `drafts`, all were shown.
    `searched` is a digest of the pages that the index of the search was made from.
    """

    elsewhere: str = ""
    frame: str = ""
    sources: dict[str, str] = field(default_factory=dict)
    source_stamps: dict[str, bytes] = field(default_factory=dict)
    templates: dict[str, str] = field(default_factory=dict)
    reached: dict[str, Reached] = field(default_factory=dict)
    parts: dict[str, str] = field(default_factory=dict)
    outputs: dict[str, str] = field(default_factory=dict)
    output_stamps: dict[str, bytes] = field(default_factory=dict)
    warnings: int = 0
    timezone: str = "UTC"
    since: str = ""
    until: str = ""
    drafts: bool = False
    searched: str = ""

    @property
    def known_sources(self) -> Known:
        """What was known of the files of the content."""
        return Known(self.sources, self.source_stamps)

    @property
    def known_outputs(self) -> Known:
        """What was known of the files of the site."""
        return Known(self.outputs, self.output_stamps)

    def shows(self, id: str, others: set[str], *, as_cards: bool) -> bool:
        """Tell whether the page of an entry showed one of these whole, or at least as a card."""
        cards, wholes, *_ = self.reached[id]
        return not others.isdisjoint(wholes) or (as_cards and not others.isdisjoint(cards))


def parts_in_text(parts: Mapping[str, str]) -> str:
    """Write parts down, a line each."""
    return "\n".join([f"{name}: {digest}" for name, digest in parts.items()])


def parts_of(text: str) -> dict[str, str]:
    """Read parts that were written down."""
    return dict(line.rpartition(": ")[::2] for line in text.split("\n"))


def workspace_of(output: Path) -> Path:
    """Name the hidden folder that belongs to an output folder; beside it, so that files can be moved by renaming."""
    return output.parent / ".kinesite" / output.name


def dump_record(workspace: Path, record: Record) -> tuple[Path, bytes]:
    """Give the file that keeps a record, and what has to be written into it."""
    return dump(workspace / NAME, (VERSION, *vars(record).values()))


def load_record(workspace: Path) -> Record:
    """Read the record of the last build."""
    version, *values = load(workspace / NAME) or (0,)
    if version != VERSION:
        return Record()
    return Record(**dict(zip([each.name for each in fields(Record)], values, strict=True)))
