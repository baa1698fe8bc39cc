"""Pictures and films: measured, light enough for a phone, and not only for those who can hear.

Photographs are made small by the build, which refuses what is damaged or unsafe.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from kinesite.checks.base import Advised, Rule
from kinesite.checks.base.pictures import files_used
from kinesite.content.entry import Entry
from kinesite.content.media import CAPTIONS, FILMS, Picture, ending_of
from kinesite.values.problems import Place, Problem, Severity

RULES = (
    Rule("media.size", Severity.WARNING, Severity.ERROR),
    Rule("media.weight", Severity.WARNING, Severity.WARNING),
    Rule("media.captions", Severity.WARNING, Severity.ERROR),
)
HEAVIEST = 500_000
"""Bytes. At a megabit in a second, which is what a phone has on a bad day, it takes four seconds."""
TRANSCRIPT = "transcript"


def check(advised: Advised) -> Iterator[Problem]:
    """Look at every picture and film that an entry uses."""
    used: dict[str, list[tuple[Entry[Any], Place]]] = {}
    for entry in advised.entries:
        for file, place in files_used(advised.library, entry):
            used.setdefault(file, []).append((entry, place))
    for file in sorted(used):
        if ending_of(file) in FILMS:
            yield from _captions(file, used[file], advised.library.files)
        elif file in advised.library.pictures:
            yield from _picture(advised.library.pictures[file], used[file][0][1], advised.read)


def _picture(picture: Picture, place: Place, read: Callable[[str], bytes]) -> Iterator[Problem]:
    if not picture.width:
        message = f'width and height of "{picture.path}" cannot be told'
        yield Problem("media.size", message, place, "An SVG needs width and height, or a viewBox; save a GIF again.")
    if not picture.widths and (weight := len(read(picture.path))) > HEAVIEST:
        message = f'"{picture.path}" weighs {weight // 1000} kB; more than {HEAVIEST // 1000} kB is slow on a phone'
        yield Problem("media.weight", message, place, "Save a drawing more simply, and a GIF that moves as MP4.")


def _captions(file: str, uses: Iterable[tuple[Entry[Any], Place]], files: frozenset[str]) -> Iterator[Problem]:
    """Captions are a file of the same name beside the film: `walk.vtt`, or `walk.en.vtt`."""
    stem = file.rpartition(".")[0]
    if any(other.startswith(f"{stem}.") and ending_of(other) == CAPTIONS for other in files):
        return
    for entry, place in uses:
        if not any(heading.text.casefold().startswith(TRANSCRIPT) for heading in entry.prose.headings):
            message = f'"{file}" has no captions, and the page has no transcript'
            hint = f'Put {stem}.vtt beside it, or write what is said under a heading "Transcript".'
            yield Problem("media.captions", message, place, hint)
