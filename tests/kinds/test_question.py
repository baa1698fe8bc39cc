import pytest

from kinesite.kinds.guide import GuideView
from kinesite.kinds.question import QuestionView
from kinesite.report import describe
from tests.project import Project, codes_in, markdown, nodes_of, page_in, problems_in, site_of, view_in

WHY = {"title": "Why does it hurt?", "answer": "Nobody knows."}


def why(body: str = "", /, **fields: str | None) -> str:
    """Write a question with only what it must have, and some fields more or less."""
    return markdown(WHY | fields, body)


@pytest.mark.parametrize(
    "fields",
    [
        pytest.param({}, id="only what it must have"),
        pytest.param({"answer": "'Move, as in [[bridge]].[@ref-1]'"}, id="an answer with a link and a source"),
        pytest.param({"answer": "a" * 400}, id="an answer as long as it may be"),
        pytest.param({"summary": "In short.", "aliases": "[Why?]", "related": "[bridge]"}, id="fields of every kind"),
    ],
)
def test_accepted_fields(project: Project, fields: dict[str, str]) -> None:
    """What a writer may put into a question gives no problem."""
    project.write("questions/why.md", why(**fields))
    assert problems_in(project) == ()


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        pytest.param({"answer": None}, "frontmatter.missing-key", id="no answer"),
        pytest.param({"answer": '""'}, "frontmatter.wrong-type", id="an empty answer"),
        pytest.param({"answer": "[A., B.]"}, "frontmatter.wrong-type", id="an answer that is a list"),
        pytest.param({"answer": "a" * 401}, "frontmatter.wrong-type", id="an answer that is too long"),
        pytest.param({"answer": "'See [[nobody]].'"}, "link.broken", id="a link that leads nowhere"),
        pytest.param({"question": "Why?"}, "frontmatter.unknown-key", id="the question, which is the title"),
    ],
)
def test_refused_fields(project: Project, fields: dict[str, str | None], code: str) -> None:
    """What does not belong into a question is said once, with its code."""
    project.write("questions/why.md", why(**fields))
    assert codes_in(project) == [code]


def test_a_missing_answer_is_said_in_full(project: Project) -> None:
    """A writer learns that the answer is missing and how long it is to be."""
    project.write("questions/why.md", why(answer=None))
    assert [describe(problem) for problem in problems_in(project)] == [
        (
            'content/questions/why.md:1:1 error frontmatter.missing-key: the field "answer" of a question is missing. '
            'Add a line "answer: ...". The short answer: one to three sentences.'
        )
    ]


@pytest.mark.parametrize(
    ("fields", "summary"),
    [
        pytest.param({}, "Nobody knows.", id="the answer"),
        pytest.param({"summary": "In short."}, "In short.", id="the writer's own"),
        pytest.param({"answer": "A **strong** word."}, "A strong word.", id="without stars"),
        pytest.param(
            {"answer": "word " * 31 + "end"}, " ".join(["word"] * 30) + "\N{HORIZONTAL ELLIPSIS}", id="cut at a word"
        ),
        pytest.param({"answer": "word " * 30 + "words"}, "word " * 30 + "words", id="155 letters are not cut"),
    ],
)
def test_the_answer_sums_it_up(project: Project, fields: dict[str, str], summary: str) -> None:
    """A question's card says its short answer, cut at a word, unless the writer sums it up."""
    project.write("questions/why.md", why(**fields))
    card = site_of(project).library.entries["questions/why"].card
    assert card is not None
    assert (card.title, card.summary) == ("Why does it hurt?", summary)


def test_its_page_shows_the_short_answer_and_the_longer_one(project: Project) -> None:
    """The page has both answers, filled, under headings of the second level."""
    project.write("questions/why.md", why("Longer, as in [[bridge]].", answer="'**Nobody** knows.'"))
    view = view_in(project, "questions/why", QuestionView)
    assert (view.title, view.slug, view.level) == ("Why does it hurt?", "why", 2)
    assert view.answer == "<strong>Nobody</strong> knows."
    (body,) = view.body
    assert '<p>Longer, as in <a href="../../exercises/bridge/">Bridge</a>.</p>' in str(body)


def test_other_pages_show_the_short_answer_alone(project: Project) -> None:
    """Where it is embedded, the longer answer stays on its own page, to which the title leads."""
    project.write("questions/why.md", why("Longer."))
    guide = {"title": "Backs", "summary": "S.", "standfirst": "S.", "questions": "[why]"}
    project.write("guides/backs.md", markdown(guide, "## Part\n\n![[why]]\n"))
    view = view_in(project, "guides/backs", GuideView)
    (listed,), embedded = view.questions, view.body[1]
    assert not isinstance(embedded, str)
    for excerpt in (listed, embedded):
        assert isinstance(excerpt.view, QuestionView)
        assert (excerpt.view.answer, excerpt.view.href) == ("Nobody knows.", "../../questions/why/")
        assert (excerpt.view.level, excerpt.view.body) == (3, ())


def test_an_embed_takes_no_argument(project: Project) -> None:
    """A dose means nothing to a question, and is said to be wrong."""
    project.write("questions/why.md", why())
    project.change("pages/about.md", "Us.", "![[why|5 reps]]")
    assert codes_in(project) == ["embed.argument"]


def test_it_knows_where_it_is_asked(project: Project) -> None:
    """Guides come first, then conditions, each however it leads here."""
    project.write("questions/why.md", why())
    condition = {"title": "Ache", "summary": "S.", "regions": "[hips]", "questions": "[why]"}
    project.write("conditions/ache.md", markdown(condition))
    guide = {"title": "Backs", "summary": "S.", "standfirst": "S."}
    project.write("guides/backs.md", markdown(guide, "See [[why]]."))
    assert [card.title for card in view_in(project, "questions/why", QuestionView).asked_in] == ["Backs", "Ache"]


def test_its_data_is_one_question_with_the_answer_of_the_page(project: Project) -> None:
    """The page is described as a FAQ of this one question, answered in the plain words that it shows."""
    project.write("questions/why.md", why("Longer.", answer="'**Nobody** knows, says [[about]].[@ref-1]'"))
    nodes = nodes_of(page_in(project, "questions/why"))
    data = nodes["question"]
    assert (data["@type"], data["name"]) == ("Question", "Why does it hurt?")
    assert data["acceptedAnswer"] == {"@type": "Answer", "text": "Nobody knows, says About."}
    assert "FAQPage" in nodes["page"]["@type"]
    assert nodes["page"]["mainEntity"] == {"@id": data["@id"]}


def test_no_other_page_claims_the_question_in_its_data(project: Project) -> None:
    """A question shown on another page does not stand in that page's data, so it is there once on the site."""
    project.write("questions/why.md", why())
    project.change("exercises/bridge.md", "goal: strength", "goal: strength\nquestions: [why]")
    assert "Why does it hurt?" not in page_in(project, "exercises/bridge").head.structured_data.__html__()
    assert "Why does it hurt?" in page_in(project, "questions/why").head.structured_data.__html__()
