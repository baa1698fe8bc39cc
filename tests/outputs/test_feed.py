import json
from datetime import date, timedelta
from xml.etree import ElementTree as ET

import feedparser

from kinesite.build.templates import Templates
from kinesite.cli.base import theme_folder
from kinesite.outputs.base import Render, Site
from kinesite.outputs.feed import Feed, plan
from tests.project import Project, markdown, site_of

BASE = "https://test.example/"


def feed_of(site: Site, path: str = "feed.xml") -> Feed:
    """Give a feed."""
    job = next(job for job in plan(site) if job.path == path)
    assert isinstance(job.work, Render)
    assert isinstance(job.work.page, Feed)
    return job.work.page


def term(project: Project, title: str, **fields: str) -> None:
    """Write a term of the glossary."""
    project.write(f"glossary/{title}.md", markdown({"title": title, "summary": f"{title}.", **fields}))


def test_what_was_published_stands_there_the_newest_change_first(project: Project) -> None:
    """A page without a day of publication is left out; a later change brings a page to the front."""
    term(project, "first", published="2026-01-01", updated="2026-04-01")
    term(project, "second", published="2026-03-01")
    term(project, "third", published="2026-02-01")
    term(project, "undated")
    feed = feed_of(site_of(project))
    assert [(item.title, item.published, item.updated) for item in feed.items] == [
        ("first", date(2026, 1, 1), date(2026, 4, 1)),
        ("second", date(2026, 3, 1), date(2026, 3, 1)),
        ("third", date(2026, 2, 1), date(2026, 2, 1)),
    ]
    assert feed.updated == date(2026, 4, 1)
    assert (feed.items[0].url, feed.items[0].summary) == (f"{BASE}glossary/first/", "first.")


def test_it_says_whose_it_is(project: Project) -> None:
    """Title, subtitle, language, author and its own address come from site.yaml."""
    term(project, "first", published="2026-01-01")
    feed = feed_of(site_of(project))
    assert (feed.title, feed.subtitle, feed.language) == ("Test Back", "Exercises for tests", "en")
    assert (feed.home, feed.address, feed.author) == (BASE, f"{BASE}feed.xml", "Editors")


def test_it_ends_at_the_newest_thirty(project: Project) -> None:
    """The oldest pages are the ones that are left out."""
    for number in range(32):
        day = date(2026, 1, 1) + timedelta(days=number)
        term(project, f"term-{number:02}", published=day.isoformat())
    titles = [item.title for item in feed_of(site_of(project)).items]
    assert len(titles) == 30
    assert (titles[0], titles[-1]) == ("term-31", "term-02")


def test_the_order_of_one_day_does_not_change(project: Project) -> None:
    """Pages of one day stand in the order of their addresses, so the feed is the same at each build."""
    for title in ("b", "c", "a"):
        term(project, title, published="2026-01-01")
    assert [item.title for item in feed_of(site_of(project)).items] == ["c", "b", "a"]


def test_an_include_is_not_news(project: Project) -> None:
    """What has no page of its own is not in the feed."""
    project.change("includes/small-print.md", "purpose:", "published: 2026-01-01\npurpose:")
    assert list(plan(site_of(project))) == []


def test_nothing_published_gives_no_feed(project: Project) -> None:
    """An empty feed is not written."""
    assert list(plan(site_of(project))) == []


def test_a_site_without_a_base_address_has_none(project: Project) -> None:
    """The ids of a feed are full addresses, so nothing is written where there is no base."""
    term(project, "first", published="2026-01-01")
    project.change("site.yaml", f"base_url: {BASE}\n", "")
    assert list(plan(site_of(project))) == []


