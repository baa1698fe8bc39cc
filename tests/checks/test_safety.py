import pytest

from tests.project import Project, told_in

SITE = "content/site.yaml"
BRIDGE = "content/exercises/bridge.md"
ROUTINE = "content/routines/morning.md"
CONDITION = "---\ntitle: Stiff back\nsummary: It is stiff.\nregions: [{region}]\n{more}---\n"
SEE = "see_someone: Ask someone if it goes on.\n"


def with_routine(project: Project, items: str, more: str = "cautions: [Go slowly.]") -> None:
    """Write a routine with these items, the first of which begins in line 7."""
    fields = f"title: Morning\nsummary: A set.\ngoal: strength\nlevel: beginner\nitems:\n{items}\n{more}"
    project.write("routines/morning.md", f"---\n{fields}\n---\nText.\n")


def copies(project: Project, count: int) -> str:
    """Write some more exercises, and list them as the items of a routine."""
    text = (project.folder / "content/exercises/bridge.md").read_text("utf-8")
    for number in range(count):
        copy = text.replace("title: Bridge", f"title: Lift {number}").replace("aliases: [Hip lift]\n", "")
        project.write(f"exercises/lift-{number}.md", copy)
    return "\n".join(f"  - exercise: lift-{number}" for number in range(count))


def test_a_sound_site_has_nothing_to_tell(project: Project) -> None:
    """Red flags, a stop rule, cautions, doses that agree."""
    project.write("conditions/stiff.md", CONDITION.format(region="lower back", more=SEE))
    with_routine(project, "  - exercise: bridge\n    dosage: 10 reps, hold 5 s\n  - rest: 30 s")
    assert told_in(project, "safety") == []


@pytest.mark.parametrize("profile", ["default", "strict"])
def test_a_region_without_warning_signs_is_unsafe(project: Project, profile: str) -> None:
    """Told once, where it can be mended, and only if a page is about the region."""
    assert told_in(project, "safety", profile) == []  # nothing is about hips yet
    project.write("conditions/stiff.md", CONDITION.format(region="hips", more=SEE))
    assert told_in(project, "safety", profile) == [
        (
            f'{SITE}:5:34 error safety.red-flags: "hips" has no warning signs (on 1 page). '
            "Name an include of red flags behind it."
        )
    ]


@pytest.mark.parametrize(
    ("old", "new"), [("purpose: red flags", "purpose: disclaimer"), ("emergency: [you are numb]\n", "")]
)
def test_red_flags_that_are_none_are_unsafe(project: Project, old: str, new: str) -> None:
    """An include of another purpose, or one that names no emergency."""
    project.change("includes/red-flags.md", old, new)
    assert told_in(project, "safety") == [
        (
            f'{SITE}:5:11 error safety.red-flags: "red-flags" names no sign of an emergency for "lower back" '
            '(on 1 page). Let it have "purpose: red flags", and signs under "emergency".'
        )
    ]


def test_the_page_of_warning_signs_must_show_them(project: Project) -> None:
    """Exercises lead there, and hold no warning signs themselves."""
    project.change("pages/help.md", "![[red-flags]]", "Ask for help.")
    assert told_in(project, "safety") == [
        (
            'content/pages/help.md error safety.warning-signs: the page "Help" does not show the warning signs of '
            '"lower back". Write ![[red-flags]] into it: exercises lead to this page.'
        )
    ]


def test_a_pain_guide_without_a_stop_is_unsafe(project: Project) -> None:
    """Every page shows its number."""
    project.change("site.yaml", ", stop: true", "")
    assert told_in(project, "safety") == [
        (
            f"{SITE}:16:3 error safety.stop-rule: no band of the pain guide says to stop. "
            'Write "stop: true" into the band from which readers should stop.'
        )
    ]


def test_an_exercise_a_routine_and_a_condition_say_what_to_mind(project: Project) -> None:
    """Each in the field that is for it."""
    project.change("exercises/bridge.md", "cautions: [Stop if it is sharp.]\n", "")
    project.write("conditions/stiff.md", CONDITION.format(region="lower back", more=""))
    with_routine(project, "  - exercise: bridge", "rounds: 1")
    assert told_in(project, "safety") == [
        (
            "content/conditions/stiff.md:2:1 error safety.cautions: the condition does not say when to see someone. "
            'Add "see_someone".'
        ),
        f'{BRIDGE}:2:1 error safety.cautions: the exercise says nothing to take care of. Add "cautions".',
        f'{ROUTINE}:2:1 error safety.cautions: the routine says nothing to take care of. Add "cautions".',
    ]


@pytest.mark.parametrize("field", ["avoid_if: [You are dizzy.]", "cautions: [Go slowly.]"])
def test_one_caution_of_either_sort_is_enough(project: Project, field: str) -> None:
    """Cautions, or reasons to leave it out."""
    project.change("exercises/bridge.md", "cautions: [Stop if it is sharp.]", field)
    assert told_in(project, "safety") == []


