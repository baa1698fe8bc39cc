"""Drafts and dates: what is not public stands nowhere, and what comes due is published by the next build."""

from pathlib import Path

import pytest

from tests.build.world import World
from tests.project import TODAY, Project

BEFORE, DAY, AFTER = "2027-03-02", "2027-03-03", "2027-03-04"
WALL_SIT = (
    "---\ntitle: Wall sit\nsummary: Sit.\nregions: [lower back]\ngoal: strength\nposition: standing\nlevel: beginner\n"
    "steps: [Sit.]\npublished: 2026-01-01\nrelated: [bridge]\n{0}\n---\nSee [[bridge]].\n"
)


@pytest.mark.parametrize("hidden", ["draft: true", f"publish_on: {DAY}", f"expire_on: {TODAY}"])
def test_what_is_not_public_stands_in_no_file_of_the_site(project: Project, hidden: str) -> None:
    """Pages, lists, feed, sitemap, related pages: the site is the same as without the file."""
    assert project.build().receipt
    without = project.files()
    project.write("exercises/wall-sit.md", WALL_SIT.format(hidden))
    assert project.build().receipt
    assert project.files() == without
    project.write("exercises/wall-sit.md", WALL_SIT.format(""))
    assert project.build().receipt
    assert "exercises/wall-sit/" in project.read("sitemap.xml")
    assert "exercises/wall-sit/" in project.read("feed.xml")


def test_a_build_of_another_day_does_nothing_until_something_comes_due(project: Project) -> None:
    """Days on which nothing changes find nothing to do; on the day itself the page, its lists and the feed are made."""
    project.write("exercises/wall-sit.md", WALL_SIT.format(f"publish_on: {DAY}\nexpire_on: {AFTER}"))
    assert project.build(today="2026-11-20").receipt
    first = project.files()
    receipt = project.build(today=BEFORE).receipt
    assert receipt
    assert not receipt.written
    assert not project.build(today=BEFORE).jobs, "it had to plan to find that nothing differs"
    receipt = project.build(today=DAY).receipt
    assert receipt
    assert {"exercises/wall-sit/index.html", "exercises/index.html", "feed.xml"} <= set(receipt.written)
    receipt = project.build(today=AFTER).receipt
    assert receipt
    assert "exercises/wall-sit/index.html" in receipt.removed
    assert project.files() == first


@pytest.mark.parametrize(
    ("hidden", "said", "field"),
    [
        ("draft: true", "a draft", "draft"),
        (f"publish_on: {DAY}", "not public before 3 March 2027", "publish_on"),
        (f"expire_on: {TODAY}", "not public since 20 November 2026", "expire_on"),
    ],
)
@pytest.mark.parametrize(
    ("file", "old", "new", "at", "name"),
    [
        ("pages/about.md", "Us.", "See [[wall sit]].", "7:5", "wall sit"),
        ("pages/about.md", "Us.", "![[Wall sit]]", "7:1", "Wall sit"),
        ("pages/about.md", "Us.", "[Sit](../exercises/wall-sit.md)", "7:7", "../exercises/wall-sit.md"),
        ("exercises/bridge.md", "cautions:", "harder: [wall-sit]\ncautions:", "13:10", "wall-sit"),
        ("site.yaml", "footer: [about]", "footer: [wall-sit]", "8:10", "wall-sit"),
    ],
)
def test_naming_what_is_not_public_is_a_problem(  # noqa: PLR0913, PLR0917 - a table of two sides
    project: Project, hidden: str, said: str, field: str, file: str, old: str, new: str, at: str, name: str
) -> None:
    """A link, an embed, a plain link, a field and a setting are told why, in which file and in which field."""
    project.write("exercises/wall-sit.md", WALL_SIT.format(hidden))
    project.change(file, old, new)
    hint = f'Change "{field}" in content/exercises/wall-sit.md, or leave it out here.'
    assert project.problems() == [f'content/{file}:{at} error link.unpublished: "{name}" is {said}. {hint}']


