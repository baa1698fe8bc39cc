"""Where in the source each sign of a value was written.

A value is not what stands in the file: quotes are gone, folded lines are joined, and white space is one space. But
every sign that can be seen is in both, in the same order; so the place of the tenth is found by counting to ten.
"""

import re
from typing import NamedTuple

Key = str | int
Path = tuple[Key, ...]
"""The keys and the numbers that lead to a value."""
Spot = tuple[int, int]
"""Line and column in a file, counted from 1: its path need not be kept with each of them."""

# What stands for one sign of the value. White space is no sign, however it is spelt.
_PLAIN = re.compile(r"(?P<sign>\S)")
_UNITS = {
    "'": re.compile(r"(?P<sign>''|\S)"),
    '"': re.compile(r"(?P<sign>\\(?:x..|u.{4}|U.{8}|[^\sntr_NLP])|[^\s\\])|\\.", re.DOTALL),
}


class Written(NamedTuple):
    """A value as YAML found it: line and column of its first sign, counted from 0, and the style of its quotes."""

    line: int
    column: int
    style: str | None = None

    def start(self, lines: list[str]) -> tuple[int, int]:
        """Find the text itself: behind its quote, or below the `|` or `>` of a block."""
        if self.style in {"|", ">"}:
            return (self.line + 1, 0) if self.line + 1 < len(lines) else (self.line, self.column)
        return self.line, self.column + (1 if self.style else 0)

    def place(self, lines: list[str], before: str = "") -> tuple[int, int]:
        """Find the line and the column, from 0, of the sign that follows `before` in the value."""
        line, column = self.start(lines)
        wanted = sum(1 for sign in before if not sign.isspace())
        units = _UNITS.get(self.style or "", _PLAIN)
        for number in range(line, len(lines)):
            signs = [match for match in units.finditer(lines[number], column) if match["sign"]]
            if wanted < len(signs):
                return number, signs[wanted].start()
            wanted, column = wanted - len(signs), 0
        return line, column
