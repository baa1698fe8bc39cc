"""Lighthouse (mobile) on one page of each sort that readers land on: `make lighthouse` runs it.

The site is served as docs/publishing.md says: by nginx, with the file that the build wrote for it.
"""

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from kinesite.build.indexing import index
from tests.framed import demonstrate
from tests.hosting import hosting

PROGRAM = Path(__file__).parent.parent / ".venv/lighthouse/node_modules/.bin/lighthouse"
PAGES = (
    "",
    "exercises/glute-bridge/",
    "routines/quick-four/",
    "guides/physical-therapy-exercises/",
    "conditions/low-back-pain/",
    "exercises/",
    "search/",
)


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the demonstration as a publisher does."""
    site = tmp_path_factory.mktemp("site") / "site"

    def fill(address: str) -> None:
        demonstrate(site, address)
        assert index(site).problem == ""

    with hosting(site, fill) as address:
        yield address


@pytest.mark.parametrize("page", PAGES)
def test_lighthouse_gives_all_it_has(address: str, page: str, tmp_path: Path) -> None:
    """100 for performance, accessibility, best practices and findability."""
    command = [str(PROGRAM), address + page, "--quiet", "--output", "json", "--output-path", str(tmp_path / "report")]
    surroundings = os.environ | {"CHROME_PATH": shutil.which("chromium") or ""}
    subprocess.run([*command, "--chrome-flags=--headless --no-sandbox"], env=surroundings, check=True)
    report = json.loads((tmp_path / "report").read_text("utf-8"))
    scores = {name: round(each["score"] * 100) for name, each in report["categories"].items()}
    assert scores == dict.fromkeys(("performance", "accessibility", "best-practices", "seo"), 100)
