import pytest

from kinesite.report import describe
from kinesite.values.problems import Severity
from tests.project import Project, problems_in

ABOUT = "pages/about.md"


def with_body(project: Project, text: str) -> None:
    """Let the about page say this."""
    project.write(ABOUT, f"---\ntitle: About\nsummary: About us.\n---\n{text}\n")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "No heading.",
        "## One",
        "## One\n\n## Two",
        "## One\n\n### Two\n\n#### Three\n\n## Four",
        "## One\n\n### Two\n\n#### Three\n\n### Four\n\n#### Five",
        "```\n# One\n\n#### Two\n```",
        "    # One",
        "`# One`",
        "\\# One",
        "#One",
        "Text # One",
    ],
)
def test_headings_that_go_down_step_by_step_are_no_problem(project: Project, text: str) -> None:
    """They may go up as far as they like, and what only looks like a heading is none."""
    with_body(project, text)
    assert problems_in(project) == ()


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "Text.\n\n# One",
            (
                '7:1 error heading.title: "# One" would be a second title. '
                "Write ## One. The page's title comes from the front matter."
            ),
        ),
        (
            "### One",
            '5:1 warning heading.level: the heading "One" skips a level. Write ## One.',
        ),
        (
            "## One\n\n#### Two",
            '7:1 warning heading.level: the heading "Two" skips a level. Write ### Two.',
        ),
        (
            "## One\n\n#### The [[bridge]]",
            '7:1 warning heading.level: the heading "The bridge" skips a level. Write ### The bridge.',
        ),
    ],
    ids=["title", "first", "later", "with a link"],
)
def test_a_heading_of_the_wrong_level_is_said_in_full(project: Project, text: str, line: str) -> None:
    """The line of the heading, and the heading to write."""
    with_body(project, text)
    assert [describe(problem) for problem in problems_in(project)] == [f"content/{ABOUT}:{line}"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("# One\n\n# Two", [("heading.title", 5), ("heading.title", 7)]),
        ("One\n===", [("heading.title", 5)]),
        ("# One\n\n## Two", [("heading.title", 5)]),
        ("# One\n\n### Two", [("heading.title", 5), ("heading.level", 7)]),
        ("###### One", [("heading.level", 5)]),
        ("#### One\n\n##### Two\n\n## Three", [("heading.level", 5)]),
        ("## One\n\n#### Two\n\n## Three\n\n#### Four", [("heading.level", 7), ("heading.level", 11)]),
        ("> # One", [("heading.title", 5)]),
        ("> [!TIP]\n> #### One", [("heading.level", 6)]),
    ],
)
def test_each_heading_of_the_wrong_level_is_a_problem(
    project: Project, text: str, found: list[tuple[str, int]]
) -> None:
    """Each is counted from the one before it, also in quotes."""
    with_body(project, text)
    assert [(problem.code, problem.place.line) for problem in problems_in(project)] == found


def test_a_skipped_level_stops_no_build_and_a_second_title_does(project: Project) -> None:
    """One is a matter of order, the other breaks the page."""
    with_body(project, "# One\n\n### Two")
    assert [problem.severity for problem in problems_in(project)] == [Severity.ERROR, Severity.WARNING]
