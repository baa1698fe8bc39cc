"""docs/writing.md says what is so: each of its examples is built, and becomes what stands beside it."""

import re
import shutil
from pathlib import Path

import pytest

from kinesite.build.pipeline import Request, build
from kinesite.cli.base import theme_folder
from kinesite.content.frontmatter import read_yaml
from kinesite.content.validation import typed
from kinesite.kinds import KINDS
from kinesite.report import describe
from kinesite.values.dosage import read_dosage
from tests.project import TODAY, Project, begin_with

TOP = Path(__file__).parent.parent
GUIDE = (TOP / "docs/writing.md").read_text("utf-8")
EXAMPLE = re.compile(
    r"^### (?P<title>[^\n]+)\n.*?^```markdown\n(?P<typed>.*?)^```\n\n```html\n(?P<html>.*?)^```",
    re.MULTILINE | re.DOTALL,
)
EXAMPLES = [(match["title"], match["typed"], match["html"]) for match in EXAMPLE.finditer(GUIDE)]
FIELDS = re.findall(r"^```yaml\n(.*?)^```", GUIDE, re.MULTILINE | re.DOTALL)
DOSES = [
    dose
    for line in re.findall(r"^\| (?:sets|hold|sides|rest|how often),? .*$", GUIDE, re.MULTILINE)
    for dose in re.findall(r"`(.*?)`", line)
]
BESIDE = {
    "title": "T",
    "summary": "S.",
    "regions": ["hips"],
    "goal": "strength",
    "position": "sitting",
    "level": "beginner",
}


@pytest.fixture(scope="module")
def built(demonstration: Path, tmp_path_factory: pytest.TempPathFactory) -> Project:
    """Build the site's own content with a page for each example."""
    project = Project(tmp_path_factory.mktemp("guide"))
    shutil.copytree(TOP / "content", project.folder / "content")
    begin_with(demonstration, project.folder / "site")
    for number, (_, written, _) in enumerate(EXAMPLES):
        project.write(f"pages/try-{number}.md", f"---\ntitle: Try {number}\nsummary: An example.\n---\n{written}")
    outcome = build(Request(project.folder / "content", (theme_folder(),), project.folder / "site", today=TODAY))
    assert not outcome.problems, [describe(problem) for problem in outcome.problems]
    return project


def spaced(html: str) -> str:
    """Write HTML with the least white space."""
    return re.sub(r"\s*(<[^>]*>)\s*", r"\1", " ".join(html.split()))


@pytest.mark.parametrize("number", range(len(EXAMPLES)), ids=[title for title, _, _ in EXAMPLES])
def test_each_example_becomes_what_stands_beside_it(built: Project, number: int) -> None:
    """A line with three dots stands for whatever lies between."""
    page, start = spaced(built.read(f"try-{number}/")), 0
    for piece in EXAMPLES[number][2].split("…\n"):
        start = page.find(spaced(piece), start)
        assert start >= 0, f"not on the page: {piece}"


def test_no_example_is_lost() -> None:
    """Each thing to type has something beside it, and belongs to the test above."""
    assert len(EXAMPLES) == GUIDE.count("```markdown\n") == GUIDE.count("```html\n") > 12


@pytest.mark.parametrize("text", FIELDS)
def test_the_fields_in_the_guide_fit_an_exercise(text: str) -> None:
    """What the guide says to write into the fields, a model takes."""
    front = read_yaml(text, "x.md")
    front.values = {**BESIDE, "steps": ["One."], **front.values}
    exercise = next(kind for kind in KINDS if kind.name == "exercise")
    assert typed(exercise.fields, front, "x.md", "an exercise")[1] == []


@pytest.mark.parametrize("dose", DOSES)
def test_each_dose_in_the_guide_can_be_read(dose: str) -> None:
    """Alone, or beside repetitions where it is only a part."""
    read_dosage(dose if any(sign.isdigit() for sign in dose) else f"5 reps {dose}")


def test_the_guide_names_every_kind_and_its_folder() -> None:
    """Nobody has to guess where a page goes."""
    for kind in KINDS:
        assert f"| `{kind.name}` | `{kind.folder}/` |" in GUIDE
