import gzip
import json
import re

from hypothesis import example, given
from hypothesis.strategies import integers

from kinesite.content.clinics import Brand, Clinic, Colours
from kinesite.outputs.clinics import stylesheet
from kinesite.values.colours import BLACK, LEAST, WHITE, contrast, mix
from kinesite.values.problems import Place
from tests.outputs.test_embeds import CLINIC, EMBEDS
from tests.project import SITE, Project

MOST_BYTES = 3 * 1024


def test_the_lasting_script_is_small_and_stands_at_its_address(project: Project) -> None:
    """It needs nothing besides itself."""
    project.write("site.yaml", SITE + EMBEDS)
    script = project.page("embed/v1.js")
    assert len(gzip.compress(script.encode())) <= MOST_BYTES
    assert not re.search(r"\bimport\b|\bfetch\(|localStorage|document\.cookie|https?://", script)


def test_a_clinic_can_be_read_by_day_and_by_night(project: Project) -> None:
    """Its colour is lightened for the dark until it stands 7:1 from the ground; by day it stays as it is."""
    project.write("site.yaml", SITE + EMBEDS)
    project.write("clinics/riverside.yaml", CLINIC + "font: Georgia, serif\nradius: 8\n")
    project.build()
    (css,) = [data.decode() for path, data in project.files().items() if "riverside/brand." in path]
    tokens = dict(re.findall(r"--([\w-]+): light-dark\((.+)\);", css))
    day, night = tokens["teal"].split(", ")
    assert day == "#4f2a66"
    assert contrast(night, tokens["paper"].split(", ")[1]) >= 7
    assert "--font: Georgia, serif;" in css
    assert "--radius: 8px;" in css


@given(*[integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")] * 3)
@example("#ffffff", "#767676", "#767676")
@example("#101010", "#ffffff", "#ffd257")
def test_no_colours_that_are_taken_hide_words(paper: str, ink: str, brand: str) -> None:
    """Both stand 4.5:1 from the ground and from the tinted ground of cards, by day and by night."""
    clinic = clinic_in(paper, readable(ink, paper), readable(brand, paper))
    found = re.findall(r"--([\w-]+): light-dark\((.+), (.+)\);", stylesheet(clinic))
    for tokens in ({name: day for name, day, _ in found}, {name: night for name, _, night in found}):
        for words in ("ink", "ink-2", "teal"):
            assert contrast(tokens[words], tokens["paper"]) >= LEAST
            assert contrast(tokens[words], tokens["sand"]) >= LEAST


def readable(colour: str, paper: str) -> str:
    """Mix black or white into a colour until it is one that a clinic may have."""
    end = max((BLACK, WHITE), key=lambda end: contrast(end, paper))
    steps = (mix(end, colour, tenth / 10) for tenth in range(11))
    return next(step for step in steps if contrast(step, paper) >= LEAST)


def clinic_in(paper: str, ink: str, brand: str) -> Clinic:
    """Make a clinic of three colours."""
    colours = Colours(paper=paper, ink=ink, brand=brand)
    return Clinic("hill", Brand(name="Hill", colours=colours), "", lambda _path: Place("hill.yaml"))


def test_the_panel_learns_which_clinics_show_which_pages(project: Project) -> None:
    """A clinic without a list shows all."""
    project.write("site.yaml", SITE + EMBEDS)
    project.write("clinics/riverside.yaml", CLINIC)
    project.write("clinics/hill.yaml", 'name: Hill\ncolours: {brand: "#224411"}\npages: [bridge]\n')
    assert json.loads(project.page("embed/clinics.json")) == [
        {"id": "hill", "name": "Hill", "pages": ["exercises/bridge", "help"]},
        {"id": "riverside", "name": "Riverside & Sons", "pages": []},
    ]
