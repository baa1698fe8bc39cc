import pytest

from kinesite.kinds.condition import ConditionView
from kinesite.kinds.include import IncludeView
from kinesite.kinds.question import QuestionView
from kinesite.report import describe
from tests.project import Project, codes_in, markdown, nodes_of, page_in, problems_in, site_of, view_in

ACHE = {"title": "Ache", "summary": "It aches.", "regions": "[lower back]"}


def ache(body: str = "", /, **fields: str | None) -> str:
    """Write a condition with only what it must have, and some fields more or less."""
    return markdown(ACHE | fields, body)


@pytest.mark.parametrize(
    "fields",
    [
        pytest.param({}, id="only what it must have"),
        pytest.param({"symptoms": "[Pain.]", "causes": "[Age.]", "risk_factors": "[Sitting.]"}, id="lists"),
        pytest.param({"self_care": "[Walk.]", "see_someone": "If it goes on."}, id="what to do"),
        pytest.param({"exercises": "[bridge]", "aliases": "[Soreness]"}, id="exercises and other names"),
    ],
)
def test_accepted_fields(project: Project, fields: dict[str, str]) -> None:
    """What a writer may say about a condition gives no problem."""
    project.write("conditions/ache.md", ache(**fields))
    assert problems_in(project) == ()


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        pytest.param({"regions": None}, "frontmatter.missing-key", id="no regions"),
        pytest.param({"regions": "[]"}, "frontmatter.wrong-type", id="an empty list of regions"),
        pytest.param({"regions": "[tail]"}, "vocabulary.unknown", id="a region that site.yaml does not have"),
        pytest.param({"summary": None}, "frontmatter.missing-key", id="no summary"),
        pytest.param({"symptoms": "Pain."}, "frontmatter.wrong-type", id="symptoms that are no list"),
        pytest.param({"exercises": "[about]"}, "link.broken", id="a page where an exercise belongs"),
        pytest.param({"routines": "[bridge]"}, "link.broken", id="an exercise where a routine belongs"),
        pytest.param({"questions": "[nothing]"}, "link.broken", id="a question that is not there"),
        pytest.param({"diagnosis": "Yes"}, "frontmatter.unknown-key", id="a key it does not have"),
    ],
)
def test_refused_fields(project: Project, fields: dict[str, str | None], code: str) -> None:
    """What does not belong into a condition is said once, with its code."""
    project.write("conditions/ache.md", ache(**fields))
    assert codes_in(project) == [code]


def test_a_name_of_another_kind_is_said_in_full(project: Project) -> None:
    """A writer who names a routine that is an exercise learns what it is and what belongs there."""
    project.write("conditions/ache.md", ache(routines="[bridge]"))
    project.write(
        "routines/bridges.md",
        markdown(
            {"title": "Bridges", "summary": "S.", "goal": "strength", "level": "beginner"}
            | {"items": "[{exercise: bridge}]"}
        ),
    )
    assert [describe(problem) for problem in problems_in(project)] == [
        (
            'content/conditions/ache.md:5:12 error link.broken: "bridge" is an exercise, and a routine belongs here. '
            'Did you mean "bridges"?'
        )
    ]


def test_it_shows_what_it_is_and_what_may_help(project: Project) -> None:
    """Every list is filled; exercises, routines and questions are shown in the order written."""
    exercise = (project.folder / "content/exercises/bridge.md").read_text("utf-8")
    project.write("exercises/arch.md", exercise.replace("title: Bridge", "title: Arch").replace("[Hip lift]", "[]"))
    routine = {"title": "Few", "summary": "S.", "goal": "strength", "level": "beginner"}
    project.write("routines/few.md", markdown(routine | {"items": "[{exercise: bridge}]"}))
    project.write("questions/why.md", markdown({"title": "Why?", "answer": "Because."}))
    project.write(
        "conditions/ache.md",
        ache(
            "More about it.",
            symptoms="[A **dull** pain., Stiffness.]",
            causes="['See [[about]].']",
            risk_factors="[Sitting.]",
            self_care="[Walk.]",
            see_someone="If it goes **on**.",
            exercises="[bridge, arch]",
            routines="[few]",
            questions="[why]",
            aliases="[Soreness]",
        ),
    )
    view = view_in(project, "conditions/ache", ConditionView)
    assert view.symptoms == ("A <strong>dull</strong> pain.", "Stiffness.")
    assert view.causes == ('See <a href="../../about/">About</a>.',)
    assert (view.risk_factors, view.self_care) == (("Sitting.",), ("Walk.",))
    assert view.see_someone == "If it goes <strong>on</strong>."
    assert [card.title for card in view.exercises] == ["Bridge", "Arch"]
    assert [card.title for card in view.routines] == ["Few"]
    assert [each.view.title for each in view.questions if isinstance(each.view, QuestionView)] == ["Why?"]
    assert view.aliases == ("Soreness",)
    assert "More about it." in str(view.body[0])


