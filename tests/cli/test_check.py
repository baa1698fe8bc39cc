"""`check` as people and machines use it."""

import json

import pytest

from tests.cli.test_build import kinesite
from tests.project import Project


def test_a_sound_site_is_counted_and_nothing_is_written(project: Project) -> None:
    """Exit status 0; no site, no memo, no record."""
    before = sorted(project.folder.iterdir())
    done = kinesite(project.folder, "check")
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("6 entries: 0 errors, ")
    assert done.stdout.endswith(" waived.\n")
    assert sorted(project.folder.iterdir()) == before


def test_an_error_is_shown_with_its_line_and_ends_with_1(project: Project) -> None:
    """As a build would show it."""
    project.change("pages/about.md", "Us.", "See [[nowhere]].")
    done = kinesite(project.folder, "check")
    assert done.returncode == 1
    assert "content/pages/about.md:7:5 error link.broken: " in done.stderr
    assert "    7 | See [[nowhere]]." in done.stderr.splitlines()
    assert "6 entries: 1 error, " in done.stdout


def test_what_keeps_a_site_from_being_planned_is_told_too(project: Project) -> None:
    """Two files for one address are found without a build."""
    project.write("pages/exercises.md", "---\ntitle: Mine\nsummary: Mine.\n---\nText.\n")
    done = kinesite(project.folder, "check")
    assert done.returncode == 1
    assert "error address.collision: " in done.stderr


def test_all_is_told_in_one_run(project: Project) -> None:
    """A file that cannot be read hides no problem of another."""
    project.write("exercises/broken.md", "---\ntitle: [\n---\n")
    project.change("pages/about.md", "Us.", "See [[nowhere]].")
    project.change("site.yaml", "home:", "checks: {rules: {no.such: off}}\nhome:")
    codes = {
        problem["code"] for problem in json.loads(kinesite(project.folder, "check", "--format=json").stdout)["problems"]
    }
    assert {"yaml.broken", "link.broken", "rule.unknown"} <= codes


def test_json_has_a_version_and_every_part_of_a_problem(project: Project) -> None:
    """So that a program need not read sentences."""
    project.change("pages/about.md", "Us.", "See [[nowhere]].")
    done = kinesite(project.folder, "check", "--format", "json", "--today", "2030-01-31")
    told = json.loads(done.stdout)
    assert done.returncode == 1
    assert (told["version"], told["today"], told["waived"]) == (1, "2030-01-31", [])
    assert {
        "code": "link.broken",
        "severity": "error",
        "message": 'there is no page called "nowhere"',
        "hint": "Check the spelling, or write that page first.",
        "file": "content/pages/about.md",
        "line": 7,
        "column": 5,
    } in told["problems"]


def test_a_profile_on_the_command_line_stands_before_the_site_s_and_waivers_are_counted(project: Project) -> None:
    """The reason of each waiver is kept for who reads the JSON."""
    project.change("pages/about.md", "Us.", "It helps with oedema.")
    project.change("pages/about.md", "title:", "waivers: [{rule: readability.jargon, reason: A quotation.}]\ntitle:")
    project.change("pages/help.md", "![[red-flags]]", "![[red-flags]]\n\nIt helps with oedema.")
    told = json.loads(kinesite(project.folder, "check", "--format", "json", "--profile", "strict").stdout)
    jargon = [problem for problem in told["problems"] if problem["code"] == "readability.jargon"]
    assert [(problem["file"], problem["severity"]) for problem in jargon] == [("content/pages/help.md", "warning")]
    assert [(problem["file"], problem["reason"]) for problem in told["waived"]] == [
        ("content/pages/about.md", "A quotation.")
    ]


def test_annotations_stand_at_the_line_on_a_code_host(project: Project) -> None:
    """One workflow command for each problem."""
    project.change("pages/about.md", "Us.", "See [[nowhere]].")
    done = kinesite(project.folder, "check", "--format", "annotations")
    assert (
        "::error file=content/pages/about.md,line=7,col=5,title=link.broken::"
        'there is no page called "nowhere". Check the spelling, or write that page first.'
    ) in done.stdout.splitlines()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--profile", "strictest"), "'strictest' is not one of 'default', 'strict'"),
        (("--today", "yesterday"), '"yesterday" is not a date. Write year, month and day: 2026-11-20.'),
        (("--format", "xml"), "'xml' is not one of 'text', 'json', 'annotations'"),
        (("--content", "nowhere"), "There is no folder nowhere/ here."),
        (("--templates", "nowhere"), "There is no folder nowhere/."),
    ],
)
def test_an_option_that_cannot_be_is_named(project: Project, arguments: tuple[str, ...], said: str) -> None:
    """Exit status 2."""
    done = kinesite(project.folder, "check", *arguments)
    assert done.returncode == 2
    assert said in done.stderr


def test_a_report_is_written_beside_what_is_told(project: Project) -> None:
    """The exit status stays that of the check, and a second report replaces the first."""
    for _ in range(2):
        done = kinesite(project.folder, "check", "--report", "report.html")
        assert done.returncode == 0, done.stderr
    assert "The page for the editor is report.html." in done.stderr
    assert (project.folder / "report.html").read_text("utf-8").startswith("<!doctype html>")
    project.change("pages/about.md", "Us.", "See [[nowhere]].")
    assert kinesite(project.folder, "check", "--report", "report.html").returncode == 1
    assert "link.broken" in (project.folder / "report.html").read_text("utf-8")


@pytest.mark.parametrize(
    ("file", "told"),
    [
        ("report.pdf", "report.pdf is no name for a web page. Name one: --report report.html"),
        ("content/report.html", "content/report.html lies in content/, which holds the content only."),
        ("content/pages/../report.html", "lies in content/, which holds the content only."),
        ("mine.html", "mine.html is there, and no report was written to it. Name another: --report report.html"),
        ("folder.html", "The report could not be written: Is a directory"),
    ],
)
def test_a_report_goes_only_where_it_does_no_harm(project: Project, file: str, told: str) -> None:
    """Exit status 2, nothing written, no traceback."""
    (project.folder / "mine.html").write_text("<p>Mine.</p>", "utf-8")
    (project.folder / "folder.html").mkdir()
    done = kinesite(project.folder, "check", "--report", file)
    assert done.returncode == 2
    assert told in done.stderr
    assert "Traceback" not in done.stderr
    assert (project.folder / "mine.html").read_text("utf-8") == "<p>Mine.</p>"
    assert not (project.folder / "content/report.html").exists()
