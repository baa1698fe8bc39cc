"""The pictures and films that entries use, in their text and in their fields."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from kinesite.content.entry import Entry
from kinesite.content.fields import FilePath, walk
from kinesite.content.library import Library
from kinesite.markup import Image, Path, Prose
from kinesite.values.problems import Place


@dataclass(frozen=True)
class Picture:
    """A picture as an entry shows it: the path as written, the words in its place."""

    path: str
    alt: str
    place: Place


def pictures_of(entry: Entry[Any]) -> Iterator[Picture]:
    """Give the pictures that an entry shows."""
    for prose in (entry.prose, *entry.texts.values()):
        yield from _in_prose(prose)
    for path, word in walk(entry.fields):
        if isinstance(word, FilePath):
            owner = entry.fields
            for key in path[:-1]:
                owner = owner[key] if isinstance(key, int) else getattr(owner, key)
            yield Picture(word, owner.alt, entry.place(path))


def _in_prose(prose: Prose) -> Iterator[Picture]:
    return (Picture(hole.path, hole.alt, hole.place) for hole in prose.holes() if isinstance(hole, Image))


def files_used(library: Library, entry: Entry[Any]) -> Iterator[tuple[str, Place]]:
    """Give every file of the content that an entry shows or leads to, with the place where it does."""
    used = [(hole.path, hole.place) for hole in entry.holes() if isinstance(hole, Path)]
    used += [(path, place) for place, path in entry.files()]
    for path, place in used:
        if isinstance(file := library.follow(entry, path), str):
            yield file, place
