"""Still figures: one pose, a card with the start in outline, and a strip of all poses side by side."""

from collections.abc import Iterable
from html import escape
from math import ceil
from typing import NamedTuple

from kinesite.figures import arrows, furniture, shapes
from kinesite.figures.arrows import Bow
from kinesite.figures.camera import UNITS
from kinesite.figures.model import Figure
from kinesite.figures.muscles import MUSCLES, pill_of
from kinesite.figures.parts import parts_of, tone_of
from kinesite.figures.scene import Box, Scene
from kinesite.figures.skeleton import RADII, Body
from kinesite.figures.solution import Solution

BETWEEN_POSES = 70
GRAIN = 50
"""The width of a drawing is a multiple of this, so that few classes say the widths of all."""
TONE_CLASSES = {"near": "n", "far": "f"}


class Words(NamedTuple):
    """What a figure is called in a page (`id`, once in it), its name, and what it shows, in words."""

    id: str
    title: str
    description: str


class Drawing(NamedTuple):
    """A drawn figure, its size in body heights, and whether its lower edge is a floor to stand on."""

    svg: str
    width: float
    height: float
    on_floor: bool


def pose(figure: Figure, solution: Solution, words: Words | None, number: int | None = None) -> Drawing:
    """Draw one pose, the main one unless another is named (from 1)."""
    scene = Scene(figure, solution)
    chosen = scene.main if number is None else number - 1
    body, bows = scene.bodies[chosen], scene.bows(chosen)
    return framed(scene, scene.box((body,), bows), words, _posed(scene, chosen))


def still(figure: Figure, solution: Solution, words: Words | None) -> Drawing:
    """Draw the main pose over the start, which is an outline: for cards."""
    scene = Scene(figure, solution)
    start, end, bows = scene.bodies[0], scene.bodies[scene.main], scene.bows(scene.main)
    content = (
        surroundings(scene, (start, end)) + outlined(scene, start) + solid(scene, end, muscles=True) + arrows_of(bows)
    )
    return framed(scene, scene.box((start, end), bows), words, content)


def strip(figure: Figure, solution: Solution, words: Words) -> Drawing:
    """Draw all poses side by side on one floor, numbered: for paper, and for whom motion is unwanted."""
    scene = Scene(figure, solution)
    content, left, tops, bottoms = "", 0.0, [], []
    for number, body in enumerate(scene.bodies):
        box = scene.box((body,), scene.bows(number))
        inside = _posed(scene, number) + number_in(scene, box, number)
        content += f'<g transform="translate({round(left - box.left)} 0)">{inside}</g>'
        left += box.width + BETWEEN_POSES
        tops.append(box.top)
        bottoms.append(box.bottom)
    return framed(scene, Box(0, min(tops), left - BETWEEN_POSES, max(bottoms)), words, content)


def _posed(scene: Scene, number: int) -> str:
    """Draw all of one pose. The first is the body at rest, without muscles."""
    body = scene.bodies[number]
    return surroundings(scene, (body,)) + solid(scene, body, bool(number)) + arrows_of(scene.bows(number))


def number_in(scene: Scene, box: Box, pose: int) -> str:
    """Number a pose in the corner of its box, like the step that it shows."""
    number = scene.figure.poses[pose].step or pose + 1
    return f'<text class="i" x="{round(box.left)}" y="{round(box.top + 50)}">{number}</text>'


def framed(scene: Scene, box: Box, words: Words | None, content: str, more: str = "") -> Drawing:
    """Put a drawing into its SVG, with its name and description; without words it is for the eye alone.

    `more` is one more class.
    """
    grains = ceil(box.width / GRAIN)
    left, width = round(box.left - (grains * GRAIN - box.width) / 2), grains * GRAIN
    on_floor = scene.camera.sees_a_line
    classes = " ".join(filter(None, ("figure", f"w{grains}", "" if on_floor else "on-mat", more)))
    head, name = _named(words) if words else ('aria-hidden="true"', "")
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="{classes}"'
        f' viewBox="{left} {round(box.top)} {width} {round(box.height)}" {head}>{name}{content}</svg>'
    )
    return Drawing(svg, width / UNITS, round(box.height / UNITS, 3), on_floor)


def _named(words: Words) -> tuple[str, str]:
    """Name a drawing for who cannot see it: the attributes that say so, and the elements that they point to."""
    name = escape(words.id)
    return (
        f'id="{name}" role="img" aria-labelledby="{name}-t" aria-describedby="{name}-d"',
        f'<title id="{name}-t">{escape(words.title)}</title><desc id="{name}-d">{escape(words.description)}</desc>',
    )


def surroundings(scene: Scene, bodies: tuple[Body, ...]) -> str:
    """Draw what lies under and stands beside the body."""
    camera, props = scene.camera, scene.figure.props
    return (
        furniture.drawn(furniture.mats(camera, bodies), "b")
        + furniture.drawn(furniture.backdrops(camera, props), "q")
        + furniture.drawn(furniture.stood(camera, props), "p")
    )


def solid(scene: Scene, body: Body, muscles: bool) -> str:
    """Draw a body from back to front, each part as one path; muscles follow the part that they lie in."""
    drawn = ""
    for name in scene.parts:
        part = parts_of()[name]
        drawn += f'<path class="{TONE_CLASSES[tone_of(scene.figure, part)]}" d="{_hulls(scene, body, part.links)}"/>'
        drawn += _pills(scene, body, name) if muscles else ""
    return drawn


def outlined(scene: Scene, body: Body) -> str:
    """Draw a body as outlines."""
    return "".join(f'<path class="g" d="{_hulls(scene, body, parts_of()[name].links)}"/>' for name in scene.parts)


def _hulls(scene: Scene, body: Body, links: Iterable[tuple[str, str]]) -> str:
    """Draw all hulls of a part, each once: seen from the side, both flanks are one."""
    hulls = (
        shapes.capsule(*((scene.camera.spot(body.points[name]), RADII[name] * UNITS) for name in link))
        for link in links
    )
    return "".join(dict.fromkeys(hulls))


def _pills(scene: Scene, body: Body, part: str) -> str:
    drawn = ""
    for region in (MUSCLES[name] for name in scene.figure.muscles):
        if region.after == part:
            ends = zip(pill_of(region, body), region.ends, strict=True)
            drawn += shapes.capsule(*((scene.camera.spot(point), end[2] * UNITS) for point, end in ends))
    return f'<path class="a" d="{drawn}"/>' if drawn else ""


def arrows_of(bows: Iterable[Bow]) -> str:
    """Draw arrows with their halo."""
    drawn = "".join(arrows.drawn(bow) for bow in bows)
    return f'<path class="h" d="{drawn}"/><path class="w" d="{drawn}"/>' if drawn else ""
