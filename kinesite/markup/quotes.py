"""Quotes with a name: a last line that begins with a dash says who said it."""

import re

_EDGE = re.compile(r"<(/?)blockquote>")
_SAID_BY = re.compile(r"(?:<br>)?\s*(<p>|\n)(?:\N{EM DASH}|--) ([^\n]+?)</p>\s*$")


def _figure(words: str) -> str | None:
    """Make a figure of what stands in a quote, if its last line is a name and there are words above it."""
    last = words.rfind("<p>")
    said_by = _SAID_BY.search(words, max(last - 1, 0)) if last >= 0 else None
    if not said_by:
        return None
    above = words[: said_by.start()].rstrip()
    if not above:
        return None
    above += "" if said_by[1] == "<p>" else "</p>"
    quote = f"<blockquote>\n{above.lstrip()}\n</blockquote>"
    return f'<figure class="quote">{quote}<figcaption>{said_by[2]}</figcaption></figure>'


def name_quotes(html: str) -> str:
    """Turn each quote that ends with a name into a figure, from the innermost quote outwards."""
    stack: list[list[str]] = [[]]
    at = 0
    for edge in _EDGE.finditer(html):
        stack[-1].append(html[at : edge.start()])
        at = edge.end()
        if not edge[1]:
            stack.append([])
        elif len(stack) > 1:
            words = "".join(stack.pop())
            stack[-1].append(_figure(words) or f"<blockquote>{words}</blockquote>")
    return "".join(part for parts in stack for part in parts) + html[at:]
