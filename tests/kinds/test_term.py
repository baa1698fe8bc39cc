import pytest

from kinesite.kinds.page import PageView
from kinesite.kinds.term import TermView
from kinesite.report import describe
from tests.project import Project, codes_in, markdown, nodes_of, page_in, problems_in, view_in

DISC = {"title": "Disc", "summary": "A cushion in the back.", "aliases": "[discs, spinal disc]"}


def disc(body: str = "", /, **fields: str | None) -> str:
    """Write a term, with some fields more or less."""
    return markdown(DISC | fields, body)


@pytest.mark.parametrize(
    "fields",
    [
        pytest.param({}, id="a meaning and other names"),
        pytest.param({"aliases": None}, id="a meaning alone"),
        pytest.param({"summary": "a" * 200}, id="a meaning as long as it may be"),
    ],
)
def test_accepted_fields(project: Project, fields: dict[str, str | None]) -> None:
    """What a writer may say about a word gives no problem."""
    project.write("glossary/disc.md", disc(**fields))
    assert problems_in(project) == ()


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        pytest.param({"title": None}, "frontmatter.missing-key", id="no word"),
        pytest.param({"summary": None}, "frontmatter.missing-key", id="no meaning"),
        pytest.param({"summary": '""'}, "frontmatter.wrong-type", id="an empty meaning"),
        pytest.param({"summary": "a" * 201}, "frontmatter.wrong-type", id="a meaning that is too long"),
        pytest.param({"aliases": "discs"}, "frontmatter.wrong-type", id="other names that are no list"),
        pytest.param({"definition": "A."}, "frontmatter.unknown-key", id="a key it does not have"),
    ],
)
def test_refused_fields(project: Project, fields: dict[str, str | None], code: str) -> None:
    """What does not belong into a term is said once, with its code."""
    project.write("glossary/disc.md", disc(**fields))
    assert codes_in(project) == [code]


def test_a_list_that_is_none_is_said_in_full(project: Project) -> None:
    """A writer learns how the same words are written as a list."""
    project.write("glossary/disc.md", disc(aliases="discs"))
    assert [describe(problem) for problem in problems_in(project)] == [
        (
            'content/glossary/disc.md:4:1 error frontmatter.wrong-type: "discs" cannot be the "aliases": '
            'it should be a list. Write it as a list: "aliases: [discs]".'
        )
    ]


def test_its_page_shows_the_meaning_and_more(project: Project) -> None:
    """The page has the meaning, the other names and the text."""
    project.write("glossary/disc.md", disc("More, as in [[bridge]]."))
    view = view_in(project, "glossary/disc", TermView)
    assert (view.title, view.summary) == ("Disc", "A cushion in the back.")
    assert view.aliases == ("discs", "spinal disc")
    (body,) = view.body
    assert '<a href="../../exercises/bridge/">Bridge</a>' in str(body)


def test_it_knows_where_the_word_is_used(project: Project) -> None:
    """Pages that link to the term by any of its names are listed, exercises first; plain pages are not."""
    project.write("glossary/disc.md", disc())
    guide = {"title": "Backs", "summary": "S.", "standfirst": "'The [[spinal disc]].'"}
    project.write("guides/backs.md", markdown(guide))
    project.write("questions/why.md", markdown({"title": "Why?", "answer": "'The [[disc]].'"}))
    project.write("conditions/ache.md", markdown({"title": "Ache", "summary": "S.", "regions": "[hips]"}, "[[Discs]]"))
    project.change("exercises/bridge.md", "Text with", "Your [[discs|disc]] and text with")
    project.change("pages/about.md", "Us.", "Us and the [[disc]].")
    used_in = view_in(project, "glossary/disc", TermView).used_in
    assert [card.title for card in used_in] == ["Bridge", "Ache", "Backs", "Why?"]


