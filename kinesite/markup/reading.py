"""From Markdown to prose: take the holes out, let the engine read, make it safe, shape it, cut it at its holes."""

import re
from dataclasses import replace
from html import escape

from kinesite.markup.holes import TOKEN, Taken, take_holes
from kinesite.markup.prose import Embed, Heading, Hole, Link, Path, Prose
from kinesite.markup.python_markdown import convert_line, convert_page
from kinesite.markup.sanitising import sanitise
from kinesite.markup.shaping import plain_text, shape
from kinesite.values.problems import Place, Problem

_NEEDS_MARKDOWN = re.compile(r"[\\`*_\[\]<>&~!]|https?:")
_IN_CODE_OR_TAG = re.compile(r"<code[^>]*>.*?</code>|<[a-z][^>]*>", re.DOTALL)
_BLOCK = "\ue002"  # stands before a token that has a block of its own
_ALONE = re.compile(rf"<(p|li|dd)>((?:{TOKEN.pattern}\s*)+)</\1>")
_SEAMS = re.compile(rf"({_BLOCK}?{TOKEN.pattern})|(?<= )(href|src)=\"([^\"#][^\"]*)\"|<h([1-6]) ")
_OUTSIDE = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)


def _path_place(taken: Taken, path: str, start: Place) -> Place:
    for number, line in enumerate(taken.text.split("\n")):
        if (column := line.find(path)) >= 0:
            return Place(start.path, start.line + number, column + (1 if number else start.column))
    return start


def _mark_blocks(html: str, taken: Taken) -> str:
    """Mark the embeds that have a paragraph, item or definition to themselves, and drop the paragraph."""

    def mark(match: re.Match[str]) -> str:
        if not all(isinstance(taken.holes[int(number)], Embed) for number in TOKEN.findall(match[2])):
            return match[0]
        marked = TOKEN.sub(_BLOCK + r"\g<0>", match[2])
        return marked if match[1] == "p" else f"<{match[1]}>{marked}</{match[1]}>"

    return _ALONE.sub(mark, html)


def _embed(hole: Embed, token: str, level: int) -> tuple[Hole, list[Problem]]:
    """An embed is a block of its own; in the middle of a sentence it becomes a link and a problem."""
    if token.startswith(_BLOCK):
        return replace(hole, level=min(level + 1, 6)), []
    problem = Problem(
        "embed.inline",
        f"![[{hole.target}]] stands inside a sentence",
        hole.place,
        f"Give it a line of its own with a blank line before and after, or link to it with [[{hole.target}]].",
    )
    return Link(hole.target, "", "", hole.place), [problem]


def _cut(html: str, taken: Taken, start: Place) -> tuple[tuple[str | Hole, ...], list[Problem]]:
    """Cut HTML at its tokens and at the addresses of plain links, keeping count of the heading in force."""
    parts: list[str | Hole] = []
    problems: list[Problem] = []
    at, level = 0, 1
    for match in _SEAMS.finditer(html):
        token, number, attribute, path, heading = match.groups()
        if heading:
            level = int(heading)
            continue
        if attribute:
            if _OUTSIDE.match(path):
                continue
            parts += [html[at : match.start()] + f'{attribute}="', Path(path, _path_place(taken, path, start)), '"']
        elif token:
            hole = taken.holes[int(number)]
            if isinstance(hole, Embed):
                hole, found = _embed(hole, token, level)
                problems += found
            parts += [html[at : match.start()], hole]
        at = match.end()
    return tuple(part for part in (*parts, html[at:]) if part != ""), problems


def _place_headings(headings: tuple[Heading, ...], taken: Taken, start: Place) -> tuple[Heading, ...]:
    """Give headings their lines; one whose line cannot be found is placed at the start."""
    lines = taken.text.split("\n")
    at, placed = 0, []
    for heading in headings:
        mark = re.compile(r"[\s>]*" + "#" * heading.level + r"\s")
        found = next((number for number in range(at, len(lines)) if mark.match(lines[number])), None)
        at = at if found is None else found + 1
        placed.append(replace(heading, place=start if found is None else Place(start.path, start.line + found, 1)))
    return tuple(placed)


def read_page(text: str, start: Place) -> tuple[Prose, list[Problem]]:
    """Read the body of a page. `start` is where it begins, so that each problem knows its line."""
    taken = take_holes(text, start)
    safe, problems = sanitise(convert_page(taken.text), taken.text, start)
    html = _IN_CODE_OR_TAG.sub(lambda match: taken.give_back(match[0]), safe)
    html, headings = shape(_mark_blocks(html, taken), taken.in_words)
    parts, more = _cut(html, taken, start)
    return Prose(parts, _place_headings(headings, taken, start), taken.in_words(plain_text(html))), [*problems, *more]


def read_line(text: str, start: Place) -> tuple[Prose, list[Problem]]:
    """Read one sentence or paragraph of inline Markdown, as it stands in a field of the front matter."""
    text = " ".join(text.split())
    if not _NEEDS_MARKDOWN.search(text):
        return Prose((escape(text, quote=False),), (), text), []
    taken = take_holes(text, start)
    safe, problems = sanitise(convert_line(taken.text), taken.text, start)
    html = _IN_CODE_OR_TAG.sub(lambda match: taken.give_back(match[0]), safe)
    parts, more = _cut(html, taken, start)
    return Prose(parts, (), taken.in_words(plain_text(html))), [*problems, *more]
