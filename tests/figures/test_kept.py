from pathlib import Path

import pytest

from kinesite.figures import BrokenFile, Figure, Kept, load, save
from kinesite.figures.kept import digest, read, write
from tests.figures.exercises import figure_of, kept, solution_of, values_of

BRIDGE = "glute-bridge"


def changed(**said: object) -> Figure:
    """Make the bridge with something changed."""
    return Figure.model_validate({**values_of(BRIDGE), **said})


def test_what_is_written_is_read_again() -> None:
    """Writing loses nothing, and writes the same text again."""
    text = write(kept())
    assert read(text) == kept()
    assert write(read(text)) == text


def test_a_changed_pose_is_missing_until_it_is_solved() -> None:
    """A solution belongs to one pose; the old one is dropped when the new one is kept."""
    bent = changed(joints={"hip_flexion": 50, "knee_flexion": 115})
    assert kept().of(bent) is None
    again = Kept({digest(bent): (BRIDGE, solution_of(BRIDGE))})
    assert again.of(bent) == solution_of(BRIDGE)
    assert again.only({digest(figure_of(BRIDGE))}).solutions == {}


def test_of_two_solutions_the_first_is_kept() -> None:
    """What stands beside the content goes before what a build solved for itself, and nothing is lost."""
    key, other = digest(figure_of(BRIDGE)), solution_of("cat-cow")
    mine, theirs = Kept({key: (BRIDGE, solution_of(BRIDGE))}), Kept({key: (BRIDGE, other), "b": ("b", other)})
    assert (mine | theirs).solutions == {key: (BRIDGE, solution_of(BRIDGE)), "b": ("b", other)}


def test_a_mark_tells_solutions_apart() -> None:
    """Two solutions have two marks, the same one the same, and what is not kept has none."""
    first, second = (Kept({"a": ("a", solution_of(slug))}) for slug in (BRIDGE, "cat-cow"))
    assert first.mark("a") != second.mark("a")
    assert first.mark("a") == read(write(first)).mark("a")
    assert first.mark("b") == ""


@pytest.mark.parametrize("said", [{"view": "quarter"}, {"muscles": []}, {"strong": "both"}, {"shown": 1}])
def test_what_is_only_drawn_needs_no_new_solution(said: dict[str, object]) -> None:
    """Another view, tone or muscle is drawn from the same solution."""
    assert digest(changed(**said)) == digest(figure_of(BRIDGE))


def test_the_names_and_times_of_poses_need_no_new_solution() -> None:
    """A writer can rename a pose or hold it longer without waiting."""
    poses = [pose | {"name": "Another", "hold": 3, "arrows": []} for pose in values_of(BRIDGE)["poses"]]
    assert digest(changed(poses=poses)) == digest(figure_of(BRIDGE))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("{", 1),
        ('{"pose":0,"is":{}}', 1),
        ('{"figure":"a","digest":"b"}\n{"pose":0}', 2),
        ('{"figure":"a","digest":"b"}\n{"pose":0,"is":{"x":"far"}}', 2),
        ('{"figure":"a","digest":"b"}\n<<<<<<< ours', 2),
        ("[]", 1),
    ],
)
def test_a_broken_file_says_where(text: str, line: int) -> None:
    """A line that is no state is named by its number."""
    with pytest.raises(BrokenFile) as broken:
        read(text)
    assert broken.value.line == line


def test_a_file_is_saved_whole_and_a_missing_one_is_empty(tmp_path: Path) -> None:
    """Saving leaves one file and nothing beside it."""
    path = tmp_path / "figures.jsonl"
    assert load(path) == Kept()
    save(path, kept())
    assert load(path) == kept()
    assert list(tmp_path.iterdir()) == [path]
