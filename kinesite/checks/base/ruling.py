"""How bad each problem is here: the profile says, then the site's own settings, then the waivers of the page."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from kinesite.checks.base.checked import Checked
from kinesite.checks.base.rules import Rule
from kinesite.settings import Checking
from kinesite.values.problems import Place, Problem, Severity, in_order
from kinesite.values.suggestions import did_you_mean

ALL_RULES = "docs/checks.md lists them."


class Waived(NamedTuple):
    """A problem that its page answers for, and the reason it gives."""

    problem: Problem
    reason: str


@dataclass(frozen=True)
class Ruled:
    """What is told, with its severity, and what is waived."""

    problems: tuple[Problem, ...]
    waived: tuple[Waived, ...]


def rule(problems: Iterable[Problem], rules: Sequence[Rule], checked: Checked) -> Ruled:
    """Give each problem the severity it has on this site, and take out what is off or waived."""
    severities = _severities(rules, checked.settings.checks)
    reasons = {(entry.shown, each.rule): each.reason for entry in checked.entries for each in entry.fields.waivers}
    kept, waived, broken = [], set(), set()
    for problem in problems:
        where, severity = (problem.place.path, problem.code), severities[problem.code]
        broken.add(where)
        if severity and where in reasons:
            waived.add(Waived(replace(problem, severity=severity), reasons[where]))
        elif severity:
            kept.append(replace(problem, severity=severity))
    kept += [*_unknown_rules(severities, checked), *_idle_waivers(severities, broken, checked)]
    in_their_order = sorted(waived, key=lambda each: (each.problem.place, each.problem.code, each.problem.message))
    return Ruled(in_order(kept), tuple(in_their_order))


def _severities(rules: Sequence[Rule], chosen: Checking) -> dict[str, Severity | None]:
    in_profile = {rule.code: getattr(rule, chosen.profile) for rule in rules}
    own = {code: None if word == "off" else Severity(word) for code, word in chosen.rules.items()}
    return {code: own.get(code, severity) for code, severity in in_profile.items()}


def _unknown_rules(severities: Mapping[str, Severity | None], checked: Checked) -> Iterator[Problem]:
    for code in checked.settings.checks.rules:
        if code not in severities:
            yield _unknown(code, severities, checked.setting_place(("checks", "rules", code)))


def _idle_waivers(
    severities: Mapping[str, Severity | None], broken: set[tuple[str, str]], checked: Checked
) -> Iterator[Problem]:
    """Find waivers of no rule, and those that have outlived what they waived."""
    for entry in checked.entries:
        for number, waiver in enumerate(entry.fields.waivers):
            place = entry.place(("waivers", number, "rule"))
            if waiver.rule not in severities:
                yield _unknown(waiver.rule, severities, place)
            elif (entry.shown, waiver.rule) not in broken:
                message = f'the page no longer breaks the rule "{waiver.rule}"'
                yield Problem("waiver.unused", message, place, "Take the waiver out.", Severity.WARNING)


def _unknown(code: str, known: Iterable[str], place: Place) -> Problem:
    return Problem("rule.unknown", f'there is no rule "{code}" to choose', place, did_you_mean(code, known, ALL_RULES))
