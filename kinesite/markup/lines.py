"""The state of the pass over a page's lines, shared by all that reads a block: lists, raw blocks, quotes and text."""

from collections.abc import Callable
from dataclasses import dataclass, field

from kinesite.markup.raw_blocks import RawBlock

LEVEL = 4
NOTHING = "<!-- -->"  # stands where Python-Markdown would join two lists, or needs a first line in an item


@dataclass
class Lines:
    """The state of one pass over the lines of one container."""

    stash: Callable[[str], str]
    done: list[str] = field(default_factory=list)
    columns: list[int] = field(default_factory=list)  # where the text of each open item begins
    markers: list[str] = field(default_factory=list)  # the sign of each open item: - * + . )
    before: str = ""  # the markers of items that stand on the line that is being read
    raw: RawBlock | None = None
    in_text: bool = False  # the line before was text that the next may continue
    loose: bool = False  # that text is not the first of its item
    meaning: bool = False  # that text belongs to a definition
    opened: int = 0  # where the first line since the last blank one begins
    table: bool = False  # that text is a table

    def emit(self, text: str, extra: int = 0) -> None:
        """Write a line at the level of the open item."""
        if text or self.before:
            line = (self.before or " " * (LEVEL * len(self.columns) + extra)) + text
            if not self.done or not self.done[-1]:
                self.opened = indent_of(line)
            self.done.append(line)
            self.before = ""

    def gap(self) -> None:
        """Write a blank line, unless the line has only begun."""
        if not self.before and self.done and self.done[-1]:
            self.done.append("")
        self.in_text = False

    def blank(self) -> None:
        """Write a blank line as it stands in the source."""
        self.done.append("")
        self.in_text = False

    def column(self) -> int:
        """Give the column where the text of the open item begins."""
        return self.columns[-1] if self.columns else 0


def indent_of(line: str) -> int:
    """Count the spaces a line begins with."""
    return len(line) - len(line.lstrip(" "))


def close_items(state: Lines, indent: int) -> None:
    """Close the items whose text begins right of a line."""
    while state.columns and indent < state.columns[-1]:
        state.columns.pop()
        state.markers.pop()


def end_raw(state: Lines) -> None:
    """Write what was read of a raw block, with a paragraph to itself unless it stands in the text of an item."""
    if state.raw is None:
        return
    html, state.raw = state.raw.html(), None
    if not state.columns:
        state.gap()
    state.emit(state.stash(html))
    if not state.columns:
        state.gap()


def read_raw(state: Lines, raw: RawBlock, line: str, text: str, indent: int) -> bool:
    """Read a line of a raw block; a line that stands left of its item ends it and is not read."""
    if text and state.columns and indent < state.columns[-1]:
        end_raw(state)
        return False
    closes = raw.closes(text)
    if not (closes and (raw.fence or not text)):
        raw.lines.append(line[min(indent, raw.indent) :] if raw.fence else line)
    if closes:
        end_raw(state)
        if not text:
            state.blank()
    return True
