import gzip
import json
import re

from kinesite.values.colours import contrast
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


def test_the_panel_learns_which_clinics_show_which_pages(project: Project) -> None:
    """A clinic without a list shows all."""
    project.write("site.yaml", SITE + EMBEDS)
    project.write("clinics/riverside.yaml", CLINIC)
    project.write("clinics/hill.yaml", 'name: Hill\ncolours: {brand: "#224411"}\npages: [bridge]\n')
    assert json.loads(project.page("embed/clinics.json")) == [
        {"id": "hill", "name": "Hill", "pages": ["exercises/bridge", "help"]},
        {"id": "riverside", "name": "Riverside & Sons", "pages": []},
    ]
