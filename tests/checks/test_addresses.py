import pytest

from kinesite.report import describe
from tests.project import Project, codes_in, problems_in

BRIDGE = "exercises/bridge.md"


def test_a_published_address_that_is_gone_is_said_at_its_line(project: Project) -> None:
    """A page that was renamed is missed, with the line to write; it does not stop a build."""
    project.write("addresses.txt", "# published\nabout/\nexercises/lift/\n")
    (problem,) = problems_in(project)
    assert describe(problem) == (
        "content/addresses.txt:3:1 warning address.lost: nothing stands at exercises/lift/ any more, where readers may "
        'look for it. Write "old_addresses: [exercises/lift/]" into the page that took its place. '
        "If none did, delete this line."
    )
    assert project.build().receipt


def test_a_redirect_mends_it(project: Project) -> None:
    """The same site with the line that the hint asks for has no problem."""
    project.write("addresses.txt", "about/\nexercises/lift/\n")
    project.change(BRIDGE, "level:", "old_addresses: [exercises/lift/]\nlevel:")
    assert problems_in(project) == ()


@pytest.mark.parametrize(
    ("old", "codes"),
    [
        ("exercises/lift/", []),
        ("about/", ["address.taken"]),
        ("/exercises/bridge", ["address.taken"]),
        ("https://x.example/", ["frontmatter.wrong-value"]),
    ],
)
def test_an_old_address_must_be_free(project: Project, old: str, codes: list[str]) -> None:
    """A page cannot lead on from where another stands, or from where it stands itself."""
    project.change(BRIDGE, "level:", f"old_addresses: ['{old}']\nlevel:")
    assert codes_in(project) == codes


def test_two_pages_cannot_claim_one_address(project: Project) -> None:
    """Both are told, each at its line."""
    project.change(BRIDGE, "level:", "old_addresses: [lift/]\nlevel:")
    project.change("pages/about.md", "summary:", "old_addresses: [lift/]\nsummary:")
    found = [(problem.code, problem.place.path) for problem in problems_in(project)]
    assert found == [("address.taken", f"content/{BRIDGE}"), ("address.taken", "content/pages/about.md")]
