import re
from pathlib import Path

import pytest

from kinesite.content.frontmatter import read_yaml
from kinesite.figures import Figure, faults, solve, unmet
from kinesite.figures.angles import known_joints, limits
from kinesite.figures.bases import BASES
from kinesite.figures.camera import VIEWS
from kinesite.figures.contacts import known_parts
from kinesite.figures.muscles import MUSCLES
from kinesite.figures.reaching import known_targets

DOCS = (Path(__file__).parent.parent.parent / "docs" / "figures.md").read_text("utf-8")
EXAMPLES = re.findall(r"```yaml\n(figure:\n.*?)```", DOCS, re.DOTALL)


@pytest.mark.parametrize("text", EXAMPLES, ids=["bird dog", "wall sit", "calf stretch"])
def test_the_examples_do_what_they_say(text: str) -> None:
    """What the guide shows can be pasted: every word is known, and every wish is met."""
    figure = Figure.model_validate(read_yaml(text, "docs/figures.md").values["figure"])
    assert faults(figure) == ()
    assert unmet(figure, solve(figure)) == ()


def test_every_word_is_in_the_guide() -> None:
    """A writer finds each base, view, muscle, contact, target and joint there."""
    sided = (*known_parts(), *known_targets(), *MUSCLES)
    words = {
        word.partition("_")[2] if word.startswith(("right_", "left_", "same_", "other_")) else word for word in sided
    }
    plurals = {"foot": "feet"} | {word: f"{word}s" for word in words}
    missing = [word for word in (*words, *BASES, *VIEWS) if word not in DOCS and plurals[word] not in DOCS]
    assert missing == []
    assert [name for name in known_joints() if not name.startswith(("right_", "left_")) and name not in DOCS] == []


def test_the_ranges_in_the_guide_are_those_of_the_drawing() -> None:
    """A row of the table has the ranges of its joints, in their order."""
    rows = re.findall(r"^\| ([a-z_, ]+) \| (-?\d[^|]*) \|", DOCS, re.MULTILINE)
    assert len(rows) == 9
    for names, ranges in rows:
        said = [tuple(map(float, one.split(" to "))) for one in ranges.split(", ")]
        assert said == [limits(name) for name in names.split(", ")], names
