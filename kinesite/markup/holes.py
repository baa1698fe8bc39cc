"""Holes in the source: `[[links]]`, `![[embeds]]` and `[@citations]` are taken out before Markdown is read.

Each is replaced by a token of private-use characters, which every Markdown engine passes on as plain text. So both
engines see the same text, a label's `|` cannot split a table cell, and each hole knows its line and column. A token
that ends up inside code was no hole, and is given back as it was written.
"""

import re
from dataclasses import dataclass, field

from kinesite.markup.places import Places
from kinesite.markup.prose import Citation, Embed, Hole, Link, words_of
from kinesite.markup.signs import clean
from kinesite.values.problems import Place

OPEN, CLOSE = "\ue000", "\ue001"
TOKEN = re.compile(f"{OPEN}(\\d+){CLOSE}")
HOLE = re.compile(
    r"(?<!\\)(?:(?P<bang>!?)\[\[(?P<wiki>[^\[\]\n]+)\]\]|\[(?P<cite>{id}(?:\s*;\s*{id})*)\])".replace(
        "{id}", r"@[\w-]+(?:\.[\w-]+)*"
    )
)


@dataclass
class Taken:
    """What was taken out of one source: the text that is left, and each hole with the way it was written."""

    source: str = ""
    text: str = ""
    holes: list[Hole] = field(default_factory=list)
    written: list[str] = field(default_factory=list)

    def give_back(self, html: str, escape: bool = True) -> str:
        """Put tokens back as they were written, for code and attributes."""

        def written(match: re.Match[str]) -> str:
            source = self.written[int(match[1])]
            return source.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;") if escape else source

        return TOKEN.sub(written, html)

    def in_words(self, text: str) -> str:
        """Put into plain text what a reader would read in place of the tokens."""
        return TOKEN.sub(lambda match: words_of(self.holes[int(match[1])]), text)


def _hole(match: re.Match[str], place: Place) -> Hole:
    if match["cite"]:
        return Citation(tuple(part.strip().lstrip("@") for part in match["cite"].split(";")), place)
    name, _, after = match["wiki"].replace("\\|", "|").partition("|")
    if match["bang"]:
        return Embed(name.strip(), after.strip(), 2, place)
    target, _, fragment = name.partition("#")
    return Link(target.strip(), fragment.strip(), after.strip(), place)


def take_holes(text: str, start: Place) -> Taken:
    """Take all holes out of a text that begins at `start`."""
    source = clean(text)
    taken = Taken(source, source)
    if "[[" not in source and "[@" not in source:
        return taken
    places = Places(taken.source, start)

    def take(match: re.Match[str]) -> str:
        taken.holes.append(_hole(match, places.at(match.start())))
        taken.written.append(match[0])
        return f"{OPEN}{len(taken.holes) - 1}{CLOSE}"

    taken.text = HOLE.sub(take, taken.source)
    return taken
