import gzip
import re
import shutil

import pytest

from tests.project import SITE, Project, markdown

EMBEDS = "embeds: {indexed: false}\n"
CLINIC = 'name: Riverside & Sons\ncolours: {brand: "#4f2a66"}\n'
MOST_BYTES = 20 * 1024
"""Of the 25 KB that an embed may weigh with its figure, so much without one."""


@pytest.fixture
def offering(project: Project) -> Project:
    """A site that offers its pages to clinics, and one clinic."""
    project.write("site.yaml", SITE + EMBEDS)
    project.write("clinics/riverside.yaml", CLINIC)
    return project


def embeds(project: Project) -> list[str]:
    """Build, and list the addresses of all embeds."""
    assert project.build().receipt
    pages = (path for path in project.files() if path.startswith("embed/") and path.endswith("index.html"))
    return sorted(path.removesuffix("index.html") for path in pages)


def test_a_site_that_offers_nothing_has_no_embed(project: Project) -> None:
    """Nothing is made that nobody asked for, not even for a clinic."""
    project.write("clinics/riverside.yaml", CLINIC)
    assert embeds(project) == []
    assert "Embed this page" not in project.read("exercises/bridge/")


def test_each_page_is_embedded_for_each_clinic_with_each_dose(offering: Project) -> None:
    """So are the warning signs, to which all lead; people, terms and other pages are not."""
    assert embeds(offering) == [
        "embed/exercises/bridge/",
        "embed/exercises/bridge/starter/",
        "embed/help/",
        "embed/riverside/exercises/bridge/",
        "embed/riverside/exercises/bridge/starter/",
        "embed/riverside/help/",
    ]


def test_a_clinic_that_lists_pages_gets_these_and_the_warning_signs(offering: Project) -> None:
    """Other pages are not made for it."""
    offering.write("questions/why.md", markdown({"title": "Why?", "answer": "So."}))
    offering.write("clinics/riverside.yaml", f"{CLINIC}pages: [why]\n")
    assert [each for each in embeds(offering) if "riverside" in each] == [
        "embed/riverside/help/",
        "embed/riverside/questions/why/",
    ]


@pytest.mark.parametrize("address", ["embed/exercises/bridge/", "embed/riverside/exercises/bridge/starter/"])
def test_an_embed_says_where_it_comes_from_and_leads_to_the_warning_signs(offering: Project, address: str) -> None:
    """The foot stands on every embed: when to stop, the signs, the state of the review, the source."""
    offering.write("clinics/riverside.yaml", f"{CLINIC}show: []\n")
    page = offering.page(address)
    foot = page[page.index("<footer>") : page.index("</footer>")]
    assert "Stop if the pain is sharp" in foot
    assert "Not yet clinically reviewed" in foot
    assert '<a href="https://test.example/exercises/bridge/">Test Back: Bridge</a>' in foot
    signs = "../" * address.count("/") + address.partition("exercises")[0] + "help/"
    assert f'<a class="signs" href="{signs}" target="_self">' in foot
    assert '<link rel="canonical" href="https://test.example/exercises/bridge/">' in page
    assert '<meta name="robots" content="noindex">' in page


def test_search_engines_may_be_told_to_count_it_towards_the_clinics_page(offering: Project) -> None:
    """It is a setting of the site."""
    offering.write("site.yaml", SITE + "embeds: {indexed: true}\n")
    assert '<meta name="robots" content="noindex, indexifembedded">' in offering.page("embed/exercises/bridge/")


def test_a_named_dose_stands_in_its_own_embed(offering: Project) -> None:
    """And the usual one in the other."""
    usual, starter = offering.page("embed/exercises/bridge/"), offering.read("embed/exercises/bridge/starter/")
    assert re.findall(r"<bdi[^>]*>(\d+)", usual) == ["10", "5"]
    assert re.findall(r"<bdi[^>]*>(\d+)", starter) == ["5"]


def test_what_a_clinic_says_is_escaped(offering: Project) -> None:
    """A name is words, whatever signs are in it."""
    offering.write("clinics/riverside.yaml", CLINIC + 'closing: "\\"Ask\\" & see"\nphone: "020 1"\n')
    page = offering.page("embed/riverside/exercises/bridge/")
    assert "Riverside &amp; Sons" in page
    assert "&#34;Ask&#34; &amp; see" in page
    assert '<a href="tel:0201">020 1</a>' in page


def test_an_embed_is_small_and_loads_nothing_from_elsewhere(offering: Project) -> None:
    """Its page and its stylesheet leave room for a figure; no address of another host is loaded."""
    page = offering.page("embed/riverside/exercises/bridge/")
    styles = [data for path, data in offering.files().items() if re.search(r"assets/embed\.|/brand\.", path)]
    assert len(styles) == 2
    assert len(gzip.compress(page.encode())) + sum(len(gzip.compress(data)) for data in styles) < MOST_BYTES
    assert not re.findall(r'(?:src|<link rel="(?:stylesheet|icon)"[^>]* href)="(?:https?:)?//', page)
    assert page.count("<script") == 1


@pytest.mark.parametrize(
    ("path", "old", "new", "remade"),
    [
        ("exercises/bridge.md", "title: Bridge", "title: Great bridge", {"bridge", "starter", "four"}),
        ("exercises/bridge.md", "Lie down.", "Lie back.", {"bridge", "starter", "four"}),
        ("questions/why.md", "So.", "So it is.", {"why"}),
        ("clinics/riverside.yaml", "Riverside", "Hillside", set()),
    ],
)
def test_an_embed_is_made_again_when_its_page_is(
    offering: Project, path: str, old: str, new: str, remade: set[str]
) -> None:
    """After a small change the few-pages shortcut makes the embeds that show it, and leaves the others alone."""
    offering.write("questions/why.md", markdown({"title": "Why?", "answer": "So."}))
    routine = {"title": "Four", "summary": "S.", "goal": "strength", "level": "beginner"}
    offering.write("routines/four.md", markdown({**routine, "items": "[{exercise: bridge}]"}))
    offering.build()
    offering.build()
    offering.change(path, old, new)
    outcome = offering.build()
    assert outcome.receipt
    plain = re.compile(r"embed/(?:exercises|routines|questions)/(?:[^/]+/)?([^/]+)/index\.html")
    assert {made[1] for each in outcome.stale if (made := plain.fullmatch(each.job.path))} == remade
    incremental = offering.files()
    shutil.rmtree(offering.folder / "site")
    shutil.rmtree(offering.folder / ".kinesite")
    assert offering.build().receipt
    assert offering.files() == incremental


def test_a_new_dose_gets_an_address_and_one_taken_out_loses_it(offering: Project) -> None:
    """Which addresses there are is not left to the few-pages shortcut."""
    embeds(offering)
    offering.build()
    offering.change("exercises/bridge.md", 'starter: "5 reps"', 'harder: "20 reps"')
    assert [each for each in embeds(offering) if each.startswith("embed/exercises")] == [
        "embed/exercises/bridge/",
        "embed/exercises/bridge/harder/",
    ]
