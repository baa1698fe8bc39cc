"""What a writer is told: every bad input has its message, and none of them changes the site."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.project import FILES, Project

BRIDGE = "exercises/bridge.md"
EXERCISE = FILES[BRIDGE]


class Case(NamedTuple):
    """A bad input: what it is, how it gets there, and the line that the writer reads."""

    title: str
    spoil: Callable[[Project], None]
    says: str


def written(path: str, text: str | bytes) -> Callable[[Project], None]:
    """Write a file."""
    return lambda project: project.write(path, text)


def changed(old: str, new: str, path: str = BRIDGE) -> Callable[[Project], None]:
    """Change a file."""
    return lambda project: project.change(path, old, new)


def two_of_a_name(project: Project) -> None:
    """Give two exercises the same alias, and link to it."""
    project.write("exercises/other.md", EXERCISE.replace("title: Bridge", "title: Other"))
    project.change("pages/about.md", "Us.", "See [[hip lift]].")


CASES = [
    Case(
        "no front matter",
        written(BRIDGE, "Just text.\n"),
        f"content/{BRIDGE}:1:1 error frontmatter.missing: the file has no front matter. "
        'Begin the file with a line "---", the fields, and a line "---".',
    ),
    Case(
        "no closing fence",
        written(BRIDGE, "---\ntitle: Bridge\nText.\n"),
        f'content/{BRIDGE}:1:1 error frontmatter.fence: the front matter has no closing line "---". '
        'Put a line "---" between the last field and the text.',
    ),
    Case(
        "a mistyped closing fence",
        changed("---\nText", "--\nText"),
        f'content/{BRIDGE}:14:1 error frontmatter.fence: the front matter ends with "--", '
        'which is not three hyphens. Write "---" on this line.',
    ),
    Case(
        "broken YAML: an open bracket",
        changed("[lower back]", "[lower back"),
        f'content/{BRIDGE}:5:10 error yaml.broken: a bracket opens here and is not closed. Add the "]" or "}}".',
    ),
    Case(
        "broken YAML: a colon in a text",
        changed("Lift your hips.", "Lift: your hips."),
        f'content/{BRIDGE}:4:14 error yaml.broken: a second ":" makes this line unclear. '
        'Put the text that holds a ": " between quotes.',
    ),
    Case(
        "a tab",
        changed("dosage: 10 reps, hold 5 s", "dosage:\n\tdose: 10 reps"),
        f"content/{BRIDGE}:11:1 error yaml.tab: a tab stands where spaces belong. "
        "Use two spaces for each step inwards.",
    ),
    Case(
        "a text that begins with a star",
        changed("goal: strength", "goal: strength\nwhy: **Strong** hips help."),
        f'content/{BRIDGE}:7:6 error yaml.broken: a text cannot begin with "*" unless it stands between quotes. '
        'Write "**Strong** hips help."',
    ),
    Case(
        "a quote that closes too early",
        changed("goal: strength", "goal: strength\nwhy: 'It's good'"),
        f"content/{BRIDGE}:7:6 error yaml.broken: the quotes close before the end of the text, after 'It'. "
        'Write "It\'s good"',
    ),
    Case(
        "no space behind a colon",
        changed("goal: strength", "goal:strength"),
        f'content/{BRIDGE}:6:1 error yaml.broken: there is no space behind the ":" of "goal". Write "goal: strength".',
    ),
    Case(
        "a sign in a title that cannot be seen",
        changed("title: Bridge", 'title: "Bri\\x01dge"'),
        f"content/{BRIDGE}:2:8 error yaml.broken: a sign stands here that cannot be seen. Delete it and type it again.",
    ),
    Case(
        "a number for a date",
        changed("level: beginner", "level: beginner\npublished: 0"),
        f'content/{BRIDGE}:9:1 error date.bad: "0" is not a date. Write year, month and day: 2026-11-20.',
    ),
    Case(
        "an unknown name in a sentence of the fields",
        changed("goal: strength", "goal: strength\nwhy: It works with [[nope]]."),
        f'content/{BRIDGE}:7:20 error link.broken: there is no page called "nope". '
        "Check the spelling, or write that page first.",
    ),
    Case(
        "an unknown name in a folded sentence",
        changed("goal: strength", "goal: strength\nwhy: >\n  It works\n  with [[nope]]."),
        f'content/{BRIDGE}:9:8 error link.broken: there is no page called "nope". '
        "Check the spelling, or write that page first.",
    ),
    Case(
        "bands of pain with a hole between them",
        changed("from: 6", "from: 7", "site.yaml"),
        'content/site.yaml:16:3 error frontmatter.wrong-value: the band "Stop" begins at 7, not at 6. '
        "Let the bands run upwards from 0 to 10, each from the number behind the end of the one before.",
    ),
    Case(
        "an address that is none",
        changed("https://test.example/", "https://[x", "site.yaml"),
        'content/site.yaml:3:1 error frontmatter.wrong-value: "https://[x" is no address of a site. '
        "Write the address where the site is published, like https://example.org/ or https://example.org/back/",
    ),
    Case(
        "an unknown key",
        changed("dosage:", "repititions:"),
        f'content/{BRIDGE}:10:1 error frontmatter.unknown-key: "repititions" is not a field of an exercise. '
        'Did you mean "dosage"?',
    ),
    Case(
        "an unknown key inside a group",
        changed("cautions:", "mistakes: [{wrng: No., instead: Yes.}]\ncautions:"),
        f'content/{BRIDGE}:13:13 error frontmatter.unknown-key: "wrng" is not a field inside "mistakes". '
        'Did you mean "wrong"?',
    ),
    Case(
        "a key twice",
        changed("level: beginner", "level: beginner\nlevel: advanced"),
        f'content/{BRIDGE}:9:1 error yaml.duplicate: "level" stands here twice. Keep one of the two.',
    ),
    Case(
        "a wrong type",
        changed("steps: [Lie down., Lift. That is one.]", "steps: Lie down."),
        f'content/{BRIDGE}:12:1 error frontmatter.wrong-type: "Lie down." cannot be the "steps": '
        'it should be a list. Write it as a list: "steps: [Lie down.]".',
    ),
    Case(
        "a word that is not one of the choices",
        changed("position: lying on back", "position: lying on bak"),
        f'content/{BRIDGE}:7:1 error frontmatter.wrong-word: "lying on bak" is not one of lying on back, '
        "lying on front, lying on side, hands and knees, kneeling, sitting and standing. "
        'Did you mean "lying on back"?',
    ),
    Case(
        "a dose that cannot be read",
        changed("10 reps, hold 5 s", "ten-ish reps"),
        f'content/{BRIDGE}:10:1 error dosage.unreadable: "ten-ish reps" cannot be read as a dose. '
        'Write it like "10-15 reps, hold 5 s", "3 reps per side" or "hold 20-30 s each side, 4-6 times a week".',
    ),
    Case(
        "a dose that runs backwards",
        changed("10 reps, hold 5 s", "15-10 reps"),
        f'content/{BRIDGE}:10:1 error dosage.unreadable: "15-10" runs backwards. Write "10-15".',
    ),
    Case(
        "a bad date",
        changed("level: beginner", "level: beginner\npublished: 20 November"),
        f'content/{BRIDGE}:9:1 error date.bad: "20 November" is not a date. Write year, month and day: 2026-11-20.',
    ),
    Case(
        "a missing required field",
        changed("goal: strength\n", ""),
        f'content/{BRIDGE}:1:1 error frontmatter.missing-key: the field "goal" of an exercise is missing. '
        'Add a line "goal: ...". What it trains.',
    ),
    Case(
        "an unknown name in a link",
        changed("[[about|link]]", "[[abuot]]"),
        f'content/{BRIDGE}:15:13 error link.broken: there is no page called "abuot". Did you mean "about"?',
    ),
    Case(
        "an unknown name in a list",
        changed("cautions:", "easier: [brigde]\ncautions:"),
        f'content/{BRIDGE}:13:10 error link.broken: there is no exercise called "brigde". Did you mean "bridge"?',
    ),
    Case(
        "a name of another kind",
        changed("cautions:", "easier: [about]\ncautions:"),
        f'content/{BRIDGE}:13:10 error link.broken: "about" is a page, and an exercise belongs here. '
        "Check the spelling, or write that page first.",
    ),
    Case(
        "an ambiguous alias",
        two_of_a_name,
        'content/pages/about.md:7:5 error link.ambiguous: "hip lift" is the name of 2 entries. '
        'Write the one that you mean: "exercises/bridge" or "exercises/other".',
    ),
    Case(
        "a heading that is not there",
        changed("[[about|link]]", "[[about#Whoo]]"),
        f'content/{BRIDGE}:15:13 error link.anchor: "About" has no heading "Whoo". Did you mean "Who"?',
    ),
    Case(
        "two pages for one address",
        written("pages/exercises.md", "---\ntitle: All\nsummary: All of them.\n---\n"),
        "content/pages/exercises.md error address.collision: content/pages/exercises.md and the list of exercises "
        "would all be written to exercises/index.html. Rename the file.",
    ),
    Case(
        "a file that is not UTF-8",
        written(BRIDGE, EXERCISE.replace("Lift your hips.", "Lift caf\xe9.").encode("latin-1")),
        f"content/{BRIDGE}:4:18 error file.encoding: the file is not UTF-8: byte 0xe9 cannot be read. "
        'Save it again with the encoding "UTF-8" in your editor.',
    ),
    Case(
        "an empty file",
        written(BRIDGE, ""),
        f"content/{BRIDGE} error file.empty: the file is empty. Fill it in, or delete it.",
    ),
    Case(
        "YAML aliases that expand without end",
        changed("aliases: [Hip lift]", "aliases: &a [x, *a]"),
        f"content/{BRIDGE}:3:10 error yaml.alias: a value is repeated with & and *. Write it out in each place.",
    ),
    Case(
        "a slug that climbs out of its folder",
        written("exercises/up..%2f.md", EXERCISE),
        'content/exercises/up..%2f.md error slug.bad: "up..%2f" cannot stand in an address. '
        'Name the file "up2f.md": small letters, digits, hyphens.',
    ),
    Case(
        "a slug with a space and a capital",
        written("exercises/Wall sit.md", EXERCISE.replace("title: Bridge", "title: Wall sit")),
        'content/exercises/Wall sit.md error slug.bad: "Wall sit" cannot stand in an address. '
        'Name the file "wall-sit.md": small letters, digits, hyphens.',
    ),
    Case(
        "a link that climbs out of the content",
        changed("[[about|link]]", "[secret](../../secret.md)"),
        f'content/{BRIDGE}:15:22 error path.outside: "../../secret.md" leads out of the content folder. '
        "Name a file inside the content folder, from here: ../media/picture.jpg",
    ),
    Case(
        "a picture that is not there",
        changed("[[about|link]]", "![x](../media/x.svg)"),
        f'content/{BRIDGE}:15:18 error file.missing: there is no file "../media/x.svg". '
        "Link to a page with [[its name]], and put pictures into content/media/.",
    ),
    Case(
        "a file in no folder of a kind",
        written("exercise/x.md", EXERCISE),
        'content/exercise/x.md error file.folder: "exercise" is no folder for content. Did you mean "exercises"?',
    ),
    Case(
        "a region that the site does not know",
        changed("[lower back]", "[lower bak]"),
        f'content/{BRIDGE}:5:11 error vocabulary.unknown: "lower bak" is not one of the regions in site.yaml. '
        'Did you mean "lower back"?',
    ),
    Case(
        "an embed with a dose that cannot be read",
        changed("Us.", "![[bridge|many]]", "pages/about.md"),
        'content/pages/about.md:7:1 error embed.argument: "many" is neither a dose nor a preset of Bridge '
        "(its presets: starter). Write ![[bridge]] alone, or with a dose: ![[bridge|3 reps per side]].",
    ),
    Case(
        "an embed of a page that cannot be embedded",
        changed("[[about|link]].", "\n\n![[about]]"),
        f'content/{BRIDGE}:17:1 error embed.kind: "about" is a page, which cannot be shown inside another page. '
        "Link to it with [[about]]. Only exercises, questions, terms and includes can.",
    ),
    Case(
        "an include that shows itself",
        changed("General words.", "![[small print]]", "includes/small-print.md"),
        'content/includes/small-print.md:5:1 error embed.circle: "small print" shows this page again, '
        "which would never end. Link to it with [[small print]].",
    ),
    Case(
        "a reference that is not there",
        changed("Us.", "Us.[@ref-2]", "pages/about.md"),
        'content/pages/about.md:7:4 error reference.unknown: there is no reference called "ref-2". '
        'Did you mean "ref-1"?',
    ),
    Case(
        "a second title",
        changed("## Who", "# Who", "pages/about.md"),
        'content/pages/about.md:5:1 error heading.title: "# Who" would be a second title. '
        "Write ## Who. The page's title comes from the front matter.",
    ),
    Case(
        "no settings",
        lambda project: (project.folder / "content/site.yaml").unlink(),
        "content/site.yaml error settings.missing: the site has no settings. "
        "Write one; docs/publishing.md shows what goes into it.",
    ),
    Case(
        "an unknown name in the settings",
        changed("footer: [about]", "footer: [abut]", "site.yaml"),
        'content/site.yaml:8:10 error link.broken: there is no page called "abut". Did you mean "about"?',
    ),
    Case(
        "a link to a draft",
        changed("title: About", "title: About\ndraft: true", "pages/about.md"),
        f'content/{BRIDGE}:15:13 error link.unpublished: "about" is a draft. '
        'Change "draft" in content/pages/about.md, or leave it out here.',
    ),
    Case(
        "a link to a page that waits for its day",
        changed("title: About", "title: About\npublish_on: 2027-03-03", "pages/about.md"),
        'content/site.yaml:8:10 error link.unpublished: "about" is not public before 3 March 2027. '
        'Change "publish_on" in content/pages/about.md, or leave it out here.',
    ),
    Case(
        "a page that expires before it is published",
        changed("level: beginner", "level: beginner\npublish_on: 2027-03-03\nexpire_on: 2027-03-02"),
        f"content/{BRIDGE}:10:1 error frontmatter.wrong-value: it would expire on 2027-03-02, and only be published "
        'on 2027-03-03. Let "expire_on" be a later day than "publish_on".',
    ),
    Case(
        "neither true nor false",
        changed("level: beginner", "level: beginner\ndraft: maybe"),
        f'content/{BRIDGE}:9:1 error frontmatter.wrong-type: "maybe" cannot be the "draft": '
        'it should be true or false. Write "draft: true" or "draft: false".',
    ),
    Case(
        "a time zone that there is not",
        changed("author: editors", "author: editors\ntimezone: Europe/Londn", "site.yaml"),
        'content/site.yaml:5:1 error frontmatter.wrong-value: there is no time zone "Europe/Londn". '
        'Did you mean "Europe/London"?',
    ),
    Case(
        "a summary that is too long",
        changed("Lift your hips.", "Lift. " * 40),
        f'content/{BRIDGE}:4:1 error frontmatter.wrong-type: "{("Lift. " * 40)[:52]}\N{HORIZONTAL ELLIPSIS}" cannot be '
        'the "summary": it should be shorter: it has 239 characters, and 200 are the most. '
        "Say it in fewer words; one or two sentences do.",
    ),
    Case(
        "an item that is two things",
        written(
            "routines/short.md",
            "---\ntitle: Short\nsummary: S.\ngoal: strength\nlevel: beginner\n"
            "items:\n  - {exercise: bridge}\n  - {exercise: bridge, rest: 30 s}\n---\n",
        ),
        'content/routines/short.md:8:5 error frontmatter.wrong-value: an item is one of "exercise", "rest" or '
        '"section". See docs/writing.md for how it is written.',
    ),
    Case(
        "a preset that the exercise does not have",
        written(
            "routines/short.md",
            "---\ntitle: Short\nsummary: S.\ngoal: strength\nlevel: beginner\n"
            "items:\n  - {exercise: bridge, preset: startr}\n---\n",
        ),
        'content/routines/short.md:7:24 error preset.unknown: "startr" is no preset of Bridge. Did you mean "starter"?',
    ),
    Case(
        "a file that has no use",
        written("media/notes.docx", b"PK"),
        'content/media/notes.docx error file.unknown: files like "notes.docx" have no use here. '
        "Take it out, or save it as a Markdown file, a picture, a video or a PDF.",
    ),
    Case(
        "settings spelt with another ending",
        written("site.yml", "title: A\n"),
        'content/site.yml error file.unknown: the file\'s name is not quite right. Name it "site.yaml".',
    ),
    Case(
        "a template that fails",
        lambda project: project.template("exercise.html", "<p>\n{{ view.nope }}"),
        "templates/exercise.html:2:1 error template.failed: the template fails on content/exercises/bridge.md: "
        "'kinds.exercise.ExerciseView object' has no attribute 'nope'. "
        "Mend this line of the template. The site is left as it was.",
    ),
    Case(
        "a template that cannot be read",
        lambda project: project.template("exercise.html", "<p>\n{% if %}"),
        "templates/exercise.html:2:1 error template.failed: the template fails on content/exercises/bridge.md: "
        "Expected an expression, got 'end of statement block'. "
        "Mend this line of the template. The site is left as it was.",
    ),
]


@pytest.mark.parametrize("case", CASES, ids=[case.title for case in CASES])
def test_bad_input_gets_a_message_that_says_what_to_do(project: Project, case: Case) -> None:
    """The writer reads where it is, what is wrong and what to type instead; the site stays as it was."""
    project.build()
    before = project.files()
    case.spoil(project)
    outcome_lines = project.problems()
    assert case.says in outcome_lines
    assert project.files() == before


def test_all_problems_of_all_files_come_at_once_and_in_order(project: Project) -> None:
    """Nobody mends one problem only to be told of the next."""
    project.change(BRIDGE, "[[about|link]]", "[[nowhere]] and [[nobody]]")
    project.change("pages/about.md", "title: About", "titel: About")
    project.write("exercises/empty.md", "")
    places = [line.split(" ")[0] for line in project.problems()]
    assert places == [
        "content/exercises/bridge.md:15:13",
        "content/exercises/bridge.md:15:29",
        "content/exercises/empty.md",
        "content/pages/about.md:1:1",
        "content/pages/about.md:2:1",
    ]


def test_a_file_that_links_out_of_the_content_is_not_read(project: Project, tmp_path: Path) -> None:
    """A link on disk cannot bring in what lies outside."""
    outside = tmp_path / "outside.md"
    outside.write_text(EXERCISE, "utf-8")
    (project.folder / "content/exercises/linked.md").symlink_to(outside)
    (problem,) = project.problems()
    assert problem == (
        "content/exercises/linked.md error path.outside: the file lies outside the content folder. "
        "Copy the file into the content folder instead of linking to it."
    )


def test_what_is_wrong_in_one_file_comes_at_once(project: Project) -> None:
    """A key said twice, an unknown key, a bad name of the file and a slip in the text hide nothing of each other."""
    project.write(
        "exercises/Wall sit.md",
        EXERCISE.replace("title: Bridge", "title: Wall sit")
        .replace("goal: strength", "goal: strength\ngoal: mobility\ncolour: red\nwhy: One ![[bridge]] two")
        .replace("aliases: [Hip lift]\n", "")
        + "# Title\n",
    )
    codes = [line.split()[3 if "Wall sit" in line else 2].rstrip(":") for line in project.problems()]
    assert {"slug.bad", "yaml.duplicate", "frontmatter.unknown-key"} <= set(codes)


def test_several_slips_in_a_routine_are_said_at_once(project: Project) -> None:
    """Each item is judged by itself, and so are the fields beside the items."""
    project.write(
        "routines/short.md",
        "---\ntitle: Short\nsummary: Short.\nregions: [hips]\nlevel: hard\n"
        "items:\n  - {exercise: bridge, dosage: some}\n  - {rest: long}\n  - {exercise: bridge, rest: 30 s}\n"
        "  - {section: One, note: Two.}\n  - {exercise: brigde}\n---\n",
    )
    lines = [int(line.split(":")[1]) for line in project.problems() if "routines/short.md:" in line]
    assert set(lines) >= {5, 7, 8, 9, 10}


def test_words_behind_a_number_sign_are_not_lost_in_silence(project: Project) -> None:
    """The site is built, and the writer is told what nobody will read."""
    project.change("pages/about.md", "title: About", "title: About exercise #1")
    outcome = project.build()
    assert outcome.receipt
    assert [(each.code, str(each.severity), each.place.line) for each in outcome.problems] == [
        ("yaml.comment", "warning", 2)
    ]


@pytest.mark.parametrize("link", ["[[bridge]]", "[[Bridge]]", "[[BRIDGE]]", "[[Hip lift]]", "[[exercises/bridge]]"])
@pytest.mark.parametrize("slip", ["levle: beginner", "level: [", "level: 'x"])
def test_what_leads_to_a_file_with_errors_is_only_waiting(project: Project, link: str, slip: str) -> None:
    """One slip is one problem, however many pages lead to the file."""
    project.change("pages/about.md", "Us.", f"See {link}.")
    project.change(BRIDGE, "level: beginner", slip)
    problems = project.problems()
    assert problems
    assert all(line.startswith(f"content/{BRIDGE}:") for line in problems)


@pytest.mark.parametrize("slip", ["titel: A study", "title: [", "title: A study, title: B"])
def test_a_slip_in_a_reference_is_said_once(project: Project, slip: str) -> None:
    """Pages that cite it are not told that there is no such work."""
    project.change("references.yaml", "title: A study", slip)
    project.change("pages/about.md", "Us.", "Us.[@ref-1]")
    problems = project.problems()
    assert problems
    assert all(line.startswith("content/references.yaml:") for line in problems)


def test_a_slip_in_one_reference_leaves_the_others(project: Project) -> None:
    """A citation of another work stays good."""
    text = FILES["references.yaml"] + "ref-2: {type: book, titel: B}\n"
    project.write("references.yaml", text)
    project.change("pages/about.md", "Us.", "Us.[@ref-1] They.[@ref-2] Them.[@ref-3]")
    unknown = [line for line in project.problems() if "reference.unknown" in line]
    assert len(unknown) == 1
    assert '"ref-3"' in unknown[0]
