"""Whether contestants did the same work: a benchmark that compares different work is wrong."""

import re
from collections import Counter
from pathlib import Path

from contestants import Site
from measure import BenchError

TAGS = "h1|h2|p|li|ol|ul|details|summary|blockquote|strong|time|title|meta|link|nav|main|footer"
ELEMENT = re.compile(rf'<({TAGS})\b|<(a) href="([^"]*)"')
FEEDS = ("feed.xml", "index.xml")
OTHER_FORMS = (".md", ".json")
CORPUS = ("exercises/", "questions/")
FEWER_PAGES = 5
"""So many pages of Hugo Kinesite may lack: tags and the like. It makes more: A to Z, about, people."""


def pages_of(output: Path) -> set[str]:
    """Name all pages of a site."""
    return {path.relative_to(output).as_posix() for path in output.rglob("*.html")}


def other_forms_of(output: Path) -> set[str]:
    """Name the files that give a page of the corpus as Markdown or as data."""
    paths = (path.relative_to(output).as_posix() for path in output.rglob("index.*") if path.suffix in OTHER_FORMS)
    return {path for path in paths if path.startswith(CORPUS)}


def elements(page: Path) -> Counter[str]:
    """Count the elements of a page, and its links by where they lead."""
    found = ELEMENT.findall(page.read_text("utf-8"))
    return Counter(tag or f"{link} {target}" for tag, link, target in found)


def feed_items(output: Path) -> int:
    """Count what the feed holds, whichever format it has."""
    feed = next(output / name for name in FEEDS if (output / name).is_file())
    return len(re.findall("<(?:item|entry)>", feed.read_text("utf-8")))


def same_work(one: Site, other: Site) -> int:
    """Compare every page of Hugo's site with the other's; give their number, or raise BenchError at a difference."""
    first, second = pages_of(one.output), pages_of(other.output)
    lacking = first - second
    if len(lacking) > FEWER_PAGES or any(path.startswith(CORPUS) for path in lacking):
        raise BenchError(f"{other.contestant.name} lacks pages of {one.contestant.name}: {sorted(lacking)[:9]}")
    for path in sorted(first & second):
        here, there = elements(one.output / path), elements(other.output / path)
        if here != there:
            names = f"{one.contestant.name} has {here - there}, {other.contestant.name} has {there - here}"
            raise BenchError(f"{path} differs: {names}")
    if other_forms_of(one.output) != other_forms_of(other.output):
        raise BenchError("Not the same pages are also there as Markdown and as data.")
    if feed_items(one.output) != feed_items(other.output):
        raise BenchError("The feeds hold different numbers of pages.")
    return len(first & second)


def showing(output: Path, words: str) -> set[str]:
    """Name the pages that show some words."""
    sought = words.encode()
    return {path for path in pages_of(output) if sought in (output / path).read_bytes()}


def same_pages_show(sites: list[Site], words: str) -> int:
    """Count the pages that show what was edited; raise BenchError if one contestant shows it where another does not."""
    common = set.intersection(*(pages_of(site.output) for site in sites))
    shown = [showing(site.output, words) & common for site in sites]
    for site, pages in zip(sites, shown, strict=True):
        if not pages or pages != shown[0]:
            raise BenchError(f'{site.contestant.name} shows "{words}" on {len(pages)} pages, not on {len(shown[0])}.')
    return len(shown[0])
