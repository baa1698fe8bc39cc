"""From Markdown to prose: take the holes out, let the engine read, make it safe, shape it, cut it at its holes."""

import re
from bisect import bisect_right
from collections.abc import Callable
from html import escape

from kinesite.markup.cutting import cut, mark_blocks
from kinesite.markup.depth import deep_at, too_deep, too_much
from kinesite.markup.engines import ENGINES, PYTHON_MARKDOWN
from kinesite.markup.holes import Taken, take_holes
from kinesite.markup.prose import Heading, Prose
from kinesite.markup.sanitising import IN_LINE, TAGS, sanitise
from kinesite.markup.shaping import OWN_ID, shape
from kinesite.markup.signs import put_back, set_aside
from kinesite.markup.slips import find_slips
from kinesite.values.problems import Place, Problem

_NEEDS_MARKDOWN = re.compile(r"[\\`*_\[\]<>&~!\ue000-\uf8ff]|https?:")
_HASHES = re.compile(r"[\s>*+-]*(#{1,6})(?:\s|$)")
_UNDERLINE = re.compile(r"[\s>]*([=-])\1*$")
_IN_CODE_OR_TAG = re.compile(r"<code[^>]*>.*?</code>|<[a-z][^>]*>", re.DOTALL)


def _heading_lines(source: str) -> dict[int, list[int]]:
    """Give the numbers of the lines that may be a heading, by its level."""
    lines: dict[int, list[int]] = {level: [] for level in range(1, 7)}
    before = ""
    for number, line in enumerate(source.split("\n")):
        if "#" in line and (match := _HASHES.match(line)):
            lines[len(match[1])].append(number)
        elif line[-1:] in {"=", "-"} and before.strip() and (match := _UNDERLINE.match(line)):
            lines[1 if match[1] == "=" else 2].append(number - 1)
        before = line
    return lines


def _place_headings(headings: tuple[Heading, ...], source: str, start: Place) -> tuple[Heading, ...]:
    """Give headings their lines; one whose line cannot be found is placed at the start."""
    lines = _heading_lines(source) if headings else {}
    at, placed = -1, []
    for heading in headings:
        candidates = lines[heading.level]
        found = bisect_right(candidates, at)
        place = start
        if found < len(candidates):
            at = candidates[found]
            place = Place(start.path, start.line + at, 1)
        placed.append(Heading(heading.level, heading.id, heading.text, place))
    return tuple(placed)


def _wrong_ids(headings: tuple[Heading, ...]) -> list[Problem]:
    """Say which headings still show an id of their own, because it could not be used."""
    hint = "Use letters, digits and hyphens, as in {#two-ways}; the id cannot begin with fn or reference-."
    wrong = [
        (heading, found) for heading in headings if "{#" in heading.text and (found := OWN_ID.search(heading.text))
    ]
    return [
        Problem("heading.id", f'"{found[1]}" cannot be the id of a heading', heading.place, hint)
        for heading, found in wrong
    ]


def _convert(
    convert: Callable[[str], str], taken: Taken, start: Place, tags: frozenset[str] = TAGS
) -> tuple[str, list[Problem]]:
    """Let the engine read, and make what it wrote safe; what is nested too deep for it is shown as it was written."""
    problems = too_much(taken.source, start) or too_deep(taken.source, start)
    try:
        html = "" if problems else put_back(convert(set_aside(taken.text)))
    except RecursionError:
        problems = [deep_at(start)]
    if problems:
        return escape(taken.give_back(taken.text, escape=False), quote=False), problems
    safe, problems = sanitise(html, taken.source, start, tags)
    problems += find_slips(taken.source, start)
    if not taken.holes:
        return safe, problems
    return _IN_CODE_OR_TAG.sub(lambda match: taken.give_back(match[0]), safe), problems


def read_page(text: str, start: Place, engine: str = PYTHON_MARKDOWN) -> tuple[Prose, list[Problem]]:
    """Read the body of a page. `start` is where it begins, so that each problem knows its line."""
    taken = take_holes(text, start)
    html, problems = _convert(ENGINES[engine].page, taken, start)
    html, headings = shape(mark_blocks(html, taken), taken.in_words)
    headings = _place_headings(headings, taken.source, start)
    parts, more = cut(html, taken, start)
    return Prose(parts, headings), [*problems, *_wrong_ids(headings), *more]


def read_plain(text: str) -> Prose | None:
    """Read a sentence that holds no Markdown; nothing for one that may hold some."""
    return None if _NEEDS_MARKDOWN.search(text) else Prose((" ".join(text.split()),))


def read_line(text: str, start: Place, engine: str = PYTHON_MARKDOWN) -> tuple[Prose, list[Problem]]:
    """Read one sentence or paragraph of inline Markdown, as it stands in a field of the front matter."""
    if plain := read_plain(text):
        return plain, []
    taken = take_holes(" ".join(text.split()), start)
    html, problems = _convert(ENGINES[engine].line, taken, start, IN_LINE)
    parts, more = cut(html, taken, start)
    return Prose(parts), [*problems, *more]
