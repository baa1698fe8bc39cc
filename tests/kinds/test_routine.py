import pytest

from kinesite.kinds.routine import RoutineView
from kinesite.report import describe
from tests.project import Project, codes_in, markdown, nodes_of, page_in, problems_in, site_of, view_in

FEW = {"title": "Few", "summary": "A few moves.", "goal": "strength", "level": "beginner"}
PLANK = {
    "title": "Plank",
    "summary": "Hold your body straight.",
    "regions": "[lower back]",
    "goal": "strength",
    "position": "lying on front",
    "level": "beginner",
    "steps": "[Lift.]",
}
DASH = "\N{EN DASH}"


def routine(items: str, /, **fields: str | None) -> str:
    """Write a routine of some items, each on a line of its own."""
    lines = "".join(f"\n  - {item}" for item in items.splitlines())
    return markdown({**FEW, "items": lines, **fields})


def few(project: Project, items: str, **fields: str | None) -> RoutineView:
    """Give the view of a routine of some items; beside the bridge there is a plank without a dose."""
    if not (project.folder / "content/exercises/plank.md").exists():
        project.write("exercises/plank.md", markdown(PLANK))
    project.write("routines/few.md", routine(items, **fields))
    return view_in(project, "routines/few", RoutineView)


@pytest.mark.parametrize(
    "fields",
    [
        pytest.param({}, id="only what it must have"),
        pytest.param({"rounds": "3", "schedule": "4-6 times a week"}, id="rounds and a schedule"),
        pytest.param({"when": "In the **morning**.", "for_whom": "You.", "before": "[Warm up.]"}, id="sentences"),
        pytest.param({"cautions": "[Stop if it hurts.]", "references": "[ref-1]"}, id="cautions and references"),
    ],
)
def test_accepted_fields(project: Project, fields: dict[str, str]) -> None:
    """What a writer may say about a routine gives no problem."""
    project.write("routines/few.md", routine("exercise: bridge", **fields))
    assert problems_in(project) == ()


@pytest.mark.parametrize(
    "item",
    [
        "exercise: bridge",
        "{exercise: Hip lift, dosage: 5 reps, note: Slowly.}",
        "{exercise: bridge, preset: starter}",
        "rest: 30 s",
        "rest: 3 breaths",
        "section: Warm up",
    ],
)
def test_accepted_items(project: Project, item: str) -> None:
    """An item is an exercise with its dose, a rest or a section."""
    project.write("routines/few.md", routine(f"exercise: bridge\n{item}"))
    assert problems_in(project) == ()


@pytest.mark.parametrize(
    ("item", "code"),
    [
        pytest.param("{exercise: bridge, rest: 30 s}", "frontmatter.wrong-value", id="an exercise and a rest"),
        pytest.param("{section: A, rest: 30 s}", "frontmatter.wrong-value", id="a section and a rest"),
        pytest.param("{note: Slowly.}", "frontmatter.wrong-value", id="nothing but a note"),
        pytest.param("{rest: 30 s, note: Breathe.}", "frontmatter.wrong-value", id="a note on a rest"),
        pytest.param("{section: A, dosage: 5 reps}", "frontmatter.wrong-value", id="a dose on a section"),
        pytest.param("{rest: 30 s, preset: starter}", "frontmatter.wrong-value", id="a preset on a rest"),
        pytest.param(
            "{exercise: bridge, dosage: 5 reps, preset: starter}", "frontmatter.wrong-value", id="a dose and a preset"
        ),
        pytest.param("{exercise: bridge, dosage: lots}", "dosage.unreadable", id="a dose that is none"),
        pytest.param("rest: a while", "dosage.unreadable", id="a rest that is no time"),
        pytest.param("rest: 10 reps", "dosage.unreadable", id="a rest in repetitions"),
        pytest.param("{exercise: bridge, reps: 5}", "frontmatter.unknown-key", id="a key that items do not have"),
        pytest.param("exercise: nobody", "link.broken", id="an exercise that is not there"),
        pytest.param("exercise: about", "link.broken", id="a page where an exercise belongs"),
    ],
)
def test_refused_items(project: Project, item: str, code: str) -> None:
    """An item that is two things, or none, is refused with its code."""
    project.write("routines/few.md", routine(f"exercise: bridge\n{item}"))
    assert codes_in(project) == [code]


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        pytest.param({"items": "[]"}, "frontmatter.wrong-type", id="no items"),
        pytest.param({"items": None}, "frontmatter.missing-key", id="items missing"),
        pytest.param({"goal": "fun"}, "frontmatter.wrong-word", id="no goal"),
        pytest.param({"rounds": "0"}, "frontmatter.wrong-type", id="no round"),
        pytest.param({"schedule": "5 reps"}, "dosage.unreadable", id="a schedule that does not say how often"),
        pytest.param({"schedule": "often"}, "dosage.unreadable", id="a schedule that is none"),
        pytest.param({"equipment": "[mat]"}, "frontmatter.unknown-key", id="equipment, which its exercises know"),
        pytest.param({"questions": "[bridge]"}, "link.broken", id="an exercise where a question belongs"),
    ],
)
def test_refused_fields(project: Project, fields: dict[str, str | None], code: str) -> None:
    """What does not belong into a routine is said once, with its code."""
    project.write("routines/few.md", routine("exercise: bridge", **fields))
    assert codes_in(project) == [code]


