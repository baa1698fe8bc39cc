import pytest

from tests.project import Project, told_of

BRIDGE = "exercises/bridge.md"
LOST = (
    "content/addresses.txt:3:1 {} address.lost: nothing stands at exercises/lift/ any more, where readers may "
    'look for it. Write "old_addresses: [exercises/lift/]" into the page that took its place. '
    "If none did, delete this line."
)


@pytest.mark.parametrize(("profile", "severity"), [("default", "warning"), ("strict", "error")])
def test_a_published_address_that_is_gone_is_said_at_its_line(project: Project, profile: str, severity: str) -> None:
    """A page that was renamed is missed, with the line to write; it does not stop a build."""
    project.write("addresses.txt", "# published\nabout/\nexercises/lift/\n")
    assert told_of(project, "address.lost", profile=profile) == [LOST.format(severity)]
    assert project.build().receipt


@pytest.mark.parametrize("listed", ["", "about/\n", "about/\nexercises/lift/\n"])
def test_what_stands_or_leads_on_is_not_missed(project: Project, listed: str) -> None:
    """The same site with the line that the hint asks for has no problem."""
    project.write("addresses.txt", listed)
    project.change(BRIDGE, "level:", "old_addresses: [exercises/lift/]\nlevel:")
    assert told_of(project, "address.lost") == []
