"""The figures of all exercises, as they are kept: each stands where it should, and is drawn as it should."""

import gzip
import math
import xml.etree.ElementTree as ET

import pytest

from kinesite.figures import Figure, Words, digest, faults, moving, pose, still, strip, unmet
from kinesite.figures.angles import RANGES, SIDES
from kinesite.figures.camera import UNITS
from kinesite.figures.skeleton import FOREARM, RADII, SHANK, SPINE_PIECE, THIGH, UPPER_ARM, Body
from kinesite.figures.unmet import contact_gap
from kinesite.figures.wishes import contacts_of
from tests.figures.exercises import EXERCISES, SLUGS, figure_of, kept, scene_of, solution_of

MOST_BYTES = 4096
LENGTHS = {
    ("hip", "knee"): THIGH, ("knee", "ankle"): SHANK, ("shoulder", "elbow"): UPPER_ARM, ("elbow", "wrist"): FOREARM,
}  # fmt: skip
DRAWINGS = (moving, still, strip, pose)

every_exercise = pytest.mark.parametrize("slug", SLUGS)


def words(slug: str) -> Words:
    """Name a figure."""
    return Words(f"figure-{slug}", slug, "Start, then the movement.")


def test_every_exercise_of_the_site_has_a_figure() -> None:
    """All 25 can be looked at."""
    assert len(SLUGS) == 25
    assert all(figure_of(slug) for slug in SLUGS)


def test_every_figure_has_a_solution_that_belongs_to_it() -> None:
    """A pose that was changed is solved again before it is committed."""
    assert kept().solutions.keys() == {digest(figure_of(slug)) for slug in SLUGS}


@every_exercise
def test_a_writer_is_told_nothing_about_it(slug: str) -> None:
    """Every word is known, every joint within its range, every wish met."""
    assert faults(figure_of(slug)) == ()
    assert unmet(figure_of(slug), solution_of(slug)) == ()


@every_exercise
def test_it_touches_what_it_should(slug: str) -> None:
    """Each contact is within 1 % of the body height, in every pose."""
    figure, scene = figure_of(slug), scene_of(slug)
    for one, body in zip(figure.poses, scene.bodies, strict=True):
        for word, height in contacts_of(figure, one).items():
            assert contact_gap(word, height, body) <= 0.01, f"{one.name}: {word}"


@every_exercise
def test_nothing_is_below_the_floor(slug: str) -> None:
    """No sphere goes through the floor by 1 % of the body height, in any frame."""
    for body in scene_of(slug).all_bodies:
        assert min(body.points[name][2] - radius for name, radius in RADII.items()) > -0.01


@every_exercise
def test_its_limbs_keep_their_length(slug: str) -> None:
    """Limbs and spine are as long in every frame, also between poses."""
    for body in scene_of(slug).all_bodies:
        for side in SIDES:
            for (start, end), length in LENGTHS.items():
                assert math.dist(body.points[f"{side}_{start}"], body.points[f"{side}_{end}"]) == pytest.approx(length)
        assert math.dist(body.points["s3"], body.points["s4"]) == pytest.approx(SPINE_PIECE)


@every_exercise
def test_its_joints_stay_in_range(slug: str) -> None:
    """No joint goes beyond a human range, in any frame."""
    solution = solution_of(slug)
    for state in (*solution.poses, *(state for states in solution.between.values() for state in states)):
        assert [name for name, (low, high) in RANGES.items() if not low <= state[name] <= high] == []


@every_exercise
def test_what_is_planted_stays(slug: str) -> None:
    """A foot, hand or knee that stays on the floor from pose to pose drifts less than 1 % from its straight way."""
    figure, scene = figure_of(slug), scene_of(slug)
    for (first, last), bodies in scene.between.items():
        held = set(contacts_of(figure, figure.poses[first])) & set(contacts_of(figure, figure.poses[last]))
        for name in {f"{side}_{part}" for side in SIDES for part in ("ball", "knee")}:
            if name.endswith("ball") and held & {"feet", name.replace("ball", "foot")}:
                _stays(name, (scene.bodies[first], *bodies, scene.bodies[last]))


