import pytest

from kinesite.report import describe
from tests.project import Project, codes_in, problems_in

BRIDGE = "exercises/bridge.md"


def with_field(project: Project, field: str) -> None:
    """Give the bridge another field, in line 3."""
    project.change(BRIDGE, "title: Bridge\n", f"title: Bridge\n{field}\n")


@pytest.mark.parametrize(
    ("field", "line"),
    [
        (
            "related: [abuot]",
            f'content/{BRIDGE}:3:11 error link.broken: there is no page called "abuot". Did you mean "about"?',
        ),
        (
            "easier: [about]",
            (
                f'content/{BRIDGE}:3:10 error link.broken: "about" is a page, and an exercise belongs here. '
                "Check the spelling, or write that page first."
            ),
        ),
        (
            "references: [ref-2]",
            (
                f'content/{BRIDGE}:3:14 error reference.unknown: there is no reference called "ref-2". '
                'Did you mean "ref-1"?'
            ),
        ),
    ],
)
def test_a_name_that_leads_nowhere_is_reported_at_its_place(project: Project, field: str, line: str) -> None:
    """The place is the item of the list, and the hint is the name that comes closest."""
    with_field(project, field)
    assert [describe(problem) for problem in problems_in(project)] == [line]


@pytest.mark.parametrize(
    ("field", "code"),
    [
        ("author: nobody-we-know", "link.broken"),
        ("author: about", "link.broken"),
        ("reviewer: bridge", "link.broken"),
        ("harder: [editors]", "link.broken"),
        ("questions: [bridge]", "link.broken"),
        ("why: 'See [@ref-9].'", "reference.unknown"),
        ("references: [REF-1]", "reference.unknown"),
    ],
)
def test_a_name_of_nothing_or_of_another_kind_is_a_problem(project: Project, field: str, code: str) -> None:
    """A field that takes one kind takes no other."""
    with_field(project, field)
    assert codes_in(project) == [code]


@pytest.mark.parametrize(
    "field",
    [
        "author: editors",
        "author: Editors",
        "reviewer: people/editors",
        "related: [about, pages/help]",
        "related: [ABOUT]",
        "references: [ref-1]",
        "related: []",
        "author:",
        "feel: nobody-we-know is no name in a sentence",
    ],
)
def test_a_name_that_leads_to_one_entry_is_no_problem(project: Project, field: str) -> None:
    """Slug, title and id all do, without regard to case; words that are no names are left alone."""
    with_field(project, field)
    assert codes_in(project) == []


def test_a_name_of_two_entries_is_answered_with_both(project: Project) -> None:
    """Never a guess: the writer is told what to write for the one that is meant."""
    project.write("pages/second.md", "---\ntitle: About\nsummary: Another.\n---\n")
    with_field(project, "related: [About]")
    found = [problem for problem in problems_in(project) if problem.place.path == f"content/{BRIDGE}"]
    assert [describe(problem) for problem in found if problem.place.line == 3] == [
        (
            f'content/{BRIDGE}:3:11 error link.ambiguous: "About" is the name of 2 entries. '
            'Write the one that you mean: "pages/about" or "pages/second".'
        )
    ]


def test_the_folder_says_which_of_two_is_meant(project: Project) -> None:
    """What the hint of an ambiguous name tells people to write works."""
    project.write("pages/second.md", "---\ntitle: Help\nsummary: Another.\n---\n")
    with_field(project, "related: [pages/second]")
    project.change("site.yaml", "warning_signs: help", "warning_signs: pages/help")
    assert codes_in(project) == []


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        (
            "author: editors",
            "author: editor",
            'content/site.yaml:4:1 error link.broken: there is no person called "editor". Did you mean "editors"?',
        ),
        (
            "footer: [about]",
            "footer: [about, abot]",
            'content/site.yaml:8:17 error link.broken: there is no page called "abot". Did you mean "about"?',
        ),
    ],
)
def test_a_name_in_the_settings_is_checked_like_any_other(project: Project, old: str, new: str, line: str) -> None:
    """site.yaml names people, pages and includes; the place is its own line."""
    project.change("site.yaml", old, new)
    assert [describe(problem) for problem in problems_in(project)] == [line]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("disclaimer: small-print", "disclaimer: about"),
        ("lower back: red-flags", "lower back: about"),
        ("pain_guide: about", "pain_guide: nothing-of-that-sort"),
        ("home: {", "home: {needs: [{say: It hurts., page: nothing-of-that-sort}], "),
    ],
)
def test_every_setting_that_names_an_entry_is_checked(project: Project, old: str, new: str) -> None:
    """Includes, pages of the theme and the needs of the home page."""
    project.change("site.yaml", old, new)
    assert codes_in(project) == ["link.broken"]
