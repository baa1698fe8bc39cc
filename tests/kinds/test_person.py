import pytest

from kinesite.kinds.person import PersonView
from kinesite.report import describe
from tests.project import Project, codes_in, markdown, nodes_of, page_in, problems_in, site_of, view_in

ANN = {"title": "Ann Doe", "summary": "A physiotherapist."}


def ann(body: str = "", /, **fields: str | None) -> str:
    """Write a person with only what they must have, and some fields more or less."""
    return markdown(ANN | fields, body)


@pytest.mark.parametrize(
    "fields",
    [
        pytest.param({}, id="only what they must have"),
        pytest.param({"role": "Reviewer", "credentials": "[MSc, MCSP]"}, id="a role and credentials"),
        pytest.param({"group": "true"}, id="a team"),
    ],
)
def test_accepted_fields(project: Project, fields: dict[str, str]) -> None:
    """What a writer may say about a person gives no problem."""
    project.write("people/ann.md", ann(**fields))
    assert problems_in(project) == ()


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        pytest.param({"summary": None}, "frontmatter.missing-key", id="no summary"),
        pytest.param({"title": None}, "frontmatter.missing-key", id="no name"),
        pytest.param({"group": "perhaps"}, "frontmatter.wrong-type", id="neither a person nor a team"),
        pytest.param({"credentials": "MSc"}, "frontmatter.wrong-type", id="credentials that are no list"),
        pytest.param({"email": "ann@test.example"}, "frontmatter.unknown-key", id="a key it does not have"),
    ],
)
def test_refused_fields(project: Project, fields: dict[str, str | None], code: str) -> None:
    """What does not belong into a person is said once, with its code."""
    project.write("people/ann.md", ann(**fields))
    assert codes_in(project) == [code]


def test_a_wrong_word_is_said_in_full(project: Project) -> None:
    """A writer learns which two words may stand there."""
    project.write("people/ann.md", ann(group="perhaps"))
    assert [describe(problem) for problem in problems_in(project)] == [
        (
            'content/people/ann.md:4:1 error frontmatter.wrong-type: "perhaps" cannot be the "group": '
            'it should be true or false. Write "group: true" or "group: false".'
        )
    ]


def test_the_page_shows_who_they_are_and_what_they_had_a_part_in(project: Project) -> None:
    """Guides that name the person are listed by title, whatever their part in them; one that links to them is not."""
    project.write("people/ann.md", ann("She **walks**.", role="Reviewer", credentials="[MSc, MCSP]"))
    guide = {"summary": "S.", "standfirst": "S."}
    project.write("guides/advised.md", markdown(guide | {"title": "A", "experts": "[{person: ann, role: Adviser}]"}))
    project.write("guides/read.md", markdown(guide | {"title": "B", "experts": "[{person: Ann Doe, role: Reader}]"}))
    project.write("guides/other.md", markdown(guide | {"title": "C"}, "Ask [[ann]]."))
    view = view_in(project, "people/ann", PersonView)
    assert (view.title, view.role, view.credentials) == ("Ann Doe", "Reviewer", ("MSc", "MCSP"))
    assert [card.title for card in view.works] == ["A", "B"]
    assert "<strong>walks</strong>" in str(view.body[0])


@pytest.mark.parametrize(
    ("fields", "meta"),
    [
        pytest.param({}, (), id="neither"),
        pytest.param({"role": "Reviewer"}, ("Reviewer",), id="a role"),
        pytest.param({"credentials": "[MSc, MCSP]"}, ("MSc, MCSP",), id="credentials"),
        pytest.param({"role": "Reviewer", "credentials": "[MSc]"}, ("Reviewer", "MSc"), id="both"),
    ],
)
def test_the_card_says_role_and_credentials(project: Project, fields: dict[str, str], meta: tuple[str, ...]) -> None:
    """What makes a person fit stands under their name, as far as it is known."""
    project.write("people/ann.md", ann(**fields))
    card = site_of(project).library.entries["people/ann"].card
    assert card is not None
    assert card.meta == meta


def test_a_person_is_described_with_their_credentials(project: Project) -> None:
    """Role and credentials stand in the data as on the page."""
    project.write("people/ann.md", ann(role="Reviewer", credentials="[MSc]"))
    assert nodes_of(page_in(project, "people/ann"))["person"] == {
        "@type": "Person",
        "@id": "https://test.example/people/ann/#person",
        "url": "https://test.example/people/ann/",
        "name": "Ann Doe",
        "description": "A physiotherapist.",
        "jobTitle": "Reviewer",
        "hasCredential": [{"@type": "EducationalOccupationalCredential", "credentialCategory": "MSc"}],
    }


def test_nothing_is_claimed_for_a_person_without_credentials(project: Project) -> None:
    """Data has no role and no credentials where the page has none."""
    project.write("people/ann.md", ann())
    assert set(nodes_of(page_in(project, "people/ann"))["person"]) == {"@type", "@id", "url", "name", "description"}


def test_a_team_is_described_as_an_organisation(project: Project) -> None:
    """A group is no person, so it has no job and no credentials in the data."""
    data = nodes_of(page_in(project, "people/editors"))["person"]
    assert (data["@type"], data["name"], data["description"]) == ("Organization", "Editors", "The team.")
    assert {"jobTitle", "hasCredential"}.isdisjoint(data)
