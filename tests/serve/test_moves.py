"""Which page took whose place."""

import pytest

from kinesite.serve.moves import moves


@pytest.mark.parametrize(
    ("before", "now", "moved"),
    [
        ({"pages/a.md": "1"}, {"pages/b.md": "1"}, {"a/": "b/"}),
        ({"exercises/a.md": "1"}, {"exercises/b.md": "1"}, {"exercises/a/": "exercises/b/"}),
        ({"exercises/a.md": "1"}, {"guides/a.md": "1"}, {"exercises/a/": "guides/a/"}),
        ({"pages/a.md": "1"}, {"pages/b.md": "edited"}, {"a/": "b/"}),
        ({"pages/a.md": "1", "pages/c.md": "2"}, {"pages/d.md": "2", "pages/b.md": "1"}, {"a/": "b/", "c/": "d/"}),
        ({"pages/a.md": "1", "pages/c.md": "2"}, {"pages/b.md": "1", "pages/d.md": "edited"}, {"a/": "b/"}),
        ({"exercises/a.md": "1"}, {"guides/a.md": "edited"}, {}),
        ({"pages/a.md": "1"}, {}, {}),
        ({}, {"pages/a.md": "1"}, {}),
        ({"pages/a.md": "1"}, {"pages/a.md": "1", "pages/b.md": "1"}, {}),
        ({"includes/a.md": "1"}, {"includes/b.md": "1"}, {}),
        ({"nowhere/a.md": "1"}, {"pages/b.md": "1"}, {}),
        ({"media/a.svg": "1"}, {"media/b.svg": "1"}, {}),
        ({"pages/a.png": "1"}, {"pages/b.png": "1"}, {}),
        ({"site.yaml": "1"}, {"site.yml": "1"}, {}),
    ],
)
def test_a_page_that_is_gone_leads_to_the_one_in_its_place(
    before: dict[str, str], now: dict[str, str], moved: dict[str, str]
) -> None:
    """What it holds decides; a copy is no move, and neither is a file that has no page."""
    assert moves(before, now) == moved
