"""Safe HTML is cut at its holes: the tokens that stand for them, and the addresses of plain links and pictures."""

import re
from dataclasses import replace
from html import unescape
from urllib.parse import unquote

from kinesite.markup.attributes import is_outside
from kinesite.markup.holes import CLOSE, OPEN, TOKEN, Taken
from kinesite.markup.places import Places
from kinesite.markup.prose import Embed, Hole, Image, Link, Path
from kinesite.values.problems import Place, Problem

BLOCK = "\ue002"  # stands before a token that has a block of its own
_ALONE = re.compile(rf"<(p|li|dd)>((?:{TOKEN.pattern}\s*)+)</\1>")
_SEAM = rf"(?:a (?:[^>]* )?href=\"([^\"#][^\"]*)\"|(img [^>]*>)|h([1-6]) |{OPEN}?(\d+){CLOSE})"
_SEAMS = re.compile(rf"[<{BLOCK}{OPEN}]{_SEAM}")  # one set of signs in front lets the search leap from sign to sign
_SEAMS_BUT_TOKENS = re.compile(f"<{_SEAM}")  # and one sign, five times as far
_ATTRIBUTE = re.compile(r' (alt|src|title)="([^"]*)"')


def mark_blocks(html: str, taken: Taken) -> str:
    """Mark the embeds that have a paragraph, item or definition to themselves, and drop the paragraph."""

    def mark(match: re.Match[str]) -> str:
        if not all(isinstance(taken.holes[int(number)], Embed) for number in TOKEN.findall(match[2])):
            return match[0]
        marked = TOKEN.sub(BLOCK + r"\g<0>", match[2])
        return marked if match[1] == "p" else f"<{match[1]}>{marked}</{match[1]}>"

    return _ALONE.sub(mark, html) if taken.holes else html


def _embed(hole: Embed, token: str, level: int) -> tuple[Hole, list[Problem]]:
    """An embed is a block of its own; in the middle of a sentence it becomes a link and a problem."""
    if token.startswith(BLOCK):
        return replace(hole, level=min(level + 1, 6)), []
    problem = Problem(
        "embed.inline",
        f"![[{hole.target}]] stands inside a sentence",
        hole.place,
        f"Give it a line of its own with a blank line before and after, or link to it with [[{hole.target}]].",
    )
    return Link(hole.target, "", "", hole.place), [problem]


def _link(link: Link) -> list[Problem]:
    """A link must name something."""
    if link.target or link.fragment:
        return []
    hint = "Write the name of a page between the brackets, as in [[bird-dog]]."
    return [Problem("link.empty", "a link names no page", link.place, hint)]


def _fill(hole: Hole, token: str, level: int) -> tuple[Hole, list[Problem]]:
    if isinstance(hole, Embed) and hole.target:
        return _embed(hole, token, level)
    if isinstance(hole, Embed):
        hole = Link("", "", hole.argument, hole.place)
    return hole, _link(hole) if isinstance(hole, Link) else []


def _image(tag: str, places: Places) -> Image:
    """Read a picture: the sanitiser has left only those that stand in the content."""
    written = {name: unescape(value) for name, value in _ATTRIBUTE.findall(tag)}
    place = places.of(written["src"], dict(_ATTRIBUTE.findall(tag))["src"])
    return Image(unquote(written["src"]), place, written.get("alt", ""), written.get("title", ""))


def cut(html: str, taken: Taken, start: Place) -> tuple[tuple[str | Hole, ...], list[Problem]]:
    """Cut HTML at its tokens and at the addresses of plain links, keeping count of the heading in force."""
    parts: list[str | Hole] = []
    problems: list[Problem] = []
    places = Places(taken.source, start)
    at, level = 0, 1
    seams = _SEAMS if taken.holes else _SEAMS_BUT_TOKENS
    for match in seams.finditer(html):
        address, image, heading, number = match.groups()
        if heading:
            level = int(heading)
        elif number:
            hole, found = _fill(taken.holes[int(number)], match[0], level)
            problems += found
            parts += [html[at : match.start()], hole]
            at = match.end()
        elif image:
            parts += [html[at : match.start()], _image(image, places)]
            at = match.end()
        elif not is_outside(written := unescape(address)):
            parts += [html[at : match.start(1)], Path(unquote(written), places.of(written, address))]
            at = match.end(1)
    return tuple(part for part in (*parts, html[at:]) if part != ""), problems
