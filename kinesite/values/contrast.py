"""How well one colour can be read on another: the contrast ratio of WCAG 2.2."""

LEAST = 4.5
"""WCAG 2.2, success criterion 1.4.3 (level AA), for text of any size."""
_WEIGHTS = (0.2126, 0.7152, 0.0722)
_DARK = 0.04045


def contrast(one: str, other: str) -> float:
    """Give the ratio of two colours written as `#0b5f63`: 1 for the same ones, 21 for black on white.

    WCAG 2.2, "contrast ratio" and "relative luminance" (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio).
    """
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return sum(weight * _linear(part) for weight, part in zip(_WEIGHTS, parts, strict=True))


def _linear(part: float) -> float:
    return part / 12.92 if part <= _DARK else float(((part + 0.055) / 1.055) ** 2.4)
