"""The fences of a Markdown file: the lines `---` above and below its fields."""

import re
from dataclasses import dataclass

from kinesite.content.source import Source
from kinesite.values.problems import Place, Problem

_OPENING = re.compile(r"(?:[^\S\n]*\n)*(---)[^\S\n]*(?:\n|\Z)")
_CLOSING = re.compile(r"\n---[^\S\n]*(?=\n|\Z)")
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
    text = source.text
    opened = _OPENING.match(text)
    if opened is None:
        place, hint = Place(source.shown, 1, 1), 'Begin the file with a line "---", the fields, and a line "---".'
        return Problem("frontmatter.missing", "the file has no front matter", place, hint)
    first = text.count("\n", 0, opened.end()) + 1
    closed = _CLOSING.search(text, opened.end() - 1)  # from the end of the line above
    if closed is None:
        return _unclosed(text.split("\n"), text.count("\n", 0, opened.start(1)), source.shown)
    below = text.count("\n", 0, closed.end()) + 2
    return Fenced(text[opened.end() : closed.start()], first, text[closed.end() + 1 :], below)


def _unclosed(lines: list[str], first: int, shown: str) -> Problem:
    """Point at the line that was probably meant to close the front matter."""
    for number, line in enumerate(lines):
        if number > first and _ALMOST_FENCE.fullmatch(line):
            message = f'the front matter ends with "{line.strip()}", which is not three hyphens'
            return Problem("frontmatter.fence", message, Place(shown, number + 1, 1), 'Write "---" on this line.')
    hint = 'Put a line "---" between the last field and the text.'
    return Problem("frontmatter.fence", 'the front matter has no closing line "---"', Place(shown, first + 1, 1), hint)
