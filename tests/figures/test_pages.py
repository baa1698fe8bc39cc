"""Figures on pages: where they stand, what they cost, and what is made again when one changes."""

import re
from pathlib import Path

import pytest

from kinesite.figures import DARK, LIGHT
from tests.figures.exercises import EXERCISES, give_figure
from tests.project import Project, make_project

THEME = EXERCISES.parent.parent / "templates" / "assets" / "site.css"
ROUTINE = """\
---
title: Two
summary: Two moves.
goal: strength
level: beginner
items: [{exercise: bridge}]
---
"""
GUIDE = "---\ntitle: Begin\nsummary: How to begin.\nstandfirst: Go.\n---\n![[bridge]]\n"


@pytest.fixture
def shown(project: Project) -> Project:
    """Lay out a site that shows one figure wherever one can be shown."""
    give_figure(project)
    project.write("routines/two.md", ROUTINE)
    project.write("guides/begin.md", GUIDE)
    return project


def figures_in(page: str) -> list[str]:
    """Give the classes of all figures in a page."""
    return re.findall(r'<svg [^>]*class="(figure [^"]*)"', page)


@pytest.mark.parametrize(
    ("address", "count"),
    [("exercises/bridge/", 3), ("exercises/", 1), ("routines/two/", 2), ("guides/begin/", 1), ("", 1), ("about/", 0)],
)
def test_a_figure_stands_where_its_exercise_is_shown(shown: Project, address: str, count: int) -> None:
    """Moving and beside its two steps, on cards, in a strip and a row of a routine, in embeds, on the home page."""
    assert len(figures_in(shown.page(address))) == count


def test_who_cannot_see_it_is_told_the_steps_once(shown: Project) -> None:
    """The moving figure has a name and says its steps; all others stand beside words that say the same."""
    page = shown.page("exercises/bridge/")
    assert page.count('role="img"') == 1
    assert '<desc id="figure_bridge-d">Lie down. Lift. That is one.</desc>' in page
    ids = re.findall(r' id="([^"]+)"', page)
    assert len(ids) == len(set(ids))


def test_a_page_without_a_figure_says_nothing_of_one(project: Project) -> None:
    """No stage, no switch, no empty strip."""
    for address in ("exercises/bridge/", "exercises/", ""):
        assert not re.search('class="(?:figure|pause|stage-figure|step-poses)', project.page(address))


def test_the_figure_is_a_picture_of_its_own_beside_the_data(shown: Project) -> None:
    """Other programs find its address in the data; it needs no page around it."""
    shown.build()
    drawing = shown.read("exercises/bridge/figure.svg")
    assert '"figure":"https://test.example/exercises/bridge/figure.svg"' in shown.read("exercises/bridge/index.json")
    assert LIGHT["near"] in drawing
    assert "var(" not in drawing


def test_the_markdown_of_a_page_leaves_the_figure_out(shown: Project) -> None:
    """Angles are for drawing, not for reading."""
    shown.build()
    assert "hook-lying" not in shown.read("exercises/bridge/index.md")


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        ("exercises/bridge.md", "right_glutes", "right_hamstrings"),
        ("exercises/bridge.md", "follow: pelvis", "follow: right_knee"),
        ("figures.jsonl", '"nod":-2.6,', '"nod":-4.6,'),
    ],
    ids=["a muscle", "an arrow", "a solution"],
)
def test_what_shows_a_changed_figure_is_made_again_and_nothing_else(
    tmp_path: Path, path: str, old: str, new: str
) -> None:
    """The page, its drawing, the lists, the routine, the embed; not a page that has nothing of it."""
    project = make_project(tmp_path)
    give_figure(project)
    project.write("routines/two.md", ROUTINE)
    project.write("guides/begin.md", GUIDE)
    project.build()
    project.change(path, old, new)
    outcome = project.build()
    assert outcome.receipt, outcome.problems
    made = {path for path in outcome.receipt.written if path.endswith((".html", ".svg"))}
    assert {"exercises/bridge/index.html", "exercises/bridge/figure.svg"} <= made
    assert not made & {"about/index.html", "help/index.html", "people/editors/index.html"}


def _token(name: str) -> tuple[str, str]:
    found = re.search(rf"--{name}: light-dark\((#\w+), (#\w+)\)", THEME.read_text("utf-8"))
    assert found, name
    return found[1], found[2]


def _luminance(colour: str) -> float:
    """Weigh a colour as WCAG 2 does: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(first: str, second: str) -> float:
    light, dark = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize("ground", ["paper", "sand"])
@pytest.mark.parametrize(("tone", "least"), [("teal", 7.0), ("far", 3.0), ("signal", 3.0)])
def test_the_theme_gives_figures_enough_contrast(scheme: int, ground: str, tone: str, least: float) -> None:
    """The near side stands out from any ground, and the far side and the accent can be told from it."""
    assert _contrast(_token(tone)[scheme], _token(ground)[scheme]) >= least


def test_the_library_draws_in_the_colours_of_the_theme() -> None:
    """A picture that stands alone looks like the page."""
    tokens = {"bg": "paper", "near": "teal", "far": "far", "mat": "mat", "prop": "prop", "accent": "signal"}
    assert {name: _token(token) for name, token in tokens.items()} == {
        name: (LIGHT[name], DARK[name]) for name in LIGHT
    }
