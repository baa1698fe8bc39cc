"""Parse: one source becomes one entry, or problems. Nothing here looks at more than one file."""

from dataclasses import dataclass, field, replace
from typing import Any

from kinesite.build.discover import REFERENCES_FILE, Found
from kinesite.content.bibliography import Bibliography, Work
from kinesite.content.entry import Entry, texts_of
from kinesite.content.frontmatter import FrontMatter, read_front_matter, read_yaml
from kinesite.content.source import Source
from kinesite.content.validation import typed
from kinesite.kinds import BY_FOLDER
from kinesite.markup import Prose, read_line, read_page
from kinesite.settings import SITE_FILE, Settings
from kinesite.values.paths import is_slug
from kinesite.values.problems import Place, Problem
from kinesite.values.suggestions import did_you_mean
from kinesite.values.words import listed, slugify, with_article


@dataclass
class Parsed:
    """Everything that could be read, and everything that could not."""

    entries: list[Entry[Any]] = field(default_factory=list)
    settings: Settings | None = None
    setting_places: FrontMatter = field(default_factory=FrontMatter)
    works: dict[str, Work] = field(default_factory=dict)
    unread: set[str] = field(default_factory=set)
    """Slugs and ids of files with errors: a link to one of them is not broken, only waiting."""
    problems: list[Problem] = field(default_factory=list)


def parse_entry(source: Source) -> tuple[Entry[Any] | None, list[Problem]]:
    """Read one file of the content."""
    kind = BY_FOLDER.get(source.folder)
    if kind is None:
        return None, [_wrong_folder(source)]
    if unreadable := source.problem():
        return None, [unreadable]
    front = read_front_matter(source)
    problems = list(front.problems)
    if not is_slug(source.slug):
        problems.append(_wrong_slug(source))
    if problems:
        return None, problems
    fields, problems = typed(kind.fields, front, source.shown, with_article(kind.name))
    prose, more = read_page(front.body, front.body_place)
    problems += more
    if fields is None:
        return None, problems
    texts: dict[str, Prose] = {}
    for path, text in texts_of(fields):
        texts[text], found = read_line(text, front.place(path))
        problems += found
    id = f"{source.folder}/{source.slug}"
    entry = Entry(id, kind.name, source.path, source.shown, fields, prose, texts, front.places)
    return replace(entry, card=kind.card(entry) if kind.has_page else None), problems


def _wrong_folder(source: Source) -> Problem:
    folders = sorted(BY_FOLDER)
    message = (
        f'"{source.folder}" is no folder for content' if source.folder else "the file stands in no folder of a kind"
    )
    hint = did_you_mean(source.folder, folders, f"Put it into one of {listed(folders, 'or')}.")
    return Problem("file.folder", message, Place(source.shown), hint)


def _wrong_slug(source: Source) -> Problem:
    better = slugify(source.slug).strip("-") or "a-name"
    message = f'"{source.slug}" cannot stand in an address'
    return Problem(
        "slug.bad", message, Place(source.shown), f'Name the file "{better}.md": small letters, digits, hyphens.'
    )


def _read_data(found: Found, name: str, parsed: Parsed) -> FrontMatter | None:
    source = found.data.get(name)
    if source is None:
        return None
    if unreadable := source.problem():
        parsed.problems.append(unreadable)
        return None
    front = read_yaml(source.text, source.shown)
    parsed.problems += front.problems
    return None if front.problems else front


def _parse_settings(found: Found, parsed: Parsed, shown: str) -> None:
    front = _read_data(found, SITE_FILE, parsed)
    if SITE_FILE not in found.data:
        hint = "Write one; docs/publishing.md shows what goes into it."
        parsed.problems.append(Problem("settings.missing", "the site has no settings", Place(shown), hint))
    if front:
        parsed.setting_places = front
        parsed.settings, problems = typed(Settings, front, shown, "the settings")
        parsed.problems += problems


def _parse_works(found: Found, parsed: Parsed, shown: str) -> None:
    if front := _read_data(found, REFERENCES_FILE, parsed):
        bibliography, problems = typed(Bibliography, front, shown, "the references")
        parsed.problems += problems
        parsed.works = bibliography.root if bibliography else {}


def parse(found: Found, content_name: str) -> Parsed:
    """Read all files of the content."""
    parsed = Parsed(problems=list(found.problems))
    _parse_settings(found, parsed, f"{content_name}/{SITE_FILE}")
    _parse_works(found, parsed, f"{content_name}/{REFERENCES_FILE}")
    for source in found.sources:
        entry, problems = parse_entry(source)
        parsed.problems += problems
        if entry:
            parsed.entries.append(entry)
        else:
            parsed.unread |= {source.slug, f"{source.folder}/{source.slug}"}
    return parsed