def test_a_wrong_item_is_said_in_full(project: Project) -> None:
    """A writer learns which item is wrong and in what way."""
    project.write("routines/few.md", routine("exercise: bridge\n{exercise: bridge, rest: 30 s}"))
    assert [describe(problem) for problem in problems_in(project)] == [
        (
            "content/routines/few.md:8:5 error frontmatter.wrong-value: "
            'an item is one of "exercise", "rest" or "section". See docs/writing.md for how it is written.'
        )
    ]


@pytest.mark.parametrize(
    ("dosage", "takes"),
    [
        pytest.param("10 reps", "30 seconds", id="10 x 3"),
        pytest.param("10 reps, hold 5 s", "80 seconds", id="10 x (3 + 5)"),
        pytest.param("10-15 reps, hold 5 s", f"1{DASH}2 minutes", id="10 x 8 to 15 x 8"),
        pytest.param("hold 20 s", "20 seconds", id="a hold alone is no repetition"),
        pytest.param("hold 20-30 s each side", f"40{DASH}60 seconds", id="both sides"),
        pytest.param("3 reps per side, hold 20 s", "2 minutes", id="3 x (3 + 20) x 2"),
        pytest.param("hold 5 breaths", "20 seconds", id="5 x 4"),
        pytest.param("hold 2 exhales", "4 seconds", id="an exhale is half a breath"),
        pytest.param("3 reps, hold 5 breaths", "69 seconds", id="3 x (3 + 20)"),
        pytest.param("3 reps, hold 5 breaths, rest 10 s", "89 seconds", id="rests stand between repetitions"),
        pytest.param("2 sets, 10 reps, rest 30 s", "90 seconds", id="rests stand between sets"),
        pytest.param("2 sets, 10 reps, rest 60 s", "2 minutes", id="two whole minutes"),
        pytest.param("10 reps, tempo 3-1-2", "60 seconds", id="a tempo says how long a repetition is"),
        pytest.param("10+ reps", "30 seconds", id="an open end is counted from where it begins"),
        pytest.param("10 reps, once a day, for 3 weeks", "30 seconds", id="how often is not how long"),
    ],
)
def test_the_time_of_one_exercise(project: Project, dosage: str, takes: str) -> None:
    """A repetition takes 3 seconds and its hold on top, a breath 4; each example is worked out by hand."""
    (item,) = few(project, f"{{exercise: plank, dosage: '{dosage}'}}").items
    assert item.takes == takes


