from typing import Any

import pytest

from kinesite.content.entry import Entry
from kinesite.content.library import Library
from kinesite.report import describe
from kinesite.values.problems import Place
from tests.project import Project, codes_in, problems_in

ABOUT = "pages/about.md"
FIRST_LINE = 5  # of the body of pages/about.md


def with_body(project: Project, text: str) -> None:
    """Let the about page say this, below a heading of its own."""
    project.write(ABOUT, f"---\ntitle: About\nsummary: About us.\n---\n{text}\n\n## Who are we?\n\nUs.\n")


def said(project: Project) -> list[str]:
    """Give the problems in words."""
    return [describe(problem) for problem in problems_in(project)]


@pytest.mark.parametrize(
    "text",
    [
        "See [[bridge]].",
        "See [[Bridge]], [[hip LIFT]] and [[exercises/bridge]].",
        "See [[bridge|the bridge]].",
        "See [[about#Who are we?]].",
        "See [[about#who-are-we]].",
        "See [[#Who are we?]].",
        "See [[about|us]], which is this page.",
        "Some `[[nothing]]` in code.",
        "Some \\[[nothing]] that is escaped.",
        "```\n[[nothing]] and ![[nothing]] and [@nothing]\n```",
        "![[bridge]]",
        "![[bridge|starter]]",
        "![[bridge|3 reps per side]]",
        "![[small-print]]",
        "As a study says [@ref-1].",
        "As a study says [@ref-1; @ref-1].",
        "Write to a@b.example or [@ me].",
        "An [address](https://example.org/#nothing), a [mail](mailto:a@b.example).",
        "| a | b |\n|---|---|\n| [[bridge|x]] | [[about\\|y]] |",
    ],
)
def test_what_leads_somewhere_is_no_problem(project: Project, text: str) -> None:
    """Links, embeds and citations that can be followed stay silent, and so do those that are only shown."""
    with_body(project, text)
    assert said(project) == []


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "See [[brigde]].",
            '5:5 error link.broken: there is no page called "brigde". Did you mean "bridge"?',
        ),
        (
            "See [[about#Whoare we]].",
            '5:5 error link.anchor: "About" has no heading "Whoare we". Did you mean "Who are we?"?',
        ),
        (
            "See [[bridge#Steps]].",
            '5:5 error link.anchor: "Bridge" has no heading "Steps". Its headings are none.',
        ),
        (
            "See [[red-flags]].",
            (
                '5:5 error link.no-page: "red-flags" is an include and has no page of its own. '
                "Show it here with ![[red-flags]] on a line of its own, or link to a page."
            ),
        ),
        (
            "![[bridge|harder]]",
            (
                '5:1 error embed.argument: "harder" is neither a dose nor a preset of Bridge (its presets: starter). '
                "Write ![[bridge]] alone, or with a dose: ![[bridge|3 reps per side]]."
            ),
        ),
        (
            "One.\n\nTwo [@ref-2].",
            '7:5 error reference.unknown: there is no reference called "ref-2". Did you mean "ref-1"?',
        ),
        (
            "![[about]]",
            (
                '5:1 error embed.kind: "about" is a page, which cannot be shown inside another page. '
                "Link to it with [[about]]. Only exercises, questions, terms and includes can."
            ),
        ),
    ],
)
def test_what_leads_nowhere_is_said_in_full(project: Project, text: str, line: str) -> None:
    """Where it stands, what is wrong, and what to write instead."""
    with_body(project, text)
    assert said(project) == [f"content/{ABOUT}:{line}"]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("[[nothing]]", ["link.broken"]),
        ("[[nothing]] and [[nothing]]", ["link.broken", "link.broken"]),
        ("[[nothing|About]]", ["link.broken"]),
        ("[[nothing#Who]]", ["link.broken"]),
        ("[[#Nothing]]", ["link.anchor"]),
        ("[[red-flags#Nothing]]", ["link.no-page"]),
        ("[[../secret]]", ["link.broken"]),
        ("> [[nothing]]", ["link.broken"]),
        ("- [[nothing]]", ["link.broken"]),
        ("**[[nothing]]**", ["link.broken"]),
        ("| a |\n|---|\n| [[nothing|x]] |", ["link.broken"]),
        ("![[nothing]]", ["link.broken"]),
        ("![[editors]]", ["embed.kind"]),
        ("![[help]]", ["embed.kind"]),
        ("![[small-print|starter]]", ["embed.argument"]),
        ("![[bridge|0 reps]]", ["embed.argument"]),
        ("[@nothing]", ["reference.unknown"]),
        ("[@ref-1; @nothing; @neither]", ["reference.unknown", "reference.unknown"]),
        ("[@REF-1]", ["reference.unknown"]),
    ],
)
def test_each_thing_that_leads_nowhere_is_a_problem(project: Project, text: str, codes: list[str]) -> None:
    """One problem for each, whatever stands around it."""
    with_body(project, text)
    assert codes_in(project) == codes


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("[[nothing]]", 0, 1),
        ("Text [[nothing]]", 0, 6),
        ("One.\n\nTwo, [[about|well]], [[nothing]].", 2, 22),
        ("1. One\n2. Two [[nothing]]", 1, 8),
        ("é [[nothing]]", 0, 3),
    ],
)
def test_the_place_is_that_of_the_link(project: Project, text: str, line: int, column: int) -> None:
    """Line and column count as in an editor, whatever Markdown stands before."""
    with_body(project, text)
    assert [problem.place for problem in problems_in(project)] == [Place(f"content/{ABOUT}", FIRST_LINE + line, column)]


