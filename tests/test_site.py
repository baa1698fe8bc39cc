"""The site that ships with the project, as it is built."""

from collections import Counter
from pathlib import Path

import pytest

from kinesite.build.advise import Asked, advise
from kinesite.build.pipeline import Request, build
from kinesite.cli.base import theme_folder
from kinesite.kinds import BY_FOLDER
from kinesite.report import describe
from kinesite.values.problems import errors
from tests.crawl import Seen, broken_links, is_outside, read_site
from tests.project import TODAY, begin_with

TOP = Path(__file__).parent.parent
AT_LEAST = {
    "exercises": 25,
    "routines": 8,
    "guides": 5,
    "conditions": 9,
    "questions": 10,
    "glossary": 20,
    "people": 1,
    "pages": 5,
}

Site = tuple[Path, dict[str, Seen]]


@pytest.fixture(scope="module")
def site(demonstration: Path) -> Site:
    """The site as a build makes it, without the pages that only lead on from an old address."""
    return demonstration, {path: seen for path, seen in read_site(demonstration).items() if not seen.refresh}


@pytest.fixture(scope="module")
def found(site: Site) -> dict[str, Seen]:
    """The pages that search engines are to find: all but the embeds, which stand in pages of other sites."""
    return {path: seen for path, seen in site[1].items() if not path.startswith("embed/")}


@pytest.mark.parametrize(("folder", "count"), AT_LEAST.items())
def test_every_entry_has_its_page(site: Site, folder: str, count: int) -> None:
    """The demonstration is whole, and no entry is dropped."""
    slugs = [path.stem for path in (TOP / "content" / folder).glob("*.md")]
    assert len(slugs) >= count
    missing = [slug for slug in slugs if BY_FOLDER[folder].address(slug) + "index.html" not in site[1]]
    assert missing == []


def test_no_link_anchor_or_file_is_broken(site: Site) -> None:
    """Every relative address leads somewhere, and every fragment to an id."""
    assert broken_links(*site) == []


def test_every_page_has_one_title_and_headings_in_order(site: Site) -> None:
    """One h1, and no level below it is skipped."""
    for path, seen in site[1].items():
        assert seen.headings.count(1) == 1, path
        assert seen.headings[0] == 1, path
        steps = [after - before for before, after in zip(seen.headings, seen.headings[1:], strict=False)]
        assert max(steps, default=0) <= 1, f"{path}: {seen.headings}"


def test_every_page_has_a_title_and_a_description_of_its_own(found: dict[str, Seen]) -> None:
    """No two pages look the same in a list of results."""
    for values in ([seen.title for seen in found.values()], [s.meta["description"] for s in found.values()]):
        assert all(values)
        assert [value for value, count in Counter(values).items() if count > 1] == []


def test_every_page_says_where_it_belongs(found: dict[str, Seen]) -> None:
    """Canonical address, language and Open Graph stand on every page."""
    for path, seen in found.items():
        address = "https://steadyback.example/" + path.removesuffix("index.html")
        assert seen.canonical == address
        assert seen.language == "en-GB"
        assert seen.meta["og:title"]
        assert seen.meta["og:url"] == address


def test_every_embed_says_which_page_is_the_whole_one(site: Site, found: dict[str, Seen]) -> None:
    """It is not to be found itself, and its canonical address is a page that is."""
    embeds = {path: seen for path, seen in site[1].items() if path not in found}
    assert embeds
    for path, seen in embeds.items():
        assert seen.meta["robots"] == "noindex", path
        assert seen.canonical.removeprefix("https://steadyback.example/") + "index.html" in found, path


def test_every_page_has_structured_data_that_parses(found: dict[str, Seen]) -> None:
    """One graph, with the page itself in it."""
    for path, seen in found.items():
        (data,) = seen.structured_data
        ids = [node["@id"] for node in data["@graph"]]
        assert len(set(ids)) == len(ids), path
        assert f"{seen.canonical}#page" in ids


def test_no_page_asks_another_host_for_anything(site: Site) -> None:
    """What a page loads comes from the site itself, and nothing in it is styled by hand."""
    for path, seen in site[1].items():
        assert not [link for link in seen.loads if is_outside(link)], path
        assert seen.styles == 0, path


def test_ids_are_unique_and_pictures_are_described(site: Site) -> None:
    """A link to an id has one target, and a picture can be heard."""
    for path, seen in site[1].items():
        assert [id for id, count in Counter(seen.ids).items() if count > 1] == [], path
        assert None not in seen.alts, path


def test_every_clinical_page_says_that_nobody_has_reviewed_it(site: Site) -> None:
    """What no clinician has seen is not passed off as reviewed."""
    for path in site[1]:
        if (
            path.split("/")[0] in {"exercises", "routines", "guides", "conditions", "questions"}
            and path.count("/") == 2
        ):
            text = (site[0] / path).read_text("utf-8")
            assert "Not yet clinically reviewed" in text, path


def test_warning_signs_are_one_step_away_from_every_page(site: Site) -> None:
    """Someone who needs help at once finds the way from wherever they are."""
    for path, seen in site[1].items():
        assert [link for link in seen.links if link.endswith("warning-signs/")] or path.startswith("warning-signs"), (
            path
        )


def test_the_site_works_under_a_path(demonstration: Path, tmp_path: Path) -> None:
    """Published under /back/, pages link to each other by relative addresses; only the 404 page begins at the root."""
    output = tmp_path / "site"
    begin_with(demonstration, output)
    assert build(Request(TOP / "content", (theme_folder(),), output, "https://example.org/back/")).receipt
    pages = read_site(output)
    absolute = {path for path, seen in pages.items() for link in [*seen.links, *seen.loads] if link.startswith("/")}
    assert absolute == {"404.html"}
    assert all(link.startswith("/back/") for link in pages["404.html"].loads)
    assert pages["about/index.html"].canonical == "https://example.org/back/about/"


def test_check_finds_no_error_in_it() -> None:
    """Nothing is broken or unsafe."""
    advice = advise(Asked(TOP / "content", (theme_folder(),), TODAY))
    assert [describe(problem) for problem in errors(advice.problems)] == []


def test_it_is_plain_and_safe_enough_for_a_strict_site() -> None:
    """Only a clinician can mend what is left: no page has been reviewed. And none waives a rule."""
    advice = advise(Asked(TOP / "content", (theme_folder(),), TODAY, profile="strict"))
    told = [problem for problem in advice.problems if problem.code != "trust.unreviewed"]
    assert [describe(problem) for problem in told] == []
    assert advice.waived == ()


@pytest.mark.parametrize("folder", ["exercises", "routines", "conditions"])
def test_every_page_that_says_what_to_do_says_when_to_stop(site: Site, folder: str) -> None:
    """The theme puts the stop rule on it, a way to the pain guide, and one to the warning signs."""
    output, _ = site
    pages = list((output / folder).glob("*/index.html"))
    assert len(pages) >= AT_LEAST[folder]
    texts = ((page, page.read_text("utf-8")) for page in pages)
    for page, text in ((page, text) for page, text in texts if 'http-equiv="refresh"' not in text):
        shown = ['class="stop-line"', 'href="../../pain-guide/"><span>', 'href="../../warning-signs/"><span>']
        assert [words for words in shown if words not in text] == [], page