@pytest.mark.parametrize(
    ("regions", "shown"),
    [
        pytest.param("[lower back]", ["Red flags"], id="a region with red flags"),
        pytest.param("[hips]", [], id="a region without"),
        pytest.param("[hips, lower back]", ["Red flags"], id="one with and one without"),
        pytest.param("[lower back, neck]", ["Red flags"], id="two with the same, shown once"),
        pytest.param("[shoulder, neck]", ["Shoulder flags", "Red flags"], id="two with their own, in order"),
    ],
)
def test_it_shows_the_red_flags_of_its_regions(project: Project, regions: str, shown: list[str]) -> None:
    """The publisher's red flags of each region stand on the page, each once."""
    project.change("site.yaml", "{lower back: red-flags,", "{lower back: red-flags, neck: red-flags, shoulder: more,")
    project.write("includes/more.md", markdown({"title": "Shoulder flags", "purpose": "red flags", "urgent": "[it]"}))
    project.write("conditions/ache.md", ache(regions=regions))
    flags = view_in(project, "conditions/ache", ConditionView).red_flags
    assert [each.view.title for each in flags if isinstance(each.view, IncludeView)] == shown


def test_it_knows_the_guides_that_lead_to_it(project: Project) -> None:
    """A guide that names or links to the condition is shown; other kinds are not."""
    project.write("conditions/ache.md", ache())
    guide = {"title": "Backs", "summary": "S.", "standfirst": "S."}
    project.write("guides/named.md", markdown(guide | {"title": "Named", "conditions": "[ache]"}))
    project.write("guides/linked.md", markdown(guide | {"title": "Linked"}, "About [[ache]]."))
    project.write("guides/other.md", markdown(guide | {"title": "Other"}))
    project.change("pages/about.md", "Us.", "Us and [[ache]].")
    assert [card.title for card in view_in(project, "conditions/ache", ConditionView).guides] == ["Linked", "Named"]


def test_it_is_found_by_region(project: Project) -> None:
    """Each region of a condition is a facet of its card."""
    project.write("conditions/ache.md", ache(regions="[hips, lower back]"))
    card = site_of(project).library.entries["conditions/ache"].card
    assert card is not None
    assert card.facets == (("region", "hips"), ("region", "lower back"))


def test_its_data_says_what_its_page_shows(project: Project) -> None:
    """Signs, risk factors and therapies are those of the page, in plain words."""
    fields = {"symptoms": "[A **dull** pain.]", "risk_factors": "[Sitting.]", "exercises": "[bridge]"}
    project.write("conditions/ache.md", ache(aliases="[Soreness]", **fields))
    data = nodes_of(page_in(project, "conditions/ache"))["condition"]
    assert data == {
        "@type": "MedicalCondition",
        "@id": "https://test.example/conditions/ache/#condition",
        "url": "https://test.example/conditions/ache/",
        "name": "Ache",
        "description": "It aches.",
        "alternateName": ["Soreness"],
        "signOrSymptom": [{"@type": "MedicalSymptom", "name": "A dull pain."}],
        "riskFactor": [{"@type": "MedicalRiskFactor", "name": "Sitting."}],
        "possibleTreatment": [
            {"@type": "MedicalTherapy", "name": "Bridge", "url": "https://test.example/exercises/bridge/"}
        ],
    }


def test_its_data_leaves_out_what_its_page_does_not_have(project: Project) -> None:
    """No sign, risk or therapy is claimed that the page does not show."""
    project.write("conditions/ache.md", ache())
    data = nodes_of(page_in(project, "conditions/ache"))["condition"]
    assert set(data) == {"@type", "@id", "url", "name", "description"}
