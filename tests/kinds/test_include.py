import pytest

from kinesite.kinds import BY_NAME
from kinesite.kinds.include import IncludeView
from kinesite.kinds.page import PageView
from kinesite.report import describe
from tests.project import Project, codes_in, markdown, problems_in, site_of, view_in

NOTE = {"title": "Note", "purpose": "disclaimer"}


def note(body: str = "", /, **fields: str | None) -> str:
    """Write an include with only what it must have, and some fields more or less."""
    return markdown(NOTE | fields, body)


def shown(project: Project, name: str = "note") -> IncludeView:
    """Give what a page sees of an include that it embeds."""
    project.write("pages/plan.md", markdown({"title": "Plan", "summary": "S."}, f"![[{name}]]"))
    (excerpt,) = (part for part in view_in(project, "pages/plan", PageView).body if not isinstance(part, str))
    assert isinstance(excerpt.view, IncludeView)
    return excerpt.view


@pytest.mark.parametrize(
    "fields",
    [
        pytest.param({}, id="only what it must have"),
        pytest.param({"purpose": "red flags", "regions": "[hips]", "emergency": "[you faint]"}, id="red flags"),
        pytest.param({"purpose": "call to action", "action": "{label: Go, page: bridge}"}, id="a call to action"),
    ],
)
def test_accepted_fields(project: Project, fields: dict[str, str]) -> None:
    """What a writer may put into an include gives no problem."""
    project.write("includes/note.md", note("Text.", **fields))
    assert problems_in(project) == ()


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        pytest.param({"purpose": None}, "frontmatter.missing-key", id="no purpose"),
        pytest.param({"purpose": "advert"}, "frontmatter.wrong-word", id="a purpose that there is not"),
        pytest.param({"emergency": "you faint"}, "frontmatter.wrong-type", id="signs that are no list"),
        pytest.param({"action": "{label: Go}"}, "frontmatter.missing-key", id="an action that leads nowhere"),
        pytest.param({"action": "{label: Go, page: nobody}"}, "link.broken", id="an action to a missing page"),
        pytest.param({"regions": "[tail]"}, "vocabulary.unknown", id="a region that site.yaml does not have"),
        pytest.param({"severity": "high"}, "frontmatter.unknown-key", id="a key it does not have"),
    ],
)
def test_refused_fields(project: Project, fields: dict[str, str | None], code: str) -> None:
    """What does not belong into an include is said once, with its code."""
    project.write("includes/note.md", note(**fields))
    assert codes_in(project) == [code]


def test_it_has_no_page_to_link_to(project: Project) -> None:
    """An include has neither page nor card; a link to it is an error that says how to show it."""
    project.write("includes/note.md", note("Text."))
    assert not BY_NAME["include"].has_page
    assert site_of(project).library.entries["includes/note"].card is None
    project.change("pages/about.md", "Us.", "See the [[note]].")
    assert [describe(problem) for problem in problems_in(project)] == [
        (
            'content/pages/about.md:7:9 error link.no-page: "note" is an include and has no page of its own. '
            "Show it here with ![[note]] on a line of its own, or link to a page."
        )
    ]


def test_it_shows_its_text_where_it_is_embedded(project: Project) -> None:
    """The text is filled for the page it stands in, so its links lead from there."""
    project.write("includes/note.md", note("General, as in [[bridge]]."))
    view = shown(project)
    assert (view.title, view.purpose, view.level) == ("Note", "disclaimer", 2)
    (body,) = view.body
    assert str(body) == '<p>General, as in <a href="../exercises/bridge/">Bridge</a>.</p>'
    assert (view.cards, view.action) == ((), None)


def test_care_cards_stand_with_the_most_serious_first(project: Project) -> None:
    """Each level with signs has a card with the publisher's words and number, whatever order they were written in."""
    signs = {"non_urgent": "[it goes on]", "emergency": "[you are **numb**, you faint]", "urgent": "[you have a fever]"}
    project.write("includes/note.md", note(**{**signs, "purpose": "red flags"}))
    assert [(card.level, card.name, card.title, card.call, card.signs) for card in shown(project).cards] == [
        ("emergency", "Emergency", "Call now if", "999", ("you are <strong>numb</strong>", "you faint")),
        ("urgent", "Urgent", "Get help today if", "111", ("you have a fever",)),
        ("non-urgent", "Not urgent", "Ask someone if", "", ("it goes on",)),
    ]


@pytest.mark.parametrize(
    ("fields", "levels"),
    [
        pytest.param({}, [], id="no signs"),
        pytest.param({"urgent": "[you have a fever]"}, ["urgent"], id="one level"),
        pytest.param({"urgent": "[a]", "non_urgent": "[b]"}, ["urgent", "non-urgent"], id="two levels"),
    ],
)
def test_a_level_without_signs_has_no_card(project: Project, fields: dict[str, str], levels: list[str]) -> None:
    """No empty care card is shown."""
    project.write("includes/note.md", note(**fields))
    assert [card.level for card in shown(project).cards] == levels


def test_an_action_leads_to_its_page(project: Project) -> None:
    """A call to action has a label and the way to its page from wherever it is shown."""
    project.write("includes/note.md", note(action="{label: Go, page: Hip lift}"))
    assert shown(project).action == ("Go", "../exercises/bridge/")


def test_an_include_may_hold_another(project: Project) -> None:
    """An embed inside an include is shown with it, but not one that shows itself again."""
    project.write("includes/note.md", note("First.\n\n![[small-print]]\n"))
    (_, inner) = (part for part in shown(project).body if str(part).strip())
    assert not isinstance(inner, str)
    assert isinstance(inner.view, IncludeView)
    assert inner.view.title == "Small print"
    project.change("includes/small-print.md", "General words.", "![[note]]")
    assert set(codes_in(project)) == {"embed.circle"}
