"""One build at a time: a lock that the system drops with the process that holds it, however that ends."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

try:
    import fcntl
except ImportError:  # Windows has no such lock; there a second build is not noticed
    fcntl = None  # type: ignore[assignment]


class BuildRunning(Exception):  # noqa: N818 - it says what is so
    """Another build into the same folder is running."""


@contextmanager
def only_build(workspace: Path) -> Iterator[None]:
    """Hold the lock of a workspace. Raises BuildRunning."""
    workspace.mkdir(parents=True, exist_ok=True)
    file = os.open(workspace / "lock", os.O_RDWR | os.O_CREAT)
    try:
        if fcntl:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
    except BlockingIOError as error:
        raise BuildRunning from error
    finally:
        os.close(file)
