"""How severities are set: by the profile, the site, and the waivers of a page."""

import pytest

from kinesite.build.discover import discover
from kinesite.build.link import link
from kinesite.build.parse import parse
from kinesite.checks.base import Checked, Rule, Ruled, rule
from kinesite.report import describe
from kinesite.values.problems import Place, Problem, Severity
from tests.project import TODAY, Project, advice_in

ABOUT = "content/pages/about.md"
RULES = (
    Rule("tone.loud", default=Severity.WARNING, strict=Severity.ERROR),
    Rule("tone.dull", default=None, strict=Severity.SUGGESTION),
)
LOUD = Problem("tone.loud", "it is loud", Place(ABOUT, 6, 1), "Speak softly.")
DULL = Problem("tone.dull", "it is dull", Place(ABOUT, 7, 1))


def ruled(project: Project, *problems: Problem) -> Ruled:
    """Rule over problems as the site's own settings and pages say."""
    found = discover(project.folder / "content", ())
    parsed = parse(found, "content")
    library = link(parsed, found, TODAY)
    assert parsed.settings, parsed.problems
    checked = Checked(library, parsed.settings, tuple(library.entries.values()), parsed.setting_places.place)
    return rule(problems, RULES, checked)


def severities(project: Project) -> dict[str, str]:
    """Give the severities of one problem of each rule."""
    return {problem.code: str(problem.severity) for problem in ruled(project, LOUD, DULL).problems}


@pytest.mark.parametrize(
    ("setting", "expected"),
    [
        ("", {"tone.loud": "warning"}),
        ("checks: {profile: default}", {"tone.loud": "warning"}),
        ("checks: {profile: strict}", {"tone.loud": "error", "tone.dull": "suggestion"}),
        ("checks: {profile: strict, rules: {tone.loud: off}}", {"tone.dull": "suggestion"}),
        ("checks: {rules: {tone.dull: warning}}", {"tone.loud": "warning", "tone.dull": "warning"}),
        (
            "checks: {rules: {tone.loud: suggestion, tone.dull: error}}",
            {"tone.loud": "suggestion", "tone.dull": "error"},
        ),
    ],
)
def test_the_site_says_how_bad_a_problem_is(project: Project, setting: str, expected: dict[str, str]) -> None:
    """Its own word for a rule stands before the profile's."""
    project.change("site.yaml", "home:", f"{setting}\nhome:")
    assert severities(project) == expected


def test_a_waiver_takes_out_one_rule_on_one_page_and_is_counted(project: Project) -> None:
    """The other rules and the other pages are told as before; the reason is kept."""
    project.change("pages/about.md", "title:", "waivers: [{rule: tone.loud, reason: It is a quotation.}]\ntitle:")
    elsewhere = Problem("tone.loud", "it is loud", Place("content/pages/help.md", 6, 1))
    project.change("site.yaml", "home:", "checks: {profile: strict}\nhome:")
    found = ruled(project, LOUD, DULL, elsewhere)
    assert [(problem.code, problem.place.path) for problem in found.problems] == [
        ("tone.dull", ABOUT),
        ("tone.loud", "content/pages/help.md"),
    ]
    assert [(waived.problem.code, waived.reason) for waived in found.waived] == [("tone.loud", "It is a quotation.")]


def test_a_waiver_that_waives_nothing_any_more_is_told(project: Project) -> None:
    """So that it does not hide the next slip."""
    project.change("pages/about.md", "title:", "waivers: [{rule: tone.loud, reason: It is a quotation.}]\ntitle:")
    assert [describe(problem) for problem in ruled(project).problems] == [
        f'{ABOUT}:2:12 warning waiver.unused: the page no longer breaks the rule "tone.loud". Take the waiver out.'
    ]


def test_a_waiver_of_a_rule_that_is_off_for_now_is_no_problem(project: Project) -> None:
    """A site may change its profile, and its pages need not follow."""
    project.change("pages/about.md", "title:", "waivers: [{rule: tone.dull, reason: It is a list.}]\ntitle:")
    assert ruled(project, DULL) == Ruled((), ())


@pytest.mark.parametrize(
    ("code", "hint"),
    [
        ("tone.lod", 'Did you mean "tone.loud"?'),
        ("link.broken", "docs/checks.md lists them."),
        ("heading.level", "docs/checks.md lists them."),
    ],
)
def test_a_rule_that_is_none_is_told_where_it_is_chosen(project: Project, code: str, hint: str) -> None:
    """A slip, or a check that a build stops at: nobody can switch that off."""
    project.change("pages/about.md", "title:", f"waivers:\n  - rule: {code}\n    reason: Why not.\ntitle:")
    project.change("site.yaml", "home:", f"checks:\n  rules:\n    {code}: off\nhome:")
    assert [describe(problem) for problem in ruled(project).problems] == [
        f'content/pages/about.md:3:5 error rule.unknown: there is no rule "{code}" to choose. {hint}',
        f'content/site.yaml:21:5 error rule.unknown: there is no rule "{code}" to choose. {hint}',
    ]


@pytest.mark.parametrize("waiver", ["{rule: tone.loud}", '{rule: tone.loud, reason: ""}', "{reason: Why not.}"])
def test_a_waiver_needs_a_rule_and_a_reason(project: Project, waiver: str) -> None:
    """The next editor wants to know why."""
    project.change("pages/about.md", "title:", f"waivers: [{waiver}]\ntitle:")
    problems = advice_in(project).problems
    assert [problem.place.line for problem in problems if problem.code.startswith("frontmatter.")] == [2]


def test_nothing_is_told_twice(project: Project) -> None:
    """Two readings of one place are one problem."""
    assert len(ruled(project, LOUD, LOUD).problems) == 1
