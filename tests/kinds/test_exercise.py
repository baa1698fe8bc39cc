import pytest

from kinesite.kinds.exercise import ExerciseExcerpt, ExerciseView
from kinesite.kinds.page import PageView
from kinesite.kinds.question import QuestionView
from kinesite.report import describe
from tests.project import Project, codes_in, markdown, nodes_of, page_in, problems_in, site_of, view_in

PLANK = {
    "title": "Plank",
    "summary": "Hold your body straight.",
    "regions": "[lower back]",
    "goal": "strength",
    "position": "lying on front",
    "level": "beginner",
    "steps": "[Lie down., Lift.]",
}


def plank(body: str = "", /, **fields: str | None) -> str:
    """Write an exercise with only what it must have, and some fields more or less."""
    return markdown(PLANK | fields, body)


@pytest.mark.parametrize(
    "fields",
    [
        pytest.param({}, id="only what it must have"),
        pytest.param({"dosage": "10-15 reps, hold 5 s, once a day"}, id="a dose"),
        pytest.param({"dosage": "10"}, id="a dose that is a number"),
        pytest.param({"dosage": "{dose: 5 reps, source: ref-1, note: From a study.}"}, id="a dose with its source"),
        pytest.param({"presets": '{starter: 5 reps, harder: "20 reps, hold 5 s"}'}, id="presets"),
        pytest.param({"presets": "{starter: {dose: 5 reps, source: ref-1}}"}, id="a preset with its source"),
        pytest.param({"muscles": "{main: [gluteus maximus], also: [hamstrings]}"}, id="muscles"),
        pytest.param({"mistakes": "[{wrong: You sag., instead: Lift.}]"}, id="mistakes"),
        pytest.param({"variations": "[{title: Knees, text: Kneel., dosage: hold 10 s}]"}, id="a variation"),
        pytest.param({"easier": "[bridge]", "harder": "[Hip lift]"}, id="other exercises by slug and alias"),
        pytest.param({"equipment": "[mat, chair]", "regions": "[hips, lower back]"}, id="words of site.yaml"),
        pytest.param({"goal": "balance", "level": "advanced", "position": "hands and knees"}, id="other words"),
    ],
)
def test_accepted_fields(project: Project, fields: dict[str, str]) -> None:
    """What a writer may put into an exercise gives no problem."""
    project.write("exercises/plank.md", plank(**fields))
    assert problems_in(project) == ()


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        pytest.param({"sets": "3"}, "frontmatter.unknown-key", id="a key it does not have"),
        pytest.param({"goal": "fun"}, "frontmatter.wrong-word", id="no goal"),
        pytest.param({"position": "upside down"}, "frontmatter.wrong-word", id="no position"),
        pytest.param({"level": "begginer"}, "frontmatter.wrong-word", id="a level misspelt"),
        pytest.param({"dosage": "lots"}, "dosage.unreadable", id="a dose that is none"),
        pytest.param({"dosage": "{source: ref-1}"}, "frontmatter.missing-key", id="a source without a dose"),
        pytest.param({"dosage": "{dose: 5 reps, source: ref-9}"}, "reference.unknown", id="a source that is unknown"),
        pytest.param({"presets": "{starter: lots}"}, "dosage.unreadable", id="a preset that is none"),
        pytest.param({"presets": "[5 reps]"}, "frontmatter.wrong-type", id="presets without names"),
        pytest.param({"easier": "[nobody]"}, "link.broken", id="an exercise that is not there"),
        pytest.param({"harder": "[about]"}, "link.broken", id="a page where an exercise belongs"),
        pytest.param({"questions": "[bridge]"}, "link.broken", id="an exercise where a question belongs"),
        pytest.param({"equipment": "[rope]"}, "vocabulary.unknown", id="equipment that site.yaml does not have"),
        pytest.param({"regions": "[tail]"}, "vocabulary.unknown", id="a region that site.yaml does not have"),
        pytest.param({"regions": "[]"}, "frontmatter.wrong-type", id="no region"),
        pytest.param({"steps": "[]"}, "frontmatter.wrong-type", id="no step"),
        pytest.param({"steps": "Lift."}, "frontmatter.wrong-type", id="steps that are no list"),
        pytest.param({"mistakes": "[{wrong: You sag.}]"}, "frontmatter.missing-key", id="half a mistake"),
        pytest.param({"media": "[{file: ../media/x.svg, alt: Me}]"}, "file.missing", id="a picture that is not there"),
        pytest.param({"media": "[{file: ../media/x.svg}]"}, "frontmatter.missing-key", id="a picture without words"),
        pytest.param({"summary": "a" * 201}, "frontmatter.wrong-type", id="a summary that is too long"),
        pytest.param({"muscles": "{minor: [psoas]}"}, "frontmatter.unknown-key", id="a key that muscles do not have"),
    ],
)
def test_refused_fields(project: Project, fields: dict[str, str], code: str) -> None:
    """What does not belong into an exercise is said once, with its code."""
    project.write("exercises/plank.md", plank(**fields))
    assert codes_in(project) == [code]


