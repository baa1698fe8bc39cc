"""The colours of the theme, read from its stylesheet, and those that the site has set in their place."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from kinesite.settings import Theme
from kinesite.values.colours import LEAST, contrast

ACCENT = "teal"
PAIRS = (
    ("ink", "paper"),
    ("ink", "sand"),
    ("ink-2", "paper"),
    ("ink-2", "sand"),
    ("teal", "paper"),
    ("teal", "sand"),
    ("on-teal", "teal"),
    ("on-teal", "teal-press"),
    ("on-deep", "deep"),
    ("on-sun", "sun"),
)
"""The tokens of text, each with one that it stands on."""
_COLOUR = r"#(?:[0-9a-fA-F]{6}|[0-9a-fA-F]{3})"
_TOKEN = re.compile(rf"--([\w-]+):\s*(?:light-dark\(\s*({_COLOUR})\s*,\s*({_COLOUR})\s*\)|({_COLOUR}))\s*[;}}]")
_MEDIA = re.compile(r"@media[^{}]*+\{(?:[^{}]++|\{(?:[^{}]++|\{[^{}]*+\})*+\})*+\}")
"""What holds in some media alone, as on paper, where all text is black."""
_SYSTEM = "--font: system-ui, sans-serif;"

Shades = tuple[str, str]
"""A colour in light and in dark."""


class Faint(NamedTuple):
    """Text that cannot be read well: the tokens of text and ground, the scheme, and the measured contrast."""

    text: str
    ground: str
    scheme: str
    ratio: float


def colours_of(stylesheet: str) -> dict[str, Shades]:
    """Give the colour of each token that has one."""
    everywhere = _MEDIA.sub("", stylesheet)
    found = ((name, light or both, dark or both) for name, light, dark, both in _TOKEN.findall(everywhere))
    return {name: (_in_full(light), _in_full(dark)) for name, light, dark in found}


def _in_full(colour: str) -> str:
    return colour if len(colour) > len("#fff") else "#" + "".join(2 * digit for digit in colour[1:])


def tokens_css(theme: Theme, stylesheet: str) -> str:
    """Write what the site has set as a stylesheet that stands behind the theme's own."""
    light, dark = colours_of(stylesheet).get(ACCENT, ("#000000", "#ffffff"))
    accent = f"--{ACCENT}: light-dark({theme.accent or light}, {theme.accent_dark or dark});"
    set_here = [accent] if theme.accent or theme.accent_dark else []
    set_here += [_SYSTEM] if theme.font == "system" else []
    return f"\n@layer tokens {{ :root {{ {' '.join(set_here)} }} }}\n" if set_here else ""


def faint(stylesheet: str) -> Iterator[Faint]:
    """Find the pairs of text and ground whose contrast is too low; a theme without a token has no such pair."""
    colours = colours_of(stylesheet)
    for text, ground in PAIRS:
        if text in colours and ground in colours:
            for scheme, one, other in zip(("light", "dark"), colours[text], colours[ground], strict=True):
                if (ratio := contrast(one, other)) < LEAST:
                    yield Faint(text, ground, scheme, ratio)
