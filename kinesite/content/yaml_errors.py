"""From what YAML says of a text that it cannot read to a problem that a writer can mend."""

from typing import Any, NamedTuple

from kinesite.content.yaml_slips import Slip, slip_at, slip_in
from kinesite.values.problems import Place, Problem

BROKEN = "yaml.broken"
UNSEEN = ("a sign stands here that cannot be seen", "Delete it and type it again.")
_TAB = ("a tab stands where spaces belong", "Use two spaces for each step inwards.")
# What YAML says, with a message and a hint in plain words.
_PLAIN_WORDS = {
    "mapping values are not allowed": (
        'a second ":" makes this line unclear',
        'Put the text that holds a ": " between quotes.',
    ),
    "block sequence entries": (
        'a list cannot begin behind a ":" on the same line',
        'Put each "- ..." on a line of its own below, or write [one, two].',
    ),
    "escape": (
        "a backslash between double quotes begins a special sign",
        "Put the text between single quotes, or write two backslashes for one.",
    ),
    "found unexpected end of stream": ("a quote opens here and is not closed", "Add the quote at the end of the text."),
    "expected node content": (
        "a bracket is not closed, or stands here by itself",
        'Check that each "[" has its "]", or put the text between quotes.',
    ),
    "expected ':'": (
        'this line is no field: it has no ": "',
        'Write "name: value". A text that goes on from the line above stands two spaces further in.',
    ),
    "anchor": ('a text cannot begin with "&" unless it stands between quotes', "Put the text between quotes."),
}


class Spot(NamedTuple):
    """A line and a column, from 0."""

    line: int
    column: int


class Failure:
    """What YAML says of a text, and where: the context that it was reading, and the sign that it stumbled over."""

    def __init__(self, error: Any, lines: list[str], shown: str, first_line: int) -> None:
        self.lines, self.shown, self.first_line = lines, shown, first_line
        self.said = str(getattr(error, "problem", "") or "it cannot be read")
        context, at = getattr(error, "context_mark", None), getattr(error, "problem_mark", None)
        self.marked = bool(context or at)
        self.context = context or at or Spot(0, 0)
        self.at = at or self.context

    def place(self, line: int, column: int) -> Place:
        """Make a place of a line and a column that count from 0."""
        return Place(self.shown, self.first_line + line, column + 1)

    def line(self, number: int) -> str:
        """Give a line, or nothing where there is none."""
        return self.lines[number] if 0 <= number < len(self.lines) else ""


def _tab(failure: Failure) -> Problem | None:
    line = failure.line(failure.at.line)
    if "\t" not in line[: len(line) - len(line.lstrip())] and "'\\t'" not in failure.said:
        return None
    return Problem("yaml.tab", _TAB[0], failure.place(failure.at.line, max(line.find("\t"), 0)), _TAB[1])


def _slip(failure: Failure) -> Problem | None:
    """Look for a usual slip in the lines that YAML was at, and in the one above."""
    code = "yaml.alias" if "undefined alias" in failure.said else BROKEN
    for number in (failure.context.line, failure.at.line, failure.at.line - 1):
        if slip := slip_in(failure.line(number)):
            return _said(code, failure, number, slip)
    for mark in (failure.context, failure.at):
        if slip := slip_at(failure.line(mark.line), mark.column):
            return _said(code, failure, mark.line, slip)
    return None


def _said(code: str, failure: Failure, line: int, slip: Slip) -> Problem:
    return Problem(code, slip.message, failure.place(line, slip.column), slip.hint)


def _too_far_in(failure: Failure) -> Problem | None:
    """A field that begins further to the right than the one above, which already has a value."""
    above, line = failure.line(failure.at.line - 1), failure.line(failure.at.line)
    inwards = len(line) - len(line.lstrip()) - (len(above) - len(above.lstrip()))
    if "mapping values" not in failure.said or not above.strip() or inwards <= 0 or line.count(": ") > 1:
        return None
    place = failure.place(failure.at.line, len(line) - len(line.lstrip()))
    return Problem(BROKEN, "this line begins further in than the line above", place, "Begin both in the same column.")


def _bracket(failure: Failure) -> Problem | None:
    if "expected ',' or" not in failure.said:
        return None
    if failure.context.line == failure.at.line:
        hint = 'Put each text that holds a quote, a bracket, a comma or a ": " between quotes.'
        place = failure.place(failure.at.line, failure.at.column)
        return Problem(BROKEN, "this list cannot be read from here on", place, hint)
    place = failure.place(failure.context.line, failure.context.column)
    return Problem(BROKEN, "a bracket opens here and is not closed", place, 'Add the "]" or "}".')


def _plain(failure: Failure) -> Problem:
    """Say it in plain words where there are some; a line that has no colon is the line YAML was reading."""
    for start, (message, hint) in _PLAIN_WORDS.items():
        if start in failure.said:
            mark = failure.context if start in {"expected ':'", "found unexpected end of stream"} else failure.at
            return Problem(BROKEN, message, failure.place(mark.line, mark.column), hint)
    hint = "Check the quotes, brackets and spaces in this line and the one above."
    message = f"the front matter cannot be read here: {failure.said}"
    return Problem(BROKEN, message, failure.place(failure.at.line, failure.at.column), hint)


def yaml_problem(error: Any, text: str, shown: str, first_line: int) -> Problem:
    """Say what is wrong with a text that YAML cannot read."""
    if (position := getattr(error, "position", None)) is not None:
        before = text[:position].split("\n")
        place = Place(shown, first_line + len(before) - 1, len(before[-1]) + 1)
        return Problem(BROKEN, UNSEEN[0], place, UNSEEN[1])
    failure = Failure(error, text.split("\n"), shown, first_line)
    if not failure.marked:
        hint = "Check the quotes, brackets and spaces."
        return Problem(BROKEN, f"the front matter cannot be read: {failure.said}", Place(shown, first_line), hint)
    return _tab(failure) or _slip(failure) or _too_far_in(failure) or _bracket(failure) or _plain(failure)


def no_fields(lines: list[str], start: Place) -> Problem:
    """Say what is wrong with a text that YAML reads as a list or as one sentence."""
    for number, line in enumerate(lines):
        if slip := slip_in(line):
            return Problem(BROKEN, slip.message, Place(start.path, start.line + number, slip.column + 1), slip.hint)
    hint = 'Write each field as "name: value" on a line of its own.'
    return Problem(BROKEN, "here should be fields with values", start, hint)
