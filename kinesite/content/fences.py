"""The fences of a Markdown file: the lines `---` above and below its fields."""

import re
from dataclasses import dataclass

from kinesite.content.source import Source
from kinesite.values.problems import Place, Problem

FENCE = "---"
_ALMOST_FENCE = re.compile(r"\s*(?:-{2,}|={3,}|\+{3,}|[\N{EN DASH}\N{EM DASH}-]{1,3})\s*")


@dataclass(frozen=True)
class Fenced:
    """The two halves of a file, each with the line that it begins on."""

    fields: str
    fields_line: int
    body: str
    body_line: int


def split_at_fences(source: Source) -> Fenced | Problem:
    """Split a file at its fences, or say which one is missing. Blank lines above the first do no harm."""
    lines = source.text.split("\n")
    first = next((number for number, line in enumerate(lines) if line.strip()), 0)
    if lines[first].rstrip() != FENCE:
        place, hint = Place(source.shown, 1, 1), 'Begin the file with a line "---", the fields, and a line "---".'
        return Problem("frontmatter.missing", "the file has no front matter", place, hint)
    end = next((number for number, line in enumerate(lines) if number > first and line.rstrip() == FENCE), None)
    if end is None:
        return _unclosed(lines, first, source.shown)
    return Fenced("\n".join(lines[first + 1 : end]), first + 2, "\n".join(lines[end + 1 :]), end + 2)


def _unclosed(lines: list[str], first: int, shown: str) -> Problem:
    """Point at the line that was probably meant to close the front matter."""
    for number, line in enumerate(lines):
        if number > first and _ALMOST_FENCE.fullmatch(line):
            message = f'the front matter ends with "{line.strip()}", which is not three hyphens'
            return Problem("frontmatter.fence", message, Place(shown, number + 1, 1), 'Write "---" on this line.')
    hint = 'Put a line "---" between the last field and the text.'
    return Problem("frontmatter.fence", 'the front matter has no closing line "---"', Place(shown, first + 1, 1), hint)
