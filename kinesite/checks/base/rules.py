"""A rule: one thing that editors are told, and how bad it is in each profile."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Protocol

from kinesite.checks.base.checked import Advised
from kinesite.values.problems import Problem, Severity


@dataclass(frozen=True)
class Rule:
    """One rule by its stable code, `family.name`. A severity of None: the profile does not tell it."""

    code: str
    default: Severity | None
    strict: Severity | None


class Family(Protocol):
    """A family of rules: a module of advice. Its problems carry the codes of its rules; their severity is set later."""

    @property
    def RULES(self) -> tuple[Rule, ...]:  # noqa: N802 - a constant of the module
        """All its rules."""

    @property
    def check(self) -> Callable[[Advised], Iterator[Problem]]:
        """Finds what breaks them."""
