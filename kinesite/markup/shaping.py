"""The finishing touches on safe HTML: heading ids, callouts, quotes, tables and pictures in the theme's own words.

It works on what nh3 wrote, which is always well formed and always in one spelling; so plain patterns do.
"""

import re
from collections.abc import Callable
from html import escape
from itertools import count

from kinesite.markup.attributes import free_id, is_own_id
from kinesite.markup.prose import Heading, plain_text
from kinesite.markup.quotes import name_quotes
from kinesite.values.words import slugify

_TABLE = re.compile("<table>")
_HEADING = re.compile(r"<h([1-6])(?: id=\"([^\"]*)\")?>(.*?)</h\1>", re.DOTALL)
OWN_ID = re.compile(r"\s*\{#([^{}\s]*)\}\s*$")
_CALLOUT = re.compile(r'<div class="admonition ([\w -]+)">\n<p class="admonition-title">')
_FOLDED = re.compile(r'<details class="([\w -]+)"')
_PICTURE = re.compile(r"<p>(<img [^>]*>)</p>")
_TASK = re.compile(r'(<li class="task-list-item">\s*(?:<p>\s*)?<input type="checkbox")([^>]*>)([^\n]*)')
_CODE = re.compile(r'<pre(?: class="highlight")?>')
_EMPTY = re.compile(r"<p>\s*</p>\n?")
_CAPTION = re.compile(r' title="([^"]*)"')


def _number_headings(html: str, in_words: Callable[[str], str]) -> tuple[str, tuple[Heading, ...]]:
    headings: list[Heading] = []
    taken: dict[str, int] = {}

    def with_id(match: re.Match[str]) -> str:
        level, own_id, inner = match[1], match[2], match[3]
        if "{#" in inner and (own := OWN_ID.search(inner)) and is_own_id(own[1]):
            own_id, inner = own[1], inner[: own.start()]
        text = in_words(plain_text(inner)).strip()
        name = own_id or free_id(slugify(text)) or "section"
        count = taken[name] = taken.get(name, -1) + 1
        unique = f"{name}-{count}" if count else name
        headings.append(Heading(int(level), unique, text))
        return f'<h{level} id="{unique}">{inner}</h{level}>'

    return _HEADING.sub(with_id, html), tuple(headings)


def _picture(match: re.Match[str]) -> str:
    image = match[1]
    caption = _CAPTION.search(image)
    if not caption:
        return f'<figure class="picture">{image}</figure>'
    image = image.replace(caption[0], "")
    return f'<figure class="picture">{image}<figcaption>{caption[1]}</figcaption></figure>'


def _task(match: re.Match[str]) -> str:
    """Let a screen reader say what a box is for."""
    return f'{match[1]} aria-label="{escape(plain_text(match[3]).strip())}"{match[2]}{match[3]}'


def _tables(html: str) -> str:
    """Let a wide table be scrolled, also with the keyboard, and say which way its headers point."""
    numbers = count(1)
    html = _TABLE.sub(
        lambda _: f'<div class="table" role="region" aria-label="Table {next(numbers)}" tabindex="0"><table>', html
    )
    html = html.replace("</table>", "</table></div>").replace("<th>", '<th scope="col">')
    return html.replace("<th class=", '<th scope="col" class=')


def shape(html: str, in_words: Callable[[str], str]) -> tuple[str, tuple[Heading, ...]]:
    """Finish a page of safe HTML, and give its headings; `in_words` reads the holes that stand in them."""
    html = _EMPTY.sub("", html)
    if '<div class="admonition ' in html:
        html = _CALLOUT.sub(r'<div class="callout callout-\1" role="note">\n<p class="callout-title">', html)
    if "<details " in html:
        html = _FOLDED.sub(r'<details class="callout callout-\1"', html)
    if "<blockquote>" in html and ("\N{EM DASH} " in html or "-- " in html):
        html = name_quotes(html)
    if "<img " in html:
        html = _PICTURE.sub(_picture, html)
    if "<table" in html or "<th" in html or "</table>" in html:
        html = _tables(html)
    if "task-list-item" in html:
        html = _TASK.sub(_task, html)
    if "<pre" in html:
        html = _CODE.sub('<pre tabindex="0" class="highlight">', html)
    return _number_headings(html, in_words)
