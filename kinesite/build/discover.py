"""Discover: read all files of the content and of the theme. The only verb that reads what people wrote."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from kinesite.content.source import Source
from kinesite.settings import SITE_FILE
from kinesite.values.digests import digest_bytes
from kinesite.values.problems import Place, Problem

REFERENCES_FILE = "references.yaml"
DATA_FILES = (SITE_FILE, REFERENCES_FILE)
COPIED = frozenset({".avif", ".gif", ".jpeg", ".jpg", ".mp4", ".pdf", ".png", ".svg", ".vtt", ".webm", ".webp"})
ASSETS = "assets/"


@dataclass
class Found:
    """What was found: sources of entries, data files, files to copy, templates and assets of the theme."""

    sources: list[Source] = field(default_factory=list)
    data: dict[str, Source] = field(default_factory=dict)
    files: dict[str, str] = field(default_factory=dict)
    templates: dict[str, str] = field(default_factory=dict)
    assets: dict[str, bytes] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def _walk(folder: Path) -> Iterator[tuple[str, Path]]:
    """Give all files below a folder in a fixed order; hidden ones (an editor's, a vault's) are not content."""
    for path in sorted(folder.rglob("*")):
        relative = path.relative_to(folder)
        if path.is_file() and not any(part.startswith(".") for part in relative.parts):
            yield relative.as_posix(), path


def _read_content(content: Path, found: Found) -> None:
    top = content.resolve()
    for name, path in _walk(content):
        shown = f"{content.name}/{name}"
        if not path.resolve().is_relative_to(top):
            hint = "Copy the file into the content folder instead of linking to it."
            found.problems.append(
                Problem("path.outside", "the file lies outside the content folder", Place(shown), hint)
            )
            continue
        data = path.read_bytes()
        if path.suffix == ".md":
            found.sources.append(Source(name, shown, data))
        elif name in DATA_FILES:
            found.data[name] = Source(name, shown, data)
        elif path.suffix.lower() in COPIED:
            found.files[name] = digest_bytes(data)
        else:
            hint = "Take it out, or save it as a Markdown file, a picture, a video or a PDF."
            found.problems.append(
                Problem("file.unknown", f'files like "{path.name}" have no use here', Place(shown), hint)
            )


def _read_theme(folders: tuple[Path, ...], found: Found) -> None:
    """Read the theme, the site's own folder last, so that its files stand before those of the theme."""
    for folder in reversed(folders):
        for name, path in _walk(folder):
            if name.startswith(ASSETS):
                found.assets[name.removeprefix(ASSETS)] = path.read_bytes()
            else:
                found.templates[name] = path.read_text("utf-8")


def discover(content: Path, templates: tuple[Path, ...]) -> Found:
    """Read everything. `templates` are the folders of the theme, the one that wins first."""
    found = Found()
    _read_content(content, found)
    _read_theme(templates, found)
    return found
