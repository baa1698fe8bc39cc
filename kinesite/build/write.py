"""Write: put the files where they belong so that a kill at any moment harms nothing.

The new files wait in a hidden folder. A journal says what is to be done with them; once it stands, the build is
decided, and whoever finds it finishes the work (a redo log: doing it twice is the same as once). Files are moved by
renaming, so each is always whole. Where there is no site yet, one rename of the folder does.
"""

import errno
import json
import shutil
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from kinesite.build.files import walk, write_whole
from kinesite.build.record import RECORDS, Record, dump_record, workspace_of
from kinesite.build.stamps import stamps_of
from kinesite.values.paths import within


@dataclass(frozen=True)
class Receipt:
    """What a write changed: files written, files taken away, files in the folder that no build made."""

    written: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()


def write(made: Mapping[str, str], before: Record, record: Record, output: Path, on_disk: Mapping[str, str]) -> Receipt:
    """Move what differs into place, remove what is no longer planned, and keep the record."""
    workspace = workspace_of(output)
    changed = tuple(path for path, digest in made.items() if on_disk.get(path) != digest)
    removed = tuple(path for path in before.outputs if path not in record.outputs and on_disk.get(path))
    if changed and not output.is_symlink() and not (output.is_dir() and any(output.iterdir())):
        record = replace(record, output_stamps=stamps_of(str(workspace / "staged"), record.outputs))
        write_whole(*dump_record(workspace, record))  # first: what it says is looked for on disk
        _rename_whole(workspace / "staged", output)
    else:
        kept, data = dump_record(workspace, record)
        write_whole(workspace / "record.next", data)
        todo = {"move": changed, "remove": removed, "record": kept.name}
        write_whole(workspace / "journal.json", json.dumps(todo).encode())
        finish(output)
    return Receipt(changed, removed)


def finish(output: Path) -> None:
    """Finish what a journal says, if there is one; clear away what was laid out before one could be written."""
    workspace = workspace_of(output)
    journal = workspace / "journal.json"
    if todo := _read_journal(journal):
        move, remove, record = todo
        for path in move:
            _move(workspace / "staged" / path, output / path)
        for path in remove:
            (output / path).unlink(missing_ok=True)
            _drop_empty(output, Path(path).parent)
        if (workspace / "record.next").is_file():
            (workspace / "record.next").replace(workspace / record)
    journal.unlink(missing_ok=True)
    shutil.rmtree(workspace / "staged", ignore_errors=True)


def _read_journal(journal: Path) -> tuple[list[str], list[str], str] | None:
    """Read a journal; one that this program did not write whole is no decision, and is dropped."""
    try:
        todo = json.loads(journal.read_text("utf-8"))
        move, remove, record = todo["move"], todo["remove"], todo["record"]
        if any(within("", path) != path for path in [*move, *remove]) or record not in RECORDS:
            return None
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None
    return move, remove, record


def _rename_whole(staged: Path, output: Path) -> None:
    """Make the waiting folder the site. An empty folder in its place is replaced."""
    output.parent.mkdir(parents=True, exist_ok=True)
    if output.is_dir():
        output.rmdir()
    staged.replace(output)


def _move(source: Path, target: Path) -> None:
    """Rename a file into place; from another file system it is copied beside its place first."""
    if not source.is_file():
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        source.replace(target)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        beside = target.with_name(f".{target.name}.new")
        shutil.copyfile(source, beside)
        beside.replace(target)
        source.unlink()


def _drop_empty(output: Path, folder: Path) -> None:
    """Remove folders that became empty, from the inside out, but never the output itself."""
    while folder.parts and (output / folder).is_dir() and not any((output / folder).iterdir()):
        (output / folder).rmdir()
        folder = folder.parent


def unknown_files(output: Path, record: Record) -> tuple[str, ...]:
    """Find the files in the output that no build made. A site has many folders: worth it only where much is made."""
    return tuple(path for path, _ in walk(str(output)) if path not in record.outputs)
