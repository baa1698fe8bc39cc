"""Watching folders: tell of changes in batches, also when a folder goes and comes back.

The system tells of changes (inotify and its like); nothing is polled. A folder that is deleted takes the watch on it
along, so its parent is watched too, without what else lies in there.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Event, Thread
from typing import Self

from watchfiles import Change
from watchfiles._rust_notify import RustNotify  # documented; `watch()` does not say when its watch is up

QUIET = 20
"""Milliseconds without a change that end a batch: an editor that saves several files causes one."""
LONGEST = 400
"""Milliseconds after which a batch is told though changes go on."""


def _notify(folders: Sequence[Path], *, below: bool) -> RustNotify:
    """Watch folders, with all that is below them or not. Raises FileNotFoundError."""
    return RustNotify(
        [str(folder) for folder in folders],
        debug=False,
        force_polling=False,
        poll_delay_ms=0,
        recursive=below,
        ignore_permission_denied=True,
    )


def _batch(notify: RustNotify, stop: Event) -> dict[Path, bool] | None:
    """Wait for a batch of changes; None when told to stop. Says of each file whether it did more than come and go."""
    changes = notify.watch(LONGEST, QUIET, 0, stop)
    if not isinstance(changes, set):
        return None
    paths = {Path(path) for _, path in changes}
    return {path: path.exists() or (Change.added, str(path)) not in changes for path in paths}


class Watching:
    """Watch folders while the context lasts.

    `tell` is called from a thread with the files that changed; with none when the watch has just begun, or has begun
    anew, and anything may have changed before. A file that came and went (many editors save through one) is not named,
    but told of too: a build that runs meanwhile may have seen it.
    """

    def __init__(self, folders: Sequence[Path], tell: Callable[[set[Path]], None]) -> None:
        self._folders, self._tell = tuple(folders), tell
        self._anew, self._end = Event(), Event()
        self._threads = [Thread(target=work, daemon=True) for work in (self._watch_below, self._watch_beside)]

    def __enter__(self) -> Self:
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._end.set()
        self._anew.set()
        for thread in self._threads:
            thread.join()

    def _watch_below(self) -> None:
        """Tell of files in the folders that are there; begin anew when one of them came or went."""
        while True:
            self._anew.clear()
            if self._end.is_set():  # asked after the clearing, which would undo what the end has set
                return
            try:
                notify = _notify([folder for folder in self._folders if folder.is_dir()], below=True)
            except FileNotFoundError:  # it went a moment ago: look again
                continue
            with notify:
                self._tell(set())
                while (changes := _batch(notify, self._anew)) is not None:
                    if files := [path for path in changes if not self._is_hidden(path)]:
                        self._tell({path for path in files if changes[path]})

    def _watch_beside(self) -> None:
        """Notice that one of the folders itself came or went."""
        with _notify(list({folder.parent for folder in self._folders}), below=False) as notify:
            while (changes := _batch(notify, self._end)) is not None:
                if not changes.keys().isdisjoint(self._folders):
                    self._anew.set()

    def _is_hidden(self, path: Path) -> bool:
        """Leave out what a build leaves out too (an editor's or a vault's own files), and what editors put aside."""
        folder = next((folder for folder in self._folders if path.is_relative_to(folder)), path.parent)
        return path.name.endswith("~") or any(part.startswith(".") for part in path.relative_to(folder).parts)