@pytest.mark.parametrize("field", PLANK)
def test_required_fields(project: Project, field: str) -> None:
    """Each field that an exercise must have is asked for by its name."""
    project.write("exercises/plank.md", plank(**{field: None}))
    (problem,) = problems_in(project)
    assert problem.code == "frontmatter.missing-key"
    assert problem.message == f'the field "{field}" of an exercise is missing'


def test_a_wrong_field_is_said_in_full(project: Project) -> None:
    """A writer learns where the wrong field stands and which one was meant."""
    project.write("exercises/plank.md", plank(reps="10"))
    assert [describe(problem) for problem in problems_in(project)] == [
        (
            "content/exercises/plank.md:9:1 error frontmatter.unknown-key: "
            '"reps" is not a field of an exercise. Did you mean "dosage"?'
        )
    ]


def test_a_dose_is_shown_in_big_numbers_and_in_a_line(project: Project) -> None:
    """The dose is told twice: as numbers with labels, and as one sentence."""
    project.write("exercises/plank.md", plank(dosage="10-15 reps, hold 5 s, once a day"))
    dose = view_in(project, "exercises/plank", ExerciseView).dose
    assert dose is not None
    assert dose.line == "10\N{EN DASH}15 times, hold 5 seconds, once a day"
    assert [(part.number, part.label) for part in dose.parts] == [
        ("10\N{EN DASH}15", "times"),
        ("5", "seconds held"),
        ("1\N{MULTIPLICATION SIGN}", "a day"),
    ]


def test_a_dose_names_its_source(project: Project) -> None:
    """The mark of a dose's source leads to the work in the page's list."""
    project.write("exercises/plank.md", plank(dosage="{dose: 5 reps, source: ref-1, note: 'See [[about]].'}"))
    page = page_in(project, "exercises/plank")
    assert isinstance(page.body, ExerciseView)
    assert page.body.dose is not None
    assert 'href="#reference-1"' in page.body.dose.source
    assert page.body.dose.note == 'See <a href="../../about/">About</a>.'
    assert [(work.id, work.number) for work in page.works] == [("ref-1", 1)]


def test_a_dose_without_a_source_has_no_mark(project: Project) -> None:
    """Nothing is cited where the writer named no source."""
    project.write("exercises/plank.md", plank(dosage="5 reps"))
    page = page_in(project, "exercises/plank")
    assert isinstance(page.body, ExerciseView)
    assert page.body.dose is not None
    assert page.body.dose.source == ""
    assert page.works == ()


def test_presets_are_shown_by_name_in_the_order_written(project: Project) -> None:
    """A page lists the doses of an exercise as its writer ordered them."""
    project.write("exercises/plank.md", plank(presets="{starter: hold 10 s, harder: hold 30 s, amber: 5 reps}"))
    presets = view_in(project, "exercises/plank", ExerciseView).presets
    assert [(preset.name, preset.line) for preset in presets] == [
        ("starter", "hold 10 seconds"),
        ("harder", "hold 30 seconds"),
        ("amber", "5 times"),
    ]


@pytest.mark.parametrize(
    ("dosage", "meta"),
    [
        pytest.param("10 reps", ("10 times",), id="a dose"),
        pytest.param(None, ("no dose yet",), id="none"),
    ],
)
def test_a_missing_dose_is_said_on_the_card(project: Project, dosage: str | None, meta: tuple[str, ...]) -> None:
    """A card shows the dose, or says that there is none; none is ever made up."""
    project.write("exercises/plank.md", plank(dosage=dosage))
    site = site_of(project)
    card = site.library.entries["exercises/plank"].card
    assert card is not None
    assert card.meta == meta
    assert (view_in(project, "exercises/plank", ExerciseView).dose is None) is (dosage is None)


