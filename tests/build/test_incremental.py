"""Incremental equals clean, byte for byte, whatever happened before."""

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from kinesite.build import stamps
from kinesite.build.stamps import TICK
from tests.build.world import ADDED, EDITS, OWN, RENAMED, RICH, Tree, World

MEMO = ("index.bin", "entries.bin")


class Histories(RuleBasedStateMachine):
    """What writers, designers and accidents do, in any order; a build follows each."""

    def __init__(self) -> None:
        """Begin with nothing built."""
        super().__init__()
        self.temporary = TemporaryDirectory()
        self.world = World(Path(self.temporary.name))
        self.earlier: list[Tree] = [self.world.tree()]
        self.fine = self.earlier[0]
        self.stands = False

    def teardown(self) -> None:
        """Leave nothing behind."""
        stamps.TICK = TICK
        self.temporary.cleanup()

    @initialize(workers=st.booleans(), engine=st.booleans(), trusting=st.booleans())
    def begin(self, workers: bool, engine: bool, trusting: bool) -> None:
        """Begin with a site, built by one worker or by several, with either engine; stamps may be trusted at once."""
        stamps.TICK = 0 if trusting else TICK
        if engine:
            self.world.edit("site.yaml", "engine: python-markdown", "engine: commonmark")
        self.world.build(workers=3 if workers else 1)

    @rule(edit=st.sampled_from(EDITS))
    def edit(self, edit: tuple[str, str, str]) -> None:
        """A writer edits a file, or takes the edit back."""
        self.world.edit(*edit)

    @rule(edits=st.lists(st.sampled_from(EDITS), min_size=2, max_size=4))
    def edit_several(self, edits: list[tuple[str, str, str]]) -> None:
        """Several files change between two builds."""
        for edit in edits:
            self.world.edit(*edit)

    @rule(today=st.sampled_from(["2026-11-30", "2026-12-01", "2027-03-02", "2027-03-03", "2027-03-04"]))
    def another_day(self, today: str) -> None:
        """Days pass, or the site is built as on an earlier one."""
        self.world.today = today

    @rule()
    def look_at_drafts(self) -> None:
        """A writer looks at drafts, or at the site as it is for readers."""
        self.world.drafts = not self.world.drafts

    @rule(path=st.sampled_from(sorted(ADDED)))
    def add(self, path: str) -> None:
        """A file is added."""
        self.world.project.write(path, ADDED[path])

    @rule(path=st.sampled_from(sorted({*ADDED, *RICH})))
    def delete(self, path: str) -> None:
        """A file is deleted; often pages then lead nowhere."""
        self.world.delete(path)

    @rule(path=st.sampled_from(RENAMED))
    def rename(self, path: str) -> None:
        """A file is renamed, or gets its name back."""
        self.world.rename(path)

    @rule(own=st.sampled_from(OWN))
    def own_theme(self, own: tuple[str, str]) -> None:
        """A designer writes a template or asset, which may fail, or takes it away."""
        self.world.own(*own)

    @rule(data=st.data())
    def revert(self, data: st.DataObject) -> None:
        """Everything is as it was at an earlier time."""
        self.world.become(data.draw(st.sampled_from(self.earlier)))

    @rule()
    def mend(self) -> None:
        """Everything is as it was when it last was fine."""
        self.world.become(self.fine)

    @precondition(lambda self: self.stands)
    @rule(data=st.data(), same_size=st.booleans())
    def tamper(self, data: st.DataObject, same_size: bool) -> None:
        """Something else writes into a file of the site."""
        file = self.world.site / data.draw(st.sampled_from(sorted(self.world.files())))
        old = file.read_bytes()
        file.write_bytes(bytes([old[0] ^ 1]) + old[1:] if same_size and old else old + b"<!-- tampered -->")

    @precondition(lambda self: self.stands)
    @rule(data=st.data())
    def lose_outputs(self, data: st.DataObject) -> None:
        """Some files of the site are lost."""
        for path in data.draw(st.sets(st.sampled_from(sorted(self.world.files())), min_size=1, max_size=3)):
            (self.world.site / path).unlink()

    @precondition(lambda self: self.stands)
    @rule(name=st.sampled_from(["CNAME", "exercises/notes.txt", "exercises/bridge/own.pdf"]))
    def put_beside(self, name: str) -> None:
        """Someone puts a file of their own into the site."""
        (self.world.site / name).parent.mkdir(parents=True, exist_ok=True)
        (self.world.site / name).write_bytes(b"mine")
        self.world.foreign[name] = b"mine"

    @precondition(lambda self: self.stands)
    @rule(torn=st.booleans())
    def lose_record(self, torn: bool) -> None:
        """The record is lost or torn; what it named is only known again where it is planned again."""
        file = self.world.kept / "record.bin"
        file.write_bytes(file.read_bytes()[:-9]) if torn else file.unlink()

    @rule(names=st.sets(st.sampled_from(MEMO), min_size=1), torn=st.booleans())
    def lose_memo(self, names: set[str], torn: bool) -> None:
        """The memo is lost or torn, as a whole or half of it."""
        for file in (self.world.kept / name for name in names):
            if torn and file.is_file():
                file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])
            else:
                file.unlink(missing_ok=True)

    @invariant()
    def incremental_equals_clean(self) -> None:
        """The site and the problems are those of a clean build; with an error, the site is as it was."""
        tree = self.world.tree()
        outcome = self.world.agree()
        # after an error the record may be missing still, and pages that go then would be strangers: wait for a good one
        self.stands = outcome.receipt is not None
        if self.stands:
            self.fine = tree
        if tree not in self.earlier:
            self.earlier.append(tree)


