import pytest

from tests.project import Project, told_of

BASE = "base_url: https://test.example/"


@pytest.mark.parametrize(("profile", "severity"), [("default", "warning"), ("strict", "error")])
@pytest.mark.parametrize(("instead", "place"), [('base_url: ""', "3:1"), ("", "")])
def test_a_site_without_a_base_address_is_told_what_it_loses(
    project: Project, profile: str, severity: str, instead: str, place: str
) -> None:
    """At the setting, or at the file where it is missing; the site is built all the same."""
    project.change("site.yaml", BASE, instead)
    (line,) = told_of(project, "findability.address", profile=profile)
    assert line.startswith(f"content/site.yaml:{place}")
    assert f" {severity} findability.address: the site does not say where it is published" in line
    for lost in ("sitemap", "feeds", "canonical", "pictures"):
        assert lost in line
    assert project.build().receipt
    built = project.files()
    assert "sitemap.xml" not in built
    assert not [path for path in built if path.endswith(("feed.xml", "share.png"))]
    assert b"canonical" not in built["about/index.html"]
    assert b"og:image" not in built["about/index.html"]


@pytest.mark.parametrize("address", [BASE, "base_url: https://test.example/back"])
def test_a_site_with_one_is_told_nothing(project: Project, address: str) -> None:
    """At the root of a host or below a path."""
    project.change("site.yaml", BASE, address)
    assert told_of(project, "findability.address") == []
