"""Reading and writing files as a build needs it: fast to look at, never half-written."""

import errno
import os
from collections.abc import Iterator
from pathlib import Path

from kinesite.values.digests import digest_bytes

_BINARY = getattr(os, "O_BINARY", 0)  # without it Windows would change the ends of lines
_NEW = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | _BINARY


def walk(folder: str, prefix: str = "") -> Iterator[tuple[str, bool]]:
    """Give all files below a folder by their relative paths, and whether each is a link; hidden ones are left out."""
    with os.scandir(folder) as found:
        items = sorted(found, key=lambda item: item.name)
    for item in items:
        if item.name.startswith("."):
            continue
        if item.is_dir(follow_symlinks=False):
            yield from walk(item.path, f"{prefix}{item.name}/")
        elif item.is_file():
            yield prefix + item.name, item.is_symlink()


def read(path: str) -> bytes:
    """Read a whole file."""
    file = os.open(path, os.O_RDONLY | _BINARY)
    try:
        size = os.fstat(file).st_size
        data = os.read(file, size + 1)
        while more := os.read(file, size + 1):
            data += more
        return data
    finally:
        os.close(file)


def lay(path: str, data: bytes) -> None:
    """Lay a new file out, and the folders that it needs."""
    try:
        file = os.open(path, _NEW, 0o666)  # a file object would cost as much again
    except FileNotFoundError:
        _make_folder(path.rpartition("/")[0])
        file = os.open(path, _NEW, 0o666)
    try:
        while data:
            data = data[os.write(file, data) :]
    finally:
        os.close(file)


def append(path: Path, data: bytes) -> int:
    """Write behind the end of a file, and say where that was. Several processes may do so at the same time."""
    file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND | _BINARY, 0o666)
    try:
        if os.write(file, data) < len(data):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(path))
        return os.lseek(file, 0, os.SEEK_CUR) - len(data)
    finally:
        os.close(file)


def _make_folder(path: str) -> None:
    """Make a folder; those around it are mostly there. To make a Path takes as long as the folder."""
    try:
        os.mkdir(path)  # noqa: PTH102
    except FileNotFoundError:
        os.makedirs(path, exist_ok=True)  # noqa: PTH103
    except FileExistsError:
        pass  # another worker was quicker


def digest_on_disk(path: str) -> str:
    """Digest what a file holds now; nothing if it is not there."""
    try:
        return digest_bytes(read(path))
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        return ""


def write_whole(path: Path, data: bytes, *, sure: bool = True) -> None:
    """Write a file so that it is either the old one or the new one, whenever this program stops.

    If it has to be `sure`, also when the machine stops; that costs some milliseconds.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(path.name + ".new")
    with temporary.open("wb") as file:
        file.write(data)
        if sure:
            file.flush()
            os.fsync(file.fileno())
    temporary.replace(path)
