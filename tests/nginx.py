"""nginx as a publisher runs it: a folder, with the headers that its own `hosting/nginx.conf` asks for."""

import shutil
import socket
import subprocess
from collections.abc import Callable, Iterator
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
def hosting(folder: Path, fill: Callable[[str], object] = lambda _address: None) -> Iterator[str]:
    """Find a free address on this machine, fill the folder for it, and serve the folder there."""
    if NGINX is None:
        pytest.fail('the package "nginx" is not installed: without it nobody knows whether the headers hold')
    with socket.socket() as kept, TemporaryDirectory() as own:
        # a port that is kept but not listened at is given to nobody else, and nginx may take it all the same
        kept.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        kept.bind(("127.0.0.1", 0))
        port = kept.getsockname()[1]
        address = f"http://127.0.0.1:{port}/"
        fill(address)
        temporary = " ".join(f"{name}_temp_path {own}/{name};" for name in TEMPORARY)
        configuration = Path(own) / "nginx.conf"
        configuration.write_text(CONFIGURATION.format(own=own, temporary=temporary, port=port, folder=folder), "utf-8")
        process = subprocess.Popen([NGINX, "-e", "stderr", "-c", configuration])
        try:
            wait_for(lambda: _answers(port) or process.poll() is not None)
            assert process.poll() is None, "nginx refuses what the site asks it to say"
            yield address
        finally:
            process.terminate()
            process.wait()


def _answers(port: int) -> bool:
    with socket.socket() as door:
        return door.connect_ex(("127.0.0.1", port)) == 0
