"""Poses that a build has to solve, and those that it need not."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

from kinesite.build.pipeline import Request, build
from kinesite.build.record import workspace_of
from kinesite.cli.base import theme_folder
from kinesite.figures import load
from tests.figures.exercises import give_figure, kept_text
from tests.project import TODAY, Project

LOADED = """
import sys
from pathlib import Path
from kinesite.build.pipeline import Request, build
from kinesite.cli.base import theme_folder
folder = Path(sys.argv[1])
outcome = build(Request(folder / "content", (theme_folder(),), folder / "site", workers=1, today="2026-11-20"))
assert outcome.receipt and outcome.receipt.written, outcome.problems
print(*sorted({"numpy", "scipy"} & sys.modules.keys()))
"""


def test_a_build_with_nothing_to_solve_loads_no_solver(project: Project) -> None:
    """Figures are drawn from what is kept, without numpy and scipy."""
    give_figure(project)
    done = subprocess.run(
        [sys.executable, "-c", LOADED, str(project.folder)], capture_output=True, text=True, check=True
    )
    assert done.stdout == "\n"
    assert 'class="figure' in project.read("exercises/bridge/")


def test_what_a_build_solved_is_kept_with_builds_and_not_with_the_content(project: Project) -> None:
    """The next build does not solve again, the content is left alone, and the writer is told how to keep it."""
    give_figure(project, solved=False)
    assert project.build().unkept == 1
    own = workspace_of(project.folder / "site") / "figures.jsonl"
    first = own.read_bytes()
    assert not (project.folder / "content/figures.jsonl").exists()
    project.change("exercises/bridge.md", "title: Bridge", "title: High bridge")
    outcome = project.build()
    assert (outcome.unkept, outcome.problems, own.read_bytes()) == (1, (), first)
    drawn = project.read("exercises/bridge/")
    project.write("figures.jsonl", first)
    assert project.build().unkept == 0
    assert project.read("exercises/bridge/") == drawn


def test_a_writer_at_work_has_it_kept_at_once(project: Project) -> None:
    """What the server solves stands beside the content."""
    give_figure(project, solved=False)
    content, theme = project.folder / "content", (theme_folder(),)
    request = Request(content, theme, project.folder / "site", today=TODAY, keep_figures=True)
    assert build(request).unkept == 0
    assert len(load(content / "figures.jsonl").solutions) == 1
    assert build(replace(request)).receipt is not None


def test_what_is_kept_with_the_content_goes_first(project: Project) -> None:
    """Whatever this machine would make of a pose, a site has the bytes of the committed solution."""
    give_figure(project)
    before = project.page("exercises/bridge/")
    own = workspace_of(project.folder / "site") / "figures.jsonl"
    own.write_text(kept_text("glute-bridge").replace('"nod":-2.6,', '"nod":-4.6,'), "utf-8")
    project.change("exercises/bridge.md", "title: Bridge", "title: High bridge")
    project.build()
    project.change("exercises/bridge.md", "title: High bridge", "title: Bridge")
    assert project.page("exercises/bridge/") == before


def test_a_damaged_file_of_earlier_builds_costs_time_only(project: Project) -> None:
    """It is solved again."""
    give_figure(project, solved=False)
    project.build()
    drawn = project.read("exercises/bridge/")
    (workspace_of(project.folder / "site") / "figures.jsonl").write_bytes(b"\xff{")
    project.change("exercises/bridge.md", "Text with", "Words with")
    assert project.build().problems == ()
    assert Path(project.folder / "site").is_dir()
    assert project.read("exercises/bridge/").replace("Words with", "Text with") == drawn