def test_a_routine_of_six_exercises_is_too_long(project: Project) -> None:
    """Five are fine, and the same one twice counts once."""
    with_routine(project, copies(project, 6))
    assert told_in(project, "safety") == [
        (
            f"{ROUTINE}:6:1 warning safety.many-exercises: the routine has 6 exercises, and 5 are the most. "
            "Make two routines of it, or leave some out."
        )
    ]
    with_routine(project, copies(project, 5) + "\n  - exercise: lift-0\n  - rest: 30 s\n  - section: End")
    assert told_in(project, "safety") == []


@pytest.mark.parametrize(
    ("dose", "bounds"),
    [
        ("26 reps", "25 repetitions (15 to 20 are for endurance (ACSM))"),
        ("20-30 reps", "25 repetitions (15 to 20 are for endurance (ACSM))"),
        ("5 sets of 5 reps", "4 sets (2 to 4 are enough (ACSM))"),
        ("hold 61 s", "a hold of 60 seconds (30 to 60 are for older people (ACSM))"),
        ("hold 16 breaths", "a hold of 60 seconds (30 to 60 are for older people (ACSM))"),
        ("5 reps, 6 times a day", "5 times a day (more leaves no time to rest (our own rule))"),
        ("5 reps, once an hour", "5 times a day (more leaves no time to rest (our own rule))"),
        ("5 reps with 12 kg", "10 kg (more needs someone beside you (our own rule))"),
    ],
)
def test_a_dose_beyond_a_bound_is_told_unless_a_note_says_why(project: Project, dose: str, bounds: str) -> None:
    """At the dose, with the bound and its reason."""
    project.change("exercises/bridge.md", "dosage: 10 reps, hold 5 s", f"dosage: {dose}")
    (told,) = told_in(project, "safety")
    assert told.startswith(f'{BRIDGE}:10:1 error safety.dose: "')
    assert told.endswith(f'" is much: it goes beyond {bounds}. Ask for less, or say in a "note" why it is so much.')
    project.change("exercises/bridge.md", f"dosage: {dose}", f"dosage: {{dose: '{dose}', note: For a few.}}")
    assert told_in(project, "safety") == []


@pytest.mark.parametrize(
    "dose",
    ["25 reps", "4 sets of 10 reps, rest 2-3 min", "hold 60 s each side", "hold 15 breaths", "5 reps, 5 times a day"],
)
def test_a_dose_at_its_bound_is_fine(project: Project, dose: str) -> None:
    """A bound is the most, not too much."""
    project.change("exercises/bridge.md", "dosage: 10 reps, hold 5 s", f"dosage: {dose}")
    assert told_in(project, "safety") == []


def test_doses_of_presets_items_and_embeds_are_looked_at_too(project: Project) -> None:
    """Each where it stands."""
    project.change("exercises/bridge.md", '{starter: "5 reps"}', '{starter: "50 reps"}')
    project.change("pages/about.md", "Us.", "![[bridge|60 reps]]")
    with_routine(project, "  - exercise: bridge\n    dosage: 70 reps", "cautions: [Go slowly.]\nreferences: [ref-1]")
    places = [told.split(" ")[0] for told in told_in(project, "safety") if "safety.dose:" in told]
    assert places == [f"{BRIDGE}:11:11", "content/pages/about.md:7:1", f"{ROUTINE}:8:5"]


def test_two_doses_of_one_exercise_need_a_source(project: Project) -> None:
    """Both places are told, each with the other."""
    with_routine(project, "  - exercise: bridge\n    dosage: 12 reps")
    assert told_in(project, "safety") == [
        (
            f'{BRIDGE}:10:1 warning safety.doses-differ: the dose here, "10 times, hold 5 seconds", is "12 times" in '
            f"{ROUTINE}. Give both alike, or name a source on this page for the difference."
        ),
        (
            f'{ROUTINE}:8:5 warning safety.doses-differ: the dose here, "12 times", is "10 times, hold 5 seconds" in '
            f"{BRIDGE}. Give both alike, or name a source on this page for the difference."
        ),
    ]


@pytest.mark.parametrize(
    ("dose", "more"),
    [
        ("dosage: '10 reps, hold 5 s'", ""),
        ("dosage: '10 reps, hold 5 s, 3 times a week'", ""),
        ("dosage: 5 reps", ""),  # a preset of the exercise
        ("preset: starter", ""),
        ("note: As you like.", ""),
    ],
)
def test_a_dose_that_the_exercise_gives_is_no_other(project: Project, dose: str, more: str) -> None:
    """How often is the routine's to say, and a preset is a dose of the exercise."""
    with_routine(project, f"  - exercise: bridge\n    {dose}", f"cautions: [Go slowly.]\n{more}")
    assert told_in(project, "safety") == []


def test_a_page_that_names_its_source_may_differ(project: Project) -> None:
    """Only the page without one is told."""
    with_routine(project, "  - exercise: bridge\n    dosage: 12 reps", "cautions: [Go slowly.]\nreferences: [ref-1]")
    assert [told.split(" ")[0] for told in told_in(project, "safety")] == [f"{BRIDGE}:10:1"]
    project.change("exercises/bridge.md", "title: Bridge", "title: Bridge\nreferences: [ref-1]")
    assert told_in(project, "safety") == []
