import pytest

from kinesite.checks.sourcing import fault_of_doi
from tests.project import Project, markdown, told_of

GUIDE = "guides/rest.md"


def with_body(project: Project, text: str, file: str = GUIDE) -> None:
    """Let a guide say this from its sixth line on, or another page from its fifth."""
    fields = {"title": "Rest", "summary": "A page.", "standfirst": "Rest." if file == GUIDE else None}
    project.write(file, markdown(fields, text))


@pytest.mark.parametrize(
    "text",
    [
        "No number at all.",
        "Four in five people get better.[@ref-1]",
        "About 80% get better, says one study. It was small. [@ref-1; @ref-1]",
        "- 80% get better.[@ref-1]\n- They rest.",
        "Do 10 reps, 3 times a week, twice a day.",
        "Stop when the pain is 6 out of 10.",
        "Go on at 3 out of 10, for 5 in 10 minutes.",
        "Do half as long.",
        "`80%`, and https://example.org/80%25",
        "## 80% get better",
        "One in the morning, two in bed.",
        "In 2017, 4 studies of 1,000 people.",
    ],
)
def test_numbers_that_are_cited_or_are_no_claims_stay_silent(project: Project, text: str) -> None:
    """Doses, pain scores, years and headings claim nothing about health."""
    with_body(project, text)
    assert told_of(project, "trust.number") == []


@pytest.mark.parametrize(
    ("text", "place", "number"),
    [
        ("About 80% get better.", "6:8", "0%"),
        ("About 80 per cent get better.", "6:7", "80 per cent"),
        ("Cited.[@ref-1]\n\nTen percent do not.", "8:1", "Ten percent"),
        ("Some 4 in 5 people do.", "6:6", "4 in 5"),
        ("One in\nfour adults do.", "6:1", "One in four"),
        ("It is one out of every ten people.", "6:7", "one out of every ten people"),
        ("It is twice as likely.", "6:7", "twice as likely"),
        ("- Cited.[@ref-1]\n- It is 3 times more common.", "7:9", "3 times more common"),
        ("> [!NOTE]\n> It is 5 %.", "7:9", "5 %"),
    ],
)
def test_a_number_without_a_source_is_told_at_its_place(project: Project, text: str, place: str, number: str) -> None:
    """A citation in the paragraph before is not one for this number."""
    with_body(project, text)
    assert told_of(project, "trust.number") == [
        (
            f'content/{GUIDE}:{place} warning trust.number: "{number}" is a number about health, and its paragraph '
            "cites nothing. Say where it comes from: [@id]. Without a source, leave the number out."
        )
    ]


def test_numbers_are_claims_only_where_pages_claim(project: Project) -> None:
    """A page about the site may count what it likes."""
    with_body(project, "80% of our pages.", "pages/counting.md")
    assert told_of(project, "trust.number") == []


@pytest.mark.parametrize(
    ("fields", "body", "told"),
    [
        ({"references": "[ref-1]"}, "", 0),
        ({"symptoms": '["Pain.[@ref-1]"]'}, "", 0),
        ({}, "Pain.[@ref-1]", 0),
        ({}, "Pain.", 1),
        ({"references": "[]"}, "`[@ref-1]`", 1),
    ],
)
def test_a_condition_names_its_sources(project: Project, fields: dict[str, str], body: str, told: int) -> None:
    """As a whole, in a field or in its text; an example in code is none."""
    project.write(
        "conditions/pain.md", markdown({"title": "Pain", "summary": "It.", "regions": "[hips]", **fields}, body)
    )
    line = (
        "content/conditions/pain.md:2:1 error trust.references: a page about a condition names no source. "
        "Cite one where it is used, as in [@id], or list what the page rests on in references."
    )
    assert told_of(project, "trust.references") == [line] * told


@pytest.mark.parametrize(
    "doi",
    [
        "",
        "10.1000/182",
        "10.1000/xyz-123",
        "10.1109/5.771073",
        "10.1002/(SICI)1097-0258(19980815/30)17:15/16<1661::AID-SIM968>3.0.CO;2-2",
        "10.1016/S0140-6736(18)30480-X",
        "10.1000/a_b",
    ],
)
def test_a_whole_doi_has_no_fault(doi: str) -> None:
    """Brackets and odd signs are part of many."""
    assert fault_of_doi(doi) == ""


@pytest.mark.parametrize(
    ("doi", "told"),
    [
        (
            "10.7326/m16-2459.",
            (
                'the DOI of "ref-1" is cut off: it ends in ".". '
                "Copy it again from the work itself; perhaps DOI: 10.7326/m16-2459"
            ),
        ),
        (
            "10.1016/S0140-6736(18",
            (
                'the DOI of "ref-1" is cut off, or has a sign too many: its "(" and ")" do not match. '
                "Copy it again from the work itself"
            ),
        ),
        (
            "10.7326/m16-2459)",
            (
                'the DOI of "ref-1" is cut off, or has a sign too many: its "(" and ")" do not match. '
                "Copy it again from the work itself; perhaps DOI: 10.7326/m16-2459"
            ),
        ),
        (
            "10.7326/m16-",
            (
                'the DOI of "ref-1" is cut off: it ends in "-". '
                "Copy it again from the work itself; perhaps DOI: 10.7326/m16"
            ),
        ),
    ],
)
def test_a_doi_that_was_copied_badly_is_told_at_its_line(project: Project, doi: str, told: str) -> None:
    """With what it may have been; an editor looks it up."""
    project.write("references.yaml", f'ref-1:\n  type: book\n  title: A study\n  DOI: "{doi}"\n')
    assert told_of(project, "trust.doi") == [f"content/references.yaml:4:3 error trust.doi: {told}"]


def test_a_doi_in_the_place_of_an_address_is_converted(project: Project) -> None:
    """It lasts longer as a DOI, and can be looked up as one."""
    url = "https://dx.doi.org/10.7326/m16-2459"
    project.write("references.yaml", f"ref-1:\n  type: book\n  title: A study\n  URL: {url}\n")
    assert told_of(project, "trust.doi") == [
        (
            'content/references.yaml:4:3 error trust.doi: the address of "ref-1" is a DOI. '
            'Write "DOI: 10.7326/m16-2459", and take the URL out.'
        )
    ]
