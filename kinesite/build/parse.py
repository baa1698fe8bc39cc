"""Parse: one source becomes one entry, or problems. Nothing here looks at more than one file."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple

from kinesite.build.discover import Found
from kinesite.content.bibliography import Work, read_works
from kinesite.content.clinics import Clinic, read_clinic
from kinesite.content.entries import Entries, entries_of
from kinesite.content.entry import Entry
from kinesite.content.fields import Fields
from kinesite.content.frontmatter import FrontMatter, read_front_matter, read_yaml
from kinesite.content.salvage import ids_of_unread, names_of_unread
from kinesite.content.sentences import read_sentences
from kinesite.content.source import FIGURES_FILE, REFERENCES_FILE, SITE_FILE, Source, is_clinic
from kinesite.content.texts import Texts
from kinesite.content.validation import typed
from kinesite.figures import BrokenFile, Kept, read
from kinesite.kinds import BY_FOLDER
from kinesite.kinds.base import Kind
from kinesite.markup import read_page
from kinesite.markup.engines import PYTHON_MARKDOWN
from kinesite.settings import Settings
from kinesite.values.paths import is_slug
from kinesite.values.problems import Place, Problem, errors
from kinesite.values.suggestions import did_you_mean
from kinesite.values.words import listed, slugify, with_article


@dataclass
class Parsed:
    """Everything that could be read, and everything that could not."""

    entries: Entries = field(default_factory=lambda: entries_of(()))
    settings: Settings | None = None
    setting_places: FrontMatter = field(default_factory=FrontMatter)
    works: dict[str, Work] = field(default_factory=dict)
    clinics: dict[str, Clinic] = field(default_factory=dict)
    unread: set[str] = field(default_factory=set)
    """Names of files with errors, casefolded: a link to one of them is not broken, only waiting."""
    unread_works: set[str] = field(default_factory=set)
    """Ids of works with errors: a citation of one of them is not broken either."""
    figures: Kept = field(default_factory=Kept)
    """The solved poses of figures, as they are kept with the content."""
    problems: list[Problem] = field(default_factory=list)


def parse_entry(source: Source, engine: str = PYTHON_MARKDOWN) -> tuple[Entry[Any] | None, list[Problem]]:
    """Read one file of the content."""
    kind = BY_FOLDER.get(source.folder)
    if kind is None:
        return None, [_wrong_folder(source)]
    if unreadable := source.problem():
        return None, [unreadable]
    front = read_front_matter(source)
    fields, problems = _read_fields(front, source, kind)
    prose, more = read_page(front.body, front.body_place, engine)
    texts, found = read_sentences(fields, front, engine) if fields else (Texts(), [])
    problems += [*more, *found]
    if not is_slug(source.slug):
        problems.append(_wrong_slug(source))
    if fields is None or errors(front.problems) or not is_slug(source.slug):
        return None, problems
    id = f"{source.folder}/{source.slug}"
    named = id, kind.name, source.path, source.shown
    entry = Entry(*named, fields, prose, texts, front.places, digest=source.digest, values=front.values)
    return replace(entry, card=kind.card(entry) if kind.has_page else None), problems


def _read_fields(front: FrontMatter, source: Source, kind: Kind[Any]) -> tuple[Fields | None, list[Problem]]:
    """Read the fields as far as they are there: nobody mends one problem only to be told of the next."""
    if errors(front.problems) and not front.values:
        return None, list(front.problems)
    fields, problems = typed(kind.fields, front, source.shown, with_article(kind.name))
    return fields, [*front.problems, *problems]


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
    return None if errors(front.problems) and not front.values else front


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
    front = _read_data(found, REFERENCES_FILE, parsed)
    if front is None:
        parsed.unread_works = ids_of_unread(found.data[REFERENCES_FILE]) if REFERENCES_FILE in found.data else set()
        return
    works = read_works(front, shown)
    parsed.works, parsed.unread_works = works.known, works.unread
    parsed.problems += works.problems


def _parse_figures(found: Found, parsed: Parsed, shown: str) -> None:
    if FIGURES_FILE not in found.data:
        return
    try:
        parsed.figures = read("\n".join(found.data[FIGURES_FILE].lines()))
    except BrokenFile as broken:
        hint = "Write it anew: python build.py figures"
        message = "this line cannot be read as a solved pose"
        parsed.problems.append(Problem("figures.broken", message, Place(shown, broken.line, 1), hint))


def _parse_clinics(found: Found, parsed: Parsed) -> None:
    for name in sorted(filter(is_clinic, found.data)):
        if front := _read_data(found, name, parsed):
            clinic, problems = read_clinic(found.data[name], front)
            parsed.problems += problems
            parsed.clinics |= {clinic.id: clinic} if clinic else {}


class Reading(NamedTuple):
    """What reading sources gave: the entries, the problems, the sources that cannot be used until they are mended."""

    entries: Entries
    problems: list[Problem]
    unread: list[Source]


Reader = Callable[[Found, str], Reading]


def read_each(found: Found, engine: str) -> Reading:
    """Read files one after the other."""
    read = [(source, *parse_entry(source, engine)) for source in map(found.source, found.pages)]
    return Reading(
        entries_of(entry for _, entry, _ in read if entry),
        [problem for *_, problems in read for problem in problems],
        [source for source, entry, _ in read if entry is None],
    )


def parse(found: Found, content_name: str, read_entries: Reader = read_each) -> Parsed:
    """Read all files of the content."""
    parsed = Parsed(problems=list(found.problems))
    _parse_settings(found, parsed, f"{content_name}/{SITE_FILE}")
    _parse_works(found, parsed, f"{content_name}/{REFERENCES_FILE}")
    _parse_figures(found, parsed, f"{content_name}/{FIGURES_FILE}")
    _parse_clinics(found, parsed)
    engine = parsed.settings.engine if parsed.settings else PYTHON_MARKDOWN
    parsed.entries, problems, unread = read_entries(found, engine)
    parsed.problems += problems
    parsed.unread.update(*map(names_of_unread, unread))
    return parsed
