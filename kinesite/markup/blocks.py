"""One pass over the lines of a page, after which Python-Markdown sees the blocks that code hosts see.

Only blank lines and indentation change; what is not Markdown, code and HTML, is stashed away. A quote is a container
of its own, so its lines are settled by themselves.
"""

import re
from collections.abc import Callable

from kinesite.markup.lines import LEVEL, NOTHING, Lines, close_items, end_raw, indent_of, read_raw
from kinesite.markup.lists import ITEM, begin_item, opens_item
from kinesite.markup.raw_blocks import opens

_RULE = re.compile(r"([-*_])( *\1){2,} *$")
_UNDERLINE = re.compile(r"(?:=+|-+) *$")
_HEADING = re.compile(r"#{1,6}(?: |$)")
_MEANING = re.compile(r" {0,3}: {1,3}\S")
_DELIMITERS = re.compile(r" *\|?(?: *:?-+:? *\|)* *:?-*:? *$")
_QUOTE = re.compile(r" *> ?")
_ENDS_TEXT = re.compile(r"$|#{1,6} |`{3}|~{3}|<|[-*+] |\d{1,9}[.)] |([-*_])( *\1){2,} *$")


def _outer(state: Lines, indent: int) -> int:
    """Give the column of the innermost open item that a line of this indentation belongs to."""
    return max((column for column in state.columns if column <= indent), default=0) if state.columns else 0


def _heads_table(text: str, following: str) -> bool:
    return "|" in text and "|" in following and "-" in following and _DELIMITERS.match(following) is not None


def _alone(state: Lines, text: str) -> None:
    """Write a line that is a block of its own."""
    state.gap()
    state.emit(text)
    state.gap()
    state.loose = True


def _text(state: Lines, indent: int, text: str, following: str) -> None:
    """A line of text: it continues its paragraph, or begins one, a table, a definition or indented code."""
    lazy = state.in_text
    if heads := _heads_table(text, following) and not state.table:
        lazy = False
    if not lazy:
        close_items(state, indent)
    if (heads and state.in_text) or (state.meaning and _MEANING.match(following)):
        state.gap()
    first = bool(state.before)
    state.emit(text, 0 if lazy and state.columns else max(indent - state.column(), 0))
    state.loose = not first and (state.loose or not state.in_text)
    state.table = heads or (state.table and state.in_text)
    state.meaning = (text[0] == ":" and _MEANING.match(text) is not None) or (state.meaning and state.in_text)
    state.in_text = True


def _other(state: Lines, indent: int, text: str, following: str) -> None:
    """A line that opens neither an item nor a quote."""
    if indent - _outer(state, indent) >= LEVEL:
        _text(state, indent, text, following)
    elif raw := opens(text, indent, in_text=state.in_text):
        close_items(state, indent)
        state.raw = raw
        if not raw.fence:
            read_raw(state, raw, text, text, indent)
    elif _HEADING.match(text):
        close_items(state, indent)
        _alone(state, text)
    elif state.in_text and not state.table and indent >= state.column() and _UNDERLINE.match(text):
        state.emit(text)
        state.gap()
    elif _RULE.match(text):
        close_items(state, indent)
        _alone(state, "---")
    else:
        _text(state, indent, text, following)


def _line(state: Lines, line: str, following: str) -> str:
    """Read a line; what is left of it behind the marker of an item is a line of its own."""
    text = line.lstrip(" ")
    indent = len(line) - len(text)
    if state.raw and read_raw(state, state.raw, line, text, indent):
        return ""
    if not text:
        state.blank()
    elif text[0].isalpha():  # no other block begins with a letter
        _text(state, indent, text, following)
    elif (match := ITEM.match(text)) and not _RULE.match(text) and opens_item(state, indent, match):
        if rest := begin_item(state, indent, text, match):
            return " " * state.column() + rest
    else:
        _other(state, indent, text, following)
    return ""


def _opens_quote(state: Lines, line: str) -> bool:
    """Tell whether a line opens a quote, at the margin or in the open item."""
    if ">" not in line or state.raw or not _QUOTE.match(line):
        return False
    indent = indent_of(line)
    return indent - _outer(state, indent) < LEVEL


def _quoted(lines: list[str], start: int, column: int) -> int:
    """Find the end of a quote: its lines, and those that go on with its last paragraph."""
    end, in_text = start, False
    while end < len(lines):
        line = lines[end]
        if (match := _QUOTE.match(line)) and column <= indent_of(line) < column + LEVEL:
            in_text = not _ENDS_TEXT.match(line[match.end() :].lstrip(" >"))
        elif not in_text or match or _ENDS_TEXT.match(line.lstrip(" ")):
            return end
        end += 1
    return end


def _quote(state: Lines, lines: list[str]) -> None:
    close_items(state, indent_of(lines[0]))
    if state.before:
        state.emit(state.stash(NOTHING))
    state.gap()
    for inner in settle_blocks([_QUOTE.sub("", line, count=1) for line in lines], state.stash):
        state.emit(f"> {inner}" if inner else ">")
    state.gap()
    state.loose = True


def settle_blocks(lines: list[str], stash: Callable[[str], str]) -> list[str]:
    """Give lines the blank lines and the indentation that Python-Markdown needs to see the same blocks."""
    state, at, lines = Lines(stash), 0, [*lines, ""]
    while at < len(lines) - 1:
        if _opens_quote(state, lines[at]):
            end = _quoted(lines, at, _outer(state, indent_of(lines[at])))
            _quote(state, lines[at:end])
            at = end
        elif rest := _line(state, lines[at], lines[at + 1]):
            lines[at] = rest
        else:
            at += 1
    if state.raw:
        state.raw.trim()
    end_raw(state)
    while state.done and not state.done[-1]:
        state.done.pop()
    return state.done