def test_other_pages_show_the_word_and_its_meaning(project: Project) -> None:
    """Where it is embedded, the longer text stays on its own page, to which the word leads."""
    project.write("glossary/disc.md", disc("More."))
    project.change("pages/about.md", "Us.", "![[disc]]")
    _, excerpt, *_ = view_in(project, "pages/about", PageView).body
    assert not isinstance(excerpt, str)
    assert isinstance(excerpt.view, TermView)
    assert (excerpt.view.title, excerpt.view.summary) == ("Disc", "A cushion in the back.")
    assert (excerpt.view.href, excerpt.view.level, excerpt.view.body) == ("../glossary/disc/", 3, ())


def test_its_data_is_a_term_of_the_glossary(project: Project) -> None:
    """The word and its meaning are described as the page shows them, in the set that the glossary is."""
    project.write("glossary/disc.md", disc("More."))
    page = page_in(project, "glossary/disc")
    assert nodes_of(page)["term"] == {
        "@type": "DefinedTerm",
        "@id": "https://test.example/glossary/disc/#term",
        "url": "https://test.example/glossary/disc/",
        "name": "Disc",
        "alternateName": ["discs", "spinal disc"],
        "description": "A cushion in the back.",
        "inDefinedTermSet": {
            "@type": "DefinedTermSet",
            "name": "Glossary",
            "url": "https://test.example/glossary/",
        },
    }
    assert page.review is None


NOTE = '<span class="term-note" id="term.disc" popover role="note"><dfn>Disc</dfn> A cushion in the back. '


def test_the_first_use_on_a_page_explains_the_word_in_place(project: Project) -> None:
    """The word becomes a button that opens its meaning, with a link to more; the next use is a plain link."""
    project.write("glossary/disc.md", disc())
    project.change("exercises/bridge.md", "Lift. That is one.", "'Lift. Mind the [[disc|soft disc]].'")
    project.change("exercises/bridge.md", "Text with", "The [[disc]] again. Text with")
    text = project.page("exercises/bridge/")
    button = '<button type="button" class="term" popovertarget="term.disc">soft disc</button>'
    assert f'{button}{NOTE}<a href="../../glossary/disc/">' in text
    assert 'The <a href="../../glossary/disc/">Disc</a> again.' in text
    assert text.count('id="term.disc"') == 1


def test_the_explanation_is_no_part_of_the_sentence(project: Project) -> None:
    """The structured data has the words of the step, without the note that opens from them."""
    project.write("glossary/disc.md", disc())
    project.change("exercises/bridge.md", "Lift. That is one.", "'Lift. Mind the [[disc]].'")
    data = nodes_of(page_in(project, "exercises/bridge"))["exercise"]
    assert data["step"][1]["text"] == "Lift. Mind the Disc."


def test_what_a_writer_types_stays_text_in_the_note(project: Project) -> None:
    """A summary with signs of HTML is shown as it was written."""
    project.write("glossary/disc.md", disc(summary="'<b>A</b> & \"b\".'", title="'<i>Disc</i>'", aliases=None))
    project.change("pages/about.md", "Us.", "The [[glossary/disc|<u>word</u>]].")
    text = project.page("about/")
    assert "&lt;i&gt;Disc&lt;/i&gt;</dfn> &lt;b&gt;A&lt;/b&gt; &amp;" in text
    assert "<b>A" not in text


@pytest.mark.parametrize("link", ["[[disc#more]]", "[[about]]"])
def test_other_links_stay_links(project: Project, link: str) -> None:
    """A link to a part of the term's page, or to a page of another kind, leads there at once."""
    project.write("glossary/disc.md", disc("## More\n\nMore."))
    project.change("exercises/bridge.md", "Text with", f"{link} Text with")
    assert "popover" not in project.page("exercises/bridge/")


def test_the_frame_of_a_page_links_to_terms(project: Project) -> None:
    """The disclaimer stands on every page, so a note in it would stand there twice."""
    project.write("glossary/disc.md", disc())
    project.change("includes/small-print.md", "General words.", "The [[disc]].")
    project.change("pages/about.md", "Us.", "The [[disc]].")
    text = project.page("about/")
    assert text.count('id="term.disc"') == 1
    assert 'The <a href="../glossary/disc/">Disc</a>.' in text