def test_sentences_of_fields_are_read_as_markdown(project: Project) -> None:
    """Bold, links and what looks like HTML come out right in every sentence of the front matter."""
    project.write(
        "exercises/plank.md",
        plank(
            steps='["Keep **still**.", "Go to [[bridge]].", "Bend < 90 degrees."]',
            feel="In your *belly*.",
            why="It is **good**.",
            breathing="Breathe **out**.",
            cautions='["Stop, then **rest**."]',
            avoid_if="[You are **ill**.]",
            mistakes="[{wrong: You **sag**., instead: '[[bridge|Lift]].'}]",
        ),
    )
    view = view_in(project, "exercises/plank", ExerciseView)
    assert view.steps == (
        "Keep <strong>still</strong>.",
        'Go to <a href="../../exercises/bridge/">Bridge</a>.',
        "Bend &lt; 90 degrees.",
    )
    assert (view.feel, view.why) == ("In your <em>belly</em>.", "It is <strong>good</strong>.")
    assert view.breathing == "Breathe <strong>out</strong>."
    assert view.cautions == ("Stop, then <strong>rest</strong>.",)
    assert view.avoid_if == ("You are <strong>ill</strong>.",)
    assert view.mistakes == (("You <strong>sag</strong>.", '<a href="../../exercises/bridge/">Lift</a>.'),)


def test_variations_and_pictures(project: Project) -> None:
    """A variation shows its dose in words; a picture is reached from the page."""
    project.write("media/plank.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")
    project.write(
        "exercises/plank.md",
        plank(
            variations="[{title: Knees, text: Kneel., dosage: hold 10 s}, {title: Wall, text: Stand.}]",
            media="[{file: ../media/plank.svg, alt: A straight body, caption: So **straight**.}]",
        ),
    )
    view = view_in(project, "exercises/plank", ExerciseView)
    assert view.variations == (("Knees", "Kneel.", "hold 10 seconds"), ("Wall", "Stand.", ""))
    assert view.pictures == (
        (
            '<img src="../../media/plank.svg" alt="A straight body" loading="lazy" decoding="async">',
            "So <strong>straight</strong>.",
        ),
    )


def test_easier_and_harder_are_cards(project: Project) -> None:
    """A page leads to an easier and a harder exercise by their cards, whichever name the writer used."""
    project.write("exercises/plank.md", plank(easier="[Hip lift]"))
    project.change("exercises/bridge.md", "level: beginner", "level: beginner\nharder: [plank]")
    assert [card.title for card in view_in(project, "exercises/plank", ExerciseView).easier] == ["Bridge"]
    assert [card.title for card in view_in(project, "exercises/bridge", ExerciseView).harder] == ["Plank"]


def test_it_knows_the_routines_and_conditions_that_name_it(project: Project) -> None:
    """An exercise shows where it is used without saying so itself; a page that only links to it is not among them."""
    routine = {"title": "Few", "summary": "S.", "goal": "strength", "level": "beginner"}
    project.write("routines/few.md", markdown(routine | {"items": "[{exercise: bridge}]"}))
    project.write("exercises/plank.md", plank())
    linked = markdown(routine | {"title": "Linked", "items": "[{exercise: plank}]"}, "Or a [[bridge]].")
    project.write("routines/linked.md", linked)
    condition = {"title": "Ache", "summary": "S.", "regions": "[hips]", "exercises": "[bridge]"}
    project.write("conditions/ache.md", markdown(condition))
    project.write("glossary/hip.md", markdown({"title": "Hip", "summary": "S."}, "As in the [[bridge]]."))
    view = view_in(project, "exercises/bridge", ExerciseView)
    assert [beside.card.id for beside in view.routines] == ["routines/few"]
    assert [card.id for card in view.conditions] == ["conditions/ache"]


def test_its_questions_are_answered_on_its_page(project: Project) -> None:
    """A question named in the fields is shown with its short answer."""
    project.write("questions/sore.md", markdown({"title": "Will it hurt?", "answer": "A **little**."}))
    project.write("exercises/plank.md", plank(questions="[sore]"))
    (excerpt,) = view_in(project, "exercises/plank", ExerciseView).questions
    assert isinstance(excerpt.view, QuestionView)
    assert (excerpt.view.title, excerpt.view.answer) == ("Will it hurt?", "A <strong>little</strong>.")
    assert excerpt.view.href == "../../questions/sore/"


