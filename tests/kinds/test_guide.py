from typing import Any

import pytest

from kinesite.kinds.base import Excerpt
from kinesite.kinds.guide import GuideView
from kinesite.kinds.include import IncludeView
from kinesite.kinds.question import QuestionView
from kinesite.report import describe
from tests.project import Project, codes_in, markdown, nodes_of, page_in, problems_in, site_of, view_in

GUIDE = {"title": "Backs", "summary": "About backs.", "standfirst": "Backs."}
WORKS = """
ref-1: {type: article-journal, title: A study, author: [A. Writer], issued: 2020, DOI: 10.1234/x}
ref-2: {type: webpage, title: A page, URL: https://test.example/page}
ref-3: {type: book, title: A book, publisher: Press}
"""


def guide(body: str = "", /, **fields: str | None) -> str:
    """Write a guide with only what it must have, and some fields more or less."""
    return markdown(GUIDE | fields, body)


def backs(project: Project, body: str = "", /, **fields: str | None) -> GuideView:
    """Give the view of a guide."""
    project.write("guides/backs.md", guide(body, **fields))
    return view_in(project, "guides/backs", GuideView)


def data_of(project: Project, body: str = "", /, **fields: str | None) -> dict[str, Any]:
    """Give the structured data of a guide."""
    project.write("guides/backs.md", guide(body, **fields))
    data: dict[str, Any] = nodes_of(page_in(project, "guides/backs"))["guide"]
    return data


@pytest.mark.parametrize(
    "fields",
    [
        pytest.param({}, id="only what it must have"),
        pytest.param({"minutes": "7", "contents": "false"}, id="a reading time, no list of parts"),
        pytest.param({"quick_answer": "{answer: Move.}"}, id="a short quick answer"),
        pytest.param({"quick_answer": "{question: What?, answer: Move., points: [Walk.]}"}, id="a full quick answer"),
        pytest.param({"takeaways": "[Move., {point: Rest., details: [A little.]}]"}, id="takeaways of both sorts"),
        pytest.param({"experts": "[{person: editors, role: Author}]"}, id="experts"),
        pytest.param({"call_to_action": "[small-print]", "disclaimer": "[small-print]"}, id="includes"),
        pytest.param({"tldr": "[Move.]", "regions": "[hips]", "references": "[ref-1]"}, id="points and regions"),
    ],
)
def test_accepted_fields(project: Project, fields: dict[str, str]) -> None:
    """What a writer may put into a guide gives no problem."""
    project.write("guides/backs.md", guide(**fields))
    assert problems_in(project) == ()


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        pytest.param({"standfirst": None}, "frontmatter.missing-key", id="no standfirst"),
        pytest.param({"summary": None}, "frontmatter.missing-key", id="no summary"),
        pytest.param({"minutes": "0"}, "frontmatter.wrong-type", id="no time at all"),
        pytest.param({"minutes": "some"}, "frontmatter.wrong-type", id="a time that is no number"),
        pytest.param({"contents": "maybe"}, "frontmatter.wrong-type", id="neither true nor false"),
        pytest.param({"quick_answer": "Move."}, "frontmatter.wrong-type", id="a quick answer that is no group"),
        pytest.param({"quick_answer": "{points: [Walk.]}"}, "frontmatter.missing-key", id="points without an answer"),
        pytest.param({"takeaways": "[{details: [A.]}]"}, "frontmatter.missing-key", id="details without a point"),
        pytest.param({"experts": "[{person: nobody, role: A}]"}, "link.broken", id="a person who is not there"),
        pytest.param({"experts": "[{person: editors}]"}, "frontmatter.missing-key", id="an expert without a role"),
        pytest.param({"call_to_action": "[about]"}, "link.broken", id="a page where an include belongs"),
        pytest.param({"pillar": "bridge"}, "link.broken", id="an exercise where a guide belongs"),
        pytest.param({"picture": "{file: ../media/no.svg, alt: A}"}, "file.missing", id="a picture that is not there"),
        pytest.param({"regions": "[tail]"}, "vocabulary.unknown", id="a region that site.yaml does not have"),
        pytest.param({"references": "[ref-9]"}, "reference.unknown", id="a reference that is unknown"),
        pytest.param({"steps": "[Lift.]"}, "frontmatter.unknown-key", id="a field of another kind"),
    ],
)
def test_refused_fields(project: Project, fields: dict[str, str | None], code: str) -> None:
    """What does not belong into a guide is said once, with its code."""
    project.write("guides/backs.md", guide(**fields))
    assert codes_in(project) == [code]


