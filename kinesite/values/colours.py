"""Colours as six hexadecimal digits, how far two of them stand apart, and what lies between them.

The contrast is that of WCAG 2.2 (relative luminance, https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio): from 1 to 21.
"""

import re

BLACK, WHITE = "#000000", "#ffffff"
LEAST = 4.5
"""The contrast that text of any size needs: WCAG 2.2, success criterion 1.4.3 (level AA)."""
BENT_FROM = 0.04045
"""The value from which sRGB has a gamma."""
_COLOUR = re.compile(r"#[0-9a-f]{6}")
Channels = tuple[int, int, int]


def is_colour(text: str) -> bool:
    """Tell whether a text is a colour like `#0f4150`, in small letters."""
    return _COLOUR.fullmatch(text) is not None


def contrast(one: str, other: str) -> float:
    """Give the contrast of two colours, from 1 to 21, whichever of them is the lighter."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def mix(colour: str, other: str, share: float) -> str:
    """Mix a share of one colour, from 0 to 1, into another."""
    pairs = zip(_channels(colour), _channels(other), strict=True)
    return "#" + "".join(f"{round(own * share + rest * (1 - share)):02x}" for own, rest in pairs)


def lightened(colour: str, ground: str, least: float) -> str:
    """Mix white into a colour, as little as gives it the least contrast on a dark ground."""
    steps = (mix(WHITE, colour, twentieth / 20) for twentieth in range(21))
    return next((step for step in steps if contrast(step, ground) >= least), WHITE)


def _channels(colour: str) -> Channels:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(channel / 255) for channel in _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(value: float) -> float:
    """Undo the gamma of sRGB."""
    if value <= BENT_FROM:
        return value / 12.92
    return float(((value + 0.055) / 1.055) ** 2.4)
