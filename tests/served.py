"""A server of a test's own project, in a process of its own, as a writer runs it."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import monotonic, sleep
from typing import Any
from urllib.request import urlopen

from tests.project import FILES, Project

TOP = Path(__file__).parent.parent
PATIENCE = 20
"""Seconds after which something that should happen has not."""


@dataclass
class Served:
    """A project, and the server that shows it at an address."""

    project: Project
    process: subprocess.Popen[bytes]
    log: Path
    address: str = ""

    def said(self) -> str:
        """Give all that stands on the terminal."""
        return self.log.read_text("utf-8")

    def state(self) -> dict[str, Any]:
        """Ask for the state as a browser does."""
        with urlopen(f"{self.address}_serve/state") as answer:  # noqa: S310 - our own server
            state: dict[str, Any] = json.load(answer)
        return state

    def codes(self) -> list[str]:
        """Give the codes of the problems that the overlay would list."""
        return [problem["code"] for problem in self.state()["problems"]]

    def rebuilds(self) -> int:
        """Count the builds since the server began."""
        return sum(1 for line in self.said().splitlines() if line.endswith(" ms)."))

    def wait_for_rebuild(self, before: int) -> None:
        """Wait until there was another build."""
        wait_for(lambda: self.rebuilds() > before)

    @contextmanager
    def held(self) -> Iterator[None]:
        """Let the server see nothing of what is done meanwhile, and all of it at once afterwards."""
        self.process.send_signal(signal.SIGSTOP)
        yield
        self.process.send_signal(signal.SIGCONT)

    def restore(self) -> None:
        """Put the content back as it was, and wait until it is shown."""
        content = self.project.folder / "content"
        for file in content.rglob("*.md"):
            if file.relative_to(content).as_posix() not in FILES:
                file.unlink()
        for path, text in FILES.items():
            self.project.write(path, text)
        sign = content / "questions/sign.md"
        self.project.write("questions/sign.md", "---\ntitle: Sign?\nanswer: Sign.\n---\n")
        wait_for(lambda: not self.state()["broken"] and (self.output / "questions/sign/index.html").is_file())
        sign.unlink()
        wait_for(lambda: not (self.output / "questions/sign/index.html").exists())

    @property
    def output(self) -> Path:
        """The folder that is served."""
        return next((self.project.folder / ".kinesite/site").glob("serve-*"))


def wait_for(true: Callable[[], object]) -> None:
    """Wait until something is so."""
    end = monotonic() + PATIENCE
    while not true():
        assert monotonic() < end, "it never came about"
        sleep(0.01)


@contextmanager
def serving(project: Project, *options: str) -> Iterator[Served]:
    """Serve a project while the context lasts."""
    log = project.folder / "said.txt"
    command = [sys.executable, str(TOP / "build.py"), "serve", *options]
    with log.open("wb") as words:
        process = subprocess.Popen(command, cwd=project.folder, stdout=words, stderr=subprocess.STDOUT, env=os.environ)
    served = Served(project, process, log)
    try:
        wait_for(lambda: served.rebuilds() or process.poll() is not None)
        lines = [line for line in served.said().splitlines() if line.startswith("Serving ")]
        assert lines, served.said()
        served.address = lines[0].split()[1]
        yield served
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(PATIENCE)
