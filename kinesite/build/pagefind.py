"""Pagefind as a service: it is told of one page after the other, because by itself it takes them in the disk's order.

Each request and each answer is JSON in base64 with a comma behind it, on the program's own channels, as Pagefind's
wrappers for Python and Node speak it; those wait a tenth of a second for each answer.
"""

import json
import subprocess
from base64 import b64decode, b64encode
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from io import BufferedReader
from pathlib import Path
from threading import Thread
from typing import Any

GLANCE = 0.02
"""Seconds between two looks at whether to go on."""
END = b","


class Failed(Exception):  # noqa: N818 - it says what happened
    """Pagefind could not do its work; in its own words."""


def index_of(site: Path, pages: Iterable[str], go_on: Callable[[], bool]) -> dict[str, bytes] | None:
    """Index pages of a site in this order, and give the files by name; None if it was told to stop.

    Raises Failed, ImportError, OSError.
    """
    from pagefind_bin import get_executable  # noqa: PLC0415 - not there on every machine

    command = [str(get_executable()), "--service"]
    requests = tuple(_requests(site, pages))
    answers: list[dict[str, Any]] = []
    with (
        suppress(BrokenPipeError),  # what it was still to be told when it was stopped
        subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process,  # noqa: S603 - the program of the package
    ):
        talk = Thread(target=_talk, args=(process, requests, answers))
        talk.start()
        while talk.is_alive() and go_on():
            talk.join(GLANCE)
        stopped = talk.is_alive()
        process.kill()
        talk.join()
    if stopped:
        return None
    if answers and "message" in answers[-1]:
        raise Failed(answers[-1]["message"])
    if len(answers) < len(requests):
        raise Failed("it ended before its work was done")
    return {file["path"]: b64decode(file["content"]) for file in answers[-1]["files"]}


def _requests(site: Path, pages: Iterable[str]) -> Iterator[dict[str, Any]]:
    yield {"type": "NewIndex", "config": {}}
    for page in pages:
        yield {"type": "AddDir", "index_id": 0, "path": str(site), "glob": page}
    yield {"type": "GetFiles", "index_id": 0}


def _talk(
    process: "subprocess.Popen[bytes]", requests: Iterable[dict[str, Any]], answers: list[dict[str, Any]]
) -> None:
    """Ask one thing after the other, each when the one before is answered; the last answer may be an error."""
    assert process.stdin  # noqa: S101 - it is a pipe
    assert isinstance(process.stdout, BufferedReader)  # noqa: S101 - so is this
    with suppress(OSError, EOFError):  # it ended, which the number of answers tells
        for number, request in enumerate(requests):
            message = {"message_id": number, "payload": request}
            process.stdin.write(b64encode(json.dumps(message).encode()) + END)
            process.stdin.flush()
            answers.append(json.loads(b64decode(_answer(process.stdout)))["payload"])
            if "message" in answers[-1]:
                return


def _answer(channel: BufferedReader) -> bytes:
    """Read an answer, up to its comma. Raises EOFError."""
    answer = b""
    while not answer.endswith(END):
        if not (more := channel.read1()):
            raise EOFError
        answer += more
    return answer.removesuffix(END)
