"""Slips of the pen that no engine minds: a link to nowhere, a note that is missing, a citation in another spelling.

They are looked for in the source, with its code blanked out, so each has its place whichever engine reads the text.
"""

import re
from collections.abc import Iterator

from kinesite.markup.holes import HOLE
from kinesite.markup.places import Places
from kinesite.values.problems import Place, Problem, Severity

_MAYBE = re.compile(r"\[[\^@!]|\]\(")
_FENCED = re.compile(
    r"^[ >]*(?:[-*+] +)?(?P<fence>`{3,}|~{3,}).*?(?:^[ >]*(?P=fence)[`~]*[ ]*$|\Z)", re.MULTILINE | re.DOTALL
)
_CODE = re.compile(r"(?<!`)(`+)(?!`)(?:(?!\n\n).)*?(?<!`)\1(?!`)", re.DOTALL)
_NOTE = re.compile(r"(?<!\\)\[\^([^\]\s]+)\](:?)")
_DEFINES = re.compile(r"[ >]*$")
_NOTHING = re.compile(r"[ \t]*(?:\n[ \t>]*(?=\n|\Z))*(?:\n(?![ \t>]*\n|[ >]* {4})|\Z)")  # nor indented below
_CITATION = re.compile(r"(?<![\\\[])\[@\w[^\[\]\n]*\](?![\[(:])")
_CALLOUT = re.compile(r"^[ >]*>[ ]*\[![\w-]+\][-+]?[^\n]*\n(?:[ >]*>[ ]*\n)*(?![ >]*>)", re.MULTILINE)
_EMPTY = re.compile(r"\]\(\s*(?:<\s*>)?\s*\)")


def _blanked(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", match[0])


def without_code(text: str) -> str:
    """Blank out the code in a source; what is left stays where it was."""
    return _CODE.sub(_blanked, _FENCED.sub(_blanked, text)) if "`" in text or "~~~" in text else text


def find_slips(text: str, start: Place) -> Iterator[Problem]:
    """Find the slips in a source."""
    if not _MAYBE.search(text):
        return
    text = without_code(text)
    places = Places(text, start)
    if "[@" in text:
        yield from _citations(text, places)
    yield from _empty_links(text, places)
    if "[!" in text:
        yield from _empty_callouts(text, places)
    if "[^" in text:
        yield from _notes(text, places)


def _citations(text: str, places: Places) -> Iterator[Problem]:
    for found in _CITATION.finditer(text):
        if HOLE.fullmatch(found[0]):
            continue
        message = f"{found[0]} looks like a citation, but cannot be read as one"
        hint = "Write [@id], or [@first; @second] for several works. Pages go into the sentence, outside the brackets."
        yield Problem("citation.form", message, places.at(found.start()), hint)


def _empty_links(text: str, places: Places) -> Iterator[Problem]:
    for found in _EMPTY.finditer(text):
        message = "a link or picture leads nowhere: there is nothing between its round brackets"
        hint = "Put the address between the brackets, or link to a page of this site with [[its name]]."
        yield Problem("link.empty", message, places.at(found.start()), hint)


def _empty_callouts(text: str, places: Places) -> Iterator[Problem]:
    for found in _CALLOUT.finditer(f"{text}\n"):
        message = "a callout has a title but no text"
        hint = "Begin each of its lines with >, the empty ones as well."
        yield Problem("callout.empty", message, places.at(found.start()), hint, Severity.WARNING)


def _notes(text: str, places: Places) -> Iterator[Problem]:
    defined: dict[str, int] = {}
    used: dict[str, int] = {}
    for found in _NOTE.finditer(text):
        line = text[text.rfind("\n", 0, found.start()) + 1 : found.start()]
        defines = found[2] and _DEFINES.match(line)
        if defines and _NOTHING.match(text, found.end()):
            hint = "Write what it says behind the colon, on the same line."
            yield Problem("footnote.empty", f"the note [^{found[1]}] says nothing", places.at(found.start()), hint)
        (defined if defines else used).setdefault(found[1], found.start())
    for name in sorted(used.keys() - defined.keys()):
        hint = f"Write a line that begins with [^{name}]: and says what the note is."
        yield Problem("footnote.unknown", f"there is no note [^{name}]", places.at(used[name]), hint)
    for name in sorted(defined.keys() - used.keys()):
        message, hint = (
            f"nothing points to the note [^{name}]",
            f"Write [^{name}] where the note belongs, or take it out.",
        )
        place = places.at(defined[name])
        yield Problem("footnote.unused", message, place, hint, Severity.WARNING)