def test_a_missing_field_is_said_in_full(project: Project) -> None:
    """A writer learns which field is missing and what it is for."""
    project.write("guides/backs.md", guide(standfirst=None))
    assert [describe(problem) for problem in problems_in(project)] == [
        (
            'content/guides/backs.md:1:1 error frontmatter.missing-key: the field "standfirst" of a guide is missing. '
            'Add a line "standfirst: ...". One or two sentences below the title.'
        )
    ]


@pytest.mark.parametrize(
    ("words", "minutes"),
    [
        pytest.param(1, 1, id="hardly anything is still a minute"),
        pytest.param(200, 1, id="200 words"),
        pytest.param(290, 1, id="less than half a minute more"),
        pytest.param(310, 2, id="more than half a minute more"),
        pytest.param(1000, 5, id="1000 words"),
    ],
)
def test_reading_time_is_counted(project: Project, words: int, minutes: int) -> None:
    """A minute is 200 words, of the text and of the standfirst, which is one word here."""
    view = backs(project, "word " * (words - 1))
    assert view.minutes == minutes
    data = data_of(project, "word " * (words - 1))
    assert (data["wordCount"], data["timeRequired"]) == (words, f"PT{minutes}M")


def test_reading_time_counts_the_sentences_of_the_fields(project: Project) -> None:
    """What is read in boxes takes time as well."""
    many = "word " * 299
    view = backs(project, "word " * 100, tldr=f"[{many}]", takeaways=f"[other {many}]")
    assert view.minutes == 4  # 1 + 100 + 299 + 300 words


def test_reading_time_may_be_set(project: Project) -> None:
    """The writer's own number stands before the counted one, on the page, the card and in the data."""
    assert backs(project, "word " * 1000, minutes="7").minutes == 7
    assert data_of(project, "word " * 1000, minutes="7")["timeRequired"] == "PT7M"
    card = site_of(project).library.entries["guides/backs"].card
    assert card is not None
    assert card.meta == ("7 minute read",)


def test_citations_are_numbered_in_the_order_of_first_appearance(project: Project) -> None:
    """The first work cited is 1; one cited again keeps its number; works not cited in the text come last."""
    project.write("references.yaml", WORKS)
    project.write("guides/backs.md", guide("One.[@ref-3]\n\nTwo.[@ref-2; @ref-3]\n", references="[ref-1, ref-2]"))
    page = page_in(project, "guides/backs")
    assert isinstance(page.body, GuideView)
    (text,) = page.body.body
    one, two = ('<a href="#reference-1" aria-label="Reference 1"', '<a href="#reference-2" aria-label="Reference 2"')
    assert f'One.<sup class="citation">{one} id="cited.1">1</a></sup>' in str(text)
    assert f'Two.<sup class="citation">{two} id="cited.2">2</a>, {one}>1</a></sup>' in str(text)
    assert [(work.number, work.id) for work in page.works] == [(1, "ref-3"), (2, "ref-2"), (3, "ref-1")]
    assert [work.cited for work in page.works] == [True, True, False]


def test_citations_in_fields_and_shown_questions_share_the_numbers_of_the_page(project: Project) -> None:
    """Whatever stands on the page counts, and no number is given twice."""
    project.write("references.yaml", WORKS)
    project.write("questions/why.md", markdown({"title": "Why?", "answer": "'Because.[@ref-1]'"}))
    fields = {"standfirst": "'So.[@ref-2]'", "questions": "[why]"}
    project.write("guides/backs.md", guide("Text.[@ref-3]", **fields))
    page = page_in(project, "guides/backs")
    assert [(work.number, work.id) for work in page.works] == [(1, "ref-2"), (2, "ref-3"), (3, "ref-1")]
    assert isinstance(page.body, GuideView)
    (excerpt,) = page.body.questions
    assert isinstance(excerpt.view, QuestionView)
    assert 'href="#reference-3"' in excerpt.view.answer


def test_the_list_of_parts(project: Project) -> None:
    """The parts are the headings of the second level, unless the writer wants no list."""
    body = "## Why?\n\n### A detail\n\n## How\n"
    assert [(part.id, part.text) for part in backs(project, body).contents] == [("why", "Why?"), ("how", "How")]
    assert backs(project, body, contents="false").contents == ()


def test_the_quick_answer(project: Project) -> None:
    """The quick answer is filled like any text; its question may be left out; there need not be one."""
    quick = backs(project, quick_answer="{answer: Do **move**., points: ['See [[about]].']}").quick_answer
    assert quick is not None
    assert (quick.question, quick.answer) == ("", "Do <strong>move</strong>.")
    assert quick.points == ('See <a href="../../about/">About</a>.',)
    asked = backs(project, quick_answer="{question: What?, answer: Move.}").quick_answer
    assert asked is not None
    assert asked.question == "What?"
    assert backs(project).quick_answer is None


