"""`schema`: what editors read is what the models say."""

from pathlib import Path

from kinesite.editor.files import editor_files
from tests.cli.test_build import TOP, kinesite


def test_the_files_in_the_project_are_those_that_the_models_give() -> None:
    """Whoever changes a field runs `python build.py schema`, or this fails."""
    for path, text in editor_files().items():
        assert (TOP / path).read_text("utf-8") == text, f"{path} is of an earlier model: run python build.py schema"


def test_the_command_writes_each_file_and_names_it(tmp_path: Path) -> None:
    """In any folder, with nothing there before."""
    done = kinesite(tmp_path, "schema")
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == list(editor_files())
    assert all((tmp_path / path).read_text("utf-8") == text for path, text in editor_files().items())


def test_a_folder_that_cannot_be_made_is_told_in_words(tmp_path: Path) -> None:
    """Exit status 2, and no traceback."""
    (tmp_path / "schemas").write_text("", "utf-8")
    done = kinesite(tmp_path, "schema")
    assert done.returncode == 2
    assert done.stderr.startswith("schemas could not be written: ") or "schemas" in done.stderr
    assert "Traceback" not in done.stderr