@pytest.mark.parametrize(
    ("embed", "dose"),
    [
        pytest.param("![[bridge]]", "10 times, hold 5 seconds", id="its own dose"),
        pytest.param("![[bridge|starter]]", "5 times", id="a preset"),
        pytest.param("![[bridge|3 reps per side]]", "3 times each side", id="a dose written out"),
        pytest.param("![[Hip lift|hold 20 s]]", "hold 20 seconds", id="by its alias"),
        pytest.param("![[plank]]", "", id="an exercise without a dose"),
        pytest.param("![[plank|8 reps]]", "8 times", id="a dose for an exercise without one"),
    ],
)
def test_an_embed_shows_the_dose_that_is_meant(project: Project, embed: str, dose: str) -> None:
    """An embedded exercise carries the dose of the place where it stands."""
    project.write("exercises/plank.md", plank())
    project.write("pages/plan.md", markdown({"title": "Plan", "summary": "S."}, f"Do this:\n\n{embed}\n"))
    _, excerpt, *_ = view_in(project, "pages/plan", PageView).body
    assert not isinstance(excerpt, str)
    assert isinstance(excerpt.view, ExerciseExcerpt)
    assert excerpt.view.dose == dose


def test_an_embed_fits_the_page_it_stands_in(project: Project) -> None:
    """Its heading is one level below the one in force, its links lead from that page, its steps are there."""
    project.change("exercises/bridge.md", "steps: [Lie down., Lift. That is one.]", "steps: ['See [[about]].']")
    project.write("pages/plan.md", markdown({"title": "P", "summary": "S."}, "## A\n\n### B\n\n![[bridge]]\n"))
    excerpts = [part for part in view_in(project, "pages/plan", PageView).body if not isinstance(part, str)]
    (view,) = [excerpt.view for excerpt in excerpts]
    assert isinstance(view, ExerciseExcerpt)
    assert (view.card.title, view.level, view.href) == ("Bridge", 4, "../exercises/bridge/")
    assert view.steps == ('See <a href="../about/">About</a>.',)


def test_an_embed_with_a_wrong_argument_is_said_in_full(project: Project) -> None:
    """What stands behind the bar is a preset or a dose; anything else is an error that lists the presets."""
    project.write("pages/plan.md", markdown({"title": "Plan", "summary": "S."}, "![[bridge|expert]]\n"))
    assert [describe(problem) for problem in problems_in(project)] == [
        (
            'content/pages/plan.md:5:1 error embed.argument: "expert" is neither a dose nor a preset of Bridge '
            "(its presets: starter). Write ![[bridge]] alone, or with a dose: ![[bridge|3 reps per side]]."
        )
    ]


def test_its_data_says_what_its_page_shows(project: Project) -> None:
    """The structured data names its steps, tools, muscles and dose as the page has them."""
    project.write(
        "exercises/plank.md",
        plank(
            steps='["Keep **still**.[@ref-1]", "Go to [[bridge]]."]',
            equipment="[mat]",
            muscles="{main: [psoas], also: [hamstrings]}",
            dosage="3 sets, 10-15 reps, hold 5 s, rest 30 s, 4-6 times a week, for 3 weeks",
        ),
    )
    data = nodes_of(page_in(project, "exercises/plank"))["exercise"]
    assert data["@type"] == ["ExercisePlan", "HowTo"]
    assert (data["name"], data["description"]) == ("Plank", "Hold your body straight.")
    assert data["step"] == [
        {"@type": "HowToStep", "position": 1, "text": "Keep still."},
        {"@type": "HowToStep", "position": 2, "text": "Go to Bridge."},
    ]
    assert data["tool"] == [{"@type": "HowToTool", "name": "mat"}]
    assert data["category"] == "https://schema.org/StrengthTraining"
    assert data["associatedAnatomy"] == [
        {"@type": "Muscle", "name": "psoas"},
        {"@type": "Muscle", "name": "hamstrings"},
        {"@type": "SuperficialAnatomy", "name": "lower back"},
    ]
    assert data["repetitions"] == {"@type": "QuantitativeValue", "minValue": 10, "maxValue": 15}
    assert data["totalTime"] == "PT420S"  # three sets of fifteen times 3 + 5 seconds, and two rests of 30
    assert data["activityFrequency"] == "4-6 times a week"
    assert data["restPeriods"] == "rest 30 s"
    weeks = {"@type": "QuantitativeValue", "value": 3, "unitText": "week", "unitCode": "WEE"}
    assert data["activityDuration"] == weeks
    assert data["additionalVariable"] == ["hold: hold 5 s", "sets: 3 sets"]