def _stays(name: str, bodies: tuple[Body, ...]) -> None:
    start, end = bodies[0].points[name], bodies[-1].points[name]
    for number, body in enumerate(bodies):
        wanted = start * (1 - number / (len(bodies) - 1)) + end * (number / (len(bodies) - 1))
        assert math.dist(body.points[name], wanted) < 0.01, name


@every_exercise
def test_it_is_inside_its_frame(slug: str) -> None:
    """Every sphere and arrow of every frame lies within the box of the moving figure."""
    scene = scene_of(slug)
    bows = [bow for number in range(len(scene.bodies)) for bow in scene.bows(number)]
    box = scene.box(scene.all_bodies, bows)
    for body in scene.all_bodies:
        for name, radius in RADII.items():
            assert box.holds(scene.camera.spot(body.points[name]), radius * UNITS - 6), name
    assert all(box.holds(spot) for bow in bows for spot in bow)


@every_exercise
def test_the_movement_can_be_seen(slug: str) -> None:
    """From the first pose to the main one something moves by 2 % of the body height, and there is an arrow."""
    scene = scene_of(slug)
    start, end = scene.bodies[0], scene.bodies[scene.main]
    moved = max(math.dist(scene.camera.spot(start.points[n]), scene.camera.spot(end.points[n])) for n in RADII)
    assert moved > 0.02 * UNITS
    assert scene.bows(scene.main)


@every_exercise
def test_it_is_small(slug: str) -> None:
    """Each drawing is at most 4 KB compressed."""
    for draw in DRAWINGS:
        drawing = draw(figure_of(slug), solution_of(slug), words(slug))
        assert len(gzip.compress(drawing.svg.encode(), 9)) <= MOST_BYTES, draw.__name__


@every_exercise
def test_it_is_drawn_alike_every_time(slug: str) -> None:
    """The same solution gives the same bytes."""
    for draw in DRAWINGS:
        once, again = (draw(figure_of(slug), solution_of(slug), words(slug)).svg for _ in range(2))
        assert once == again


@every_exercise
def test_it_is_an_image_with_a_name(slug: str) -> None:
    """Each drawing is well-formed, says what it is, has no id twice and no number that is none."""
    for draw in DRAWINGS:
        drawing = draw(figure_of(slug), solution_of(slug), words(slug))
        root = ET.fromstring(drawing.svg)  # noqa: S314 - our own drawing
        ids = [element.get("id") for element in root.iter() if element.get("id")]
        assert root.get("role") == "img"
        assert {root.get("aria-labelledby"), root.get("aria-describedby")} <= set(ids)
        assert len(ids) == len(set(ids))
        assert "nan" not in drawing.svg
        assert 0.2 < drawing.width < 4


@every_exercise
def test_its_lower_edge_is_the_floor(slug: str) -> None:
    """A figure whose floor is a line stands on the lower edge of its box; any other one brings a mat."""
    scene = scene_of(slug)
    drawing = pose(scene.figure, scene.solution, words(slug))
    _, top, _, height = (float(number) for number in drawing.svg.partition('viewBox="')[2].partition('"')[0].split())
    if drawing.on_floor:
        assert 0 <= top + height <= 12
    assert ('class="b"' in drawing.svg) is not drawing.on_floor


def test_a_figure_says_which_step_it_shows() -> None:
    """Every pose names a step that the exercise has, and never a later pose an earlier step."""
    for slug in SLUGS:
        text = (EXERCISES / f"{slug}.md").read_text("utf-8")
        count = text.partition("\nsteps:\n")[2].partition("\nfigure:")[0].count("\n  - ") + 1
        steps = [one.step for one in figure_of(slug).poses]
        assert all(step is not None and step <= count for step in steps), slug
        assert steps == sorted(steps, key=lambda step: step or 0), slug


def test_the_form_of_a_figure_is_plain_values() -> None:
    """A figure read from its own values again is the same."""
    for slug in SLUGS:
        figure = figure_of(slug)
        assert Figure.model_validate(figure.model_dump(mode="json")) == figure
