"""Compiled templates are kept, and never trusted when they are not what was kept."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kinesite.build.record import workspace_of
from tests.project import Project


def _compiled(project: Project) -> list[Path]:
    return sorted((workspace_of(project.folder / "site") / "compiled").iterdir())


@pytest.mark.parametrize(
    "spoil",
    [lambda _: b"", lambda data: data[:-1], lambda data: bytes(len(data)), lambda data: data[:-1] + b"\0"],
    ids=["nothing", "torn", "zeros", "one byte"],
)
def test_a_spoilt_template_is_compiled_again(project: Project, spoil: Callable[[bytes], bytes]) -> None:
    """Whatever stands in the folder, the pages are right."""
    project.build()
    before = project.files()
    for file in _compiled(project):
        file.write_bytes(spoil(file.read_bytes()))
    (project.folder / "site" / "about" / "index.html").unlink()
    (project.folder / "site" / "index.html").unlink()
    assert project.build().receipt
    assert project.files() == before


def test_a_changed_template_is_compiled_again(project: Project) -> None:
    """What is kept belongs to the template's text."""
    project.template("sitemap.xml", "first\n")
    first = project.page("sitemap.xml")
    project.template("sitemap.xml", "second\n")
    assert first != project.page("sitemap.xml")


def test_what_is_kept_does_not_grow_with_each_change(project: Project) -> None:
    """What was kept of an earlier text of a template gives way to what is kept of the present one."""
    project.template("sitemap.xml", "first\n")
    project.build()
    before = len(_compiled(project))
    for number in range(3):
        project.template("sitemap.xml", f"{number}\n")
        assert project.page("sitemap.xml") == f"{number}\n"
    assert len(_compiled(project)) == before
