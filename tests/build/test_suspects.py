"""Suspects: after a small change only what it can have put out of order is checked, and nothing is overlooked."""

from pathlib import Path
from typing import NamedTuple

import pytest

from kinesite.report import describe
from tests.build.world import World


class Case(NamedTuple):
    """A change of one file, and the codes of the problems that it makes elsewhere."""

    title: str
    edit: tuple[str, str, str]
    codes: list[str]


CASES = [
    Case("a name that goes", ("exercises/bridge.md", "[Hip lift]", "[]"), ["link.broken", "link.broken"]),
    Case("a name that becomes two", ("glossary/core.md", "[trunk]", "[Tight back]"), []),
    Case("a heading that goes", ("guides/begin.md", "## First", "## At first"), ["link.anchor"]),
    Case("a preset that goes", ("exercises/bridge.md", "{starter:", "{first:"), ["preset.unknown"]),
    Case("a preset in an embed that goes", ("exercises/child.md", ", longer:", ", long:"), ["embed.argument"]),
    Case("a reference that goes", ("references.yaml", "ref-1", "ref-9"), ["reference.unknown"] * 2),
    Case("a word of the settings that goes", ("site.yaml", "[mat, chair]", "[chair]"), ["vocabulary.unknown"]),
]


@pytest.mark.parametrize("case", CASES, ids=[case.title for case in CASES])
def test_a_change_elsewhere_is_noticed(tmp_path: Path, case: Case) -> None:
    """A page that did not change itself is told of when what it leads to is no longer there."""
    world = World(tmp_path)
    world.build()
    world.build()
    world.edit(*case.edit)
    outcome = world.agree()
    assert [problem.code for problem in outcome.problems] == case.codes, [describe(each) for each in outcome.problems]


def test_a_deleted_page_is_missed_by_all_who_lead_to_it(tmp_path: Path) -> None:
    """Every link to a page that is gone is told, from whichever file."""
    world = World(tmp_path)
    world.build()
    world.delete("exercises/plank.md")
    outcome = world.agree()
    assert {problem.place.path for problem in outcome.problems} == {
        "content/guides/begin.md",
        "content/includes/inner.md",
        "content/routines/morning.md",
    }
