"""Solutions that are kept with the content, or should be."""

from tests.figures.exercises import give_figure, kept_text
from tests.project import Project, told_in


def test_a_solution_that_belongs_to_its_figure_is_silent(project: Project) -> None:
    """Nothing is missing and nothing is left over."""
    give_figure(project)
    assert told_in(project, "figures") == []


def test_a_figure_without_its_solution_is_an_error(project: Project) -> None:
    """The one place where the file that should have been committed is missed."""
    give_figure(project, solved=False)
    (told,) = told_in(project, "figures")
    assert told.startswith("content/exercises/bridge.md:13:1 error figures.unsolved")
    assert "python build.py figures" in told


def test_a_solution_of_no_figure_is_an_error(project: Project) -> None:
    """What a renamed or changed pose left behind is told by its name."""
    give_figure(project)
    project.write("figures.jsonl", kept_text("glute-bridge") + kept_text("zombie"))
    (told,) = told_in(project, "figures")
    assert told.startswith('content/figures.jsonl error figures.unused: the solved poses of "zombie"')


def test_a_draft_needs_its_solution_too(project: Project) -> None:
    """What is kept for a page that is not public yet is not left over."""
    give_figure(project)
    project.change("exercises/bridge.md", "title: Bridge", "title: Bridge\ndraft: true")
    assert told_in(project, "figures") == []


def test_a_line_that_cannot_be_read_is_told(project: Project) -> None:
    """A merge that went wrong stops the build at its line."""
    give_figure(project)
    project.write("figures.jsonl", kept_text("glute-bridge") + "<<<<<<< ours\n")
    (problem,) = project.problems()
    line = kept_text("glute-bridge").count("\n") + 1
    assert problem.startswith(f"content/figures.jsonl:{line}:1 error figures.broken")