def test_it_is_written_as_atom(project: Project) -> None:
    """The file is Atom with an id, a title and a day for the whole and each entry, and what is typed is escaped."""
    project.write("glossary/odd.md", markdown({"title": "Odd & <b>", "summary": "S.", "published": "2026-01-01"}))
    template = (theme_folder() / "feed.xml").read_text("utf-8")
    text = Templates({"feed.xml": template}, {}).render("feed.xml", feed_of(site_of(project)))
    root = ET.fromstring(text)  # noqa: S314 - it was written by the line above
    space = "{http://www.w3.org/2005/Atom}"
    assert root.tag == f"{space}feed"
    (entry,) = root.findall(f"{space}entry")
    assert entry.findtext(f"{space}id") == f"{BASE}glossary/odd/"
    assert entry.findtext(f"{space}title") == "Odd & <b>"
    assert entry.findtext(f"{space}updated") == "2026-01-01T00:00:00Z"
    assert root.findtext(f"{space}id") == BASE
    assert root.findtext(f"{space}updated") == "2026-01-01T00:00:00Z"


def test_each_kind_with_something_published_has_feeds_of_its_own(project: Project) -> None:
    """The feeds of a kind tell of its pages only; a kind with nothing published has none."""
    term(project, "first", published="2026-01-01")
    project.change("exercises/bridge.md", "goal:", "published: 2026-02-01\ngoal:")
    paths = [job.path for job in plan(site_of(project))]
    assert paths == [
        "feed.xml",
        "feed.json",
        "exercises/feed.xml",
        "exercises/feed.json",
        "glossary/feed.xml",
        "glossary/feed.json",
    ]
    feed = feed_of(site_of(project), "glossary/feed.xml")
    assert (feed.title, feed.home, feed.address) == (
        "Test Back: Glossary",
        f"{BASE}glossary/",
        f"{BASE}glossary/feed.xml",
    )
    assert [item.title for item in feed.items] == ["first"]


def test_what_is_built_is_read_by_a_feed_reader(project: Project) -> None:
    """A reader that is not ours takes every Atom feed without a complaint, with all that it says."""
    term(project, "odd", published="2026-01-01", updated="2026-03-01", summary="'One & <b>two</b>.'")
    project.page("")
    for path in ("feed.xml", "glossary/feed.xml"):
        read = feedparser.parse(project.read(path))
        assert read.bozo == 0, read
        assert read.version == "atom10"
        (entry,) = read.entries
        assert (entry.title, entry.link, entry.summary) == ("odd", f"{BASE}glossary/odd/", "One & <b>two</b>.")
        assert (entry.published, entry.updated) == ("2026-01-01T00:00:00Z", "2026-03-01T00:00:00Z")


def test_it_is_written_as_json_feed(project: Project) -> None:
    """All that version 1.1 asks for is there: version, title, and an id and a text for each item."""
    term(project, "odd", published="2026-01-01", updated="2026-03-01", summary="'One & <b>two</b>.'")
    project.page("")
    feed = json.loads(project.read("feed.json"))
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert (feed["title"], feed["home_page_url"], feed["feed_url"]) == ("Test Back", BASE, f"{BASE}feed.json")
    assert (feed["language"], feed["authors"]) == ("en", [{"name": "Editors"}])
    assert feed["items"] == [
        {
            "id": f"{BASE}glossary/odd/",
            "url": f"{BASE}glossary/odd/",
            "title": "odd",
            "content_text": "One & <b>two</b>.",
            "date_published": "2026-01-01T00:00:00Z",
            "date_modified": "2026-03-01T00:00:00Z",
        }
    ]


def test_pages_lead_to_the_feeds_that_there_are(project: Project) -> None:
    """The site's feeds are named on every page, a kind's on its list; without anything published none are."""
    assert "feed." not in project.page("")
    term(project, "first", published="2026-01-01")
    home, listing = project.page(""), project.read("glossary/")
    assert '<link rel="alternate" type="application/atom+xml" title="Test Back" href="./feed.xml">' in home
    assert 'title="Test Back: Glossary" href="../glossary/feed.json">' in listing
    assert "glossary/feed" not in home