@pytest.mark.parametrize(
    ("items", "rounds", "minutes"),
    [
        pytest.param("{exercise: bridge, dosage: 3 reps}", 1, "1 minute", id="9 s are said as a minute"),
        pytest.param("exercise: bridge", 1, "1 minute", id="80 s"),
        pytest.param("exercise: bridge\nrest: 40 s", 1, "2 minutes", id="80 s + 40 s"),
        pytest.param("exercise: bridge\nrest: 10 breaths", 1, "2 minutes", id="80 s + 10 x 4 s"),
        pytest.param("exercise: bridge\nrest: 40 s", 3, "6 minutes", id="(80 s + 40 s) x 3"),
        pytest.param("exercise: bridge\nexercise: bridge\nexercise: bridge", 1, "4 minutes", id="80 s x 3"),
        pytest.param("{exercise: bridge, preset: starter}\nrest: 105 s", 1, "2 minutes", id="5 x 3 s + 105 s"),
        pytest.param("section: A\nexercise: bridge\nrest: 40 s", 1, "2 minutes", id="a section takes no time"),
        pytest.param("{exercise: bridge, dosage: '10-20 reps, hold 5 s'}", 1, f"1{DASH}3 minutes", id="80 s to 160 s"),
        pytest.param("exercise: bridge\nrest: 40-110 s", 1, f"2{DASH}3 minutes", id="80 s + 40 s to 80 s + 110 s"),
        pytest.param("exercise: bridge\nrest: 40-45 s", 1, "2 minutes", id="a range within one minute is one"),
        pytest.param("exercise: bridge\nrest: 40 s\nexercise: plank", 1, "2 minutes", id="without a dose: no time"),
        pytest.param("exercise: plank", 1, "", id="nothing to count"),
        pytest.param("exercise: plank\nrest: 120 s", 1, "", id="rests alone make no routine"),
    ],
)
def test_the_total_time(project: Project, items: str, rounds: int, minutes: str) -> None:
    """The total is the sum of exercises and rests, times the rounds; each example is worked out by hand."""
    assert few(project, items, rounds=str(rounds)).minutes == minutes


def test_a_publisher_may_set_how_long_a_breath_and_a_repetition_take(project: Project) -> None:
    """The reckoning goes by the numbers of site.yaml and says them."""
    project.change("site.yaml", "home:", "timing: {breath: 6, repetition: 2.5}\nhome:")
    view = few(project, "{exercise: bridge, dosage: '10 reps, hold 5 breaths'}")
    assert view.items[0].takes == "5 minutes"  # 325 s: 10 x (2.5 + 5 x 6)
    assert view.reckoning.startswith("We count 2.5 seconds for a repetition and 6 for a breath, both sides")


@pytest.mark.parametrize(
    ("items", "said"),
    [
        pytest.param("exercise: bridge", "", id="none"),
        pytest.param(
            "exercise: bridge\nexercise: plank",
            " 1 exercise with no number of times or seconds is not counted.",
            id="one",
        ),
        pytest.param(
            "exercise: plank\nexercise: plank",
            " 2 exercises with no number of times or seconds are not counted.",
            id="two",
        ),
        pytest.param("{exercise: plank, dosage: 5 reps}", "", id="a dose of the item's own"),
        pytest.param("section: A\nexercise: bridge\nrest: 10 s", "", id="a section and a rest need none"),
    ],
)
def test_missing_doses_are_said(project: Project, items: str, said: str) -> None:
    """The reckoning says how many exercises it leaves out, and says nothing where it leaves out none."""
    assert few(project, items).reckoning == (
        "We count 3 seconds for a repetition and 4 for a breath, both sides, and the rests. "
        f"Changing position comes on top.{said}"
    )


def test_rounds_are_said_in_the_reckoning(project: Project) -> None:
    """More than one round is part of how the time was worked out."""
    assert "for a breath, 3 rounds, both sides" in few(project, "exercise: bridge", rounds="3").reckoning
    assert "round" not in few(project, "exercise: bridge").reckoning


def test_an_exercise_without_a_dose_says_so_in_its_place(project: Project) -> None:
    """No dose is made up: the line says that there is none, and that it is not counted."""
    (item,) = few(project, "exercise: plank").items
    assert (item.dose, item.takes) == ("No dose yet", "not counted")


@pytest.mark.parametrize(
    ("item", "dose"),
    [
        pytest.param("exercise: bridge", "10 times, hold 5 seconds", id="the exercise's own"),
        pytest.param("{exercise: bridge, preset: starter}", "5 times", id="a preset"),
        pytest.param("{exercise: bridge, dosage: 3 reps per side}", "3 times each side", id="the item's own"),
    ],
)
def test_the_dose_in_force(project: Project, item: str, dose: str) -> None:
    """An item's own dose or preset stands before that of its exercise."""
    assert few(project, item).items[0].dose == dose


