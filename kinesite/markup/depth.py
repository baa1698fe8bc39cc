"""How much text there is, and how deep its lists and quotes are nested.

No reader follows twenty levels, nor any engine a thousand; and what would take an engine minutes is told before.
"""

import re
from collections.abc import Iterator

from kinesite.values.problems import Place, Problem

DEEPEST = 20
LONGEST = 100_000
_MARKER = r"(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))"
_MAYBE = re.compile(rf"\n[ \t>*+\-\d.)]{{{DEEPEST}}}")
_PREFIX = re.compile(rf"(?:[ \t]*{_MARKER})+")
_EACH = re.compile(r"[>*+\-.)]")  # each marker has exactly one of these
_RULE = re.compile(r"[ \t]*([-*_])([ \t]*\1){2,}[ \t]*$")
_FENCE = re.compile(r"[ \t>]*(?:[-*+] +)?(`{3,}|~{3,})")


def _depths(text: str) -> Iterator[tuple[int, int]]:
    """Give the number of each line that opens a list or quote, and how deep it is nested."""
    fence, indents = "", list[int]()
    for number, line in enumerate(text.split("\n")):
        if found := _FENCE.match(line):
            fence = "" if fence and found[1].startswith(fence) else fence or found[1]
        if fence or _RULE.match(line) or not (prefix := _PREFIX.match(line)):
            continue
        indent = len(line) - len(line.lstrip())
        while indents and indents[-1] >= indent:
            indents.pop()
        yield number, len(indents) + len(_EACH.findall(prefix[0]))
        indents.append(indent)


def too_deep(text: str, start: Place) -> list[Problem]:
    """Find the first line that is nested too deep."""
    if not _MAYBE.search(f"\n{text}"):
        return []
    return [deep_at(Place(start.path, start.line + number, 1)) for number, deep in _depths(text) if deep > DEEPEST][:1]


def too_much(text: str, start: Place) -> list[Problem]:
    """Find where a text goes beyond what can be read without making the writer wait."""
    if len(text) <= LONGEST:
        return []
    place = Place(start.path, start.line + text.count("\n", 0, LONGEST), 1)
    message = f"the text is {len(text)} characters long; more than {LONGEST} cannot be read"
    return [Problem("markdown.too-much", message, place, "Split it into several pages that link to each other.")]


def deep_at(place: Place) -> Problem:
    """Say that text is nested too deep."""
    return Problem(
        "markdown.too-deep",
        f"lists or quotes stand inside each other more than {DEEPEST} levels deep",
        place,
        "Use fewer levels: take spaces or > signs away at the start of the line.",
    )
