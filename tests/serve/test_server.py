"""What the server answers, and what it refuses."""

import re
import signal
import socket
import struct
from collections.abc import Iterator
from contextlib import closing, suppress
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from tornado.ioloop import IOLoop

from kinesite.build.pipeline import Request
from kinesite.serve.building import Building
from kinesite.serve.server import Server, names_of
from tests.served import Served, wait_for

HANDSHAKE = (
    "GET /livereload HTTP/1.1\r\nHost: {host}\r\nOrigin: {origin}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n"
)


def ask(served: Served, path: str, host: str | None = None) -> tuple[int, bytes]:
    """Ask for a path exactly as it is written; give status and body, whose length is as was said."""
    with closing(HTTPConnection(urlsplit(served.address).netloc)) as connection:
        connection.putrequest("GET", path, skip_host=host is not None)
        if host is not None:
            connection.putheader("Host", host)
        connection.endheaders()
        answer = connection.getresponse()
        body = answer.read()
    assert len(body) == int(answer.headers["Content-Length"])
    return answer.status, body


@pytest.mark.parametrize("path", ["/", "/about/", "/404.html"])
def test_a_page_is_sent_with_the_scripts_and_stands_without_them(server: Served, path: str) -> None:
    """They are put in on the way; what is on disk could be published."""
    status, sent = ask(server, path)
    assert status == 200
    assert b'src="/_serve/client.js"' in sent
    for file in server.output.rglob("*.html"):
        assert b"_serve" not in file.read_bytes(), file


def test_no_site_to_be_published_is_touched(server: Served) -> None:
    """What is served may hold drafts, so it never lands in site/."""
    assert not (server.project.folder / "site").exists()


@pytest.mark.parametrize("path", ["/nope", "/nope/", "/exercises/nope/", "/assets/", "/%00", "/nope?x=/about/"])
def test_an_unknown_address_is_answered_with_the_site_s_page_for_it(server: Served, path: str) -> None:
    """Status 404, with the scripts."""
    status, sent = ask(server, path)
    assert status == 404
    assert b'src="/_serve/client.js"' in sent


@pytest.mark.parametrize(
    "path",
    [
        "/../record.json",
        "/%2e%2e/record.json",
        "/..%2frecord.json",
        "/about/../../record.json",
        "//etc/passwd",
        "/%2fetc/passwd",
        "/..\\record.json",
        "/_serve/../server.py",
        "/_serve/%2e%2e/server.py",
        "/_serve//etc/passwd",
    ],
)
def test_no_path_leads_out_of_the_folder(server: Served, path: str) -> None:
    """Whatever is asked for, nothing but the site and our own scripts is sent."""
    assert ask(server, path)[0] in {301, 403, 404}


@pytest.mark.parametrize("path", ["/", "/_serve/state", "/_serve/client.js", "/livereload.js", "/livereload"])
@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "", "192.0.2.1:8000"])
def test_another_name_for_this_machine_is_refused(server: Served, path: str, host: str) -> None:
    """A site whose name is made to lead here learns nothing of what is written."""
    assert ask(server, path, host)[0] == 421


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1:8000"])
def test_the_machine_s_own_names_are_answered(server: Served, host: str) -> None:
    """A writer may type either."""
    assert ask(server, "/", host)[0] == 200


@pytest.mark.parametrize(
    ("bound", "asked", "answered"),
    [("127.0.0.1", "127.0.0.1", True), ("127.0.0.1", "127x0y0z1", False), ("0.0.0.0", "phone.local", True)],  # noqa: S104
)
def test_only_a_server_of_this_machine_alone_is_picky(bound: str, asked: str, answered: bool) -> None:
    """One that others may use is known by names nobody can list."""
    assert bool(re.fullmatch(names_of(bound), asked)) is answered


@pytest.mark.parametrize(("origin", "status"), [("{own}", b" 101 "), ("http://evil.example", b" 403 ")])
def test_only_our_own_pages_may_listen(server: Served, origin: str, status: bytes) -> None:
    """The channel is closed to pages of other sites."""
    with connected(server, origin.format(own=server.address.rstrip("/"))) as channel:
        assert status in channel.recv(100)


def test_browsers_that_go_away_do_no_harm(served: Served) -> None:
    """A connection that breaks without a word is forgotten at the next news."""
    for _ in range(5):
        channel = connected(served, served.address.rstrip("/"))
        channel.recv(1000)
        channel.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        channel.close()
    served.project.change("pages/about.md", "Us.", "Us anew.")
    wait_for(lambda: b"Us anew." in ask(served, "/about/")[1])
    assert "Traceback" not in served.said()
    assert "Error" not in served.said()


def connected(served: Served, origin: str) -> socket.socket:
    """Open the channel as a page of some site does."""
    place = urlsplit(served.address)
    channel = socket.create_connection((place.hostname, place.port), 10)
    channel.sendall(HANDSHAKE.format(host=place.netloc, origin=origin).encode())
    return channel


@pytest.fixture
def interruptible() -> Iterator[None]:
    """Put back what Ctrl-C does."""
    before = signal.getsignal(signal.SIGINT)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("interruptible")
def test_ctrl_c_waits_for_the_end_of_an_answer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It raises nothing in the midst of one, where it would be taken for a fault of the page and forgotten."""
    server = Server([], "127.0.0.1", tmp_path, tmp_path)
    answered: list[str] = []

    def answer(**_: object) -> None:
        with suppress(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)
            answered.append("whole")
            IOLoop.current().start()  # what Ctrl-C asked for is done as soon as there is nothing else to do
            answered.append("stopped")

    monkeypatch.setattr(server, "serve", answer)
    server.run(Building(Request(tmp_path, (), tmp_path), server.tell))
    assert answered == ["whole", "stopped"]
