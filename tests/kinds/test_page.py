import pytest

from kinesite.kinds.page import PageView
from kinesite.outputs.base import Review
from kinesite.report import describe
from tests.project import Project, codes_in, markdown, nodes_of, page_in, problems_in, view_in

PRIVACY = {"title": "Privacy", "summary": "What we keep."}


def privacy(body: str = "", /, **fields: str | None) -> str:
    """Write a page with only what it must have, and some fields more or less."""
    return markdown(PRIVACY | fields, body)


@pytest.mark.parametrize(
    "fields",
    [
        pytest.param({}, id="only what it must have"),
        pytest.param({"shows": "[pain guide]"}, id="a picture of the theme"),
        pytest.param({"clinical": "true"}, id="a page about health"),
    ],
)
def test_accepted_fields(project: Project, fields: dict[str, str]) -> None:
    """What a writer may put into a plain page gives no problem."""
    project.write("pages/privacy.md", privacy(**fields))
    assert problems_in(project) == ()


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        pytest.param({"summary": None}, "frontmatter.missing-key", id="no summary"),
        pytest.param({"shows": "[cake]"}, "frontmatter.wrong-word", id="a picture that the theme does not have"),
        pytest.param({"shows": "pain guide"}, "frontmatter.wrong-type", id="pictures that are no list"),
        pytest.param({"clinical": "often"}, "frontmatter.wrong-type", id="neither true nor false"),
        pytest.param({"regions": "[hips]"}, "frontmatter.unknown-key", id="a field of another kind"),
    ],
)
def test_refused_fields(project: Project, fields: dict[str, str | None], code: str) -> None:
    """What does not belong into a page is said once, with its code."""
    project.write("pages/privacy.md", privacy(**fields))
    assert codes_in(project) == [code]


def test_a_wrong_word_is_said_in_full(project: Project) -> None:
    """A writer learns which word was meant."""
    project.write("pages/privacy.md", privacy(shows="[pain guid]"))
    assert [describe(problem) for problem in problems_in(project)] == [
        (
            'content/pages/privacy.md:4:9 error frontmatter.wrong-word: "pain guid" is not one of pain guide. '
            'Did you mean "pain guide"?'
        )
    ]


def test_it_stands_at_the_top_of_the_site(project: Project) -> None:
    """Its address has no folder, and its links lead from there."""
    project.write("pages/privacy.md", privacy("As in [[bridge]] and [[about#Who|who]].", shows="[pain guide]"))
    page = page_in(project, "pages/privacy")
    assert page.address == "privacy/"
    assert page.back is None
    view = view_in(project, "pages/privacy", PageView)
    assert (view.title, view.summary, view.shows) == ("Privacy", "What we keep.", ("pain guide",))
    (body,) = view.body
    assert '<a href="../exercises/bridge/">Bridge</a>' in str(body)
    assert '<a href="../about/#who">who</a>' in str(body)


@pytest.mark.parametrize(
    ("fields", "review", "sort"),
    [
        pytest.param({}, None, "WebPage", id="a plain page"),
        pytest.param({"clinical": "true"}, Review(), ["MedicalWebPage", "HealthTopicContent"], id="about health"),
    ],
)
def test_a_page_about_health_shows_its_review(
    project: Project, fields: dict[str, str], review: Review | None, sort: str | list[str]
) -> None:
    """Only a page that tells readers what to do says who reviewed it, or that nobody has."""
    project.write("pages/privacy.md", privacy(**fields))
    page = page_in(project, "pages/privacy")
    assert page.review == review
    assert nodes_of(page)["page"]["@type"] == sort


def test_its_data_is_that_of_any_page(project: Project) -> None:
    """A plain page is a page and nothing more, so nothing is said to be its main thing."""
    project.write("pages/privacy.md", privacy())
    nodes = nodes_of(page_in(project, "pages/privacy"))
    assert set(nodes) == {"organization", "website", "page", "breadcrumbs"}
    assert "mainEntity" not in nodes["page"]
