"""Lettering: how wide words come out in the font of the pictures, and how they fit into a place.

The font is Hanken Grotesk, as published for Latin, in two weights; a picture uses no font of the machine.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

FONTS = tuple(Path(__file__).parent / "fonts" / f"hanken-grotesk-{weight}.ttf" for weight in (400, 700))
BOLD = FONTS[1]
_LATIN = (*range(0x20, 0x7F), *range(0xA0, 0x100), 0x152, 0x153)
_POINTS = (0x2013, 0x2014, *range(0x2018, 0x201B), *range(0x201C, 0x201F), 0x2022, 0x2026, 0x20AC, 0x2122, 0x2212)
SIGNS = frozenset(map(chr, (*_LATIN, *_POINTS)))
"""The signs that the font can write."""
MEASURED_AT = 100
LINE = 1.1
"""The height of a line, in sizes of its letters."""


@dataclass(frozen=True)
class Lettering:
    """Words in lines, and the size of their letters in pixels."""

    size: int
    lines: tuple[str, ...]


def can_write(text: str) -> bool:
    """Tell whether the font has every sign of a text."""
    return SIGNS.issuperset(text)


def width_of(text: str, size: int) -> float:
    """Measure words in bold, in pixels."""
    return float(bold_font().getlength(text)) * size / MEASURED_AT


@cache
def bold_font() -> Any:
    """Load the font that titles are set in, at the size that it is measured at."""
    from PIL import ImageFont  # noqa: PLC0415 - heavy, and needed only where a picture is drawn

    return ImageFont.truetype(BOLD, MEASURED_AT, layout_engine=ImageFont.Layout.BASIC)


def fitted(text: str, width: int, height: int, sizes: tuple[int, ...]) -> Lettering:
    """Set words as large as they fit; at the smallest size what is too much is cut, and says so by an ellipsis."""
    for size in sizes:
        lines, most = tuple(_lines(text, width, size)), int(height / (size * LINE))
        if len(lines) <= most and all(width_of(line, size) <= width for line in lines):
            return Lettering(size, lines)
    broken = tuple(part for line in lines for part in _broken(line, width, size))
    if len(broken) > most:
        last = next(cut for cut in _shorter(broken[most - 1]) if width_of(cut, size) <= width)
        broken = (*broken[: most - 1], last)
    return Lettering(size, broken)


def _lines(text: str, width: int, size: int) -> Iterator[str]:
    """Fill line after line with words; a word that is wider than the place has a line of its own."""
    line = ""
    for word in text.split():
        longer = f"{line} {word}".strip()
        if line and width_of(longer, size) > width:
            yield line
            line = word
        else:
            line = longer
    if line:
        yield line


def _broken(line: str, width: int, size: int) -> Iterator[str]:
    """Break what is wider than the place wherever its edge comes."""
    while width_of(line, size) > width:
        end = next(end for end in range(len(line) - 1, 0, -1) if width_of(line[:end], size) <= width)
        yield line[:end]
        line = line[end:]
    yield line


def _shorter(line: str) -> Iterator[str]:
    """Cut a line off ever earlier."""
    for end in range(len(line), -1, -1):
        yield line[:end].rstrip(" ,.;:") + "…"
