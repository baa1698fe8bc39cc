import pytest

from tests.project import Project, codes_in, problems_in

GOOD = 'name: Riverside\ncolours: {brand: "#4f2a66"}\n'


def told(project: Project, text: str) -> list[str]:
    """Say what is wrong with a clinic."""
    project.write("clinics/riverside.yaml", text)
    return [f"{p.place.line}:{p.place.column} {p.code}: {p.message} | {p.hint}" for p in problems_in(project)]


def test_a_clinic_needs_a_name_and_a_colour_and_no_more(project: Project) -> None:
    """All else has a default."""
    assert told(project, GOOD) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            'name: A\ncolours: {brand: "#999999"}\n',
            (
                "2:11 frontmatter.wrong-value: #999999 on #ffffff has a contrast of 2.8:1, too little to read | "
                "Take a darker colour, with at least 4.5:1."
            ),
        ),
        (
            'name: A\ncolours: {paper: "#101010", ink: "#ffffff", brand: "#4f2a66"}\n',
            (
                "2:45 frontmatter.wrong-value: #4f2a66 on #101010 has a contrast of 1.7:1, too little to read | "
                "Take a lighter colour, with at least 4.5:1."
            ),
        ),
        (
            "name: A\ncolours: {brand: plum}\n",
            '2:11 frontmatter.wrong-value: "plum" is no colour | Write it with six digits, in quotes: "#4f2a66".',
        ),
        (
            'name: "<script>alert(1)</script>"\ncolours: {brand: "#4f2a66"}\n',
            (
                "1:1 frontmatter.wrong-value: \"<script>alert(1)</script>\" holds '<', which is code and not words | "
                "Write it as readers should see it."
            ),
        ),
    ],
)
def test_a_bad_value_is_one_problem_in_the_writers_form(project: Project, text: str, said: str) -> None:
    """It names the place, what is wrong in plain words, and what to type instead."""
    (problem,) = told(project, text)
    assert problem == said


@pytest.mark.parametrize(
    "line",
    [
        "font: 'x; } body { display: none'",
        "font: Georgia, url(https://evil.example/)",
        'font: "Georgia"; color: red',
        "booking: javascript:alert(1)",
        "booking: http://clinic.example/",
        'phone: "<b>1</b>"',
        "radius: 900",
        "radius: -1",
        "show: [source]",
        "hide: [warning signs]",
        "closing: <style>footer{display:none}</style>",
        "logo: 3px",
        "pages: [nowhere]",
        "languages: [fr]",
    ],
)
def test_nothing_that_could_hide_or_run_gets_through(project: Project, line: str) -> None:
    """Each field takes only what is of its sort, so no stylesheet or page can be broken out of."""
    assert told(project, f"{GOOD}{line}\n")


@pytest.mark.parametrize(("name", "codes"), [("Riverside", ["slug.bad"]), ("exercises", ["clinic.name"])])
def test_the_files_name_must_be_able_to_stand_in_an_address(project: Project, name: str, codes: list[str]) -> None:
    """And must not be that of a folder of pages."""
    project.write(f"clinics/{name}.yaml", GOOD)
    assert codes_in(project) == codes
