"""The command that writes down what was published."""

from click.testing import CliRunner

from kinesite.cli import main
from tests.project import Project


def addresses(project: Project) -> tuple[int, str]:
    """Run the command on a site, and give its exit status and all that it says."""
    done = CliRunner().invoke(main, ["addresses", "--content", str(project.folder / "content")])
    return done.exit_code, done.output


def listed(project: Project) -> list[str]:
    """Give the list that it wrote, without its head."""
    return (project.folder / "content/addresses.txt").read_text("utf-8").splitlines()[1:]


def test_it_lists_where_pages_stand_and_stood(project: Project) -> None:
    """Pages and old addresses are in it, in order, and writing it twice changes nothing."""
    project.change("exercises/bridge.md", "level:", "old_addresses: [lift/]\nlevel:")
    status, said = addresses(project)
    assert (status, listed(project)) == (0, ["about/", "exercises/bridge/", "help/", "lift/", "people/editors/"])
    assert "5 addresses" in said
    assert addresses(project)[0] == 0


def test_it_does_not_forget_an_address_that_is_lost(project: Project) -> None:
    """A renamed page is said, and the list stays as it is, until the page leads on or its line is taken out."""
    assert addresses(project)[0] == 0
    (project.folder / "content/pages/about.md").rename(project.folder / "content/pages/us.md")
    for old, new in (("[about]", "[us]"), ("pain_guide: about", "pain_guide: us"), ("policy: about", "policy: us")):
        project.change("site.yaml", old, new)
    project.change("exercises/bridge.md", "[[about|link]]", "[[us|link]]")
    before = listed(project)
    assert addresses(project)[0] == 1
    assert listed(project) == before
    project.change("pages/us.md", "summary:", "old_addresses: [about]\nsummary:")
    assert addresses(project)[0] == 0
    assert "us/" in listed(project)
    assert "about/" in listed(project)


def test_it_says_what_is_wrong_with_the_content(project: Project) -> None:
    """With an error nothing is written."""
    project.change("exercises/bridge.md", "goal: strength", "goal: power")
    assert addresses(project)[0] == 1
    assert not (project.folder / "content/addresses.txt").exists()


def test_a_folder_that_is_not_there_is_a_slip_of_usage(project: Project) -> None:
    """Exit status 2, with what to type."""
    done = CliRunner().invoke(main, ["addresses", "--content", str(project.folder / "nowhere")])
    assert done.exit_code == 2
    assert "--content PATH" in done.output
