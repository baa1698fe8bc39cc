"""What tests share."""

import fcntl
import os
import shutil
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import hypothesis
import pytest
from playwright.sync_api import Browser, sync_playwright

from kinesite.build.pipeline import Request, build
from kinesite.cli.base import theme_folder
from tests.project import Project, make_project

hypothesis.settings.register_profile("untimed", deadline=None)  # a test says what is right, never how fast it is
hypothesis.settings.load_profile("untimed")

CHROMIUM = shutil.which("chromium")
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is the library's
        """Keep the test's output free of requests."""


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A small site of its own for each test."""
    return make_project(tmp_path)


@pytest.fixture(scope="session")
def demonstration(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the demonstration site: whichever process comes first builds it, the others wait for it."""
    own = tmp_path_factory.getbasetemp()
    shared = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own
    site = shared / "demonstration/site"
    site.parent.mkdir(exist_ok=True)
    with (shared / "demonstration.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not site.exists():
            outcome = build(Request(Path(__file__).parent.parent / "content", (theme_folder(),), site))
            assert outcome.receipt
            assert outcome.problems == ()
    return site


@pytest.fixture(scope="session")
def address(demonstration: Path) -> Iterator[str]:
    """Serve the demonstration site on this machine only."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(demonstration)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Start the system's Chromium; one for each file of tests, since its loop must not outlive them."""
    if CHROMIUM is None:
        pytest.skip('the package "chromium" is not installed')
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield chromium
        chromium.close()
