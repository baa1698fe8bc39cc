"""The contact sheet: all figures on one picture, each pose beside the card, for review by eye."""

from collections.abc import Iterable
from html import escape

from kinesite.figures.colours import LIGHT, fixed_style
from kinesite.figures.model import Figure
from kinesite.figures.solution import Solution
from kinesite.figures.stills import Drawing, Words, pose, still

CELL, HEIGHT, CAPTION, EDGE = 320, 240, 24, 10
LARGEST = 262
"""Pixels per body height at most: lying figures fill a cell, standing ones its height."""
COLUMNS = 5

Named = tuple[str, Figure, Solution]


def sheet(figures: Iterable[Named], *, names: bool = True) -> str:
    """Draw a row for each figure: its poses, and the start in outline behind the main pose. Without names, to guess."""
    rows = [_row(number, *named, names=names) for number, named in enumerate(figures)]
    width, height = COLUMNS * CELL, len(rows) * (HEIGHT + CAPTION)
    ground = f'<rect width="{width}" height="{height}" fill="{LIGHT["bg"]}"/>'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}">'
        f"<style>{fixed_style(LIGHT)}</style>{ground}{''.join(rows)}</svg>"
    )


def _row(number: int, name: str, figure: Figure, solution: Solution, *, names: bool) -> str:
    drawn = [
        pose(figure, solution, Words(f"sheet-{number}-{place}", name, ""), place + 1)
        for place in range(len(figure.poses))
    ]
    drawn = [*drawn[: COLUMNS - 1], still(figure, solution, Words(f"sheet-{number}", name, ""))]
    top = number * (HEIGHT + CAPTION)
    caption = escape(name) if names else str(number + 1)
    style = f'font-family="sans-serif" font-size="14" fill="{LIGHT["near"]}"'
    text = f'<text x="{EDGE}" y="{top + 18}" {style}>{caption}</text>'
    return text + "".join(_cell(place * CELL, top + CAPTION, drawing) for place, drawing in enumerate(drawn))


def _cell(left: float, top: float, drawing: Drawing) -> str:
    """Stand a drawing on the floor of a cell, or in its middle if it brings its own mat."""
    scale = min(LARGEST, (CELL - 2 * EDGE) / drawing.width, (HEIGHT - 2 * EDGE) / drawing.height)
    width, height = drawing.width * scale, drawing.height * scale
    floor = top + HEIGHT - EDGE if drawing.on_floor else top + (HEIGHT + height) / 2
    bar = f'<rect x="{left + EDGE}" y="{floor:.1f}" width="{CELL - 2 * EDGE}" height="4" fill="{LIGHT["mat"]}"/>'
    place = f'x="{left + (CELL - width) / 2:.1f}" y="{floor - height:.1f}" width="{width:.1f}" height="{height:.1f}"'
    return (bar if drawing.on_floor else "") + drawing.svg.replace("<svg ", f"<svg {place} ", 1)
