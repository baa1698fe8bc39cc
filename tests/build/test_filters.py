"""The same filters are the same files, in whatever order Pagefind wrote them."""

import gzip
import json
from typing import Any

from cbor2 import dumps, loads
from hypothesis import given
from hypothesis import strategies as st

from kinesite.build.filters import MARK, with_filters_in_order

Filters = dict[str, dict[str, list[int]]]
FILTERS = st.dictionaries(st.text(max_size=9), st.dictionaries(st.text(max_size=9), st.lists(st.integers(0, 9))))


def packed(parts: list[Any]) -> bytes:
    """Pack as Pagefind does."""
    return gzip.compress(MARK + dumps(parts))


def index_of(filters: Filters, language: str = "en") -> dict[str, bytes]:
    """Write the files of an index, filters and values in the order of the dictionaries."""
    names = {title: f"{language}_{number}" for number, title in enumerate(filters)}
    files = {
        f"filter/{names[title]}.pf_filter": packed([title, [[value, pages] for value, pages in values.items()]])
        for title, values in filters.items()
    }
    meta = ["1.5.2", [["en_1", 9]], [], [[title, name] for title, name in names.items()], [], ["title"]]
    entry = {"version": "1.5.2", "languages": {language: {"hash": f"{language}_old", "wasm": None}}}
    return files | {
        f"pagefind.{language}_old.pf_meta": packed(meta),
        "pagefind-entry.json": json.dumps(entry).encode(),
        f"fragment/{language}_1.pf_fragment": b"as it is",
    }


@given(FILTERS)
def test_the_order_does_not_matter(filters: Filters) -> None:
    """Filters and values in the opposite order give the same files."""
    backwards = {title: dict(reversed(list(values.items()))) for title, values in reversed(list(filters.items()))}
    assert with_filters_in_order(index_of(filters)) == with_filters_in_order(index_of(backwards))


@given(FILTERS)
def test_every_name_leads_to_its_file_and_nothing_is_lost(filters: Filters) -> None:
    """From the entry one comes to the filters, and they hold what they held; all else stays."""
    files = with_filters_in_order(index_of(filters, "pt-br"))
    name = json.loads(files.pop("pagefind-entry.json"))["languages"]["pt-br"]["hash"]
    meta = loads(gzip.decompress(files.pop(f"pagefind.{name}.pf_meta")).removeprefix(MARK))
    found = {}
    for title, file in meta[3]:
        named, values = loads(gzip.decompress(files.pop(f"filter/{file}.pf_filter")).removeprefix(MARK))
        assert named == title
        found[title] = dict(values)
    assert found == filters
    assert files == {"fragment/pt-br_1.pf_fragment": b"as it is"}
