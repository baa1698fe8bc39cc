from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from kinesite.build.drawing import drawn
from kinesite.build.templates import Templates
from kinesite.cli.base import theme_folder
from kinesite.outputs.base import shared_picture
from kinesite.seo.lettering import SIGNS
from kinesite.values.html import Html
from tests.project import Project

TEMPLATES = Templates({"share.svg": (theme_folder() / "share.svg").read_text("utf-8")}, {})
GROUND, FLOOR, PAPER, SIGNAL = (0xF1, 0xE9, 0xDB), (0xDC, 0xCF, 0xB8), (0xFB, 0xF8, 0xF3), (0xDC, 0x5F, 0x40)
FIGURE = Html('<svg viewBox="0 0 10 10"><rect width="10" height="10" fill="#dc5f40"/></svg>')
WRITABLE = st.text(st.sampled_from(sorted(SIGNS)), max_size=200)
MOST_BYTES = 40_000
PICTURE = "exercises/bridge/share.png"


@pytest.fixture
def project(project: Project) -> Project:
    """A small site that has shared pictures."""
    project.turn_on("share_pictures")
    return project


def draw(title: str, label: str = "Exercises", site: str = "Steady Back", figure: Html = Html("")) -> Image.Image:
    """Draw a picture as a build does."""
    data = drawn(TEMPLATES.render("share.svg", shared_picture(title, label, site, figure)).decode())
    assert len(data) < MOST_BYTES
    return Image.open(BytesIO(data)).convert("RGB")


@settings(max_examples=15, deadline=None)
@given(WRITABLE, WRITABLE)
def test_no_words_leave_the_picture(title: str, site: str) -> None:
    """Whatever they are, the margins keep the colours of ground, floor and paper, and words never touch the floor."""
    picture = draw(title, "Exercises", site)
    assert picture.size == (1200, 630)
    for left, right in ((0, 70), (1130, 1200)):
        assert picture.crop((left, 0, right, 500)).getcolors() == [(70 * 500, GROUND)]
        assert picture.crop((left, 516, right, 630)).getcolors() == [(70 * 114, PAPER)]
    assert picture.crop((0, 500, 1200, 516)).getcolors() == [(1200 * 16, FLOOR)]


def test_a_figure_stands_on_the_floor_beside_the_words() -> None:
    """An exercise's drawing has a place of its own, which the words leave free."""
    words = "Physical therapy exercises that may ease lower back pain in the morning"
    picture, without = draw(words, figure=FIGURE), draw(words)
    assert picture.getpixel((900, 498)) == SIGNAL
    assert set(picture.crop((680, 100, 1120, 500)).getcolors() or ()) == {(400 * 400, SIGNAL), (40 * 400, GROUND)}
    assert without.crop((680, 100, 1120, 500)).getcolors() != [(440 * 400, GROUND)]


def test_words_that_the_font_cannot_write_are_left_out() -> None:
    """No picture shows boxes, or depends on the fonts of the machine."""
    assert draw("背中", "運動", "腰").tobytes() == draw("", "", "").tobytes()


@pytest.mark.parametrize(
    ("file", "old", "new", "again"),
    [
        pytest.param("exercises/bridge.md", "title: Bridge", "title: Hip bridge", True, id="its title"),
        pytest.param("exercises/bridge.md", "Text with", "Words with", False, id="its text"),
        pytest.param("exercises/bridge.md", "summary: Lift", "summary: Raise", False, id="its summary"),
        pytest.param("site.yaml", "title: Test Back", "title: Best Back", True, id="the name of the site"),
        pytest.param("site.yaml", "footer: [about]", "footer: []", False, id="another setting"),
    ],
)
def test_a_picture_is_made_again_only_when_its_words_change(
    project: Project, file: str, old: str, new: str, again: bool
) -> None:
    """Title, kind and the name of the site are all that it is made from."""
    project.build()
    project.change(file, old, new)
    outcome = project.build()
    assert outcome.receipt
    assert (PICTURE in [stale.job.path for stale in outcome.stale]) == again
    assert project.files()[PICTURE].startswith(b"\x89PNG")


def test_every_page_names_its_picture(project: Project) -> None:
    """With its size and its words, at its full address, which is there; a page that no address leads to has none."""
    text = project.page("exercises/bridge/")
    for said in (
        '<meta property="og:image" content="https://test.example/exercises/bridge/share.png">',
        '<meta property="og:image:width" content="1200">',
        '<meta property="og:image:height" content="630">',
        '<meta property="og:image:alt" content="Bridge \N{MIDDLE DOT} Test Back">',
        '<meta name="twitter:image" content="https://test.example/exercises/bridge/share.png">',
        '<meta name="twitter:card" content="summary_large_image">',
    ):
        assert said in text
    files = project.files()
    pages = [path for path in files if path.endswith("index.html")]
    named = [path for path in pages if b'og:image" content="https://test.example/' in files[path]]
    assert [path for path in named if path.replace("index.html", "share.png") not in files] == []
    assert named == [path for path in pages if b"http-equiv" not in files[path]]
    assert b"og:image" not in files["404.html"]


def test_a_site_may_do_without(project: Project) -> None:
    """A setting leaves the pictures out, and their names from the pages."""
    project.change("site.yaml", "tagline:", "share_pictures: false\ntagline:")
    assert "og:image" not in project.page("exercises/bridge/")
    assert [path for path in project.files() if path.endswith("share.png")] == []


def test_a_template_that_draws_nothing_is_told(project: Project) -> None:
    """A slip in the site's own template is a problem with a name, and nothing is written."""
    project.template("share.svg", "<svg><g></svg>")
    (line, *_) = project.problems()
    assert line.startswith("templates/share.svg")
    assert "template.failed" in line
    assert "it makes no picture" in line
    assert not (project.folder / "site").exists()
