"""Addresses that stand alone in a text become links, as code hosts make them; not inside code, and not inside links."""

import re
from html import escape, unescape

_MAYBE = re.compile(r"(?:ht|f)tps?://|www\.|@", re.IGNORECASE)
_TAG = re.compile(r"(<[^<>]*>)")
_CLOSED_TO = re.compile(r"<(/?)(?:a|code|pre|script|style)\b", re.IGNORECASE)
_ADDRESS = re.compile(
    r"(?<![^\s*_~^\[('\"])(?:(?:ht|f)tps?://|(?P<www>www\.))[^_\W][^\s<]*"
    r"|(?<![-/+@\w])(?<![-+\w]\.)(?P<mail>[-+\w](?:[-\w+]|\.(?!\.))*(?<!\.)@[-\w]+\.(?:[-\w]|(?<!\.)\.(?!\.))*[a-z]\b(?![-@]))",
    re.IGNORECASE | re.ASCII,
)
_LAST = "?!.,:;*_~^'\""
_OPENER = {")": "(", "]": "["}


def _trimmed(address: str) -> str:
    """Leave the signs at the end to the sentence, and a closing bracket that was opened before the address."""
    while address and (
        address[-1] in _LAST
        or (address[-1] in _OPENER and address.count(address[-1]) > address.count(_OPENER[address[-1]]))
    ):
        address = address[:-1]
    return address


def _linked(text: str) -> str:
    """Link the addresses in a piece of text between two tags."""
    text, at, parts = unescape(text), 0, list[str]()
    for found in _ADDRESS.finditer(text):
        shown = found[0] if found["mail"] else _trimmed(found[0])
        scheme = "mailto:" if found["mail"] else "http://" if found["www"] else ""
        parts += [escape(text[at : found.start()]), f'<a href="{escape(scheme + shown)}">{escape(shown)}</a>']
        at = found.start() + len(shown)
    return "".join(parts) + escape(text[at:])


def link_addresses(html: str) -> str:
    """Link the addresses that stand alone in a page."""
    if "://" not in html and "@" not in html and "www." not in html.lower():
        return html
    pieces, closed = _TAG.split(html), 0
    for at, piece in enumerate(pieces):
        if at % 2 and (edge := _CLOSED_TO.match(piece)):
            closed = max(closed + (-1 if edge[1] else 1), 0)
        elif at % 2 == 0 and not closed and _MAYBE.search(piece):
            pieces[at] = _linked(piece)
    return "".join(pieces)