def test_pages_that_wait_for_the_same_day_may_name_each_other(project: Project) -> None:
    """What is not public may name what is not public: on their day both are."""
    project.write("exercises/wall-sit.md", WALL_SIT.format(f"publish_on: {DAY}"))
    project.write("pages/more.md", f"---\ntitle: More\nsummary: M.\npublish_on: {DAY}\n---\n[[wall-sit]]\n")
    assert not project.problems()
    assert project.build(today=DAY).receipt
    assert "exercises/wall-sit/" in project.read("more/")


def test_a_name_that_a_draft_shares_leads_to_the_public_page(project: Project) -> None:
    """A draft of a new version does not make the name of the page that stands ambiguous."""
    project.write("exercises/new-bridge.md", WALL_SIT.format("draft: true").replace("Wall sit", "Bridge"))
    project.change("pages/about.md", "Us.", "See [[Bridge]].")
    assert not project.problems()


def test_problems_of_a_draft_s_own_fields_are_told(project: Project) -> None:
    """A draft is read like any other file; only what it leads to may still be missing."""
    project.write("exercises/wall-sit.md", WALL_SIT.format("draft: true\nlevle: beginner") + "[[not written yet]]\n")
    assert [problem.code for problem in project.build().problems] == ["frontmatter.unknown-key"]


@pytest.mark.parametrize(
    ("hidden", "said"),
    [("draft: true", "this page is a draft"), (f"publish_on: {DAY}", "this page is not public before 3 March 2027")],
)
def test_drafts_are_shown_marked_to_those_who_ask(project: Project, hidden: str, said: str) -> None:
    """With drafts, the page is there, says what it is, and no search engine may keep it; other pages are unmarked."""
    project.write("exercises/wall-sit.md", WALL_SIT.format(hidden))
    project.change("pages/about.md", "Us.", "See [[wall sit]].")
    assert project.build(drafts=True).receipt
    page = project.read("exercises/wall-sit/")
    assert said in page
    assert '<meta name="robots" content="noindex">' in page
    assert "wall-sit" in project.read("exercises/")
    assert ('<span class="meta">Draft, ' in project.read("exercises/")) == (hidden == "draft: true")
    assert "Not on the public site" not in project.read("about/")
    project.change("pages/about.md", "See [[wall sit]].", "Us.")
    assert project.build().receipt
    assert not (project.folder / "site/exercises/wall-sit").exists()


def test_a_page_must_not_expire_before_it_is_published(project: Project) -> None:
    """Days that leave no time between them are an error."""
    project.write("exercises/wall-sit.md", WALL_SIT.format(f"publish_on: {DAY}\nexpire_on: {DAY}"))
    [problem] = project.problems()
    assert "it would expire on 2027-03-03, and only be published on 2027-03-03" in problem
    assert 'Let "expire_on" be a later day than "publish_on".' in problem


def test_what_expires_far_away_is_told_though_no_file_changed(tmp_path: Path) -> None:
    """The link to a page that expires is a problem on the day, in an incremental build as in a clean one."""
    world = World(tmp_path)
    world.edit("exercises/plank.md", "title: Plank", f"title: Plank\nexpire_on: {DAY}")
    assert world.agree().receipt
    world.today = DAY
    outcome = world.agree()
    assert outcome.receipt is None
    assert {problem.code for problem in outcome.problems} == {"link.unpublished"}


def test_the_mark_goes_on_the_day(project: Project) -> None:
    """A page that was shown marked, before its day, is made again without the mark when the day has come."""
    project.write("exercises/wall-sit.md", WALL_SIT.format(f"publish_on: {DAY}"))
    assert project.build(today=BEFORE, drafts=True).receipt
    assert "Not on the public site" in project.read("exercises/wall-sit/")
    assert project.build(today=DAY, drafts=True).receipt
    assert "Not on the public site" not in project.read("exercises/wall-sit/")
    assert "noindex" not in project.read("exercises/wall-sit/")


def test_drafts_go_with_the_next_build_for_readers(project: Project) -> None:
    """Nothing changed but who looks: a build without drafts takes them away, and one with them brings them back."""
    project.write("exercises/wall-sit.md", WALL_SIT.format("draft: true"))
    for drafts in (True, False, True):
        assert project.build(drafts=drafts).receipt
        assert (project.folder / "site/exercises/wall-sit/index.html").exists() is drafts