def test_its_data_leaves_out_what_its_page_does_not_have(project: Project) -> None:
    """No dose, tool or muscle is claimed for an exercise that names none."""
    project.write("exercises/plank.md", plank())
    data = nodes_of(page_in(project, "exercises/plank"))["exercise"]
    assert set(data) == {
        "@type",
        "@id",
        "url",
        "name",
        "description",
        "exerciseType",
        "category",
        "step",
        "associatedAnatomy",
    }


def test_it_is_found_by_its_facets(project: Project) -> None:
    """An exercise is found by each region and piece of equipment, and by goal, position and level."""
    project.write("exercises/plank.md", plank(regions="[hips, lower back]", equipment="[chair, mat]"))
    card = site_of(project).library.entries["exercises/plank"].card
    assert card is not None
    assert card.facets == (
        ("region", "hips"),
        ("region", "lower back"),
        ("goal", "strength"),
        ("position", "lying on front"),
        ("equipment", "chair"),
        ("equipment", "mat"),
        ("level", "beginner"),
    )


def test_it_says_what_comes_before_and_after_it_in_each_routine(project: Project) -> None:
    """The first of a routine has nothing before it, the last nothing after; a rest or a section is not counted."""
    project.write("exercises/plank.md", plank())
    routine = {"title": "Few", "summary": "S.", "goal": "strength", "level": "beginner"}
    items = "[{section: A}, {exercise: plank}, {rest: 30 s}, {exercise: bridge}, {exercise: plank}]"
    project.write("routines/few.md", markdown(routine | {"items": items}))
    project.write("routines/one.md", markdown(routine | {"title": "One", "items": "[{exercise: bridge}]"}))
    places = view_in(project, "exercises/bridge", ExerciseView).routines
    assert [(p.card.title, p.before and p.before.title, p.after and p.after.title) for p in places] == [
        ("Few", "Plank", "Plank"),
        ("One", None, None),
    ]
    text = project.page("exercises/bridge/")
    assert 'Before it: <a href="../../exercises/plank/">Plank</a>' in text
    assert "It comes first" in text


def test_the_order_of_a_routine_is_part_of_what_its_page_is_made_from(project: Project) -> None:
    """When two exercises of a routine change places, the page of the one between them is made again."""
    for name in ("plank", "zombie"):
        project.write(f"exercises/{name}.md", plank(title=name))
    routine = {"title": "Few", "summary": "S.", "goal": "strength", "level": "beginner"}
    items = "[{exercise: plank}, {exercise: bridge}, {exercise: zombie}]"
    project.write("routines/few.md", markdown(routine | {"items": items}))
    project.change("exercises/bridge.md", "Text with", "Like [[zombie]] and [[plank]]. Text with")
    assert 'Before it: <a href="../../exercises/plank/">' in project.page("exercises/bridge/")
    project.write(
        "routines/few.md",
        markdown(routine | {"items": "[{exercise: zombie}, {exercise: bridge}, {exercise: plank}]"}),
    )
    assert 'Before it: <a href="../../exercises/zombie/">' in project.page("exercises/bridge/")


def test_it_knows_the_guides_that_mention_it(project: Project) -> None:
    """A guide that links to it or shows it stands below a heading of its own; other pages do not."""
    guide = {"title": "Backs", "summary": "S.", "standfirst": "S."}
    project.write("guides/backs.md", markdown(guide, "Try the [[bridge]]."))
    project.write("guides/hips.md", markdown(guide | {"title": "Hips"}, "![[bridge]]"))
    project.write("guides/other.md", markdown(guide | {"title": "Other"}, "Rest."))
    view = view_in(project, "exercises/bridge", ExerciseView)
    assert [card.title for card in view.guides] == ["Backs", "Hips"]
    assert "Mentioned in these guides" in project.page("exercises/bridge/")
