import re

from tests.project import Project, markdown


def test_it_says_what_the_site_is_and_lists_every_page(project: Project) -> None:
    """Title, tagline, and below a heading for each kind every page with its Markdown and its summary."""
    assert project.page("llms.txt").splitlines() == [
        "# Test Back",
        "",
        "> Exercises for tests",
        "",
        "## Exercises",
        "",
        "- [Bridge](https://test.example/exercises/bridge/index.md): Lift your hips.",
        "",
        "## People",
        "",
        "- [Editors](https://test.example/people/editors/index.md): The team.",
        "",
        "## Pages",
        "",
        "- [About](https://test.example/about/index.md): About us.",
        "- [Help](https://test.example/help/index.md): When to get help.",
    ]


def test_every_file_that_it_names_is_there(project: Project) -> None:
    """Without a base address the links are relative, and each leads to a file."""
    project.change("site.yaml", "base_url: https://test.example/\n", "")
    links = re.findall(r"\]\((\S+)\)", project.page("llms.txt"))
    assert len(links) == 4
    assert all((project.folder / "site" / link).is_file() for link in links)


def test_a_title_with_brackets_does_not_end_its_label(project: Project) -> None:
    """The link stays one link."""
    project.write("glossary/disc.md", markdown({"title": "'Disc [of the spine]'", "summary": "S."}))
    assert "- [Disc (of the spine)](https://test.example/glossary/disc/index.md): S." in project.page("llms.txt")
