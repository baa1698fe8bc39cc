"""Drawing: from SVG to PNG, with the fonts of the project alone, so that every machine draws the same."""

from kinesite.seo.lettering import FONTS


def drawn(svg: str) -> bytes:
    """Draw a picture. Raises ValueError where the SVG cannot be read."""
    from resvg_py import svg_to_bytes  # noqa: PLC0415 - heavy, and needed only where a picture is drawn

    return bytes(svg_to_bytes(svg_string=svg, skip_system_fonts=True, font_files=[str(font) for font in FONTS]))
