"""Footnotes gathered at the end of the page, numbered as they are first mentioned, with links back to each mention."""

import re
from collections.abc import Callable

_MENTION = re.compile(r'<sup class="footnote-reference"><a href="#([^"]*)">\d+</a></sup>')
_BEGINS = re.compile(
    r'<div class="footnote-definition" id="([^"]*)"><sup class="footnote-definition-label">\d+</sup>\n?'
)
_DIV = re.compile(r"<(/?)div\b[^<>]*>\n?")


def _take_notes(html: str) -> tuple[str, dict[str, str]]:
    """Take the notes out of a page: what is left, and the words of each note by its name."""
    notes: dict[str, str] = {}
    left: list[str] = []
    at = 0
    while begins := _BEGINS.search(html, at):
        left.append(html[at : begins.start()])
        end, at = _end(html, begins.end())
        notes.setdefault(begins[1], html[begins.end() : end].rstrip())
    return "".join(left) + html[at:], notes


def _end(html: str, at: int) -> tuple[int, int]:
    """Find where the words of a note end, and where the page goes on behind it."""
    depth = 1
    for edge in _DIV.finditer(html, at):
        depth += -1 if edge[1] else 1
        if depth == 0:
            return edge.start(), edge.end()
    return len(html), len(html)


def _counter(mentions: dict[str, int]) -> Callable[[re.Match[str]], str]:
    """Number the mentions of each note, in the order of the page."""

    def mention(match: re.Match[str]) -> str:
        name = match[1]
        count = mentions[name] = mentions.get(name, 0) + 1
        number = list(mentions).index(name) + 1
        again = count if count > 1 else ""
        return f'<sup id="fnref{again}:{name}"><a class="footnote-ref" href="#fn:{name}">{number}</a></sup>'

    return mention


def _note(name: str, number: int, words: str, mentions: int) -> str:
    title = f"Back to where note {number} is mentioned"
    back = "".join(
        f'<a class="footnote-backref" href="#fnref{count if count > 1 else ""}:{name}" title="{title}">&#8617;</a>'
        for count in range(1, max(mentions, 1) + 1)
    )
    inner = f"{words.removesuffix('</p>')}&#160;{back}</p>" if words.endswith("</p>") else f"{words}\n<p>{back}</p>"
    return f'<li id="fn:{name}">\n{inner}\n</li>\n'


def gather_notes(html: str) -> str:
    """Move the notes of a page to its end."""
    left, notes = _take_notes(html)
    mentions: dict[str, int] = {}
    mention = _counter(mentions)
    left = _MENTION.sub(mention, left)
    written: dict[str, str] = {}
    while names := [name for name in (*mentions, *notes) if name in notes and name not in written]:
        written[names[0]] = _MENTION.sub(mention, notes[names[0]])
        mentions.setdefault(names[0], 0)
    numbered = (name for name in mentions if name in written)
    items = "".join(_note(name, at, written[name], mentions[name]) for at, name in enumerate(numbered, 1))
    return f'{left}<div class="footnote">\n<hr />\n<ol>\n{items}</ol>\n</div>\n' if items else left
