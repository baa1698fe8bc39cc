"""How large a picture is, read from its first bytes; and what a drawing holds that a drawing should not."""

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any
from warnings import catch_warnings

DRAWING = ".svg"
_FORMATS = ("AVIF", "GIF", "JPEG", "PNG", "WEBP")
ORIENTATION = 0x0112
ON_ITS_SIDE = frozenset({5, 6, 7, 8})
_LENGTH = re.compile(r"(\d{1,6}(?:\.\d{1,6})?)(?:px)?")
_OUTSIDE = re.compile(r"url\(\s*+['\"]?+(?!#|data:)[^)]|@import", re.IGNORECASE)
_NO_DRAWING = frozenset({"script", "foreignObject", "iframe", "object", "embed"})

Size = tuple[int, int]


def size_of(data: bytes, name: str) -> Size | None:
    """Give width and height in pixels, as a browser lays it out; None if they cannot be told."""
    if name.lower().endswith(DRAWING):
        drawing = _drawing(data)
        return None if drawing is None else _size_of_drawing(drawing)
    return _size_of_photograph(data)


def _size_of_photograph(data: bytes) -> Size | None:
    from PIL import Image  # noqa: PLC0415 - heavy, and needed only where pictures are measured

    try:
        with catch_warnings(action="ignore"), Image.open(BytesIO(data), formats=_FORMATS) as image:
            turned = image.getexif().get(ORIENTATION) in ON_ITS_SIDE
            return (image.height, image.width) if turned else (image.width, image.height)
    # all that Pillow and its decoders raise for what is no picture
    except (Image.DecompressionBombError, OSError, RuntimeError, SyntaxError, ValueError):
        return None


def _drawing(data: bytes) -> Any:
    """Read a drawing without following anything in it; None if it is no XML, or XML that sets a trap."""
    from defusedxml import DefusedXmlException  # noqa: PLC0415 - needed only where drawings are looked into
    from defusedxml.ElementTree import ParseError, fromstring  # noqa: PLC0415

    try:
        return fromstring(data)
    except (ParseError, DefusedXmlException, ValueError):
        return None


def _size_of_drawing(drawing: Any) -> Size | None:
    """Take width and height, or else those of the view box (SVG 2, 8.2: it gives the shape)."""
    own = [_LENGTH.fullmatch(drawing.get(side, "").strip()) for side in ("width", "height")]
    box = [_LENGTH.fullmatch(number) for number in re.split(r"[\s,]+", drawing.get("viewBox", "").strip())[2:]]
    for sides in (own, box):
        lengths = [round(float(side[1])) for side in sides if side]
        if len(lengths) == 2 and all(lengths):  # noqa: PLR2004 - a width and a height
            return lengths[0], lengths[1]
    return None


def unsafe_in(data: bytes) -> tuple[str, ...]:
    """List what makes a drawing more than a drawing: programs, foreign pages, and requests to elsewhere."""
    drawing = _drawing(data)
    if drawing is None:
        return ("what cannot be read as XML",)
    found = ["a style sheet of its own"] if b"<?xml-stylesheet" in data else []
    found += [each for element in drawing.iter() for each in _unsafe(element)]
    return tuple(dict.fromkeys(found))


def _unsafe(element: Any) -> Iterator[str]:
    tag = str(element.tag).rpartition("}")[2]
    if tag in _NO_DRAWING:
        yield f"<{tag}>"
    for attribute, value in element.items():
        name = attribute.rpartition("}")[2]
        if _acts(tag, name, value.strip()):
            yield f'{name}="{value}"'
    if tag == "style" and _OUTSIDE.search(element.text or ""):
        yield "a style that loads from elsewhere"


def _acts(tag: str, name: str, value: str) -> bool:
    """Tell whether an attribute runs a program or loads something; a link waits for a click."""
    if name in {"href", "src"}:
        return value.lower().startswith("javascript:") if tag == "a" else not value.startswith(("#", "data:image/"))
    changes_address = name == "attributeName" and value.rpartition(":")[2] == "href"
    return name.lower().startswith("on") or changes_address or bool(_OUTSIDE.search(value))