def test_items_are_shown_in_order_and_only_exercises_are_numbered(project: Project) -> None:
    """The sequence is kept; rests and sections stand between the numbers."""
    view = few(
        project,
        "section: Warm up\n"
        "{exercise: bridge, note: 'As in [[about]].'}\n"
        "rest: 3 breaths\n"
        "section: Strength\n"
        "exercise: plank\n"
        "exercise: bridge",
    )
    assert [(item.sort, item.title, item.number) for item in view.items] == [
        ("section", "Warm up", 0),
        ("exercise", "Bridge", 1),
        ("rest", "Rest 3 breaths", 0),
        ("section", "Strength", 0),
        ("exercise", "Plank", 2),
        ("exercise", "Bridge", 3),
    ]
    assert view.exercises == 3
    first, rest = view.items[1], view.items[2]
    assert (first.href, first.summary) == ("../../exercises/bridge/", "Lift your hips.")
    assert first.note == 'As in <a href="../../about/">About</a>.'
    assert rest.takes == "12 seconds"


def test_equipment_and_positions_are_gathered_in_order_without_repeats(project: Project) -> None:
    """What a reader needs and where they lie comes from the exercises, as the sequence first asks for it."""
    project.write("exercises/plank.md", markdown(PLANK | {"equipment": "[chair, mat]"}))
    view = few(project, "exercise: plank\nexercise: bridge\nexercise: plank")
    assert view.equipment == ("chair", "mat")
    assert view.positions == ("lying on front", "lying on back")
    turned = few(project, "exercise: bridge\nexercise: plank")
    assert turned.equipment == ("mat", "chair")
    assert turned.positions == ("lying on back", "lying on front")


def test_cautions_are_gathered_in_order_without_repeats(project: Project) -> None:
    """Each exercise with cautions warns once, in the order of the sequence; one without is not listed."""
    project.write("exercises/plank.md", markdown(PLANK | {"cautions": "[Keep **still**., Breathe.]"}))
    project.write("exercises/rest-pose.md", markdown(PLANK | {"title": "Rest pose"}))
    view = few(
        project,
        "exercise: plank\nexercise: rest-pose\nexercise: bridge\nexercise: plank",
        cautions="[Stop if **ill**.]",
    )
    assert [(warned.exercise.title, warned.cautions) for warned in view.warned] == [
        ("Plank", ("Keep <strong>still</strong>.", "Breathe.")),
        ("Bridge", ("Stop if it is sharp.",)),
    ]
    assert view.cautions == ("Stop if <strong>ill</strong>.",)


def test_schedule_and_count_stand_on_the_card(project: Project) -> None:
    """A card says how many exercises there are, and how often, where that is known."""
    few(project, "section: A\nexercise: bridge\nrest: 10 s\nexercise: plank", schedule="4-6 times a week")
    card = site_of(project).library.entries["routines/few"].card
    assert card is not None
    assert card.meta == ("2 exercises", f"4{DASH}6 times a week")
    assert view_in(project, "routines/few", RoutineView).schedule == f"4{DASH}6 times a week"
    few(project, "exercise: bridge")
    card = site_of(project).library.entries["routines/few"].card
    assert card is not None
    assert card.meta == ("1 exercise",)


def test_it_knows_the_conditions_that_name_it(project: Project) -> None:
    """A condition that names the routine is shown; one that only links to it is not."""
    condition = {"title": "Ache", "summary": "S.", "regions": "[hips]"}
    project.write("conditions/ache.md", markdown(condition | {"routines": "[few]"}))
    project.write("conditions/strain.md", markdown(condition | {"title": "Strain"}, "Try [[few]]."))
    assert [card.title for card in few(project, "exercise: bridge").conditions] == ["Ache"]


def test_its_data_lists_its_exercises_in_order(project: Project) -> None:
    """The parts of the plan are the exercises of the page, each under the id that its own page gives it."""
    few(project, "exercise: plank\nrest: 10 s\nsection: A\nexercise: bridge", schedule="twice a day")
    data = nodes_of(page_in(project, "routines/few"))["routine"]
    assert (data["@type"], data["name"], data["exerciseType"]) == ("ExercisePlan", "Few", "strength")
    assert [part["name"] for part in data["hasPart"]] == ["Plank", "Bridge"]
    assert data["hasPart"][1]["@id"] == nodes_of(page_in(project, "exercises/bridge"))["exercise"]["@id"]
    assert data["activityFrequency"] == "twice a day"


def test_its_data_has_no_schedule_where_the_page_has_none(project: Project) -> None:
    """How often is not claimed for a routine that does not say it."""
    few(project, "exercise: bridge")
    data = nodes_of(page_in(project, "routines/few"))["routine"]
    assert "activityFrequency" not in data
    assert "additionalVariable" not in data
