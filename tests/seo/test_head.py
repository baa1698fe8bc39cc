from dataclasses import replace
from typing import Any

import pytest

from kinesite.build.templates import Templates
from kinesite.cli.base import theme_folder
from kinesite.outputs import not_found
from kinesite.outputs.base import Page, Render
from kinesite.seo.head import Alternate, head_of, locale_of, page_title
from tests.project import Project, site_of


@pytest.mark.parametrize(
    ("title", "whole"),
    [
        pytest.param("Bridge", "Bridge \N{MIDDLE DOT} Steady Back", id="the page first, the site after it"),
        pytest.param("About Steady Back", "About Steady Back", id="a title that names the site"),
        pytest.param("Steady Back: plain guides", "Steady Back: plain guides", id="the home page"),
        pytest.param("Steady hands", "Steady hands \N{MIDDLE DOT} Steady Back", id="only a part of the site's name"),
    ],
)
def test_the_title_names_the_site_once(title: str, whole: str) -> None:
    """A page's title says the page and the site, and the site not twice."""
    assert page_title(title, "Steady Back") == whole


@pytest.mark.parametrize(
    ("language", "locale"),
    [
        pytest.param("en", "en", id="a language"),
        pytest.param("en-GB", "en_GB", id="a language of a country"),
        pytest.param("zh-Hant-TW", "zh_Hant_TW", id="a language, a script and a country"),
    ],
)
def test_a_language_as_open_graph_writes_it(language: str, locale: str) -> None:
    """Hyphens become underscores."""
    assert locale_of(language) == locale


def test_the_head_of_a_page(project: Project) -> None:
    """Title, description, full address, site and language stand in the head; a page may be found and shown."""
    project.change("site.yaml", "tagline:", "language: en-GB\ntagline:")
    head = head_of(site_of(project).settings, "exercises/bridge/", "Bridge", "Lift your hips.")
    assert head.title == "Bridge \N{MIDDLE DOT} Test Back"
    assert head.description == "Lift your hips."
    assert head.canonical == "https://test.example/exercises/bridge/"
    assert (head.site_name, head.locale) == ("Test Back", "en_GB")
    assert head.robots.startswith("index, follow")
    assert (head.sort, head.published, head.modified) == ("website", None, None)


@pytest.mark.parametrize(
    ("base_url", "canonical"),
    [
        pytest.param("https://test.example/back", "https://test.example/back/about/", id="without its slash"),
        pytest.param("https://test.example/back/", "https://test.example/back/about/", id="with its slash"),
        pytest.param('""', "", id="none"),
    ],
)
def test_the_full_address(project: Project, base_url: str, canonical: str) -> None:
    """A page has one full address, and none where the site has no base address."""
    project.change("site.yaml", "base_url: https://test.example/", f"base_url: {base_url}")
    assert head_of(site_of(project).settings, "about/", "About", "About us.").canonical == canonical


def head_in(project: Project, **values: Any) -> str:
    """Give the head of the page for missing ones as the theme writes it, with some values of its own."""
    (job,) = not_found.plan(site_of(project))
    assert isinstance(job.work, Render)
    assert isinstance(job.work.page, Page)
    page = replace(job.work.page, head=replace(job.work.page.head, **values))
    folder = theme_folder()
    sources = {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in folder.rglob("*.html")}
    return (
        Templates(sources, {"pages.css": "pages.css"}).render("not_found.html", page).decode().partition("</head>")[0]
    )


def test_a_page_with_a_picture_is_shared_with_it(project: Project) -> None:
    """The picture stands for Open Graph, and the card of the link is large; without one neither is so."""
    with_picture = head_in(project, picture="https://test.example/p.png")
    assert '<meta property="og:image" content="https://test.example/p.png">' in with_picture
    assert '<meta name="twitter:card" content="summary_large_image">' in with_picture
    without = head_in(project)
    assert "og:image" not in without
    assert '<meta name="twitter:card" content="summary">' in without


def test_other_forms_of_a_page_are_named_from_where_it_stands(project: Project) -> None:
    """Each has its type, its name and an address that begins at the root of the site."""
    text = head_in(project, alternates=(Alternate("text/markdown", 'A "b"', "a/index.md"),))
    assert '<link rel="alternate" type="text/markdown" title="A &#34;b&#34;" href="/a/index.md">' in text
