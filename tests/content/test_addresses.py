import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinesite.content.addresses import lost, read_addresses, redirects, to_keep, write_addresses
from kinesite.content.fields import site_path
from kinesite.content.unfit import Unfit
from tests.project import Project, site_of

slugs = st.from_regex(r"[a-z0-9]+(-[a-z0-9]+)*", fullmatch=True)
addresses = st.lists(slugs, min_size=1, max_size=3).map(lambda parts: "/".join(parts) + "/")


@given(st.sets(addresses))
def test_a_list_is_read_as_it_was_written(written: set[str]) -> None:
    """Writing and reading loses nothing, and an address in the list has one form."""
    assert set(read_addresses(write_addresses(written).splitlines())) == written
    assert {site_path(address) for address in written} == written


def test_blank_lines_and_remarks_are_passed_over() -> None:
    """Each address keeps the line that it stands on."""
    assert read_addresses(["# head", "", "about/  # ours", "  help/"]) == {"about/": 3, "help/": 4}


@pytest.mark.parametrize(
    ("written", "address"),
    [("exercises/bridge/", "exercises/bridge/"), ("/exercises/bridge", "exercises/bridge/"), (" about ", "about/")],
)
def test_an_old_address_is_brought_to_one_form(written: str, address: str) -> None:
    """Slashes at its ends may be there or not."""
    assert site_path(written) == address


@pytest.mark.parametrize(
    "written", ["", "/", "../x/", "https://x.example/a/", "a b/", "A/", "a//../../b", "a.html", "a?b", "a\\b"]
)
def test_what_is_no_address_of_a_page_is_refused(written: str) -> None:
    """Another host, a way out of the site, and signs that no slug has."""
    with pytest.raises(Unfit):
        site_path(written)


def test_old_addresses_and_other_names_lead_to_the_page(project: Project) -> None:
    """An address by another name is given only where no page stands; one page's claim goes before another's name."""
    project.change(
        "exercises/bridge.md", "aliases: [Hip lift]", "aliases: [Hip lift, Arch, Old]\nold_addresses: [lift/]"
    )
    text = (project.folder / "content/exercises/bridge.md").read_text("utf-8")
    arch = text.replace("title: Bridge", "title: Arch up").replace("[Hip lift, Arch, Old]", "[Up]")
    project.write("exercises/arch.md", arch.replace("[lift/]", "[exercises/old]"))
    found = {redirect.old: redirect.new for redirect in redirects(site_of(project).library)}
    assert found == {
        "exercises/hip-lift/": "exercises/bridge/",
        "exercises/old/": "exercises/arch/",
        "exercises/up/": "exercises/arch/",
        "lift/": "exercises/bridge/",
    }


def test_what_was_published_is_lost_when_nothing_stands_there(project: Project) -> None:
    """A page and an old address that leads on are kept; the address of a name alone was never promised."""
    project.change("exercises/bridge.md", "level:", "old_addresses: [exercises/lift/]\nlevel:")
    project.write("addresses.txt", "about/\nexercises/lift/\nexercises/hip-lift/\n\ngone/\n")
    site = project.build().site
    assert site
    library = site.library
    assert list(lost(library)) == [("exercises/hip-lift/", 3), ("gone/", 5)]
    assert set(to_keep(library)) == {"about/", "exercises/bridge/", "exercises/lift/", "help/", "people/editors/"}
