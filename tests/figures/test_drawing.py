import re
from html import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kinesite.figures import DARK, LIGHT, Figure, Solution, Words, moving, page_style, pose, sheet, still, strip
from kinesite.figures.angles import RANGES
from kinesite.figures.camera import UNITS, VIEWS
from kinesite.figures.scene import Scene
from kinesite.figures.skeleton import RADII
from kinesite.figures.solution import NAMES, STEPS
from tests.figures.exercises import SLUGS, figure_of, solution_of

any_state = st.fixed_dictionaries(
    {name: st.floats(low, high) for name, (low, high) in RANGES.items()}
    | dict.fromkeys(("x", "y"), st.floats(-0.5, 0.5))
    | {"z": st.floats(0, 1)}
    | dict.fromkeys(("pitch", "roll", "yaw"), st.floats(-180, 180))
)
WORDS = Words("figure", "Any", "Any pose.")


def between(one: dict[str, float], other: dict[str, float]) -> tuple[dict[str, float], ...]:
    """Go straight from state to state."""
    shares = [number / STEPS for number in range(1, STEPS)]
    return tuple({name: one[name] * (1 - share) + other[name] * share for name in NAMES} for share in shares)


@settings(max_examples=40, deadline=None)
@given(any_state, any_state, st.sampled_from([*VIEWS]))
def test_any_human_pose_can_be_drawn(one: dict[str, float], other: dict[str, float], view: str) -> None:
    """Random angles within range are drawn without a number that is none, and inside the frame."""
    figure = Figure.model_validate({"base": "standing", "view": view, "poses": [{"name": "One"}, {"name": "Other"}]})
    solution = Solution((one, other), {(0, 1): between(one, other)})
    for draw in (moving, still, strip, pose):
        assert not re.search(r"\bnan\b|\binf\b", draw(figure, solution, WORDS).svg)
    scene = Scene(figure, solution)
    box = scene.box(scene.all_bodies, ())
    for body in scene.all_bodies:
        assert all(box.holds(scene.camera.spot(body.points[name]), r * UNITS - 1) for name, r in RADII.items())


def luminance(colour: str) -> float:
    """Measure the relative luminance of a colour (WCAG 2)."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(
    ("one", "other"), [("near", "bg"), ("far", "bg"), ("near", "far"), ("accent", "bg"), ("accent", "near")]
)
def test_tones_can_be_told_apart(colours: dict[str, str], one: str, other: str) -> None:
    """Tones that meet have a contrast of 3 to 1 (WCAG 1.4.11)."""
    lighter, darker = sorted((luminance(colours[one]), luminance(colours[other])), reverse=True)
    assert (lighter + 0.05) / (darker + 0.05) >= 3


def test_the_colours_are_those_of_the_theme(request: pytest.FixtureRequest) -> None:
    """What a figure falls back to is what the theme's tokens say."""
    css = (request.config.rootpath / "templates" / "assets" / "site.css").read_text("utf-8")
    tokens = {"bg": "paper", "near": "teal", "far": "far", "mat": "mat", "prop": "prop", "accent": "signal"}
    for name, token in tokens.items():
        assert f"--{token}: light-dark({LIGHT[name]}, {DARK[name]})" in css


def test_words_are_escaped() -> None:
    """What a writer says cannot become markup."""
    words = Words("figure", "<b>&", '"><script>')
    svg = pose(figure_of("cat-cow"), solution_of("cat-cow"), words).svg
    assert "<script" not in svg
    assert escape(words.title) in svg


def test_two_figures_in_a_page_do_not_meet() -> None:
    """Names of keyframes and rules carry the name of their figure."""
    svg = moving(figure_of("cat-cow"), solution_of("cat-cow"), Words("here", "", "")).svg
    style = svg.partition("<style>")[2].partition("</style>")[0]
    assert set(re.findall(r"@keyframes (\w+)-k\d+", style)) == {"here"}
    assert all(rule.startswith(".here ") for rule in re.findall(r"(?:^|})((?:#|\.)[^{}@]*){", style))


def test_the_style_has_rules_for_who_sees_otherwise() -> None:
    """No motion, forced colours and paper each have theirs."""
    style = page_style()
    for media in ("prefers-reduced-motion:reduce", "print", "forced-colors:active"):
        assert media in style
    assert style.count("{") == style.count("}")


def test_a_figure_of_one_pose_does_not_move() -> None:
    """With nowhere to go, it is drawn as it is."""
    figure = Figure.model_validate({"base": "standing", "poses": [{"name": "Stand"}]})
    solution = Solution((dict.fromkeys(NAMES, 0.0),), {})
    assert moving(figure, solution, WORDS)[:4] == pose(figure, solution, WORDS)


def test_a_drawing_for_the_eye_alone_has_no_name() -> None:
    """Beside words that say the same, a figure is not read out, and has no id that could stand twice in a page."""
    drawn = pose(figure_of("cat-cow"), solution_of("cat-cow"), None).svg
    assert 'aria-hidden="true"' in drawn
    assert not re.search(r"<title|<desc| id=|role=", drawn)


def test_no_drawing_needs_a_style_attribute() -> None:
    """A policy that allows styles by their digest allows every figure: widths are classes, which the style knows."""
    known = page_style()
    for slug in SLUGS:
        live = moving(figure_of(slug), solution_of(slug), WORDS)
        card = still(figure_of(slug), solution_of(slug), None)
        drawings = [(live.svg, live.width), *((one.svg, one.width) for one in (card, *live.stopped))]
        for svg, width in drawings:
            assert " style=" not in svg
            said = re.search(r'class="figure (w\d+)', svg)
            assert said, slug
            assert f".{said[1]}{{--w:{width:g}}}" in known, slug


def test_the_contact_sheet_has_every_pose_and_hides_names_on_request() -> None:
    """A row for each figure, its poses and its card; without names it can be guessed."""
    figures = [(slug, figure_of(slug), solution_of(slug)) for slug in SLUGS[:3]]
    drawn = sheet(figures)
    assert drawn.count('role="img"') == sum(len(figure.poses) + 1 for _, figure, _ in figures)
    assert all(f">{slug}</text>" in drawn for slug in SLUGS[:3])
    assert not any(f">{slug}</text>" in sheet(figures, names=False) for slug in SLUGS[:3])
