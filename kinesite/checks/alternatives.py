"""Words for pictures: what a picture shows, for those who cannot see it and for search engines.

A picture without words may be decoration elsewhere. Here it shows how to move or where it hurts, so it needs them.
"""

import re
from collections.abc import Iterator

from kinesite.checks.base import Advised, Rule
from kinesite.checks.base.pictures import Picture, pictures_of
from kinesite.values.problems import Problem, Severity

RULES = (Rule("findability.alt", Severity.ERROR, Severity.ERROR),)
LONGEST = 200
_FILE = re.compile(r"\S+\.(?:avif|gif|jpe?g|png|svg|webp)|(?:IMG|DSC)[\w-]*\d", re.IGNORECASE)
_SAYS_PICTURE = re.compile(r"(?:an? )?(?:image|picture|photo(?:graph)?|graphic) of\b", re.IGNORECASE)


def check(advised: Advised) -> Iterator[Problem]:
    """Look at the words of every picture."""
    for entry in advised.entries:
        for picture in pictures_of(entry):
            if message := _fault(picture):
                hint = "Say in a sentence what it shows: ![A woman lies on her back, knees bent](../media/bridge.jpg)."
                yield Problem("findability.alt", message, picture.place, hint)


def _fault(picture: Picture) -> str:
    alt, name = picture.alt.strip(), picture.path.rpartition("/")[2]
    if not alt:
        return f'nothing says what "{name}" shows'
    if _FILE.fullmatch(alt):
        return f'"{alt}" is the name of a file, and does not say what it shows'
    if _SAYS_PICTURE.match(alt):
        return f'"{alt}" says that it is a picture, which everyone is told anyway'
    return f'what "{name}" shows takes {len(alt)} characters to say; {LONGEST} are enough' if len(alt) > LONGEST else ""
