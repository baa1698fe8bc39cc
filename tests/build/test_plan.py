"""The plan: each file of the site once, inside it, with all that it is made from."""

import pytest

from tests.project import Project


def test_every_job_says_what_it_is_made_from(project: Project) -> None:
    """No page is without parts, and each that is rendered has its templates, the settings and the tools among them."""
    outcome = project.build()
    common = {"its templates", "the settings", "Kinesite or its libraries"}
    assert all(job.parts for job in outcome.jobs)
    assert all(common <= set(job.parts) for job in outcome.jobs if job.path.endswith((".html", ".xml")))


def test_jobs_come_in_the_order_of_their_paths_and_each_once(project: Project) -> None:
    """The order in which outputs plan does not matter."""
    paths = [job.path for job in project.build().jobs]
    assert paths == sorted(set(paths))


@pytest.mark.parametrize(
    ("path", "text", "says"),
    [
        ("pages/people.md", "---\ntitle: All\nsummary: S.\n---\n", "would all be written to people/index.html"),
        ("robots.txt/x.svg", "<svg/>", "robots.txt/x.svg cannot stand below the file robots.txt"),
    ],
)
def test_two_files_for_one_place_are_a_problem(project: Project, path: str, text: str, says: str) -> None:
    """Neither wins in silence: the writer is told, and nothing is written."""
    project.write(path, text)
    outcome = project.build()
    assert outcome.receipt is None
    assert [problem.code for problem in outcome.problems] == ["address.collision"]
    assert says in outcome.problems[0].message


def test_a_computed_include_is_a_problem(project: Project) -> None:
    """Nobody can tell when a page changes whose templates are only known when it is rendered."""
    project.template("person.html", "{% set name = 'header.html' %}\n{% include name %}\n")
    outcome = project.build()
    assert outcome.receipt is None
    problem = next(each for each in outcome.problems if each.code == "template.computed")
    assert (problem.place.path, problem.place.line) == ("templates/person.html", 2)
