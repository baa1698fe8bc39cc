"""One server and one browser for each file of tests; each test begins with the content as it was."""

import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from kinesite.cli.base import theme_folder
from tests.project import make_project
from tests.served import Served, serving


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """Serve a small site that has templates of its own."""
    project = make_project(tmp_path_factory.mktemp("served"))
    shutil.copytree(theme_folder(), project.folder / "templates")
    with serving(project) as served:
        yield served


@pytest.fixture
def served(server: Served) -> Iterator[Served]:
    """Serve it, and put back afterwards what a test changes in the content."""
    yield server
    server.restore()


@pytest.fixture
def tab(browser: Browser) -> Iterator[Page]:
    """Open a tab."""
    page = browser.new_page()
    yield page
    page.close()
