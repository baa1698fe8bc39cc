from kinesite.outputs.redirects import plan
from tests.project import Project, site_of

OLD = ("level:", "old_addresses: [exercises/old-bridge/, lift]\nlevel:")


def test_a_page_without_old_addresses_and_names_plans_nothing(project: Project) -> None:
    """No file is written for nothing."""
    project.change("exercises/bridge.md", "aliases: [Hip lift]\n", "")
    assert list(plan(site_of(project))) == []


def test_an_old_address_leads_on_without_a_script(project: Project) -> None:
    """The page there has a refresh, a link and the canonical address of the new one; all lead to the same page."""
    project.change("exercises/bridge.md", *OLD)
    text = project.page("exercises/old-bridge/")
    assert '<meta http-equiv="refresh" content="0; url=../../exercises/bridge/">' in text
    assert '<a href="../../exercises/bridge/">Bridge</a>' in text
    assert '<link rel="canonical" href="https://test.example/exercises/bridge/">' in text
    assert 'url=../exercises/bridge/"' in project.read("lift/")


def test_hosts_that_read_it_get_a_list(project: Project) -> None:
    """One line for each, sorted, with the path that the site is published under."""
    project.change("exercises/bridge.md", *OLD)
    assert project.page("_redirects").splitlines() == [
        "/exercises/hip-lift/ /exercises/bridge/ 301",
        "/exercises/old-bridge/ /exercises/bridge/ 301",
        "/lift/ /exercises/bridge/ 301",
    ]
    assert project.build("https://test.example/back/").receipt
    assert project.read("_redirects").splitlines()[2] == "/back/lift/ /back/exercises/bridge/ 301"


def test_without_a_base_address_it_still_leads_on(project: Project) -> None:
    """The canonical address is left out, the way stays."""
    project.change("exercises/bridge.md", *OLD)
    project.change("site.yaml", "base_url: https://test.example/\n", "")
    text = project.page("lift/")
    assert "canonical" not in text
    assert "url=../exercises/bridge/" in text


def test_what_is_typed_stays_text(project: Project) -> None:
    """A title with signs of HTML does not leave its place."""
    project.change("exercises/bridge.md", *OLD)
    project.change("exercises/bridge.md", "title: Bridge", "title: '<b>Up</b> \"&'")
    assert "<b>" not in project.page("lift/")
    assert "&lt;b&gt;Up&lt;/b&gt;" in project.read("lift/")
