"""What answers a browser: files of the last good site, the state, and livereload's channel."""

import asyncio
import re
from collections.abc import Awaitable
from dataclasses import asdict
from http import HTTPStatus
from pathlib import Path
from typing import Any

from livereload.handlers import LiveReloadHandler  # type: ignore[import-untyped] # it comes without types
from tornado.httputil import HTTPHeaders, HTTPServerRequest
from tornado.web import HTTPError, OutputTransform, RequestHandler, StaticFileHandler
from tornado.websocket import WebSocketHandler

from kinesite.serve.building import Building

BROWSER = Path(__file__).parent / "browser"
SCRIPTS = (
    '<script src="/_serve/client.js" data-version="{version}" defer></script>'
    '<script src="/livereload.js?mindelay=200&amp;maxdelay=2000" defer></script>'
)
_HEAD = re.compile(rb"\s*(?:<!doctype[^>]*>)?\s*(?:<html[^>]*>)?\s*(?:<head[^>]*>)?", re.IGNORECASE)


class Own(StaticFileHandler):
    """A file, always as it is now: a browser asks again each time, and a change within one second is seen."""

    def set_default_headers(self) -> None:
        """Let nothing be kept without asking."""
        self.set_header("Cache-Control", "no-cache")

    def compute_etag(self) -> str | None:
        """Give none: tornado would keep it for good."""
        return None

    def should_return_304(self) -> bool:
        """Send the file each time: times of files are too coarse to tell."""
        return False

    def parse_url_path(self, url_path: str) -> str:
        """Know no file with a sign in its name that no file can have."""
        if "\0" in url_path:
            raise HTTPError(HTTPStatus.NOT_FOUND)
        return super().parse_url_path(url_path)

    def log_exception(self, kind: type[BaseException] | None, error: BaseException | None, trace: Any) -> None:
        """Leave addresses that lead nowhere out of the terminal."""
        if not isinstance(error, HTTPError):
            super().log_exception(kind, error, trace)


class File(Own):
    """A file of the last good site; for an unknown address its page 404, and before the first build one that waits."""

    def write_error(self, status_code: int, **_: Any) -> None:
        """Answer with a page that is loaded anew when there is something to show."""
        page = Path(self.root, "404.html")
        if not page.is_file():
            page, status_code = BROWSER / "waiting.html", HTTPStatus.SERVICE_UNAVAILABLE
        self.set_status(status_code)
        self.set_header("Content-Type", "text/html; charset=utf-8")
        self.finish(page.read_bytes())


class StateNow(RequestHandler):
    """The state, as JSON."""

    def initialize(self, building: Building) -> None:
        """Take the one who knows it."""
        self._building = building

    def get(self) -> None:
        """Tell it."""
        self.set_header("Cache-Control", "no-store")
        self.finish(asdict(self._building.state))


class Channel(LiveReloadHandler):  # type: ignore[misc] # it comes without types
    """livereload's channel, for our own pages only. A page that has just connected is told to look at the state."""

    check_origin = WebSocketHandler.check_origin

    def on_message(self, message: str) -> None:
        """Shake hands."""
        super().on_message(message)
        if self in LiveReloadHandler.waiters:
            self.send_message({"command": "reload", "path": "*"})

    def write_message(self, message: str | bytes | dict[str, Any], binary: bool = False) -> Awaitable[None]:
        """Send a message; a browser that went away meanwhile is no error."""
        sent: asyncio.Future[None] = super().write_message(message, binary)
        sent.add_done_callback(lambda done: done.cancelled() or done.exception())
        return sent


def injecting(building: Building) -> type[OutputTransform]:
    """Make what puts the scripts into each page as it is sent; the files of the site never hold them."""

    class Injecting(OutputTransform):
        def __init__(self, request: HTTPServerRequest) -> None:
            """Need nothing of the request."""

        def transform_first_chunk(
            self, status_code: int, headers: HTTPHeaders, chunk: bytes, _finishing: bool
        ) -> tuple[int, HTTPHeaders, bytes]:
            """Put them where the head begins."""
            if chunk and headers.get("Content-Type", "").startswith("text/html") and "Content-Range" not in headers:
                scripts = SCRIPTS.format(version=building.state.version).encode()
                head = _HEAD.match(chunk)
                at = head.end() if head else 0
                chunk = chunk[:at] + scripts + chunk[at:]
                if "Content-Length" in headers:
                    headers["Content-Length"] = str(int(headers["Content-Length"]) + len(scripts))
            return status_code, headers, chunk

    return Injecting
