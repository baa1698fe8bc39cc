"""The figures of all exercises, with the solutions that are kept for them."""

import re
from functools import cache
from pathlib import Path
from typing import Any

from kinesite.content.frontmatter import read_front_matter, read_yaml
from kinesite.content.source import Source
from kinesite.figures import Figure, Kept, Solution, digest, load
from kinesite.figures.kept import write
from kinesite.figures.scene import Scene
from tests.project import Project

CONTENT = Path(__file__).parent.parent.parent / "content"
EXERCISES = CONTENT / "exercises"
SLUGS = tuple(sorted(path.stem for path in EXERCISES.glob("*.md")))


def values_of(slug: str) -> Any:
    """Read the field `figure:` of an exercise as plain values."""
    source = Source(f"exercises/{slug}.md", slug, (EXERCISES / f"{slug}.md").read_bytes())
    return read_front_matter(source).values["figure"]


@cache
def figure_of(slug: str) -> Figure:
    """Read the figure of an exercise."""
    return Figure.model_validate(values_of(slug))


@cache
def kept() -> Kept:
    """Load what is kept."""
    return load(CONTENT / "figures.jsonl")


def solution_of(slug: str) -> Solution:
    """Look up the kept solution of an exercise."""
    solution = kept().of(figure_of(slug))
    assert solution is not None, f"solve {slug} again"
    return solution


@cache
def scene_of(slug: str) -> Scene:
    """See the figure of an exercise through its camera."""
    return Scene(figure_of(slug), solution_of(slug))


def figure_text(slug: str) -> str:
    """Give the lines of an exercise that describe its figure."""
    text = (EXERCISES / f"{slug}.md").read_text("utf-8")
    found = re.search(r"^figure:\n(?: .*\n)+", text, re.MULTILINE)
    assert found, slug
    return found[0]


def kept_text(slug: str) -> str:
    """Give the lines that keep the solution of an exercise."""
    return write(kept().only({digest(figure_of(slug))}))


def kept_twice(slug: str, old: str, new: str) -> str:
    """Give the lines that keep the solution of an exercise, and of what it is with one text for another."""
    changed = read_yaml(figure_text(slug).replace(old, new), slug).values["figure"]
    keys = digest(figure_of(slug)), digest(Figure.model_validate(changed))
    assert len(set(keys)) == len(keys), old
    return write(Kept({key: (slug, solution_of(slug)) for key in keys}))


def give_figure(project: Project, slug: str = "glute-bridge", *, solved: bool = True) -> None:
    """Let the one exercise of a small site look like an exercise of ours, solved already or not."""
    project.change("exercises/bridge.md", "cautions:", f"{figure_text(slug)}cautions:")
    if solved:
        project.write("figures.jsonl", kept_text(slug))
