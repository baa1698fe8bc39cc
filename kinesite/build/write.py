"""Write: put the files where they belong so that a kill at any moment harms nothing.

The new files are first laid out in a hidden folder. Then a journal says what is to be done with them; once it
stands, the build is decided, and whoever finds it finishes the work (it is a redo log: doing it twice is the same as
once). Files are moved by renaming, so each is always whole. Where there is no site yet, one rename of the folder does.
"""

import json
import os
import shutil
from dataclasses import dataclass
from pathlib import Path

from kinesite.build.record import Record, dump_record, load_record


@dataclass(frozen=True)
class Receipt:
    """What a write changed: files written, files taken away, files in the folder that no build made."""

    written: tuple[str, ...]
    removed: tuple[str, ...]
    unknown: tuple[str, ...]


def write(made: dict[str, bytes], record: Record, output: Path, workspace: Path) -> Receipt:
    """Write what differs, remove what is no longer planned, and keep the record."""
    old = load_record(workspace).outputs
    changed = {path: data for path, data in made.items() if not _is_same(output / path, data)}
    removed = tuple(path for path in old if path not in record.outputs and (output / path).is_file())
    staged = workspace / "staged"
    for path, data in changed.items():
        target = staged / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    if changed and not _has_files(output):
        output.mkdir(parents=True, exist_ok=True)
        staged.replace(output)
        _write_whole(workspace / "record.json", dump_record(record))
    else:
        journal = {"move": list(changed), "remove": removed, "record": dump_record(record)}
        _write_whole(workspace / "journal.json", json.dumps(journal))
        finish(output, workspace)
    return Receipt(tuple(changed), removed, _unknown(output, record))


def finish(output: Path, workspace: Path) -> None:
    """Finish what a journal says, if there is one; clear away what was laid out before one could be written."""
    journal = workspace / "journal.json"
    if journal.is_file():
        todo = json.loads(journal.read_text("utf-8"))
        for path in todo["move"]:
            _move(workspace / "staged" / path, output / path)
        for path in todo["remove"]:
            (output / path).unlink(missing_ok=True)
            _drop_empty(output, Path(path).parent)
        _write_whole(workspace / "record.json", todo["record"])
        journal.unlink()
    shutil.rmtree(workspace / "staged", ignore_errors=True)


def _is_same(path: Path, data: bytes) -> bool:
    return path.is_file() and path.stat().st_size == len(data) and path.read_bytes() == data


def _has_files(folder: Path) -> bool:
    return folder.is_dir() and any(folder.iterdir())


def _move(source: Path, target: Path) -> None:
    if source.is_file():
        target.parent.mkdir(parents=True, exist_ok=True)
        source.replace(target)


def _drop_empty(output: Path, folder: Path) -> None:
    """Remove folders that became empty, from the inside out, but never the output itself."""
    while folder.parts and (output / folder).is_dir() and not any((output / folder).iterdir()):
        (output / folder).rmdir()
        folder = folder.parent


def _write_whole(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_suffix(".new")
    with temporary.open("w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    temporary.replace(path)


def _unknown(output: Path, record: Record) -> tuple[str, ...]:
    files = (path.relative_to(output).as_posix() for path in sorted(output.rglob("*")) if path.is_file())
    return tuple(path for path in files if path not in record.outputs)
