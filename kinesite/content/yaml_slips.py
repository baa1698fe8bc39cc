"""The slips that people make in YAML, known by the look of the line, each with what to type instead.

YAML's own words for them ("did not find expected alphabetic or numeric character") help nobody.
"""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

SIGNS = "*&@`%!"
_LEAD = r"^\s*(?:- +)*"
_VALUE = re.compile(_LEAD + r"(?:[A-Za-z_][\w -]*: +)?(?=\S)")
_NO_SPACE = re.compile(_LEAD + r"(?P<all>(?P<key>[A-Za-z_][\w -]*):(?P<value>[^\s:/].*))$")
_NO_SPACE_BEHIND_DASH = re.compile(r"^\s*(?P<all>-(?P<item>[^\s\d-].*))$")
_QUOTED = {"'": re.compile(r"'(?:[^']|'')*'"), '"': re.compile(r'"(?:[^"\\]|\\.)*"')}
_COMMENT = re.compile(r"\s+#")


class Slip(NamedTuple):
    """A slip in a line: the column, from 0, what is wrong, and what to type instead."""

    column: int
    message: str
    hint: str


def in_quotes(text: str) -> str:
    """Put a text between quotes that it does not hold itself."""
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"


def _quoted_value(value: str, column: int) -> Slip | None:
    """A quote that closes too early, or never."""
    quote = value[0]
    closed = _QUOTED[quote].match(value)
    if closed is None:
        return Slip(column, f"a quote {quote} opens here and is not closed", f"Add the {quote} at the end of the text.")
    rest = value[closed.end() :]
    if not rest.strip() or rest.lstrip()[0] in "#,:]}":
        return None
    whole = value.endswith(quote) and (quote == "'" or value.count(quote) % 2)
    text = value[1:-1] if whole else value
    message = f"the quotes close before the end of the text, after {closed[0]}"
    return Slip(column, message, f"Write {in_quotes(text)}")


def _behind_bracket(value: str) -> str:
    """Give what stands behind the bracket that closes the first one, or nothing."""
    depth = 0
    for at, sign in enumerate(value):
        depth += (sign == "[") - (sign == "]")
        if depth == 0:
            return value[at + 1 :]
    return ""


def _value(line: str) -> Slip | None:
    """A text that begins with a sign that means something to YAML."""
    start = _VALUE.match(line)
    if start is None:
        return None
    column, value = start.end(), line[start.end() :].rstrip()
    if value[0] in _QUOTED:
        return _quoted_value(value, column)
    if value[0] in SIGNS or re.match(r"[|>][^\S\n]*[^\s\d+#-]|[?] ", value):
        message = f'a text cannot begin with "{value[0]}" unless it stands between quotes'
        return Slip(column, message, f"Write {in_quotes(value)}")
    if value[0] == "[" and re.match(r",?\s*[^\s#,\]}]", _behind_bracket(value)):
        return Slip(column, 'a text that begins with "[" looks like a list', f"Write {in_quotes(value)}")
    return None


def _no_space(line: str) -> Slip | None:
    """`goal:strength`."""
    if not (slip := _NO_SPACE.match(line)):
        return None
    hint = f'Write "{slip["key"]}: {slip["value"].rstrip()}".'
    return Slip(slip.start("all"), f'there is no space behind the ":" of "{slip["key"]}"', hint)


def _no_space_behind_dash(line: str) -> Slip | None:
    """`-Lie down.`."""
    if not (slip := _NO_SPACE_BEHIND_DASH.match(line)):
        return None
    return Slip(slip.start("all"), 'there is no space behind the "-"', f'Write "- {slip["item"].rstrip()}".')


def _cut_by_a_comment(line: str) -> Slip | None:
    """A text that was meant to go on in the next line."""
    start = _VALUE.match(line)
    if start is None or line[start.end()] in "#'\"[{>|" or not (slip := _COMMENT.search(line, start.end())):
        return None
    return Slip(slip.end() - 1, '" #" ends the text here: what follows is a comment', "Put the text between quotes.")


_SLIPS: tuple[Callable[[str], Slip | None], ...] = (_no_space, _no_space_behind_dash, _value, _cut_by_a_comment)


def slip_in(line: str) -> Slip | None:
    """Find the slip in a line, if it is one of the usual ones."""
    return next(_found(line), None)


def _found(line: str) -> Iterator[Slip]:
    return (slip for look in _SLIPS if (slip := look(line)))


def slip_at(line: str, column: int) -> Slip | None:
    """Find a sign that cannot begin a text, at a place inside a list or a group."""
    if column >= len(line) or line[column] not in SIGNS:
        return None
    text = re.split(r"[,\]}]", line[column:])[0].strip()
    message = f'a text cannot begin with "{line[column]}" unless it stands between quotes'
    whole = '. If it is [@...], put the quotes around the brackets: "[@...]".' if line[column] == "@" else ""
    return Slip(column, message, f"Write {in_quotes(text)}{whole}")