TestHistories = Histories.TestCase
TestHistories.settings = settings(
    max_examples=5, stateful_step_count=12, deadline=None, database=None, suppress_health_check=list(HealthCheck)
)

LONG_SHELF = "title: {0}\nsummary: S.\nregions: [{1}]\ngoal: {2}\nposition: sitting\nlevel: beginner\nsteps: [Sit.]"


def _sitting(world: World, name: str, region: str = "hips", goal: str = "mobility") -> None:
    world.project.write(f"exercises/{name}.md", f"---\n{LONG_SHELF.format(name, region, goal)}\n---\n")


def _warning(world: World) -> None:
    world.edit("pages/about.md", "## Who", "### Who")
    world.agree()
    world.edit("exercises/bridge.md", "Text with", "Other text with")


def _circle_of_three(world: World) -> None:
    world.edit("includes/inner.md", "![[core]]", "![[start]]")
    world.agree()
    world.edit("includes/start.md", "Now.", "![[nested]]")


def _disclaimer_with_term(world: World) -> None:
    world.edit("includes/small-print.md", "General words.", "![[core]]")
    world.agree()
    world.own("excerpts/term.html", "<p class='own'>{{ view.title }}</p>\n")


def _disclaimer_with_exercise(world: World) -> None:
    world.edit("includes/small-print.md", "General words.", "![[child]]")
    world.agree()
    world.edit("exercises/child.md", "Kneel.", "Kneel down.")


def _clinical_page(world: World) -> None:
    world.edit("pages/about.md", "summary: About us.", "summary: About us.\nclinical: true")


def _reason_of_a_neighbour(world: World) -> None:
    for number in range(10):  # a4 is the fourth from a0, the last that is compared with it by position
        same = number in {0, 4}
        _sitting(world, f"a{number}", "hips" if same else "lower back", "mobility" if same else "strength")
    world.agree()
    _sitting(world, "a3-more", "lower back", "balance")


def _author_named_like_a_page(world: World) -> None:
    world.project.write("pages/team.md", "---\ntitle: Editors\nsummary: The team.\n---\n")


def _flags_named_like_a_term(world: World) -> None:
    world.edit("pages/help.md", "[[red-flags]]", "[[includes/red-flags]]")
    world.agree()
    world.project.write("glossary/signs.md", "---\ntitle: Red-flags\nsummary: Signs.\n---\n")


def _author_changes(world: World) -> None:
    world.edit("pages/about.md", "summary: About us.", "summary: About us.\nauthor: jane")
    world.agree()
    world.edit("people/jane.md", "summary: A writer.", "group: true\nsummary: A writer.")


def _name_moves(world: World) -> None:
    world.edit("exercises/bridge.md", "aliases: [Hip lift]", "aliases: []")
    world.edit("exercises/plank.md", "title: Plank", "title: Plank\naliases: [Hip lift]\npresets: {starter: 1 rep}")


def _harder_is_another(world: World) -> None:
    world.edit("exercises/child.md", "harder: [bridge]", "harder: [plank]")


def _exercise_renamed(world: World) -> None:
    world.rename("exercises/plank.md")


def _file_becomes_folder(world: World) -> None:
    world.project.write("about/map.svg", "<svg/>")


CASES: dict[str, Callable[[World], None]] = {
    "a warning about a page that did not change": _warning,
    "includes that show each other in a ring of three": _circle_of_three,
    "the excerpt template of a term that stands in the disclaimer of every page": _disclaimer_with_term,
    "an exercise that stands in the disclaimer of every page": _disclaimer_with_exercise,
    "a page that becomes clinical, which the home page counts": _clinical_page,
    "a neighbour that is still related, for another reason": _reason_of_a_neighbour,
    "an author who shares a name with a page": _author_named_like_a_page,
    "red flags that share a name with a term": _flags_named_like_a_term,
    "an author who becomes a group": _author_changes,
    "a name that moves to another exercise": _name_moves,
    "another exercise that is harder, which the data of all exercises says": _harder_is_another,
    "an exercise that is renamed, and keeps its title": _exercise_renamed,
    "a file in a folder that only had a page": _file_becomes_folder,
}


@pytest.mark.parametrize("change", CASES.values(), ids=CASES)
def test_a_change_that_is_easily_missed_is_not_missed(tmp_path: Path, change: Callable[[World], None]) -> None:
    """Short histories in which something far away changes a page give what a clean build gives."""
    world = World(tmp_path)
    assert world.agree().receipt
    change(world)
    world.agree()
    world.agree()
