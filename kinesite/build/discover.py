"""Discover: read all files of the content and of the theme. The only verb that reads what people wrote."""

from dataclasses import dataclass, field
from pathlib import Path

from kinesite.build.files import read, walk
from kinesite.content.source import ADDRESSES_FILE, REFERENCES_FILE, SITE_FILE, Source
from kinesite.values.digests import digest_bytes
from kinesite.values.problems import Place, Problem

DATA_FILES = (SITE_FILE, REFERENCES_FILE, ADDRESSES_FILE)
COPIED = frozenset({".avif", ".gif", ".jpeg", ".jpg", ".mp4", ".pdf", ".png", ".svg", ".vtt", ".webm", ".webp"})
ASSETS = "assets/"
TEMPLATES = (".html", ".xml", ".txt")
OTHER_SPELLINGS = {"site.yml": SITE_FILE, "references.yml": REFERENCES_FILE}


@dataclass
class Found:
    """What was found: sources of entries, data files, files to copy, templates and assets of the theme."""

    sources: list[Source] = field(default_factory=list)
    data: dict[str, Source] = field(default_factory=dict)
    files: dict[str, str] = field(default_factory=dict)
    templates: dict[str, str] = field(default_factory=dict)
    assets: dict[str, bytes] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def digests(self) -> dict[str, str]:
        """Give the digest of every file of the content."""
        sources = {source.path: source.digest for source in (*self.sources, *self.data.values())}
        return sources | self.files

    def theme_digests(self) -> dict[str, str]:
        """Give the digest of every template and asset."""
        templates = {name: digest_bytes(text.encode()) for name, text in self.templates.items()}
        return templates | {ASSETS + name: digest_bytes(data) for name, data in self.assets.items()}


def _read_content(content: Path, found: Found) -> None:
    top = content.resolve()
    for name in walk(str(content)):
        path = content / name
        if path.is_symlink() and not path.resolve().is_relative_to(top):
            hint = "Copy the file into the content folder instead of linking to it."
            place = Place(f"{content.name}/{name}")
            found.problems.append(Problem("path.outside", "the file lies outside the content folder", place, hint))
            continue
        _sort_in(name, f"{content.name}/{name}", read(str(path)), found)


def _sort_in(name: str, shown: str, data: bytes, found: Found) -> None:
    ending = name[name.rfind(".") :].lower() if "." in name else ""
    if name.endswith(".md"):
        found.sources.append(Source(name, shown, data))
    elif name in DATA_FILES:
        found.data[name] = Source(name, shown, data)
    elif ending in COPIED:
        found.files[name] = digest_bytes(data)
    else:
        found.problems.append(_unknown(name, shown, ending))


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
        for name in walk(str(folder)):
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


def discover(content: Path, templates: tuple[Path, ...]) -> Found:
    """Read everything. `templates` are the folders of the theme, the one that wins first."""
    found = Found()
    _read_content(content, found)
    _read_theme(templates, found)
    return found
