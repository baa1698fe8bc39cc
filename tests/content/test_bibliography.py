from typing import Any

import pytest

from kinesite.content.bibliography import (
    Bibliography,
    Citing,
    Work,
    authors_of,
    citation_mark,
    citing,
    link_of,
    read_works,
    scholarly,
    where_of,
)
from kinesite.content.frontmatter import read_yaml
from kinesite.content.validation import typed
from kinesite.report import describe

ARTICLE = Work.model_validate(
    {
        "type": "article-journal",
        "title": "Stretching",
        "author": ("A. Writer", "B. Reader"),
        "issued": "2016-04-25",
        "container-title": "Healthcare",
        "volume": 4,
        "issue": 2,
        "page": 22,
        "DOI": "10.3390/healthcare4020022",
        "URL": "https://example.org/22",
        "note": "Open access.",
    }
)
PAGE = Work(type="webpage", title="Back pain", publisher="A clinic", url="https://example.org/back")
BARE = Work(type="book", title="Backs")


def read(text: str) -> tuple[Bibliography | None, list[str]]:
    """Read a references.yaml that holds this text."""
    front = read_yaml(text, "content/references.yaml")
    found, problems = typed(Bibliography, front, "content/references.yaml", "the references")
    return found, [describe(problem) for problem in problems]


def test_a_work_is_read_in_the_field_names_of_csl() -> None:
    """What reference managers export has these names."""
    found, problems = read(
        "fatigue: {type: article-journal, title: T, author: [A. B.], issued: 2020, "
        "container-title: J, volume: 4, DOI: 10.1000/x, URL: 'https://example.org/'}\n"
    )
    assert problems == []
    assert found
    work = found.root["fatigue"]
    assert (work.issued, work.container_title, work.volume) == ("2020", "J", "4")
    assert (work.doi, work.url) == ("10.1000/x", "https://example.org/")


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ("title: T", "frontmatter.missing-key"),
        ("type: book", "frontmatter.missing-key"),
        ("type: book, title: T, DOI: 'https://doi.org/10.1000/x'", "frontmatter.wrong-value"),
        ("type: book, title: T, DOI: 10.1/x", "frontmatter.wrong-value"),
        ("type: book, title: T, URL: example.org", "frontmatter.wrong-value"),
        ("type: book, title: T, author: A. B.", "frontmatter.wrong-type"),
        ("type: book, title: T, journal: J", "frontmatter.unknown-key"),
    ],
)
def test_a_work_that_cannot_be_cited_well_is_a_problem(fields: str, code: str) -> None:
    """A work needs a type and a title; what should lead to it must be able to."""
    found, problems = read(f"a-work: {{{fields}}}\n")
    assert found is None
    assert [line.split()[2].rstrip(":") for line in problems] == [code]


@pytest.mark.parametrize("doi", ["10.1000/182", "10.1000.10/123", "10.1002/(SICI)1097(1998)1:2<3::AID>3.0.CO;2-2"])
def test_a_doi_may_have_a_prefix_in_parts_and_any_sign_in_its_suffix(doi: str) -> None:
    """As the DOI Handbook has it."""
    found, problems = read(f'a-work: {{type: book, title: T, DOI: "{doi}"}}\n')
    assert problems == []
    assert found
    assert found.root["a-work"].doi == doi


@pytest.mark.parametrize(
    ("doi", "hint"),
    [
        ("https://doi.org/10.1000/x", 'Write DOI: "10.1000/x".'),
        ("doi:10.1000/x", 'Write DOI: "10.1000/x".'),
        ("10.1000/x y", 'Write DOI: "10.1000/x".'),
        ("10.1000", "Write the DOI alone, like 10.1000/182, without https://doi.org/ before it."),
        ("10.1000/", "Write the DOI alone, like 10.1000/182, without https://doi.org/ before it."),
    ],
)
def test_what_is_no_doi_is_told_with_the_one_in_it(doi: str, hint: str) -> None:
    """An address is turned into a DOI in the hint."""
    _, problems = read(f'a-work:\n  type: book\n  title: T\n  DOI: "{doi}"\n')
    assert problems == [f'content/references.yaml:4:3 error frontmatter.wrong-value: "{doi}" is no DOI. {hint}']


def test_an_unknown_field_of_a_work_is_named_with_the_one_that_was_meant() -> None:
    """The place is that of the field in references.yaml."""
    _, problems = read("a-work:\n  type: book\n  title: T\n  publishr: P\n")
    assert problems == [
        (
            'content/references.yaml:4:3 error frontmatter.unknown-key: "publishr" is not a field inside "a-work". '
            'Did you mean "publisher"?'
        )
    ]


