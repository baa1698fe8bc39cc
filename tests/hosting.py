"""Servers that tests start, and nginx as a publisher runs it: with the headers that the site's own file asks for."""

import os
import shutil
import socket
import subprocess
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.served import wait_for

NGINX = shutil.which("nginx", path="/usr/sbin:/usr/bin:/usr/local/sbin:/usr/local/bin")
"""Debian puts it where only the path of root leads."""
TEMPORARY = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
CONFIGURATION = """
daemon off;
master_process off;
pid {own}/pid;
events {{ }}
http {{
  include /etc/nginx/mime.types;
  access_log off;
  {temporary}
  server {{
    listen 127.0.0.1:{port};
    root {folder};
    include {folder}/hosting/nginx.con[f];
  }}
}}
"""
"""The last `include` is a pattern, so that a folder without such a file is served too."""


@contextmanager
def free_port() -> Iterator[int]:
    """Keep a port without listening at it: nobody else is given it, and a server may take it all the same."""
    with socket.socket() as kept:
        kept.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        kept.bind(("127.0.0.1", 0))
        yield kept.getsockname()[1]


@contextmanager
def running(*command: str, until: Callable[[], object], surroundings: Mapping[str, str] = os.environ) -> Iterator[None]:
    """Run a server while the context lasts, which begins when it is ready."""
    process = subprocess.Popen(command, env=surroundings)
    try:
        wait_for(lambda: until() or process.poll() is not None)
        assert process.poll() is None, f"{command[0]} ended at once"
        yield
    finally:
        process.terminate()
        process.wait()


@contextmanager
def hosting(folder: Path, fill: Callable[[str], object] = lambda _address: None) -> Iterator[str]:
    """Find a free address on this machine, fill the folder for it, and serve the folder there."""
    if NGINX is None:
        pytest.fail('the package "nginx" is not installed: without it nobody knows whether the headers hold')
    with free_port() as port, TemporaryDirectory() as own:
        address = f"http://127.0.0.1:{port}/"
        fill(address)
        temporary = " ".join(f"{name}_temp_path {own}/{name};" for name in TEMPORARY)
        configuration = Path(own) / "nginx.conf"
        configuration.write_text(CONFIGURATION.format(own=own, temporary=temporary, port=port, folder=folder), "utf-8")
        with running(NGINX, "-e", "stderr", "-c", str(configuration), until=lambda: answers(port)):
            yield address


def answers(port: int) -> bool:
    """Tell whether anybody listens at a port."""
    with socket.socket() as door:
        return door.connect_ex(("127.0.0.1", port)) == 0
