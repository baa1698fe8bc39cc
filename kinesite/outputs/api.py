"""The exercises as typed data: `exercises/<slug>/index.json`, all of them together, and the JSON Schema of both.

Beside the data of an exercise stands its figure as a picture of its own, `figure.svg`, in light colours.

The data is made when a file is read and kept with its stub, so that planning ten thousand of these files loads nothing.
"""

import json
from collections.abc import Iterator
from functools import partial
from typing import Any

from kinesite.content.entry import Entry
from kinesite.kinds.base import Exercises
from kinesite.outputs.base import DATA_FILE, Job, Make, Site, Write
from kinesite.values.digests import digest_bytes

FOLDER = "api/"
LISTED = ("easier", "harder")
DRAWING_FILE = "figure.svg"


def plan(site: Site) -> Iterator[Job]:
    """Plan a file for each exercise, one for all, and the schema."""
    records: list[str] = []
    for entry in site.library.of_kind("exercise"):
        if entry.card:
            if entry.card.figure:
                yield _drawing(site, entry, entry.card.address)
            records.append(_record(site, entry))
            yield _job(entry.card.address + DATA_FILE, records[-1], entry.shown)
    if records:
        joined = ",\n".join(records)
        yield _job(f"{FOLDER}exercises.json", f'{{"exercises":[\n{joined}\n]}}', "all exercises")
        yield _job(f"{FOLDER}exercises.schema.json", json.dumps(_schema(), indent=1), "the fields of an exercise")


def _job(path: str, text: str, origin: str) -> Job:
    data = f"{text}\n".encode()
    return Job(path, Write(data), origin, {"its bytes": digest_bytes(data)})


def _drawing(site: Site, entry: Entry[Any], address: str) -> Job:
    """Plan the figure as a picture that stands alone; it is drawn when the file is made."""
    parts = {"its own file": entry.digest, "the figures in it": site.figures_digest([entry.id])}
    return Job(address + DRAWING_FILE, Make(entry.path, partial(_drawn, site, entry)), entry.shown, parts)


def _drawn(site: Site, entry: Entry[Any], _data: bytes) -> bytes:
    return site.drawings.alone(entry).encode()


def _record(site: Site, entry: Entry[Any]) -> str:
    """Put where it stands and what it leads to in front of what it says of itself."""
    assert entry.card is not None  # noqa: S101 - only what has a page gets here
    own: dict[str, Any] = {"id": entry.id, "url": site.settings.base + entry.card.address}
    if entry.card.figure:
        own["figure"] = own["url"] + DRAWING_FILE
    own |= {name: [] for name in LISTED}
    for use, lead in zip(entry.stub.uses, site.library.leads(entry.id), strict=True):
        if use.field in LISTED and lead:
            own[use.field].append(lead)
    return json.dumps(own, ensure_ascii=False, separators=(",", ":"))[:-1] + "," + entry.stub.data[1:]


def _schema() -> dict[str, Any]:
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **Exercises.model_json_schema(mode="serialization"),
    }
