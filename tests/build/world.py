"""A rich small site with a history: what people and accidents do to it, and what a clean build would make."""

import shutil
from dataclasses import dataclass, field
from pathlib import Path
from textwrap import dedent

from kinesite.build.indexing import index
from kinesite.build.pipeline import Outcome, Request, build
from kinesite.build.record import workspace_of
from kinesite.cli.base import theme_folder
from tests.figures.exercises import figure_text, kept_twice
from tests.project import FILES, SITE, TODAY, Project

Tree = dict[str, bytes]

CHILD = dedent("""\
    ---
    title: Child pose
    summary: Rest on your knees.
    regions: [lower back, hips]
    goal: mobility
    position: kneeling
    level: beginner
    dosage: {dose: hold 20-30 s, source: ref-2, note: "See [[core]]."}
    presets: {starter: hold 10 s, longer: {dose: hold 60 s, source: ref-1}}
    steps: [Kneel., "Lean to your [[lumbar spine]]."]
    harder: [bridge]
    cautions: ["Stop if your [[core]] hurts."]
    questions: [how-often]
    media: [{file: ../media/pose.svg, alt: A pose.}]
    author: jane
    published: 2026-01-02
    ---
    ## How

    Breathe out.[@ref-1] Then do the [[Hip lift]].
    """)
PLANK = dedent("""\
    ---
    title: Plank
    summary: Hold still.
    regions: [lower back]
    goal: strength
    position: lying on front
    level: advanced
    steps: [Lift.]
    easier: [bridge, child]
    related: [bridge]
    references: [ref-2]
    ---
    ![[core]]
    """)
