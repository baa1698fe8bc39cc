import pytest

from tests.project import Project, codes_in, problems_in

BRIDGE = "exercises/bridge.md"


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
