"""Lists as writers know them from code hosts, brought into the form that Python-Markdown reads.

Python-Markdown wants a blank line before a list and four spaces for each level; CommonMark (section 5.2, "List
items") nests an item under the column where its parent's text begins, and begins a new list at a new kind of marker.
"""

import re

from kinesite.markup.lines import LEVEL, NOTHING, Lines, close_items

ITEM = re.compile(r"([-*+]|\d{1,9}[.)])( +|$)")


def opens_item(state: Lines, indent: int, match: re.Match[str]) -> bool:
    """Tell whether a marker opens an item here; an item that is no `1.` does not break into a paragraph."""
    outer = [column for column in state.columns if column <= indent]
    within_three = indent - (outer[-1] if outer else 0) < LEVEL
    breaks_in = match[2] and (not match[1][0].isdigit() or match[1][:-1] == "1")
    return within_three and (not state.in_text or bool(state.columns) or bool(breaks_in))


def begin_item(state: Lines, indent: int, text: str, match: re.Match[str]) -> str:
    """Open an item and give the rest of its line, which may itself begin a block."""
    sign = match[1][-1]
    starts_list = not state.columns
    siblings = [kind for column, kind in zip(state.columns, state.markers, strict=True) if column > indent]
    close_items(state, indent)
    if state.opened > LEVEL * len(state.columns):
        state.gap()
    if (state.in_text and (starts_list or state.loose)) or (siblings and siblings[0] != sign):
        state.gap()
    if siblings and siblings[0] != sign and (siblings[0] in ".)") == (sign in ".)"):
        state.emit(state.stash(NOTHING))
        state.gap()
    marker = match[1][:-1] + "." if sign in ".)" else "-"
    start = state.before or " " * (LEVEL * len(state.columns))
    state.before = f"{start}{marker}{' ' * max(LEVEL - len(marker), 1)}"
    spaces = len(match[2]) if 1 <= len(match[2]) <= LEVEL else 1
    state.columns.append(indent + len(match[1]) + spaces)
    state.markers.append(sign)
    state.in_text = False
    if not (rest := text[match.end() :]):
        state.emit("")
    state.loose = False
    return rest