def test_links_in_fields_are_checked_at_their_line(project: Project) -> None:
    """Sentences of the front matter are text like the body."""
    project.change("exercises/bridge.md", "Lift. That is one.", "'Lift as in [[nothing-like-it]].'")
    assert [(problem.code, problem.place.line) for problem in problems_in(project)] == [("link.broken", 12)]


def test_a_link_to_an_ambiguous_name_lists_what_it_may_mean(project: Project) -> None:
    """Two entries with one alias: the link says so, and never chooses."""
    project.write("pages/lift.md", "---\ntitle: Hip lift\nsummary: Another.\n---\n")
    with_body(project, "See [[hip lift]].")
    assert said(project) == [
        (
            f'content/{ABOUT}:5:5 error link.ambiguous: "hip lift" is the name of 2 entries. '
            'Write the one that you mean: "exercises/bridge" or "pages/lift".'
        )
    ]


def include(title: str, body: str) -> str:
    """Write an include."""
    return f"---\ntitle: {title}\npurpose: disclaimer\n---\n{body}\n"


@pytest.mark.parametrize(
    ("bodies", "circles"),
    [
        ({"a": "![[a]]"}, ["a"]),
        ({"a": "![[b]]", "b": "![[a]]"}, ["a", "b"]),
        ({"a": "![[b]]", "b": "![[c]]", "c": "![[a]]"}, ["a", "b", "c"]),
        ({"a": "![[b]]", "b": "![[b]]"}, ["b"]),
        ({"a": "![[b]]\n\n![[c]]", "b": "![[c]]", "c": "Text."}, []),
        ({"a": "![[b]]\n\n![[b]]", "b": "Text."}, []),
        ({"a": "[[about]] ", "b": "![[a]]"}, []),
        ({"a": "![[bridge]]", "b": "![[bridge]]"}, []),
    ],
    ids=["itself", "two", "three", "a circle further on", "a diamond", "twice", "a link", "the same one"],
)
def test_embeds_that_come_back_are_a_problem(project: Project, bodies: dict[str, str], circles: list[str]) -> None:
    """A circle would never end; showing one thing in two places does."""
    for name, body in bodies.items():
        project.write(f"includes/{name}.md", include(f"Include {name}", body))
    found = [(problem.code, problem.place.path) for problem in problems_in(project)]
    assert found == [("embed.circle", f"content/includes/{name}.md") for name in circles]


def test_a_circle_is_said_in_full(project: Project) -> None:
    """The way out is a link."""
    project.write("includes/a.md", include("A", "![[a]]"))
    assert said(project) == [
        (
            'content/includes/a.md:5:1 error embed.circle: "a" shows this page again, which would never end. '
            "Link to it with [[a]]."
        )
    ]


def test_embeds_inside_embeds_are_not_walked_again_for_every_way_to_them(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Twelve levels of two includes, each showing both of the next: no embed is looked at more than once for each."""
    levels, asked, find = 12, [], Library.find

    def counting(self: Library, name: str, kind: str = "") -> Entry[Any] | None:
        asked.append(name)
        return find(self, name, kind)

    monkeypatch.setattr(Library, "find", counting)
    for level in range(levels):
        body = f"![[n{level + 1}a]]\n\n![[n{level + 1}b]]" if level + 1 < levels else ""
        for side in "ab":
            project.write(f"includes/n{level}{side}.md", include(f"N{level}{side}", body))
    assert codes_in(project) == []
    embeds = 4 * (levels - 1) + 1
    assert len(asked) <= embeds * embeds
