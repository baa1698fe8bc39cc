"""A small site on disk that tests write into, build, and look at."""

import json
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from textwrap import dedent
from typing import Any, TypeVar

from kinesite.build.advise import Advice, Asked, advise
from kinesite.build.discover import Found, discover
from kinesite.build.link import link
from kinesite.build.parse import Parsed, parse
from kinesite.build.pictures import look_at_pictures
from kinesite.build.pipeline import Outcome, Request, build
from kinesite.build.record import workspace_of
from kinesite.build.validate import validate
from kinesite.cli.base import theme_folder
from kinesite.content.library import Library
from kinesite.kinds import BY_NAME
from kinesite.kinds.base import reach_of
from kinesite.outputs.base import Page, Site
from kinesite.outputs.pages import page_of
from kinesite.report import describe
from kinesite.values.problems import Problem, in_order

View = TypeVar("View")

SITE = """\
title: Test Back
tagline: Exercises for tests
base_url: https://test.example/
author: editors
regions: {lower back: red-flags, hips: }
equipment: [mat, chair]
navigation: [exercises, routines]
footer: [about]
pages: {warning_signs: help, pain_guide: about, review_policy: about}
disclaimer: small-print
care:
  emergency: {title: Call now if, call: "999"}
  urgent: {title: Get help today if, call: "111"}
  non_urgent: {title: Ask someone if}
pain_guide:
  bands:
    - {from: 0, to: 5, name: Go on, say: Go on.}
    - {from: 6, to: 10, name: Stop, say: Stop., stop: true}
home: {title: Hello, lead: A lead., emergency: Numb?}
search: false
share_pictures: false
"""
TODAY = "2026-11-20"
DAY = date.fromisoformat(TODAY)
"""The day of tests: no test looks at the clock."""
FILES = {
    "site.yaml": SITE,
    "references.yaml": "ref-1: {type: article-journal, title: A study, author: [A. Writer], DOI: 10.1000/x}\n",
    "people/editors.md": "---\ntitle: Editors\ngroup: true\nsummary: The team.\n---\nWe write.\n",
    "pages/about.md": "---\ntitle: About\nsummary: About us.\n---\n## Who\n\nUs.\n",
    "pages/help.md": "---\ntitle: Help\nsummary: When to get help.\nclinical: true\n---\n![[red-flags]]\n",
    "includes/small-print.md": "---\ntitle: Small print\npurpose: disclaimer\n---\nGeneral words.\n",
    "includes/red-flags.md": dedent("""\
        ---
        title: Red flags
        purpose: red flags
        emergency: [you are numb]
        non_urgent: [it goes on]
        ---
        """),
    "exercises/bridge.md": dedent("""\
        ---
        title: Bridge
        aliases: [Hip lift]
        summary: Lift your hips.
        regions: [lower back]
        goal: strength
        position: lying on back
        level: beginner
        equipment: [mat]
        dosage: 10 reps, hold 5 s
        presets: {starter: "5 reps"}
        steps: [Lie down., Lift. That is one.]
        cautions: [Stop if it is sharp.]
        ---
        Text with a [[about|link]].
        """),
}


@dataclass
class Project:
    """A site in a folder of its own."""

    folder: Path

    def write(self, path: str, text: str | bytes) -> None:
        """Write a file of the content."""
        target = self.folder / "content" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(text if isinstance(text, bytes) else text.encode())

    def change(self, path: str, old: str, new: str) -> None:
        """Change what a file of the content says."""
        text = (self.folder / "content" / path).read_text("utf-8")
        assert old in text, f"{old!r} is not in {path}"
        self.write(path, text.replace(old, new))

    def turn_on(self, what: str) -> None:
        """Let the site have what most tests do without, for it takes long to make: "search", "share_pictures"."""
        self.change("site.yaml", f"{what}: false\n", "")

    def template(self, path: str, text: str) -> None:
        """Write a template of the site's own."""
        target = self.folder / "templates" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, "utf-8")

    def build(self, base_url: str | None = None, today: str = TODAY, *, drafts: bool = False) -> Outcome:
        """Build it, as on a day."""
        own = self.folder / "templates"
        templates = (own, theme_folder()) if own.is_dir() else (theme_folder(),)
        content, site = self.folder / "content", self.folder / "site"
        return build(Request(content, templates, site, base_url, today=today, drafts=drafts))

    def problems(self) -> list[str]:
        """Build it, and give its problems in words."""
        return [describe(problem) for problem in self.build().problems]

    def page(self, address: str) -> str:
        """Build it, and give the text of one file of the site."""
        outcome = self.build()
        assert outcome.receipt, [describe(problem) for problem in outcome.problems]
        return self.read(address)

    def read(self, address: str) -> str:
        """Give the text of a file of the site as it stands."""
        path = address + "index.html" if not address or address.endswith("/") else address
        return (self.folder / "site" / path).read_text("utf-8")

    def files(self) -> dict[str, bytes]:
        """Give every file of the site."""
        site = self.folder / "site"
        return {p.relative_to(site).as_posix(): p.read_bytes() for p in sorted(site.rglob("*")) if p.is_file()}


