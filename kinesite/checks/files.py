"""Plain links and pictures: the file must be there, inside the content folder."""

from collections.abc import Iterator
from typing import Any

from kinesite.checks.base import Checked, missing_heading, unpublished
from kinesite.content.entry import Entry
from kinesite.content.fields import FilePath, walk
from kinesite.content.library import Library
from kinesite.markup import Path
from kinesite.values.paths import within
from kinesite.values.problems import Place, Problem
from kinesite.values.suggestions import did_you_mean


def check(checked: Checked) -> Iterator[Problem]:
    """Check every relative address in text and fields, and every file that the settings name."""
    for entry in (entry for entry in checked.entries if not _all_there(checked.library, entry)):
        for hole in entry.holes():
            if isinstance(hole, Path):
                yield from _check(checked.library, entry, hole.path, hole.place)
        for place, path in entry.files():
            yield from _check(checked.library, entry, path, place)
    for where, file in walk(checked.settings):
        if isinstance(file, FilePath) and file not in checked.library.files:
            hint = did_you_mean(file, checked.library.files, "Name a file from the content folder: media/logo.svg")
            yield Problem("file.missing", f'there is no file "{file}"', checked.setting_place(where), hint)


def _all_there(library: Library, entry: Entry[Any]) -> bool:
    """Tell from the stub whether all paths of an entry lead to a file, none of them to a heading in it."""
    led = zip(entry.stub.uses, library.leads(entry.id), strict=True)
    paths = ((use.target, lead) for use, lead in led if use.way == "path")
    return all("#" not in path if lead else isinstance(library.follow(entry, path), str) for path, lead in paths)


def _check(library: Library, entry: Entry[Any], path: str, place: Place) -> Iterator[Problem]:
    file = within(entry.folder, path.partition("#")[0])
    if file is None:
        hint = "Name a file inside the content folder, from here: ../media/picture.jpg"
        yield Problem("path.outside", f'"{path}" leads out of the content folder', place, hint)
        return
    target = library.follow(entry, path)
    if target is None and (hidden := library.unpublished.get((file or "").removesuffix(".md"))):
        yield from unpublished(hidden[0], path, place, library.today)
    elif target is None:
        known = [f"../{file}" for file in library.files]
        fallback = "Link to a page with [[its name]], and put pictures into content/media/."
        yield Problem("file.missing", f'there is no file "{path}"', place, did_you_mean(path, known, fallback))
    elif isinstance(target, Entry) and (fragment := path.partition("#")[2]):
        yield from missing_heading(target, fragment, place)
