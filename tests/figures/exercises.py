"""The figures of all exercises, with the solutions that are kept for them."""

from functools import cache
from pathlib import Path
from typing import Any

from kinesite.content.frontmatter import read_yaml
from kinesite.figures import Figure, Kept, Solution, load
from kinesite.figures.scene import Scene

POSES = Path(__file__).parent / "poses"
SLUGS = tuple(sorted(path.stem for path in POSES.glob("*.yaml")))


def values_of(slug: str) -> Any:
    """Read the field `figure:` of an exercise as plain values."""
    return read_yaml((POSES / f"{slug}.yaml").read_text("utf-8"), slug).values["figure"]


@cache
def figure_of(slug: str) -> Figure:
    """Read the figure of an exercise."""
    return Figure.model_validate(values_of(slug))


@cache
def kept() -> Kept:
    """Load what is kept."""
    return load(POSES.parent / "solved.jsonl")


def solution_of(slug: str) -> Solution:
    """Look up the kept solution of an exercise."""
    solution = kept().of(figure_of(slug))
    assert solution is not None, f"solve {slug} again"
    return solution


@cache
def scene_of(slug: str) -> Scene:
    """See the figure of an exercise through its camera."""
    return Scene(figure_of(slug), solution_of(slug))
