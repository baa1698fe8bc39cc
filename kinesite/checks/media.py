"""Pictures and films: measured, light enough for a phone, harmless, and not only for those who can hear."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from kinesite.checks.base import Advised, Rule
from kinesite.checks.base.pictures import FILMS, PICTURES, files_used
from kinesite.content.entry import Entry
from kinesite.content.pictures import DRAWING, size_of, unsafe_in
from kinesite.values.problems import Place, Problem, Severity
from kinesite.values.words import listed

RULES = (
    Rule("media.size", Severity.WARNING, Severity.ERROR),
    Rule("media.weight", Severity.WARNING, Severity.WARNING),
    Rule("media.unsafe", Severity.ERROR, Severity.ERROR),
    Rule("media.captions", Severity.WARNING, Severity.ERROR),
)
HEAVIEST = 500_000
"""Bytes. At a megabit in a second, which is what a phone has on a bad day, it takes four seconds."""
TRANSCRIPT = "transcript"


def check(advised: Advised) -> Iterator[Problem]:
    """Look at every file that an entry uses, and at every drawing of the site, used or not."""
    used: dict[str, list[tuple[Entry[Any], Place]]] = {}
    for entry in advised.entries:
        for file, place in files_used(advised.library, entry):
            used.setdefault(file, []).append((entry, place))
    for file in sorted(advised.library.files):
        name = file.lower()
        if name.endswith(PICTURES) and (file in used or name.endswith(DRAWING)):
            yield from _picture(file, advised.read(file), used)
        elif name.endswith(FILMS):
            yield from _captions(file, used.get(file, ()), advised.library.files)


def _picture(file: str, data: bytes, used: Mapping[str, list[tuple[Entry[Any], Place]]]) -> Iterator[Problem]:
    place = used[file][0][1] if file in used else Place(file)
    if file.lower().endswith(DRAWING) and (found := unsafe_in(data)):
        message = f'"{file}" holds {listed(found)}'
        yield Problem("media.unsafe", message, place, "Save it as a plain SVG, with nothing in it but the drawing.")
    elif size_of(data, file) is None:
        message = f'width and height of "{file}" cannot be told'
        hint = "Save it again as PNG, JPEG, WebP or AVIF; an SVG needs width and height, or a viewBox."
        yield Problem("media.size", message, place, hint)
    if len(data) > HEAVIEST:
        message = f'"{file}" weighs {len(data) // 1000} kB; more than {HEAVIEST // 1000} kB is slow on a phone'
        yield Problem("media.weight", message, place, "Make it smaller (1600 pixels are enough), or save it as WebP.")


def _captions(file: str, uses: Iterable[tuple[Entry[Any], Place]], files: frozenset[str]) -> Iterator[Problem]:
    """Captions are a file of the same name beside the film: `walk.vtt`, or `walk.en.vtt`."""
    stem = file.rpartition(".")[0]
    if any(other.startswith(f"{stem}.") and other.lower().endswith(".vtt") for other in files):
        return
    for entry, place in uses:
        if not any(heading.text.casefold().startswith(TRANSCRIPT) for heading in entry.prose.headings):
            message = f'"{file}" has no captions, and the page has no transcript'
            hint = f'Put {stem}.vtt beside it, or write what is said under a heading "Transcript".'
            yield Problem("media.captions", message, place, hint)
