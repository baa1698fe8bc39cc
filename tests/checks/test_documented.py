"""docs/checks.md is read against the code, both ways."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import kinesite
from kinesite.checks import RULES
from kinesite.checks.base import Rule

PACKAGE = Path(kinesite.__file__).parent
DOCS = (PACKAGE.parent / "docs/checks.md").read_text("utf-8")
GATE, ADVICE = DOCS.split("\n## What editors are advised\n")
CODE = re.compile(r"[a-z]+\.[a-z]+(?:-[a-z]+)*")
OTHER_NAMES = re.compile(
    r"pymdownx\..+|.+\.(?:be|bin|com|css|example|html|ics|jpg|js|jsonl?|md|next|pdf|png|svg|txt|webmanifest|xml|ya?ml)"
)
ROW = re.compile(r"^\| `([^`]+)` \| (.+) \|$", re.MULTILINE)
UNSAID = "\N{EN DASH}"


def rows(part: str) -> dict[str, list[str]]:
    """Give the cells of each rule's row."""
    return {code: re.split(r" (?<!\\)\| ", cells) for code, cells in ROW.findall(part)}


def codes_in_source() -> Iterator[str]:
    """Give every string of the package that has the form of a code and is no file's name."""
    for path in PACKAGE.rglob("*.py"):
        nodes = ast.walk(ast.parse(path.read_text("utf-8")))
        words = [node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)]
        yield from (word for word in words if CODE.fullmatch(word) and not OTHER_NAMES.fullmatch(word))


def test_every_code_is_explained_and_every_explanation_has_a_code() -> None:
    """Those of rules stand in the second part, those that a build stops at in the first."""
    advised = {rule.code for rule in RULES}
    assert set(rows(ADVICE)) == advised
    assert set(rows(GATE)) == set(codes_in_source()) - advised


def test_no_code_is_explained_twice() -> None:
    """An editor who looks one up finds all there is."""
    codes = [code for code, _ in ROW.findall(DOCS)]
    assert len(codes) == len(set(codes)) == len(set(RULES)) + len(rows(GATE))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_the_severities_of_a_rule_are_those_of_the_code(rule: Rule) -> None:
    """In the default profile, then in the strict one."""
    assert rows(ADVICE)[rule.code][:2] == [rule.default or UNSAID, rule.strict or UNSAID]


@pytest.mark.parametrize(("part", "cells"), [(GATE, 3), (ADVICE, 5)], ids=["gate", "advice"])
def test_each_row_says_what_why_and_how(part: str, cells: int) -> None:
    """In whole sentences."""
    for code, said in rows(part).items():
        assert len(said) == cells, code
        assert all(re.search(r"[.)]$", sentence) for sentence in said[-3:]), code
