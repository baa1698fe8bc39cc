"""Reading built pages as a visitor's browser would: their links, ids, headings, and what they load."""

import json
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

LOADED = {"img": "src", "script": "src", "source": "src", "video": "src", "iframe": "src", "link": "href"}
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
LINK_THAT_LOADS = {"stylesheet", "icon", "preload", "manifest"}


@dataclass
class Seen:
    """What one page holds."""

    links: list[str] = field(default_factory=list)
    loads: list[str] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    headings: list[int] = field(default_factory=list)
    title: str = ""
    meta: dict[str, str] = field(default_factory=dict)
    canonical: str = ""
    language: str = ""
    structured_data: list[dict[str, Any]] = field(default_factory=list)
    alts: list[str | None] = field(default_factory=list)
    styles: int = 0
    refresh: str = ""


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.seen = Seen()
        self.inside = ""
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self._note_links(tag, values)
        if "id" in values:
            self.seen.ids.append(values["id"])
        self.seen.styles += "style" in values
        if tag == "img":
            self.seen.alts.append(dict(attrs).get("alt"))
        if tag in HEADINGS:
            self.seen.headings.append(int(tag[1]))
        if tag == "title" or (tag == "script" and values.get("type") == "application/ld+json"):
            self.inside, self.text = tag, ""

    def _note_links(self, tag: str, values: dict[str, str]) -> None:
        if tag == "a" and "href" in values:
            self.seen.links.append(values["href"])
        loads = tag != "link" or LINK_THAT_LOADS & set(values.get("rel", "").split())
        if tag in LOADED and LOADED[tag] in values and loads:
            self.seen.loads.append(values[LOADED[tag]])
        if tag == "link" and values.get("rel") == "canonical":
            self.seen.canonical = values["href"]
        if tag == "meta":
            name = values.get("name") or values.get("property") or ""
            self.seen.meta[name] = values.get("content", "")
            self.seen.refresh += values.get("content", "") if values.get("http-equiv") == "refresh" else ""
        if tag == "html":
            self.seen.language = values.get("lang", "")

    def handle_data(self, data: str) -> None:
        self.text += data if self.inside else ""

    def handle_endtag(self, tag: str) -> None:
        if tag == self.inside == "title":
            self.seen.title = self.seen.title or self.text.strip()
        elif tag == self.inside:
            self.seen.structured_data.append(json.loads(self.text))
        if tag == self.inside:
            self.inside = ""


def read_page(path: Path) -> Seen:
    """Read one built page."""
    reader = _Reader()
    reader.feed(path.read_text("utf-8"))
    return reader.seen


def read_site(site: Path) -> dict[str, Seen]:
    """Read all pages of a site by their path."""
    return {path.relative_to(site).as_posix(): read_page(path) for path in sorted(site.rglob("*.html"))}


def is_outside(link: str) -> bool:
    """Tell whether a link leaves the site."""
    return urlsplit(link).scheme in {"http", "https", "mailto", "tel"}


def broken_links(site: Path, pages: dict[str, Seen]) -> list[str]:
    """List the links and loaded files that lead nowhere inside the site."""
    broken = []
    for path, seen in pages.items():
        here = "https://site.invalid/" + path
        for link in [*seen.links, *seen.loads]:
            if is_outside(link):
                continue
            target = urlsplit(urljoin(here, link))
            file = target.path.lstrip("/")
            file = file + "index.html" if file.endswith("/") or not file else file
            missing = not (site / file).is_file()
            if missing or (target.fragment and file in pages and target.fragment not in pages[file].ids):
                broken.append(f"{path}: {link}")
    return broken
