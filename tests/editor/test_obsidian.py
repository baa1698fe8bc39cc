"""The content folder opens in Obsidian as a vault."""

import json
from pathlib import Path

import pytest

from kinesite.build.parse import parse_entry
from kinesite.content.source import Source
from kinesite.editor.obsidian import property_types
from kinesite.markup import Embed, Link
from tests.project import Project

CONTENT = Path(__file__).parent.parent.parent / "content"
FILES = {path.stem for path in CONTENT.rglob("*.md")} | {
    path.relative_to(CONTENT).with_suffix("").as_posix() for path in CONTENT.rglob("*.md")
}


@pytest.mark.parametrize(
    ("field", "sort"),
    [
        ("title", "text"),
        ("aliases", "aliases"),
        ("draft", "checkbox"),
        ("publish_on", "date"),
        ("reviewer", "text"),
        ("steps", "multitext"),
        ("rounds", "number"),
        ("goal", "text"),
        ("dosage", None),
        ("muscles", None),
        ("mistakes", None),
        ("items", None),
    ],
)
def test_each_property_has_its_form(field: str, sort: str | None) -> None:
    """Words, lists, days, numbers and boxes to tick; groups of fields have no form and are left alone."""
    assert property_types()["types"].get(field) == sort


@pytest.mark.parametrize("path", sorted(CONTENT.rglob("*.md")), ids=lambda path: path.relative_to(CONTENT).as_posix())
def test_every_link_and_embed_leads_to_a_file_of_the_vault(path: Path) -> None:
    """Obsidian finds a page by its file's name, not by its title: our own content links in a way that works in both."""
    entry, _ = parse_entry(Source(path.relative_to(CONTENT).as_posix(), path.name, path.read_bytes()))
    assert entry
    for hole in entry.holes():
        if isinstance(hole, Link | Embed) and hole.target:
            assert hole.target.casefold() in FILES


def test_no_two_files_of_the_vault_have_the_same_name() -> None:
    """A short link would lead to the wrong one of them."""
    names = [path.stem for path in CONTENT.rglob("*.md")]
    assert len(names) == len(set(names))


def test_the_vault_s_own_folder_is_no_content(project: Project) -> None:
    """What editors keep in hidden folders is in no page and is no problem."""
    assert project.build().receipt
    before = project.files()
    for path in (".obsidian/app.json", ".obsidian/types.json", ".trash/old.md", "exercises/.hidden.md"):
        project.write(path, "{}")
    assert project.build().problems == ()
    assert project.files() == before


def test_the_settings_of_the_vault_fit_the_site() -> None:
    """Links are written with brackets, and pictures go where pages expect them."""
    settings = json.loads((CONTENT / ".obsidian/app.json").read_text("utf-8"))
    assert settings["useMarkdownLinks"] is False
    assert (CONTENT / settings["attachmentFolderPath"]).is_dir()
