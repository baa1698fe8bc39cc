import pytest

from tests.project import Project, codes_in, problems_in

CSS = ":root { --paper: light-dark(#ffffff, #000); --teal: light-dark(#0f4150, #a5dfe6); --line: #aaa; }"


@pytest.mark.parametrize(
    ("theme", "told"),
    [
        ("{}", []),
        ('{accent: "#0b5f63"}', []),
        ('{accent: "#767676", accent_dark: "#757575"}', []),
        ('{accent: "#777777"}', ["content/site.yaml", "4.48 to 1 in light", "darker"]),
        ('{accent_dark: "#222222"}', ["content/site.yaml", "1.32 to 1 in dark", "lighter"]),
    ],
)
def test_a_colour_of_the_site_that_cannot_be_read_is_a_problem(project: Project, theme: str, told: list[str]) -> None:
    """With its measured contrast, at the line where it is set."""
    project.template("assets/site.css", CSS)
    project.write("site.yaml", f"{(project.folder / 'content/site.yaml').read_text('utf-8')}theme: {theme}\n")
    found = [problem for problem in project.build().problems if problem.code == "theme.contrast"]
    said = [f"{problem.place.path}:{problem.place.line} {problem.message} {problem.hint}" for problem in found]
    assert len(said) == bool(told)
    assert all(part in said[0] for part in told)


def test_a_theme_that_cannot_be_read_is_a_problem(project: Project) -> None:
    """Also where its own stylesheet says so, in either scheme."""
    project.template("assets/site.css", CSS.replace("#0f4150", "#eee"))
    (problem,) = [problem for problem in project.build().problems if problem.code == "theme.contrast"]
    assert problem.place.path == "templates/assets/site.css"
    assert "--teal on --paper has a contrast of 1.16 to 1 in light" in problem.message


def test_the_theme_itself_can_be_read(project: Project) -> None:
    """In all its pairs."""
    assert [problem.code for problem in project.build().problems] == []


@pytest.mark.parametrize("theme", ["{accent: red}", '{accent: "#fff"}', "{font: Comic}", "{colour: red}"])
def test_what_is_no_setting_of_the_theme_is_told(project: Project, theme: str) -> None:
    """A stylesheet gets nothing that is no colour."""
    project.write("site.yaml", f"{(project.folder / 'content/site.yaml').read_text('utf-8')}theme: {theme}\n")
    assert codes_in(project)
    assert all(problem.place.path == "content/site.yaml" for problem in problems_in(project))


def test_the_look_of_the_site_stands_in_its_stylesheet_and_header(project: Project) -> None:
    """Its colour behind the theme's own, its font, and its logo with a size."""
    project.write("media/logo.svg", "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 40 20'/>")
    settings = (project.folder / "content/site.yaml").read_text("utf-8")
    look = 'theme: {accent: "#0b5f63", logo: media/logo.svg, font: system}\n'
    project.write("site.yaml", settings + look)
    page = project.page("about/")
    assert '<img src="../media/logo.svg" alt="" width="40" height="20"' in page
    (css,) = [data.decode() for path, data in project.files().items() if path.startswith("assets/site.")]
    assert css.endswith("@layer tokens{:root{--teal:light-dark(#0b5f63,#a5dfe6);--font:system-ui,sans-serif}}")
