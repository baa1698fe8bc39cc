"""Painting: a drawing becomes a PNG. The only module that knows resvg.

A drawing is checked by eye, and in a review of a change, where an SVG is not shown; Pillow cannot read one.
"""

SIGNATURE = b"\x89PNG\r\n\x1a\n"


def painted(svg: str) -> bytes:
    """Paint an SVG as a PNG in its own size."""
    from resvg_py import svg_to_bytes  # noqa: PLC0415 - only the contact sheet needs it

    return bytes(svg_to_bytes(svg_string=svg))
