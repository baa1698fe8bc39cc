import re

from tests.build.world import RICH
from tests.project import Project


def _built(project: Project) -> Project:
    for path, text in RICH.items():
        project.write(path, text)
    project.page("")
    return project


def test_a_figure_moves_by_a_stylesheet_of_its_own(project: Project) -> None:
    """The page holds no style, which a policy would have to allow; the file holds the keyframes that it names."""
    files = _built(project).files()
    moving = [path for path in files if path.endswith("/figure.css")]
    assert moving
    for path in moving:
        page = files[path.replace("figure.css", "index.html")].decode()
        assert "<style" not in page
        assert 'href="figure.css"' in page
        names = set(re.findall(r"@keyframes ([\w-]+)", files[path].decode()))
        assert names
        assert all(f"animation-name:{name}" in files[path].decode() for name in names)


def test_an_exercise_without_a_figure_has_no_such_files(project: Project) -> None:
    """Nothing is linked that is not there."""
    project.page("")
    assert not [path for path in project.files() if "figure." in path]
    assert "figure.css" not in project.read("exercises/bridge/")
