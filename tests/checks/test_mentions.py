from pathlib import Path

import pytest

from tests.project import Project, markdown, told_of

ABOUT = "pages/about.md"


@pytest.fixture
def named(project: Project) -> Project:
    """A site with a few names that texts might mention."""
    project.write(
        "conditions/sciatica.md",
        markdown({"title": "Sciatica", "aliases": "[Sciatic pain]", "summary": "A pain.", "regions": "[hips]"}),
    )
    project.write("pages/pain-guide.md", markdown({"title": "Pain guide", "summary": "A page."}))
    project.write("pages/trio.md", markdown({"title": "Three stretches", "summary": "A page."}))
    project.write("glossary/disc.md", markdown({"title": "Disc", "summary": "A word."}))
    return project


def with_body(project: Project, text: str) -> None:
    """Let the about page say this, from its fifth line on."""
    project.write(ABOUT, f"---\ntitle: About\nsummary: Bridge and sciatica.\n---\n{text}\n")


@pytest.mark.parametrize(
    "text",
    [
        "Nothing of the sort.",
        "A [[bridge]] and [[sciatica|pain]]: bridge, sciatica.",
        "[Sciatica](../conditions/sciatica.md), then sciatica.",
        "A [bridge](https://example.org/) elsewhere, [sciatica][1] too.\n\n[1]: https://example.org/",
        "![A bridge](https://example.org/sciatica.png)",
        "## Sciatica\n\nBridge\n------\n\nText.",
        "`bridge` and ``sciatica``",
        "```\nbridge\n```",
        "Bridges and a footbridge.",
        "A disc, about a disc, help.",
        "Choose two or three stretches.",
        "See https://example.org/bridge and <https://example.org/sciatica>.",
        "See [here](https://example.org/bridge).",
        "A pain. Guide us.",
        "The [[about|pain]] guide.",
        "> ## Bridge\n>\n> Text.",
    ],
)
def test_what_is_no_mention_stays_silent(named: Project, text: str) -> None:
    """Links, headings, code, addresses, parts of words, terms, common words, counts, and what is linked anyway."""
    with_body(named, text)
    assert told_of(named, "links.unlinked") == []


@pytest.mark.parametrize(
    ("text", "place", "written", "file"),
    [
        ("A bridge.", "5:3", "bridge", "exercises/bridge.md"),
        ("A bridge, a bridge.\n\nBridge.", "5:3", "bridge", "exercises/bridge.md"),
        ("`bridge`\n\n- One\n- A **hip lift**", "8:7", "hip lift", "exercises/bridge.md"),
        ("## Bridge\n\n> A\n> hip\n> lift.", "8:3", "hip lift", "exercises/bridge.md"),
        ("| A | B |\n| - | - |\n| x | Sciatic pain |", "7:7", "Sciatic pain", "conditions/sciatica.md"),
        ("The pain guide.", "5:5", "pain guide", "pages/pain-guide.md"),
    ],
    ids=["plain", "first of three", "item", "quote", "table", "page of two words"],
)
def test_the_first_mention_is_told_with_what_to_write(
    named: Project, text: str, place: str, written: str, file: str
) -> None:
    """At its line and column, under the name that was written."""
    with_body(named, text)
    slug = Path(file).stem
    assert told_of(named, "links.unlinked") == [
        (
            f'content/{ABOUT}:{place} suggestion links.unlinked: "{written}" is the name of content/{file}, '
            f"and nothing here leads there. Write [[{slug}|{written}]]."
        )
    ]


def test_the_longest_name_wins(named: Project) -> None:
    """A page named inside another's name is not meant."""
    named.write("pages/bridge-pain-guide.md", markdown({"title": "Bridge pain guide", "summary": "A page."}))
    with_body(named, "The bridge pain guide.")
    assert [line.partition("Write ")[2] for line in told_of(named, "links.unlinked")] == [
        "[[bridge-pain-guide|bridge pain guide]]."
    ]


def test_a_mention_in_a_field_has_its_place(named: Project) -> None:
    """Sentences of the front matter are text like the body; an entry's own name is not a mention."""
    named.change("exercises/bridge.md", "[Lie down., Lift. That is one.]", '[Lie in a bridge., "It eases sciatica."]')
    assert told_of(named, "links.unlinked") == [
        (
            'content/exercises/bridge.md:12:37 suggestion links.unlinked: "sciatica" is the name of '
            "content/conditions/sciatica.md, and nothing here leads there. Write [[sciatica|sciatica]]."
        )
    ]


def test_a_name_of_two_pages_is_never_suggested(named: Project) -> None:
    """Nobody could say which is meant."""
    named.write("pages/other.md", markdown({"title": "Other", "aliases": "[Hip lift]", "summary": "A page."}))
    with_body(named, "A hip lift.")
    assert told_of(named, "links.unlinked") == []
