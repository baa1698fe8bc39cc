"""Lists as writers know them from code hosts, brought into the form that Python-Markdown reads.

Python-Markdown wants a blank line before a list and four spaces for each level; CommonMark (section 5.2, "List
items") nests an item under the column where its parent's text begins. Only blank lines and indentation change here.
"""

import re
from dataclasses import dataclass, field

_ITEM = re.compile(r"([-*+]|\d{1,9}[.)])( +|$)")
_FENCE = re.compile(r"(`{3,}|~{3,})")
_RULE = re.compile(r"([-*_])( *\1){2,} *$")
_QUOTE = re.compile(r" {0,3}> ?")
_BLOCK_START = re.compile(r"#{1,6} |>|`{3}|~{3}|<|\|")
_LEVEL = 4


@dataclass
class _Lines:
    """The state of one pass over the lines of one container."""

    done: list[str] = field(default_factory=list)
    columns: list[int] = field(default_factory=list)  # where the text of each open item begins
    ordered: list[bool] = field(default_factory=list)  # whether each open item is numbered
    fence: str = ""
    in_text: bool = False  # the line before was text that the next may continue
    loose: bool = False  # that text is not the first of its item

    def emit(self, text: str, extra: int = 0) -> None:
        indent = " " * (_LEVEL * len(self.columns) + extra)
        self.done.append(indent + text if text else "")


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _close(state: _Lines, indent: int) -> None:
    while state.columns and indent < state.columns[-1]:
        state.columns.pop()
        state.ordered.pop()


def _inside_fence(state: _Lines, line: str) -> None:
    column = state.columns[-1] if state.columns else 0
    state.emit(line[min(_indent(line), column) :])
    if line.strip().startswith(state.fence) and not line.strip().strip(state.fence[0]):
        state.fence = ""
        state.emit("")


def _opens(state: _Lines, indent: int, match: re.Match[str]) -> bool:
    """Tell whether a marker opens an item here; an item that is no `1.` does not break into a paragraph."""
    outer = [column for column in state.columns if column <= indent]
    within_three = indent - (outer[-1] if outer else 0) < _LEVEL
    breaks_in = match[2] and (not match[1][0].isdigit() or match[1][:-1] == "1")
    return within_three and (not state.in_text or bool(state.columns) or bool(breaks_in))


def _item(state: _Lines, indent: int, text: str, match: re.Match[str]) -> None:
    ordered = match[1][0].isdigit()
    starts_list = not state.columns
    siblings = [kind for column, kind in zip(state.columns, state.ordered, strict=True) if column > indent]
    _close(state, indent)
    if (state.in_text and (starts_list or state.loose)) or (siblings and siblings[0] != ordered):
        state.emit("")
    marker = match[1][:-1] + "." if ordered else "-"
    rest = text[match.end() :]
    state.emit(f"{marker}{' ' * max(_LEVEL - len(marker), 1)}{rest}")
    spaces = len(match[2]) if 1 <= len(match[2]) <= _LEVEL else 1
    state.columns.append(indent + len(match[1]) + spaces)
    state.ordered.append(ordered)
    state.in_text, state.loose = bool(rest), False


def _other(state: _Lines, indent: int, text: str) -> None:
    """A line of text, a heading, a fence: it stays in its item, continues its paragraph, or ends the list."""
    starts_block = _BLOCK_START.match(text) is not None
    lazy = state.in_text and not starts_block and not _RULE.match(text)
    if not lazy:
        _close(state, indent)
    column = state.columns[-1] if state.columns else 0
    extra = 0 if lazy and state.columns else max(indent - column, 0)
    if starts_block and state.in_text and not text.startswith("|"):
        state.emit("")
    state.emit(text, extra)
    if fence := _FENCE.match(text):
        state.fence = fence[1]
    state.loose = state.loose or not state.in_text
    state.in_text = not starts_block or text.startswith("|")


def _line(state: _Lines, line: str) -> None:
    text, indent = line.lstrip(" "), _indent(line)
    if state.fence:
        _inside_fence(state, line)
    elif not text:
        state.emit("")
        state.in_text = False
    elif (match := _ITEM.match(text)) and not _RULE.match(text) and _opens(state, indent, match):
        _item(state, indent, text, match)
    else:
        _other(state, indent, text)


def _quoted(lines: list[str], start: int) -> int:
    end = start
    while end < len(lines) and _QUOTE.match(lines[end]):
        end += 1
    return end


def settle_lists(lines: list[str]) -> list[str]:
    """Give lines the blank lines and the indentation that Python-Markdown needs to see the same lists."""
    state, at = _Lines(), 0
    lines = [line.expandtabs(_LEVEL) for line in lines]
    while at < len(lines):
        end = at if state.fence or _indent(lines[at]) >= _LEVEL else _quoted(lines, at)
        if end == at:
            _line(state, lines[at])
            at += 1
            continue
        _close(state, _indent(lines[at]))
        if state.in_text:
            state.emit("")
        for inner in settle_lists([_QUOTE.sub("", line, count=1) for line in lines[at:end]]):
            state.emit(f"> {inner}".rstrip())
        state.in_text = False
        at = end
    return state.done
