"""The exercises as typed data: `exercises/<slug>/index.json`, all of them together, and the JSON Schema of both.

The data is made when a file is read and kept with its stub, so that planning ten thousand of these files loads nothing.
"""

import json
from collections.abc import Iterator
from functools import partial
from typing import Any

from kinesite.content.entry import Entry
from kinesite.kinds.base import Exercises, Reach
from kinesite.outputs.base import DATA_FILE, DRAWING_FILE, Compose, Job, Site
from kinesite.values.digests import digest_plain

FOLDER, EXERCISE = "api/", "exercise"
LISTED = ("easier", "harder")
JSON_SCHEMA = "https://json-schema.org/draft/2020-12/schema"
_IN_LISTS = frozenset(LISTED)
_in_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def plan_entry(site: Site, entry: Entry[Any], _reach: Reach) -> Iterator[Job]:
    """Plan the file of one exercise."""
    if entry.kind == EXERCISE and entry.card:
        what = site.settings.base, entry.card.address, entry.stub.data, _listed(site, entry)
        parts = {"what it says": digest_plain((*what, bool(entry.card.figure)))}
        yield Job(entry.card.address + DATA_FILE, Compose(partial(_one, site, entry)), entry.shown, parts)


def plan(site: Site) -> Iterator[Job]:
    """Plan the file of all exercises, and the schema."""
    exercises = [entry for entry in site.library.of_kind(EXERCISE) if entry.card]
    if exercises:
        said = [(entry.id, entry.stub.data, bool(entry.stub.figure)) for entry in exercises]
        listed = [(entry.id, _listed(site, entry)) for entry in exercises if _lists_any(entry)]
        parts = {"the exercises in it": digest_plain((site.settings.base, said, listed))}
        yield Job(f"{FOLDER}exercises.json", Compose(partial(_all, site, exercises)), "all exercises", parts)
        yield Job(f"{FOLDER}exercises.schema.json", Compose(_schema), "the fields of an exercise", {})


def _one(site: Site, entry: Entry[Any]) -> bytes:
    return f"{_record(site, entry)}\n".encode()


def _all(site: Site, exercises: list[Entry[Any]]) -> bytes:
    joined = ",\n".join(_record(site, entry) for entry in exercises)
    return f'{{"exercises":[\n{joined}\n]}}\n'.encode()


def _listed(site: Site, entry: Entry[Any]) -> dict[str, list[str]]:
    """Give the ids of the exercises that it leads to in its lists."""
    listed: dict[str, list[str]] = {name: [] for name in LISTED}
    if not _lists_any(entry):  # as with most: where its links lead need not be known
        return listed
    for use, lead in zip(entry.stub.uses, site.library.leads(entry.id), strict=True):
        if use.field in LISTED and lead:
            listed[use.field].append(lead)
    return listed


def _lists_any(entry: Entry[Any]) -> bool:
    return not _IN_LISTS.isdisjoint([use.field for use in entry.stub.uses])


def _record(site: Site, entry: Entry[Any]) -> str:
    """Put where it stands and what it leads to in front of what it says of itself."""
    assert entry.card is not None  # noqa: S101 - only what has a page gets here
    own: dict[str, Any] = {"id": entry.id, "url": site.settings.base + entry.card.address}
    if entry.card.figure:
        own["figure"] = own["url"] + DRAWING_FILE
    own |= _listed(site, entry)
    return _in_json(own)[:-1] + "," + entry.stub.data[1:]


def _schema() -> bytes:
    """Describe the data; only Kinesite itself can change it."""
    schema = Exercises.model_json_schema(mode="serialization")
    return f"{json.dumps({'$schema': JSON_SCHEMA, **schema}, indent=1)}\n".encode()
