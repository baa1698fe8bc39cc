"""Filters of the index in one order: Pagefind 1.5 leaves it to chance, and the same pages must give the same bytes.

A `.pf_filter` holds the name of a filter and its values, each with the numbers of its pages; a `.pf_meta` lists the
filters as its fourth part, each with the name of its file; `pagefind-entry.json` names the `.pf_meta` of each language.
Both are CBOR (RFC 8949) behind a mark, in gzip. A file is named by its language and a digest of what it holds.
"""

import gzip
import json
from typing import Any

from kinesite.values.digests import digest_bytes

MARK = b"pagefind_dcd"
FILTER, META, ENTRY = ".pf_filter", ".pf_meta", "pagefind-entry.json"
FILTERS = 3
"""The place of the filters in a `.pf_meta`."""


def with_filters_in_order(files: dict[str, bytes]) -> dict[str, bytes]:
    """Order the filters of an index, given as its files by their names; files whose bytes change get other names."""
    ordered = {name: data for name, data in files.items() if not name.endswith((FILTER, META, ENTRY))}
    names: dict[str, str] = {}
    for name in sorted(files):
        if name.endswith(FILTER):
            title, values = _unpacked(files[name])
            _put(ordered, names, name, [title, sorted(values)])
    for name in sorted(files):
        if name.endswith(META):
            parts = _unpacked(files[name])
            parts[FILTERS] = sorted([title, names[file]] for title, file in parts[FILTERS])
            _put(ordered, names, name, parts)
    entry = json.loads(files[ENTRY])
    for language in entry["languages"].values():
        language["hash"] = names[language["hash"]]
    entry["languages"] = dict(sorted(entry["languages"].items()))
    return ordered | {ENTRY: json.dumps(entry, ensure_ascii=False, separators=(",", ":")).encode()}


def _put(files: dict[str, bytes], names: dict[str, str], name: str, parts: list[Any]) -> None:
    """Add a file under a name that tells what it holds, and remember how it was named before."""
    from cbor2 import dumps  # noqa: PLC0415 - a build that changes nothing has no use for it

    data = gzip.compress(MARK + dumps(parts), mtime=0)
    before = name.rpartition("/")[2].removeprefix("pagefind.").rpartition(".")[0]
    names[before] = f"{before.rpartition('_')[0]}_{digest_bytes(data)[:10]}"
    files[name.replace(before, names[before])] = data


def _unpacked(data: bytes) -> list[Any]:
    from cbor2 import loads  # noqa: PLC0415 - as above

    parts: list[Any] = loads(gzip.decompress(data).removeprefix(MARK))
    return parts
