"""The built site as someone finds it who begins at the home page and follows links."""

from collections import deque
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest

from tests.build.world import RICH
from tests.crawl import Seen, is_outside, read_site
from tests.project import Project

MOST_CLICKS = 3
MOST_LINKS_OF_ALL_PAGES = 40
"""Links that every page of the demonstration may have in common: header, menu, footer."""


@pytest.fixture(scope="module", params=["the demonstration", "a rich small site"])
def pages(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Seen]:
    """The pages of a site that readers are led to: not those that only lead on from an old address."""
    folder = tmp_path_factory.mktemp("found")
    if request.param == "the demonstration":
        site: Path = request.getfixturevalue("demonstration")
    else:
        project = Project(folder)
        for path, text in RICH.items():
            project.write(path, text)
        assert project.build().receipt
        site = folder / "site"
    return {path: seen for path, seen in read_site(site).items() if not seen.refresh}


def clicks(pages: dict[str, Seen]) -> dict[str, int]:
    """Count the clicks from the home page to each page, breadth first."""
    far, waiting = {"index.html": 0}, deque(["index.html"])
    while waiting:
        path = waiting.popleft()
        for link in pages[path].links:
            target = urlsplit(urljoin(f"https://x.example/{path}", link)).path.lstrip("/")
            target += "index.html" if not target or target.endswith("/") else ""
            if not is_outside(link) and target in pages and target not in far:
                far[target] = far[path] + 1
                waiting.append(target)
    return far


def test_every_page_is_within_three_clicks_of_home(pages: dict[str, Seen]) -> None:
    """No page is an orphan, and none is far; only embeds and the page for missing ones are led to by nobody."""
    far = clicks(pages)
    assert {path for path in set(pages) - set(far) if not path.startswith("embed/")} == {"404.html"}
    assert max(far.values()) <= MOST_CLICKS


def test_no_list_of_all_pages_stands_in_each_page(pages: dict[str, Seen]) -> None:
    """What every page links to is the frame, not the site."""
    common = set.intersection(*({urljoin(f"/{path}", link) for link in seen.links} for path, seen in pages.items()))
    assert len(common) <= min(MOST_LINKS_OF_ALL_PAGES, len(pages) // 2)
