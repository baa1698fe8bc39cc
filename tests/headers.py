"""`_headers` as Netlify and Cloudflare Pages read it, and a server that sends what it says."""

from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

Rules = list[tuple[str, list[tuple[str, str]]]]


def read_rules(text: str) -> Rules:
    """Read the rules: a path on a line of its own, its headers indented below it."""
    rules: Rules = []
    for line in text.splitlines():
        if line.startswith(" "):
            name, _, value = line.strip().partition(": ")
            rules[-1][1].append((name.lower(), value))
        else:
            rules.append((line, []))
    return rules


def headers_for(path: str, rules: Rules) -> dict[str, list[str]]:
    """Give the headers of all rules that match, in the order of the file."""
    said: dict[str, list[str]] = defaultdict(list)
    for pattern, headers in rules:
        if path == pattern or (pattern.endswith("*") and path.startswith(pattern[:-1])):
            for name, value in headers:
                said[name].append(value)
    return said


class _Host(SimpleHTTPRequestHandler):
    def end_headers(self) -> None:
        """Send what the rules say, several values joined as hosts do."""
        file = Path(self.directory) / "_headers"
        rules = read_rules(file.read_text("utf-8")) if file.is_file() else []
        for name, values in headers_for(self.path.partition("?")[0], rules).items():
            self.send_header(name, ", ".join(values))
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is the library's
        """Keep the test's output free of requests."""


@contextmanager
def hosting(folder: Path) -> Iterator[str]:
    """Serve a folder on this machine, with the headers that its `_headers` asks for, if it has one."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Host, directory=str(folder)))
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
