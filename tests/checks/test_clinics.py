import pytest

from tests.project import Project, problems_in

GOOD = 'name: Riverside\ncolours: {brand: "#4f2a66"}\n'


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("pages: [brige]", 'clinic.page: there is no page "brige" Did you mean "bridge"?'),
        ("pages: [about]", 'clinic.page: "about" is a page, which cannot be embedded Name one of exercises'),
        ("logo: media/logo.svg", 'file.missing: there is no file "media/logo.svg" Name a file'),
        ("languages: [fr, de]", "clinic.language: the site is in en, which is not among the clinic's languages"),
    ],
)
def test_what_a_clinic_names_must_be_there(project: Project, line: str, said: str) -> None:
    """Each slip is one problem, at its line in the clinic's file."""
    project.write("clinics/riverside.yaml", f"{GOOD}{line}\n")
    (problem,) = problems_in(project)
    assert f"{problem.code}: {problem.message} {problem.hint}".startswith(said)
    assert (problem.place.path, problem.place.line) == ("content/clinics/riverside.yaml", 3)


def test_a_name_that_several_pages_share_is_a_problem(project: Project) -> None:
    """Nobody guesses which one is meant."""
    project.write("questions/lift.md", "---\ntitle: Hip lift\nanswer: Yes.\n---\n")
    project.write("clinics/riverside.yaml", f"{GOOD}pages: [hip lift]\n")
    assert "clinic.page" in [problem.code for problem in problems_in(project)]


def test_a_clinic_that_names_only_what_is_there_has_no_problem(project: Project) -> None:
    """Pages go by slug, title or alias; the site's language counts without its country."""
    project.write("media/logo.svg", '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>')
    lines = "pages: [bridge, Hip lift]\nlogo: media/logo.svg\nlanguages: [en-US]\n"
    project.write("clinics/riverside.yaml", GOOD + lines)
    assert problems_in(project) == ()
