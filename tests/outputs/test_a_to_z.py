import pytest

from kinesite.outputs.a_to_z import AToZView, Row, letter_of, plan
from kinesite.outputs.base import Page, Render
from tests.project import Project, markdown, site_of


def letters_of(project: Project) -> dict[str, list[Row]]:
    """Give the rows of the list by letter."""
    (job,) = plan(site_of(project))
    assert isinstance(job.work, Render)
    assert isinstance(job.work.page, Page)
    assert isinstance(job.work.page.body, AToZView)
    return {letter.letter: list(letter.rows) for letter in job.work.page.body.letters}


@pytest.mark.parametrize(
    ("name", "letter"),
    [
        ("Bridge", "B"),
        ("bird dog", "B"),
        ("\N{LATIN CAPITAL LETTER E WITH ACUTE}tirement", "E"),
        ('"Up" dog', "U"),
        ("(old) name", "O"),
        ("90/90 breathing", "#"),
        ("\N{GREEK CAPITAL LETTER OMEGA}mega", "\N{GREEK CAPITAL LETTER OMEGA}"),
    ],
)
def test_a_name_stands_under_its_first_letter(name: str, letter: str) -> None:
    """Case, accents and quotes do not matter; what begins with no letter stands together."""
    assert letter_of(name) == letter


def test_every_page_stands_there_under_each_of_its_names(project: Project) -> None:
    """Another name leads to the page and says which one that is; what has no page is left out."""
    letters = letters_of(project)
    assert letters["B"] == [Row("Bridge", "exercises/bridge/", "exercise")]
    assert [(row.name, row.title) for row in letters["H"]] == [("Help", ""), ("Hip lift", "Bridge")]
    names = [row.name for rows in letters.values() for row in rows]
    assert names == ["About", "Bridge", "Editors", "Help", "Hip lift"]


def test_names_are_sorted_as_people_read_them(project: Project) -> None:
    """Capitals and accents do not change the place of a name."""
    for slug, title in {"a": "apple", "b": "Ant", "c": "\N{LATIN SMALL LETTER A WITH ACUTE}nt hill"}.items():
        project.write(f"glossary/{slug}.md", markdown({"title": title, "summary": "S."}))
    names = [row.name for row in letters_of(project)["A"]]
    assert names == ["About", "Ant", "\N{LATIN SMALL LETTER A WITH ACUTE}nt hill", "apple"]


def test_the_home_page_leads_to_it(project: Project) -> None:
    """The list is one step from home, and its letters lead into it."""
    assert '<a href="./a-z/">' in project.page("")
    text = project.read("a-z/")
    assert 'href="#letter.42"' in text
    assert 'id="letter.42"' in text