RICH = {
    **FILES,
    "site.yaml": SITE.replace("search: false\n", "")
    .replace("hips: }", "hips: hip-flags}")
    .replace("navigation: [", "navigation: [guides, ")
    .replace("home: {", "home: {about: [We.], read: [begin], needs: [{say: It hurts, page: stiff}], "),
    "references.yaml": FILES["references.yaml"] + "ref-2: {type: webpage, title: A page, URL: https://x.example/}\n",
    "people/jane.md": "---\ntitle: Jane\nsummary: A writer.\ncredentials: [PT]\n---\nShe writes.\n",
    "exercises/child.md": CHILD.replace("author: jane", figure_text("glute-bridge") + "author: jane"),
    "figures.jsonl": kept_twice("glute-bridge", "hip_flexion: -6", "hip_flexion: -5"),
    "exercises/plank.md": PLANK,
    "routines/morning.md": dedent("""\
        ---
        title: Morning
        summary: Two moves.
        goal: mobility
        level: beginner
        items:
          - section: Begin
          - {exercise: child, preset: starter, note: "With the [[core]]."}
          - rest: 30 s
          - {exercise: Hip lift, preset: starter}
          - {exercise: plank}
        schedule: once a day
        questions: [how-often]
        ---
        Words.
        """),
    "guides/begin.md": dedent("""\
        ---
        title: Begin
        summary: How to begin.
        standfirst: Go [[bridge|up]].
        regions: [lower back]
        picture: {file: ../media/pose.svg, alt: A pose.}
        experts: [{person: jane, role: Writer}]
        call_to_action: [start]
        questions: [how-often]
        conditions: [stiff]
        reviewer: jane
        reviewed: 2026-02-01
        published: 2026-01-01
        ---
        ## First

        ![[child|longer]]

        ![[nested]]

        ![[how-often]]

        ![Pose](../media/pose.svg) and [plank](../exercises/plank.md).[@ref-2]
        """),
    "guides/deeper.md": dedent("""\
        ---
        title: Deeper
        summary: More of it.
        standfirst: Read on.
        pillar: begin
        ---
        See [[begin#First|the first part]] and [[stiff]].
        """),
    "conditions/stiff.md": dedent("""\
        ---
        title: Stiffness
        aliases: [Tight back]
        summary: It feels tight.
        regions: [lower back, hips]
        symptoms: ["A tight [[lumbar spine]]."]
        exercises: [child, bridge]
        routines: [morning]
        questions: [how-often]
        ---
        Text.
        """),
    "questions/how-often.md": "---\ntitle: How often?\nanswer: Daily, with [[child]].\n---\nMore on [[morning]].\n",
    "glossary/core.md": "---\ntitle: Core\naliases: [trunk]\nsummary: The middle.\n---\nNear the [[lumbar spine]].\n",
    "glossary/lumbar.md": "---\ntitle: Lumbar spine\nsummary: The lower back.\n---\n",
    "includes/hip-flags.md": "---\ntitle: Hip flags\npurpose: red flags\nurgent: [you limp]\n---\n",
    "includes/start.md": "---\ntitle: Start\npurpose: call to action\naction: {label: Go, page: morning}\n---\nNow.\n",
    "includes/nested.md": "---\ntitle: Nested\npurpose: disclaimer\n---\n![[inner]]\n\nSee [[about]].\n",
    "includes/inner.md": "---\ntitle: Inner\npurpose: disclaimer\n---\nInside: [[plank]].\n\n![[core]]\n",
    "media/pose.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>",
}
EDITS = (
    ("pages/about.md", "summary: About us.", "summary: About us.\nclinical: true"),
    ("guides/deeper.md", "title: Deeper", "title: Deeper\ndraft: true"),
    ("guides/begin.md", "title: Begin", "title: Begin\npublish_on: 2027-03-03"),
    ("exercises/plank.md", "title: Plank", "title: Plank\nexpire_on: 2027-03-03"),
    ("exercises/bridge.md", "title: Bridge", "title: Bridge\ndraft: true"),
    ("glossary/core.md", "title: Core", "title: Core\npublish_on: 2026-12-01\nexpire_on: 2027-03-04"),
    ("includes/start.md", "title: Start", "title: Start\nexpire_on: 2026-12-01"),
    ("exercises/bridge.md", "Text with", "Other text with"),
    ("exercises/bridge.md", "title: Bridge", "title: High bridge"),
    ("exercises/bridge.md", "Lift your hips.", "Raise your hips."),
    ("exercises/bridge.md", "aliases: [Hip lift]", "aliases: [Hip raise]"),
    ("exercises/bridge.md", "10 reps, hold 5 s", "12 reps, hold 5 s"),
    ("exercises/bridge.md", 'starter: "5 reps"', 'starter: "6 reps"'),
    ("exercises/bridge.md", 'starter: "5 reps"', 'first: "5 reps"'),
    ("exercises/bridge.md", "cautions: [Stop if it is sharp.]\n", ""),
    ("exercises/bridge.md", "goal: strength", "goal: mobility"),
    ("exercises/child.md", "Breathe out.", "Breathe in."),
    ("exercises/child.md", "hip_flexion: -6", "hip_flexion: -5"),
    ("exercises/child.md", "follow: pelvis", "follow: right_knee"),
    ("exercises/child.md", "base: hook-lying", "base: hook-lyin"),
    ("exercises/child.md", "step: 2", "step: 9"),
    ("figures.jsonl", '"nod":-2.6,', '"nod":-4.6,'),
    ("figures.jsonl", '{"pose":1,', '{"pose":'),
    ("exercises/child.md", "title: Child pose", "title: Rest pose"),
    ("exercises/child.md", "Kneel.", "Kneel down."),
    ("exercises/child.md", "hold 60 s", "hold 90 s"),
    ("exercises/child.md", "harder: [bridge]", "harder: [plank]"),
    ("exercises/child.md", "title: Child pose", "title: Plank"),
    ("exercises/child.md", "[[Hip lift]]", "[[Tight back]]"),
    ("exercises/plank.md", "![[core]]", "![[lumbar spine]]"),
    ("exercises/plank.md", "related: [bridge]\n", ""),
    ("exercises/plank.md", "references: [ref-2]", "references: [ref-1, ref-2]"),
    ("exercises/plank.md", "title: Plank", "titel: Plank"),
    ("routines/morning.md", "preset: starter, note", "dosage: hold 3 breaths, note"),
    ("routines/morning.md", "schedule: once a day", "schedule: 3 times a week"),
    ("guides/begin.md", "![[child|longer]]", "![[child|5 reps]]"),
    ("guides/begin.md", "## First", "## At first"),
    ("guides/begin.md", "reviewed: 2026-02-01\n", ""),
    ("guides/begin.md", "role: Writer", "role: Reader"),
    ("guides/deeper.md", "pillar: begin\n", ""),
    ("guides/deeper.md", "See [[begin", "Look at [[begin"),
    ("conditions/stiff.md", "regions: [lower back, hips]", "regions: [hips]"),
    ("conditions/stiff.md", "exercises: [child, bridge]", "exercises: [bridge]"),
    ("questions/how-often.md", "Daily", "Weekly"),
    ("questions/how-often.md", "[[morning]]", "[[child]]"),
    ("glossary/core.md", "The middle.", "The middle of you."),
    ("glossary/core.md", "aliases: [trunk]", "aliases: [Plank]"),
    ("includes/red-flags.md", "you are numb", "you are very numb"),
    ("includes/hip-flags.md", "you limp", "you cannot walk"),
    ("includes/inner.md", "Inside:", "In here:"),
    ("includes/inner.md", "[[plank]]", "[[bridge]]"),
    ("includes/inner.md", "![[core]]", "![[how-often]]"),
    ("includes/nested.md", "![[inner]]", "![[bridge|starter]]"),
    ("includes/small-print.md", "General words.", "Special words, and [[about]]."),
    ("includes/start.md", "page: morning", "page: about"),
    ("people/jane.md", "summary: A writer.", "group: true\nsummary: A writer."),
    ("people/jane.md", "credentials: [PT]", "credentials: [PT, PhD]"),
    ("people/jane.md", "title: Jane", "title: Jane Doe"),
    ("people/editors.md", "title: Editors", "title: The editors"),
    ("pages/about.md", "title: About", "title: About us"),
    ("pages/about.md", "Us.", "Us.\n\n<script>x</script>"),
    ("references.yaml", "A study", "A better study"),
    ("references.yaml", "title: A page", "titel: A page"),
    ("references.yaml", "ref-2", "ref-3"),
    ("exercises/bridge.md", "aliases: [Hip lift]", "aliases: [Hip lift, Lifting up]"),
    ("exercises/plank.md", "related: [bridge]", "old_addresses: [exercises/board/]\nrelated: [bridge]"),
    ("routines/morning.md", "exercise: plank", "exercise: child"),
    ("exercises/child.md", "regions: [lower back, hips]", "regions: [hips]"),
    ("site.yaml", "author: editors", "author: editors\norganization: {name: A clinic, type: MedicalClinic}"),
    ("site.yaml", "tagline: Exercises for tests", "tagline: Exercises"),
    ("site.yaml", "engine: python-markdown", "engine: commonmark"),
    ("site.yaml", "base_url: https://test.example/\n", ""),
    ("site.yaml", "lower back: red-flags", "lower back: hip-flags"),
    ("site.yaml", "footer: [about]", "footer: [about, help]"),
    ("site.yaml", "author: editors", "author: jane"),
    ("site.yaml", "Call now if", "Call at once if"),
    ("site.yaml", "equipment: [mat, chair]", "equipment: [chair]"),
    ("site.yaml", "navigation: [guides, ", "navigation: ["),
    ("site.yaml", "home: {", "timing: {breath: 5}\nhome: {"),
    ("site.yaml", "share_pictures: false", "share_pictures: true"),
    ("media/pose.svg", "'/>", "'><g/></svg>"),
)
"""A text of one file for another; both ways may be gone, as each may be undone. Some of them are errors."""
ADDED: dict[str, str] = {
    "exercises/cobra.md": PLANK.replace("title: Plank", "title: Cobra").replace("related: [bridge]\n", ""),
    "guides/third.md": RICH["guides/deeper.md"].replace("title: Deeper", "title: Third"),
    "glossary/pelvis.md": "---\ntitle: Pelvis\nsummary: A ring of bones.\n---\nBelow the [[core]].\n",
    "questions/why.md": "---\ntitle: Why?\nanswer: It helps the [[trunk]].\n---\n",
    "includes/loop.md": "---\ntitle: Loop\npurpose: disclaimer\n---\n![[loop]]\n",
    "media/new.svg": "<svg xmlns='http://www.w3.org/2000/svg'><!-- new --></svg>",
}
OWN = (
    ("excerpts/term.html", "<p class='own'>{{ view.title }}</p>\n"),
    ("excerpts/term.html", "<p class='mine'>{{ view.summary }}</p>\n"),
    ("excerpts/exercise.html", "<p>{{ view.card.title }} {{ view.dose }}</p>\n"),
    ("excerpts/question.html", "<p>{{ view.nothing }}</p>\n"),
    ("term.html", "{% extends 'base.html' %}{% block main %}{{ view.summary }}{% endblock %}\n"),
    ("term.html", "{% if %}\n"),
    ("term.html", "{% include page.kind %}\n"),
    ("footer.html", "<footer>{{ page.site.title }}</footer>\n"),
    ("sitemap.xml", "<urlset/>\n"),
    ("person.html", "{{ view.title.nothing }}\n"),
    ("assets/site.css", "p { color: red }\n"),
    ("assets/site.css", 'p { background: url("favicon.svg") }\n'),
    ("assets/favicon.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>\n"),
    ("assets/extra.txt", "An asset of the site's own.\n"),
)
"""Templates and assets of the site's own; some of them fail."""
RENAMED = ("exercises/plank.md", "exercises/bridge.md", "includes/inner.md", "glossary/core.md", "guides/deeper.md")


