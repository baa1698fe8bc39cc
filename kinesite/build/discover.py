"""Discover: find all files of the content and of the theme, and tell by digests what they hold."""

from dataclasses import dataclass, field
from functools import cached_property, partial
from pathlib import Path

from kinesite.build.files import read, walk
from kinesite.build.stamps import Known, look_at
from kinesite.content.media import AS_THEY_ARE, CAPTIONS, FILMS, PHOTOGRAPHS, Picture
from kinesite.content.source import ADDRESSES_FILE, FIGURES_FILE, REFERENCES_FILE, SITE_FILE, Source, is_clinic
from kinesite.values.digests import digest_bytes
from kinesite.values.problems import Place, Problem

DATA_FILES = (SITE_FILE, REFERENCES_FILE, ADDRESSES_FILE, FIGURES_FILE)
COPIED = frozenset({*PHOTOGRAPHS, *AS_THEY_ARE, *FILMS, CAPTIONS, ".pdf"})
ASSETS = "assets/"
TEMPLATES = (".html", ".xml", ".txt", ".svg")
OTHER_SPELLINGS = {"site.yml": SITE_FILE, "references.yml": REFERENCES_FILE}


@dataclass
class Found:
    """What was found: Markdown files by their paths, data files, files to copy, templates and assets of the theme."""

    content: Path = Path()
    pages: list[str] = field(default_factory=list)
    data: dict[str, Source] = field(default_factory=dict)
    files: dict[str, str] = field(default_factory=dict)
    templates: dict[str, str] = field(default_factory=dict)
    assets: dict[str, bytes] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    pictures: dict[str, Picture] = field(default_factory=dict)
    known: Known = field(default_factory=Known)

    @cached_property
    def digests(self) -> dict[str, str]:
        """The digest of every file of the content that has a use."""
        return {path: self.known.digests[path] for path in (*self.pages, *self.data, *self.files)}

    def source(self, path: str) -> Source:
        """Give a file of the content by its path."""
        shown, load = f"{self.content.name}/{path}", partial(read, f"{self.content}/{path}")
        return Source.known(path, shown, self.known.digests[path], load)

    def theme_digests(self) -> dict[str, str]:
        """Give the digest of every template and asset."""
        templates = {name: digest_bytes(text.encode()) for name, text in self.templates.items()}
        return templates | {ASSETS + name: digest_bytes(data) for name, data in self.assets.items()}


def _look_at_content(found: Found, before: Known, workers: int) -> None:
    content, names = found.content, []
    for name, is_link in walk(str(content)):
        if is_link and not (content / name).resolve().is_relative_to(content.resolve()):
            hint = "Copy the file into the content folder instead of linking to it."
            place = Place(f"{content.name}/{name}")
            found.problems.append(Problem("path.outside", "the file lies outside the content folder", place, hint))
        else:
            names.append(name)
    found.known = look_at(str(content), names, before, workers)
    for name in names:
        _sort_in(name, found)


def _sort_in(name: str, found: Found) -> None:
    if name.endswith(".md"):
        found.pages.append(name)
        return
    ending = name[name.rfind(".") :].lower() if "." in name else ""
    if name in DATA_FILES or is_clinic(name):
        found.data[name] = found.source(name)
    elif ending in COPIED:
        found.files[name] = found.known.digests[name]
    else:
        found.problems.append(_unknown(name, f"{found.content.name}/{name}", ending))


def _unknown(name: str, shown: str, ending: str) -> Problem:
    if ending == ".md" or name in OTHER_SPELLINGS:
        better = OTHER_SPELLINGS.get(name, name.rpartition("/")[2][:-3] + ".md")
        return Problem("file.unknown", "the file's name is not quite right", Place(shown), f'Name it "{better}".')
    hint = "Take it out, or save it as a Markdown file, a picture, a video or a PDF."
    file = name.rpartition("/")[2]
    return Problem("file.unknown", f'files like "{file}" have no use here', Place(shown), hint)


def _read_theme(folders: tuple[Path, ...], found: Found) -> None:
    """Read the theme, the site's own folder last, so that its files stand before those of the theme."""
    for folder in reversed(folders):
        for name, _ in walk(str(folder)):
            data = read(str(folder / name))
            if name.startswith(ASSETS) and not name.endswith(".css"):
                found.assets[name.removeprefix(ASSETS)] = data
            elif name.endswith((*TEMPLATES, ".css")):
                _read_text(name, data, found)


def _read_text(name: str, data: bytes, found: Found) -> None:
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        place = Place(f"templates/{name}", data.count(b"\n", 0, error.start) + 1, 0)
        hint = 'Save it again with the encoding "UTF-8" in your editor.'
        found.problems.append(Problem("file.encoding", "the file is not UTF-8", place, hint))
        return
    if name.startswith(ASSETS):
        found.assets[name.removeprefix(ASSETS)] = data
    else:
        found.templates[name] = text


def discover(content: Path, templates: tuple[Path, ...], before: Known | None = None, workers: int = 1) -> Found:
    """Look at everything. `templates` are the folders of the theme, the one that wins first."""
    found = Found(content)
    _look_at_content(found, before or Known(), workers)
    _read_theme(templates, found)
    return found
