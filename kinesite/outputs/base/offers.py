"""What a page offers to those who want to put it into their own."""

from dataclasses import dataclass

WIDTH, HEIGHT = 600, 800
"""The size that is declared for a frame, in pixels; with our script on the page around it, it takes its real height."""


@dataclass(frozen=True)
class Offer:
    """What the panel "Embed this page" shows. `src` is what stands behind `embed/` in the address.

    `presets` are the named doses, each with its part of the address.
    """

    src: str
    presets: tuple[tuple[str, str], ...]
    base: str
    width: int = WIDTH
    height: int = HEIGHT
