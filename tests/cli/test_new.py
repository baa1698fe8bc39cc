"""`new`: a file in the right place, with every field of its kind."""

import re
from typing import Any

import pytest

from kinesite.content.frontmatter import read_yaml
from kinesite.kinds import KINDS
from kinesite.kinds.base import Kind
from tests.cli.test_build import kinesite
from tests.project import Project

BY_KIND = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)


@BY_KIND
def test_a_new_file_builds_at_once_and_stands_nowhere(project: Project, kind: Kind[Any]) -> None:
    """It is a draft: the site is as it was; shown with the drafts, it has no problem either."""
    assert project.build().receipt
    before = project.files()
    done = kinesite(project.folder, "new", kind.name, "Wall sit")
    assert done.returncode == 0, done.stderr
    assert f"content/{kind.folder}/wall-sit.md is there, as a draft" in done.stdout
    assert project.problems() == []
    assert project.files() == before
    assert project.build(drafts=True).problems == ()


@BY_KIND
def test_each_optional_field_fits_as_it_stands_in_the_file(project: Project, kind: Kind[Any]) -> None:
    """Every field of the kind is in the file once, and the example of each that is not in use is a fine value."""
    kinesite(project.folder, "new", kind.name, "Wall sit")
    path = f"{kind.folder}/wall-sit.md"
    text = (project.folder / "content" / path).read_text("utf-8")
    everything = re.sub(r"^# ", "", text, flags=re.MULTILINE)
    project.write(path, everything)
    assert project.problems() == []
    assert set(read_yaml(everything.strip("-\n"), "").values) == set(kind.fields.model_fields)


@BY_KIND
def test_required_fields_stand_first_and_each_says_what_it_is_for(project: Project, kind: Kind[Any]) -> None:
    """What must be filled in is not behind a #, and stands before what may be."""
    kinesite(project.folder, "new", kind.name, "Wall sit")
    text = (project.folder / "content" / kind.folder / "wall-sit.md").read_text("utf-8")
    required = [name for name, field in kind.fields.model_fields.items() if field.is_required()]
    used = re.findall(r"^(\w+):", text, re.MULTILINE)
    assert set(used) == {*required, "draft"}
    assert text.index(f"\n{used[-1]}:") < text.index("\n# ")
    for name, field in kind.fields.model_fields.items():
        assert field.description
        above = text[: re.search(rf"^(# )?{name}:", text, re.MULTILINE).start()]  # type: ignore[union-attr]
        assert field.description in " ".join(above.replace("\n## ", " ").split())


def test_nothing_is_overwritten(project: Project) -> None:
    """A file that is there stays as it is; exit status 2."""
    before = (project.folder / "content/exercises/bridge.md").read_bytes()
    done = kinesite(project.folder, "new", "exercise", "Bridge")
    assert done.returncode == 2
    assert "content/exercises/bridge.md is there already" in done.stderr
    assert (project.folder / "content/exercises/bridge.md").read_bytes() == before


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("exercize", "Wall sit"), '"exercize" is no kind of page. Did you mean "exercise"?'),
        (("exercises", "Wall sit"), '"exercises" is no kind of page. Did you mean "exercise"?'),
        (("xyz", "Wall sit"), '"xyz" is no kind of page. There are exercise, routine, guide, condition, question,'),
        (("exercise", "???"), '"???" makes no name for a file. Use letters from a to z and digits;'),
        (("exercise", ""), '"" makes no name for a file.'),
        (("exercise", "Übung"), '"Übung" makes no name for a file.'),
        (("exercise", "Wall sit", "--content", "nowhere"), "There is no folder nowhere/ here."),
    ],
    ids=str,
)
def test_what_cannot_become_a_file_is_told_in_words(project: Project, arguments: tuple[str, ...], said: str) -> None:
    """A wrong kind, a title that makes no name, a folder that is not there: exit status 2, and no file."""
    before = sorted(project.folder.rglob("*"))
    done = kinesite(project.folder, "new", *arguments)
    assert done.returncode == 2
    assert said in done.stderr
    assert sorted(project.folder.rglob("*")) == before


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Wall sit", "wall-sit"),
        ("Child's pose", "childs-pose"),
        ("  Step up: 3 ways ", "step-up-3-ways"),
        ("../../x", "x"),
    ],
)
def test_the_file_is_named_after_the_title(project: Project, title: str, slug: str) -> None:
    """Whatever signs the title holds, it stands in the file as it was given."""
    kinesite(project.folder, "new", "term", title)
    text = (project.folder / f"content/glossary/{slug}.md").read_text("utf-8")
    assert read_yaml(text.strip("-\n"), "").values["title"] == title.strip()


def test_examples_come_from_the_site_where_it_has_any(project: Project) -> None:
    """A part of the body and an exercise are those of this site; without any, those of the model."""
    kinesite(project.folder, "new", "routine", "Short")
    assert "- exercise: bridge\n" in (project.folder / "content/routines/short.md").read_text("utf-8")
    project.write("site.yaml", b"\xff")
    (project.folder / "content/exercises/bridge.md").unlink()
    kinesite(project.folder, "new", "routine", "Long")
    assert "- exercise: glute-bridge\n" in (project.folder / "content/routines/long.md").read_text("utf-8")
