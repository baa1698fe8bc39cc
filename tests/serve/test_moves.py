"""Which page took whose place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinesite.content.source import Source
from kinesite.serve.moves import likeness, moves

BODY = "---\ntitle: One\nsummary: Two.\n---\nA line.\n\nAnother line.\n"


def sources(**texts: str) -> dict[str, Source]:
    """Make sources of names, with `__` for the slash of their folder."""
    files = {name.replace("__", "/").replace("_", "-") + ".md": text for name, text in texts.items()}
    return {path: Source(path, f"content/{path}", text.encode()) for path, text in files.items()}


@pytest.mark.parametrize(
    ("before", "now", "moved"),
    [
        (sources(pages__a=BODY), sources(pages__b=BODY), {"a/": "b/"}),
        (sources(exercises__a=BODY), sources(exercises__b=BODY), {"exercises/a/": "exercises/b/"}),
        (sources(exercises__a=BODY), sources(guides__a=BODY), {"exercises/a/": "guides/a/"}),
        (sources(pages__a=BODY), sources(pages__b=BODY.replace("One", "New")), {"a/": "b/"}),
        (sources(pages__a=BODY), sources(pages__b="Nothing alike."), {}),
        (sources(pages__a=BODY), {}, {}),
        ({}, sources(pages__a=BODY), {}),
        (sources(includes__a=BODY), sources(includes__b=BODY), {}),
        (sources(nowhere__a=BODY), sources(pages__b=BODY), {}),
        (sources(pages__a=BODY), sources(pages__a=BODY, pages__b=BODY), {}),
        (
            sources(pages__a=BODY, pages__c=BODY * 2 + "x"),
            sources(pages__b=BODY, pages__d=BODY * 2 + "y"),
            {"a/": "b/", "c/": "d/"},
        ),
    ],
)
def test_a_page_that_is_gone_leads_to_the_new_one_most_like_it(
    before: dict[str, Source], now: dict[str, Source], moved: dict[str, str]
) -> None:
    """Its text decides, not its name; a copy is no move, and neither is a page with other text."""
    assert moves(before, now) == moved


@given(st.text(), st.text())
def test_likeness_is_a_share(one: str, other: str) -> None:
    """It is 1 for the same text, the same both ways round, and never out of bounds."""
    first, second = (Source("a.md", "a.md", text.encode("utf-8", "replace")) for text in (one, other))
    assert likeness(first, first) == 1
    assert 0 <= likeness(first, second) == likeness(second, first) <= 1