def test_takeaways(project: Project) -> None:
    """A takeaway is a point, alone or with details."""
    view = backs(project, takeaways="[Do **move**., {point: Rest., details: [A little., '[[about]].']}]")
    assert view.takeaways == (
        ("Do <strong>move</strong>.", ()),
        ("Rest.", ("A little.", '<a href="../../about/">About</a>.')),
    )


def test_experts_show_their_credentials(project: Project) -> None:
    """Whoever had a part in the guide is shown with their role in it and their credentials."""
    person = {"title": "Ann Doe", "summary": "A physio.", "credentials": "[MSc, MCSP]"}
    project.write("people/ann.md", markdown(person))
    view = backs(project, experts="[{person: Ann Doe, role: Reviewer}, {person: editors, role: Author}]")
    assert [(expert.card.title, expert.role, expert.credentials) for expert in view.experts] == [
        ("Ann Doe", "Reviewer", "MSc, MCSP"),
        ("Editors", "Author", ""),
    ]


def test_includes_are_shown_whole(project: Project) -> None:
    """Calls to action and disclaimers are texts kept elsewhere, shown here."""
    call = {"title": "Start", "purpose": "call to action", "action": "{label: Go, page: bridge}"}
    project.write("includes/start.md", markdown(call, "Begin."))
    view = backs(project, call_to_action="[start]", disclaimer="[small-print]")
    shown = [excerpt.view for excerpt in (*view.calls, *view.disclaimers)]
    assert [each.title for each in shown if isinstance(each, IncludeView)] == ["Start", "Small print"]
    assert isinstance(shown[0], IncludeView)
    assert shown[0].action == ("Go", "../../exercises/bridge/")


def test_pillar_and_cluster(project: Project) -> None:
    """A guide leads to the main guide of its subject, which lists it without naming it, but not one that only links."""
    project.write("guides/main.md", guide(title="Main"))
    project.write("guides/linked.md", guide("See [[main]].", title="Linked"))
    view = backs(project, pillar="main")
    assert view.pillar is not None
    assert view.pillar.title == "Main"
    assert [card.title for card in view_in(project, "guides/main", GuideView).cluster] == ["Backs"]
    assert view.cluster == ()


def test_picture_and_conditions(project: Project) -> None:
    """The picture is reached from the page; conditions are cards in the order written."""
    project.write("media/back.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")
    for name in ("ache", "strain"):
        project.write(f"conditions/{name}.md", markdown({"title": name, "summary": "S.", "regions": "[hips]"}))
    view = backs(project, picture="{file: ../media/back.svg, alt: A back}", conditions="[strain, ache]")
    assert view.picture == ('<img src="../../media/back.svg" alt="A back" fetchpriority="high">', "")
    assert [card.title for card in view.conditions] == ["strain", "ache"]
    assert backs(project).picture is None


def test_an_exercise_embedded_with_a_dose_stands_between_the_text(project: Project) -> None:
    """The text is cut where the embed stands, and goes on after it."""
    before, embed, after = backs(project, "Before.\n\n![[bridge|starter]]\n\nAfter.").body
    assert "<p>Before.</p>" in str(before)
    assert isinstance(embed, Excerpt)
    assert embed.kind == "exercise"
    assert "<p>After.</p>" in str(after)


def test_its_data_cites_only_what_the_page_lists(project: Project) -> None:
    """The works of the structured data are those of the page's list, in its order, with what is known of them."""
    project.write("references.yaml", WORKS)
    data = data_of(project, "One.[@ref-2]", references="[ref-1]")
    assert (data["@type"], data["headline"], data["description"]) == ("Article", "Backs", "About backs.")
    assert data["citation"] == [
        {"@type": "CreativeWork", "name": "A page", "url": "https://test.example/page"},
        {
            "@type": "ScholarlyArticle",
            "name": "A study",
            "author": [{"@type": "Person", "name": "A. Writer"}],
            "datePublished": "2020",
            "url": "https://doi.org/10.1234/x",
            "sameAs": "https://doi.org/10.1234/x",
            "identifier": {"@type": "PropertyValue", "propertyID": "DOI", "value": "10.1234/x"},
        },
    ]


def test_its_data_cites_nothing_where_the_page_does_not(project: Project) -> None:
    """A work that the site knows but the guide does not rest on is left out."""
    assert "citation" not in data_of(project, "Text.")
