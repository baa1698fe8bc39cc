"""The command that solves figures and draws the sheet."""

from pathlib import Path

from click.testing import CliRunner

from kinesite.cli import main
from tests.figures.exercises import give_figure, kept_text
from tests.project import Project


def figures(project: Project, *options: str) -> tuple[int, str]:
    """Run the command on a site, and give its exit status and all that it says."""
    done = CliRunner().invoke(main, ["figures", "--content", str(project.folder / "content"), *options])
    return done.exit_code, done.output


def kept(project: Project) -> str:
    """Give what is kept."""
    return (project.folder / "content/figures.jsonl").read_text("utf-8")


def test_it_solves_what_is_missing_and_lets_go_of_the_rest(project: Project) -> None:
    """What is solved already keeps its bytes, a line that cannot be read is written anew, and twice is the same."""
    give_figure(project)
    project.write("figures.jsonl", kept_text("glute-bridge") + kept_text("zombie"))
    assert figures(project) == (0, "1 figures, 0 of them solved now. Keep content/figures.jsonl with the content.\n")
    assert kept(project) == kept_text("glute-bridge")
    project.write("figures.jsonl", "<<<<<<< ours\n")
    status, said = figures(project)
    assert (status, "1 of them solved now" in said) == (0, True)
    solved = kept(project)
    assert figures(project)[0] == 0
    assert kept(project) == solved


def test_the_sheet_is_a_png_and_replaces_nothing_else(project: Project, tmp_path: Path) -> None:
    """A sheet may be drawn again; any other file stays as it is, and nothing is solved for it."""
    give_figure(project)
    sheet, other = tmp_path / "sheet.png", tmp_path / "notes.png"
    for _ in range(2):
        assert figures(project, "--sheet", str(sheet))[0] == 0
    assert sheet.read_bytes().startswith(b"\x89PNG")
    other.write_text("notes", "utf-8")
    status, said = figures(project, "--sheet", str(other))
    assert (status, other.read_text("utf-8")) == (2, "notes")
    assert "is no PNG" in said


def test_what_is_wrong_is_told_and_nothing_is_written(project: Project) -> None:
    """An unknown base is told as a build tells it."""
    give_figure(project, solved=False)
    project.change("exercises/bridge.md", "base: hook-lying", "base: hook-lyin")
    status, said = figures(project)
    assert status == 1
    assert "figure.unknown-base" in said
    assert not (project.folder / "content/figures.jsonl").exists()
