"""The moving figure: one SVG that moves with CSS alone, and in it all poses side by side where motion is unwanted.

The poses side by side, and those that stand beside the steps, are the moving drawing again, stopped at the moment of
each pose: that costs next to nothing once a page is compressed. So one style, by a class, rules all of them.
"""

from collections.abc import Iterator, Sequence
from html import escape
from typing import NamedTuple

from kinesite.figures.camera import UNITS
from kinesite.figures.model import Figure
from kinesite.figures.motion import Animator
from kinesite.figures.muscles import MUSCLES, pill_of
from kinesite.figures.parts import Part, parts_of, tone_of
from kinesite.figures.scene import Scene
from kinesite.figures.skeleton import LEVELS, RADII, Body
from kinesite.figures.solution import Solution, step_to, steps_of
from kinesite.figures.stills import BETWEEN_POSES, Drawing, Words, arrows_of, framed, number_in, pose, surroundings
from kinesite.figures.timeline import Entry, Timeline, Value, Writing, keyframes, timeline_of

TOLERANCES = (1.6, 2.7, 4.0, 6.0)
"""How far a part may be from its true place while it moves, in units; the next where the drawing becomes too long."""
MOST_BYTES = 40_000
FEWER_LEVELS = tuple(LEVELS[::2])
TONE_CLASSES = {"near": "d", "far": "l"}


class Moving(NamedTuple):
    """A moving figure, its size as that of any drawing, and each of its poses stopped."""

    svg: str
    width: float
    height: float
    on_floor: bool
    stopped: tuple[Drawing, ...]


class Tracks:
    """The movements of one figure: what is the same is kept once."""

    def __init__(self, timeline: Timeline, prefix: str, tolerance: float) -> None:
        self.timeline, self.prefix, self.tolerance = timeline, prefix, tolerance
        self.classes: dict[tuple[Entry, ...], str] = {}

    def __call__(self, values: Sequence[Value], write: Writing, reach: float) -> str:
        """Keep a movement of the body."""
        return self.named(self.timeline.entries(values, write, reach, self.tolerance))

    def named(self, entries: Sequence[Entry]) -> str:
        """Name the class of a movement."""
        return self.classes.setdefault(tuple(entries), f"k{len(self.classes)}")

    def style(self) -> str:
        """Write the rules of all movements. Names of keyframes are known to the whole page, so they carry the name."""
        rules = (
            f".{self.prefix} .{name}{{animation-name:{self.prefix}-{name}}}"
            + keyframes(f"{self.prefix}-{name}", entries)
            for entries, name in self.classes.items()
        )
        once, delay = self.timeline.seconds, self.timeline.held_at(0)
        lasting = (
            f".{self.prefix} *{{animation-duration:{once:g}s;animation-delay:-{delay:g}s}}"
            f".{self.prefix} .r{{animation-duration:{once * 2:g}s}}"
        )
        return lasting + "".join(rules)


def moving(figure: Figure, solution: Solution, words: Words) -> Moving:
    """Draw a figure that moves from pose to pose and back to the first, without end.

    The stopped poses need the style in the moving drawing, so they stand on the same page.
    """
    if not steps_of(figure):
        return Moving(*pose(figure, solution, words), (pose(figure, solution, None),))
    scene = Scene(figure, solution)
    drawing = _moving(scene, words, TOLERANCES[0])
    for tolerance in TOLERANCES[1:]:
        if len(drawing.svg) <= MOST_BYTES:
            break
        drawing = _moving(scene, words, tolerance)
    return drawing


def _moving(scene: Scene, words: Words, tolerance: float) -> Moving:
    tracks = Tracks(timeline_of(scene.figure), escape(words.id), tolerance)
    live = surroundings(scene, scene.all_bodies) + _body(scene, tracks) + _arrows(scene, tracks)
    poses, stops = _side_by_side(scene, live, tracks)
    box = scene.box(scene.all_bodies, [bow for number in range(len(scene.bodies)) for bow in scene.bows(number)])
    around = f'x="{box.left}" y="{box.top}" width="{box.width}" height="{box.height}" preserveAspectRatio="xMidYMax"'
    content = f'<g class="m">{live}</g><svg class="s" {around} {poses}</svg>'
    drawing = framed(scene, box, words, f"<style>{tracks.style()}{stops}</style>{content}", tracks.prefix)
    return Moving(*drawing, tuple(_stopped(scene, live, tracks)))


def _body(scene: Scene, tracks: Tracks) -> str:
    frames = [body for step in steps_of(scene.figure) for body in scene.way(*step)]
    flat = scene.camera.sees_a_line
    parts, animator = parts_of(LEVELS if flat else FEWER_LEVELS), _animator(scene, frames, tracks)
    drawn = ""
    for name in scene.parts:
        markup = animator.drawn(parts[name])
        drawn += f'<g class="o">{markup}</g><g class="{TONE_CLASSES[tone_of(scene.figure, parts[name])]}">{markup}</g>'
        pills = tuple((f"{m}-start", f"{m}-end") for m in scene.figure.muscles if MUSCLES[m].after == name)
        drawn += f'<g class="a">{animator.drawn(Part("", "", (), pills))}</g>' if pills else ""
    return drawn


def _animator(scene: Scene, frames: Sequence[Body], tracks: Tracks) -> Animator:
    see = scene.camera.spot
    spots = {name: [see(body.points[name]) for body in frames] for name in RADII}
    radii = {name: radius * UNITS for name, radius in RADII.items()}
    for muscle in scene.figure.muscles:
        region = MUSCLES[muscle]
        pills = [pill_of(region, body) for body in frames]
        for number, end in enumerate(("start", "end")):
            spots[f"{muscle}-{end}"] = [see(pill[number]) for pill in pills]
            radii[f"{muscle}-{end}"] = region.ends[number][2] * UNITS
    return Animator(spots, radii, tracks, tracks.tolerance)


def _arrows(scene: Scene, tracks: Tracks) -> str:
    drawn = ""
    for number in range(len(scene.bodies)):
        bows, step = scene.bows(number), step_to(scene.figure, number)
        if bows and step:
            drawn += f'<g class="r r{number} {tracks.named(tracks.timeline.shown(step))}">{arrows_of(bows)}</g>'
    return drawn


def _stopped(scene: Scene, live: str, tracks: Tracks) -> Iterator[Drawing]:
    for number, body in enumerate(scene.bodies):
        box = scene.box((body,), scene.bows(number))
        yield framed(scene, box, None, f'<g class="t p{number}">{live}</g>', more=tracks.prefix)


def _side_by_side(scene: Scene, live: str, tracks: Tracks) -> tuple[str, str]:
    """Repeat the drawing for each pose, and stop each copy at its pose. Give the rest of the SVG, and the style."""
    content, stops, left, top, bottom = "", "", 0.0, 0.0, 0.0
    for number, body in enumerate(scene.bodies):
        box = scene.box((body,), scene.bows(number))
        inside = live + number_in(scene, box, number)
        content += f'<g class="p{number}" transform="translate({round(left - box.left)} 0)">{inside}</g>'
        panel = f".{tracks.prefix} .p{number}"
        stops += f"{panel} *{{animation-delay:-{tracks.timeline.held_at(number):g}s}}"
        stops += f"{panel} .r{{animation:none;opacity:0}}{panel} .r{number}{{opacity:1}}"
        left, top, bottom = left + box.width + BETWEEN_POSES, min(top, box.top), max(bottom, box.bottom)
    return f'viewBox="0 {round(top)} {round(left - BETWEEN_POSES)} {round(bottom - top)}">{content}', stops
