"""`serve` on the command line."""

import signal
import socket
import subprocess
import sys

from tests.project import Project
from tests.served import TOP, serving


def test_a_port_in_use_gets_the_next_free_one_and_ctrl_c_ends_it(project: Project) -> None:
    """The terminal says which port, and the exit status is 0."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with serving(project, "--port", str(port)) as served:
            assert served.address != f"http://127.0.0.1:{port}/"
            assert f"Port {port} is in use" in served.said()
            served.process.send_signal(signal.SIGINT)
            assert served.process.wait(10) == 0
    assert "Traceback" not in served.said()


def test_a_host_that_is_not_here_is_told(project: Project) -> None:
    """One sentence, exit status 2."""
    done = subprocess.run(
        [sys.executable, str(TOP / "build.py"), "serve", "--host", "192.0.2.1"],
        cwd=project.folder, capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip
    assert done.returncode == 2
    assert done.stderr.startswith("Nothing can be served at 192.0.2.1, port 8000: ")