@dataclass
class World:
    """A site, what people did to it, and files in its output that no build made."""

    folder: Path
    engine: str = "python-markdown"
    foreign: dict[str, bytes] = field(default_factory=dict)
    clean_builds: int = 0
    today: str = TODAY
    drafts: bool = False
    indexed: bool = False
    """Whether the index of the search is made too, as the command does."""

    def __post_init__(self) -> None:
        """Lay the site out."""
        self.project = Project(self.folder)
        for path, text in RICH.items():
            self.project.write(path, text)
        self.edit("site.yaml", "title: Test Back", f"engine: {self.engine}\ntitle: Test Back")
        (self.folder / "templates").mkdir(exist_ok=True)

    @property
    def site(self) -> Path:
        """Where the site is built."""
        return self.folder / "site"

    @property
    def kept(self) -> Path:
        """Where builds keep what they know."""
        return workspace_of(self.site)

    def tree(self) -> Tree:
        """Give all that the site is made from."""
        folders = (self.folder / "content", self.folder / "templates")
        files = (path for folder in folders for path in folder.rglob("*") if path.is_file())
        return {path.relative_to(self.folder).as_posix(): path.read_bytes() for path in files}

    def become(self, tree: Tree) -> None:
        """Let all that the site is made from be as it was at another time."""
        for path in self.tree():
            if path not in tree:
                (self.folder / path).unlink()
        for path, data in tree.items():
            (self.folder / path).parent.mkdir(parents=True, exist_ok=True)
            (self.folder / path).write_bytes(data)

    def edit(self, path: str, old: str, new: str) -> None:
        """Write one text for the other, or take that back; a file that is not there stays away."""
        file = self.folder / "content" / path
        if not file.is_file():
            return
        text = file.read_text("utf-8")
        file.write_text(text.replace(old, new) if old in text else text.replace(new, old) if new else text, "utf-8")

    def rename(self, path: str) -> None:
        """Give a file another name, or its own again."""
        file = self.folder / "content" / path
        other = file.with_name(f"another-{file.name}")
        if file.is_file():
            file.rename(other)
        elif other.is_file():
            other.rename(file)

    def delete(self, path: str) -> None:
        """Take a file of the content away."""
        (self.folder / "content" / path).unlink(missing_ok=True)

    def own(self, path: str, text: str) -> None:
        """Write a template or asset of the site's own; the same again takes it away."""
        file = self.folder / "templates" / path
        if file.is_file() and file.read_text("utf-8") == text:
            file.unlink()
        else:
            self.project.template(path, text)

    def build(self, output: Path | None = None, workers: int = 1) -> Outcome:
        """Build the site, or the same content into another folder."""
        templates = (self.folder / "templates", theme_folder())
        content, site = self.folder / "content", output or self.site
        request = Request(content, templates, site, workers=workers, today=self.today, drafts=self.drafts)
        outcome = build(request)
        if self.indexed and outcome.receipt:
            assert not index(site).problem
        return outcome

    def clean(self) -> tuple[Outcome, dict[str, bytes]]:
        """Build the same content into a folder that no build has seen."""
        self.clean_builds += 1
        folder = self.folder / "clean" / str(self.clean_builds)
        outcome = self.build(folder / "site")
        files = Project(folder).files()
        shutil.rmtree(folder)
        return outcome, files

    def files(self) -> dict[str, bytes]:
        """Give every file of the site that a build made."""
        return {path: data for path, data in self.project.files().items() if path not in self.foreign}

    def agree(self) -> Outcome:
        """Build, and hold the outcome and the site against those of a clean build."""
        before = self.project.files() if self.site.is_dir() else {}
        outcome = self.build()
        clean, files = self.clean()
        assert outcome.problems == clean.problems
        assert bool(outcome.receipt) == bool(clean.receipt)
        if clean.receipt:
            assert self.files() == files
            assert not (self.kept / "journal.json").exists()
        else:
            assert (self.project.files() if self.site.is_dir() else {}) == before
        for path, data in self.foreign.items():
            assert (self.site / path).read_bytes() == data
        return outcome
