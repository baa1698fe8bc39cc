"""The server: livereload's, with our own handlers, and with its watching put away."""

import errno
import re
import signal
from ipaddress import ip_address
from pathlib import Path
from socket import socket
from typing import Any

from livereload import Server as LiveReloadServer  # type: ignore[import-untyped] # it comes without types
from livereload.handlers import LiveReloadHandler, LiveReloadJSHandler  # type: ignore[import-untyped] # as above
from livereload.watcher import Watcher  # type: ignore[import-untyped] # as above
from tornado.httpserver import HTTPServer
from tornado.ioloop import IOLoop
from tornado.netutil import bind_sockets
from tornado.web import Application, ErrorHandler

from kinesite.serve.building import Building
from kinesite.serve.figures import FigurePage
from kinesite.serve.handlers import BROWSER, Channel, File, Own, StateNow, injecting

PORTS = 100
"""How many ports are tried."""
MISDIRECTED = 421


def listen(host: str, port: int) -> tuple[list[socket], int]:
    """Listen on a port, or on the next that is free. Raises OSError."""
    for candidate in range(port, min(port + PORTS, 65536)):
        try:
            return bind_sockets(candidate, host), candidate
        except OSError as error:
            if error.errno != errno.EADDRINUSE:
                raise
    raise OSError(errno.EADDRINUSE, f"the ports from {port} are all in use", host)


def names_of(host: str) -> str:
    """Give the pattern of host names to answer to.

    On this machine alone these are its own names: another site whose name was made to lead here (DNS rebinding) must
    not read what is served.
    """
    try:
        local = ip_address(host).is_loopback
    except ValueError:
        local = host == "localhost"
    return "|".join(map(re.escape, {host, "localhost", "127.0.0.1"})) if local else ".*"


class Unwatched(Watcher):  # type: ignore[misc] # it comes without types
    """Given nothing to watch, livereload would walk the whole working folder again and again; this never looks."""

    def watch(self, *_: object, **__: object) -> None:
        """Watch nothing."""

    def start(self, _callback: object) -> bool:
        """Say that changes are told, so that nobody polls."""
        return True


class Server(LiveReloadServer):  # type: ignore[misc] # it comes without types
    """Serve a folder, the state, and the channel that tells browsers of news."""

    def __init__(self, sockets: list[socket], host: str, folder: Path, content: Path) -> None:
        super().__init__(watcher=Unwatched())
        self._sockets, self._host, self._folder, self._content = sockets, host, folder, content
        self._loop = IOLoop.current()

    def run(self, building: Building) -> None:
        """Serve until Ctrl-C. `building` knows the state."""
        self._building = building
        signal.signal(signal.SIGINT, self._end)
        self.serve(host=self._host)

    def _end(self, *_: object) -> None:
        """Stop between two answers: an exception in the midst of one would be taken for a fault of its page."""
        signal.signal(signal.SIGINT, signal.default_int_handler)
        loop = self._loop.asyncio_loop  # type: ignore[attr-defined] # every loop of tornado stands on one of asyncio
        loop.call_soon_threadsafe(self._loop.stop)  # this wakes a loop that waits, which `add_callback` would not

    def tell(self) -> None:
        """Let every browser look at the state; may be called from any thread."""
        self._loop.add_callback(LiveReloadHandler.reload_waiters)

    def application(self, *_: object, **__: object) -> None:
        """Take the sockets into use. A page for writers only is a handler of its own and one line here."""
        LiveReloadHandler.watcher, LiveReloadHandler.live_css = self.watcher, False
        handlers: list[tuple[Any, ...]] = [
            (r"/livereload", Channel),
            (r"/livereload\.js", LiveReloadJSHandler),
            (r"/_serve/state", StateNow, {"building": self._building}),
            (r"/figures/([a-z0-9-]+)/", FigurePage, {"content": self._content}),
            (r"/_serve/(.*)", Own, {"path": str(BROWSER)}),
            (r"/styles/()", Own, {"path": str(BROWSER), "default_filename": "styles.html"}),
            (r"/(.*)", File, {"path": str(self._folder), "default_filename": "index.html"}),
        ]
        application = Application(
            transforms=[injecting(self._building)],
            log_function=lambda _: None,
            default_handler_class=ErrorHandler,
            default_handler_args={"status_code": MISDIRECTED},
        )
        application.add_handlers(f"^(?:{names_of(self._host)})$", handlers)
        HTTPServer(application).add_sockets(self._sockets)

    def _setup_logging(self) -> None:
        """Leave the terminal to the report; what goes wrong in the server itself is still shown."""