@pytest.mark.parametrize(
    ("count", "shown"),
    [(0, ""), (1, "A1"), (2, "A1, A2"), (6, "A1, A2, A3, A4, A5, A6"), (7, "A1, A2, A3, A4, A5, A6, et al.")],
)
def test_authors_are_cut_after_six(count: int, shown: str) -> None:
    """Six are shown in full, and more are summed up."""
    work = Work(type="book", title="T", author=tuple(f"A{number}" for number in range(1, count + 1)))
    assert authors_of(work) == shown


@pytest.mark.parametrize(
    ("work", "where"),
    [
        (ARTICLE, "Healthcare 4(2), 22"),
        (PAGE, "A clinic"),
        (BARE, ""),
        (ARTICLE.model_copy(update={"issue": ""}), "Healthcare 4, 22"),
        (ARTICLE.model_copy(update={"page": ""}), "Healthcare 4(2)"),
        (ARTICLE.model_copy(update={"volume": "", "issue": "", "publisher": "P"}), "Healthcare, 22"),
        (BARE.model_copy(update={"volume": "4", "page": "22"}), "4, 22"),
    ],
    ids=str,
)
def test_where_a_work_was_published_is_said_with_what_is_known(work: Work, where: str) -> None:
    """Nothing that is missing leaves a comma or a bracket behind."""
    assert where_of(work) == where


@pytest.mark.parametrize(
    ("work", "link"),
    [(ARTICLE, "https://doi.org/10.3390/healthcare4020022"), (PAGE, "https://example.org/back"), (BARE, "")],
    ids=["doi", "address", "neither"],
)
def test_a_link_leads_to_the_doi_first(work: Work, link: str) -> None:
    """A DOI outlives an address."""
    assert link_of(work) == link


def test_a_page_lists_a_work_by_its_year() -> None:
    """The list shows the year alone, whatever day is known."""
    assert citing("fatigue", 3, ARTICLE, cited=True) == Citing(
        "fatigue",
        3,
        "A. Writer, B. Reader",
        "2016",
        "Stretching",
        "Healthcare 4(2), 22",
        "https://doi.org/10.3390/healthcare4020022",
        "Open access.",
        cited=True,
    )


@pytest.mark.parametrize(
    ("work", "data"),
    [
        (
            ARTICLE,
            {
                "@type": "ScholarlyArticle",
                "name": "Stretching",
                "author": [{"@type": "Person", "name": "A. Writer"}, {"@type": "Person", "name": "B. Reader"}],
                "datePublished": "2016-04-25",
                "isPartOf": {"@type": "Periodical", "name": "Healthcare"},
                "url": "https://doi.org/10.3390/healthcare4020022",
                "sameAs": "https://doi.org/10.3390/healthcare4020022",
                "identifier": {"@type": "PropertyValue", "propertyID": "DOI", "value": "10.3390/healthcare4020022"},
            },
        ),
        (PAGE, {"@type": "CreativeWork", "name": "Back pain", "url": "https://example.org/back"}),
        (BARE, {"@type": "CreativeWork", "name": "Backs"}),
    ],
    ids=["article", "page", "bare"],
)
def test_structured_data_holds_only_what_is_known(work: Work, data: dict[str, Any]) -> None:
    """An empty field is left out, not published empty."""
    assert scholarly(work) == data


@pytest.mark.parametrize(
    ("numbers", "links"),
    [
        ((1,), '<a href="#reference-1" aria-label="Reference 1">1</a>'),
        (
            (2, 5),
            (
                '<a href="#reference-2" aria-label="Reference 2">2</a>, '
                '<a href="#reference-5" aria-label="Reference 5">5</a>'
            ),
        ),
    ],
)
def test_a_citation_leads_to_the_list(numbers: tuple[int, ...], links: str) -> None:
    """Each number is a link of its own, and its plain words are none."""
    mark = citation_mark(numbers)
    assert mark == f'<sup class="citation">{links}</sup>'
    assert mark.plain() == ""


def test_a_slip_in_one_work_leaves_the_others() -> None:
    """One typo must not make every citation of the site an unknown one."""
    text = "good: {type: book, title: T}\nbad: {type: book, titel: T}\nodd: text\nalso: {type: book, title: U}\n"
    works = read_works(read_yaml(text, "content/references.yaml"), "content/references.yaml")
    assert sorted(works.known) == ["also", "good"]
    assert works.unread == {"bad", "odd"}
    assert [(problem.place.line, problem.code) for problem in works.problems] == [
        (2, "frontmatter.missing-key"),
        (2, "frontmatter.unknown-key"),
        (3, "frontmatter.wrong-type"),
    ]


def test_numbers_in_a_work_keep_their_noughts() -> None:
    """A volume 007 is not volume 7."""
    front = read_yaml("a: {type: book, title: 1.10, volume: 007, page: 0012}\n", "r")
    work = read_works(front, "r").known["a"]
    assert (work.title, work.volume, work.page) == ("1.10", "007", "0012")