def begin_with(built: Path, output: Path) -> None:
    """Let a build begin with what stands in another folder, so that it makes only what differs there."""
    shutil.copytree(built, output)
    shutil.copytree(workspace_of(built), workspace_of(output))


def make_project(folder: Path) -> Project:
    """Lay out a small site that builds without a problem."""
    project = Project(folder)
    for path, text in FILES.items():
        project.write(path, text)
    return project


def markdown(fields: Mapping[str, str | None], body: str = "") -> str:
    """Write a file of the content: its fields, without those that are None, and its text."""
    lines = "".join(f"{name}: {value}\n" for name, value in fields.items() if value is not None)
    return f"---\n{lines}---\n{body}\n"


def _read(project: Project) -> tuple[Found, Parsed, Library]:
    own = project.folder / "templates"
    found = discover(project.folder / "content", (own,) if own.is_dir() else ())
    look_at_pictures(found, None, 1)
    parsed = parse(found, "content")
    return found, parsed, link(parsed, found, TODAY)


def problems_in(project: Project) -> tuple[Problem, ...]:
    """Give the problems of the content, without planning or rendering a page."""
    _, parsed, library = _read(project)
    return in_order([*parsed.problems, *validate(parsed, library)])


def codes_in(project: Project) -> list[str]:
    """Give the codes of the problems of the content."""
    return [problem.code for problem in problems_in(project)]


def advice_in(project: Project, profile: str = "strict", today: date = DAY) -> Advice:
    """Check the content as `check` does, without the theme, on a day of its own."""
    own = project.folder / "templates"
    return advise(Asked(project.folder / "content", (own,) if own.is_dir() else (), today.isoformat(), profile=profile))


def told_in(project: Project, family: str, profile: str = "strict", today: date = DAY) -> list[str]:
    """Say what one family of checks tells of the content."""
    problems = advice_in(project, profile, today).problems
    return [describe(problem) for problem in problems if problem.code.startswith(f"{family}.")]


def site_of(project: Project) -> Site:
    """Read a site into memory, without the theme, whose templates no plan needs."""
    found, parsed, library = _read(project)
    problems = [describe(problem) for problem in in_order([*parsed.problems, *validate(parsed, library)])]
    assert not problems, problems
    assert parsed.settings
    return Site(library, parsed.settings, found.assets, found.files)


def page_in(project: Project, id: str) -> Page:
    """Give the page of one entry."""
    site = site_of(project)
    entry = site.library.entries[id]
    return page_of(site, entry, reach_of(site.library, site.settings, BY_NAME, entry))


def view_in(project: Project, id: str, sort: type[View]) -> View:
    """Give what the template of one entry sees, which must be of a sort."""
    view = page_in(project, id).body
    assert isinstance(view, sort)
    return view


def nodes_of(page: Page) -> dict[str, Any]:
    """Give the structured data of a page, each node by what follows the `#` of its id."""
    graph = json.loads(page.head.structured_data.__html__())["@graph"]
    return {node["@id"].rpartition("#")[2]: node for node in graph}


def told_of(project: Project, *codes: str, profile: str = "strict", today: date = DAY) -> list[str]:
    """Say what single rules tell of the content."""
    return [describe(problem) for problem in advice_in(project, profile, today).problems if problem.code in codes]
