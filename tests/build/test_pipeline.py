"""The flow as a whole."""

import gc
import weakref

import pytest

from kinesite.build import memo
from kinesite.build.packing import unpacked_body
from kinesite.build.pipeline import Request, read
from kinesite.build.record import load_record, workspace_of
from kinesite.build.seen import look
from kinesite.cli.base import theme_folder
from kinesite.content.entry import Body
from tests.project import TODAY, Project


def test_the_same_content_gives_the_same_bytes(project: Project) -> None:
    """Nothing of the time or the machine gets into a page."""
    project.build()
    first = project.files()
    (project.folder / "site").rename(project.folder / "first")
    project.build()
    assert project.files() == first


def test_a_job_s_parts_change_with_what_its_page_shows(project: Project) -> None:
    """The card of another page is part of what a page is made from; the rest of that page is not."""

    def parts() -> dict[str, str]:
        assert project.build().receipt
        return load_record(workspace_of(project.folder / "site")).parts

    before = parts()
    project.change("exercises/bridge.md", "Text with", "Other text with")
    body = parts()
    project.change("exercises/bridge.md", "title: Bridge", "title: Hip bridge")
    title = parts()
    assert {path for path in before if before[path] != body[path]} == {
        "exercises/bridge/index.html",
        "exercises/bridge/index.md",
    }
    assert "exercises/index.html" in {path for path in body if body[path] != title[path]}
    assert "about/index.html" not in {path for path in body if body[path] != title[path]}


def test_a_warning_does_not_stop_the_build(project: Project) -> None:
    """HTML that was taken out is reported, and the page is made without it."""
    project.change("pages/about.md", "Us.", "Us.\n\n<script>x</script>")
    outcome = project.build()
    assert outcome.receipt
    assert [problem.code for problem in outcome.problems] == ["html.removed"]
    assert "<script>x" not in project.read("about/")


def test_a_process_that_stays_up_lets_go_of_what_a_build_knew(project: Project) -> None:
    """Nothing that knows all entries lies in a ring, which only a search of the whole memory would find."""
    gc.disable()
    try:
        outcome = project.build()
        assert outcome.site
        library = weakref.ref(outcome.site.library)
        del outcome
        assert library() is None
    finally:
        gc.enable()


def test_what_the_stubs_tell_is_checked_without_the_texts(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """Checking loads a text only if it embeds something, links to a heading, or stands in no page of its own."""
    front = "title: {}\nsummary: A page.\nreferences: [ref-1]"
    project.write("pages/first.md", f"---\n{front.format('First')}\n---\n## One\n\n[[bridge]], [us](about.md).\n")
    project.write("pages/second.md", f"---\n{front.format('Second')}\n---\nSee [[about#Who]].\n")
    loaded = []

    def unpacked(kind: str, data: bytes) -> Body:
        body = unpacked_body(kind, data)
        loaded.append(body[0].title)
        return body

    monkeypatch.setattr(memo, "unpacked_body", unpacked)
    request = Request(project.folder / "content", (theme_folder(),), project.folder / "site", today=TODAY)
    assert read(request, look(request)).problems == ()
    assert sorted(loaded) == ["About", "Help", "Red flags", "Second", "Small print"]
