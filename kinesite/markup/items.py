"""What one engine knows of lists and another does not: boxes to tick, and items that hold a quote."""

import re

_EDGE = re.compile(r'(</?(?:ul|ol|li|blockquote)>|<ol start="\d+">)')
_WORDS = re.compile(r"(?!\n)(.+?)(?=\n</?(?:pre|table|h[1-6r]|div|dl|p)[ >]|\n?$)", re.DOTALL)
_BOX = re.compile(r'<li>(\n<p>)?<input disabled="" type="checkbox"( checked="")?/>\n')
_LISTS = re.compile(r"<(ul|ol)\b|</(?:ul|ol)>|<li (class)")


def loosen_lists(html: str) -> str:
    """Give the items of a list that holds a quote their paragraphs, as if blank lines stood round the quote."""
    pieces = _EDGE.split(html)
    loose = _loose_items(pieces)
    for at in loose:
        pieces[at + 1] = _WORDS.sub(r"\n<p>\1</p>", pieces[at + 1], count=1)
    return "".join(pieces)


def _loose_items(pieces: list[str]) -> list[int]:
    """Find where the items begin that stand in a list with a quote, or in a list that holds such a list."""
    loose: list[int] = []
    lists: list[tuple[list[int], bool]] = []
    for at in range(1, len(pieces), 2):
        tag = pieces[at]
        if tag.startswith(("<ul", "<ol")):
            lists.append(([], False))
        elif tag == "<li>" and lists:
            lists[-1][0].append(at)
        elif tag == "<blockquote>" and lists:
            lists[-1] = (lists[-1][0], True)
        elif tag in {"</ul>", "</ol>"} and lists:
            items, quotes = lists.pop()
            loose += items if quotes else []
            if quotes and lists:
                lists[-1] = (lists[-1][0], True)
    return loose


def mark_tasks(html: str) -> str:
    """Name the items that begin with a box, and the lists that hold one."""
    html = _BOX.sub(_task, html)
    opened: list[re.Match[str]] = []
    named: set[int] = set()
    for match in _LISTS.finditer(html):
        if match[1]:
            opened.append(match)
        elif not match[2]:
            del opened[-1:]
        elif opened:
            named.add(opened[-1].end())
    at, parts = 0, list[str]()
    for end in sorted(named):
        parts += [html[at:end], ' class="task-list"']
        at = end
    return "".join(parts) + html[at:]


def _task(match: re.Match[str]) -> str:
    checked = " checked" if match[2] else ""
    return f'<li class="task-list-item">{match[1] or ""}<input type="checkbox" disabled{checked}/> '
