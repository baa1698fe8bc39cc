"""Pictures and films of the content, as pages show them: where they are published, and in which sizes."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

PHOTOGRAPHS = {
    ".avif": "AVIF",
    ".heic": "HEIF",
    ".jpeg": "JPEG",
    ".jpg": "JPEG",
    ".png": "PNG",
    ".webp": "WEBP",
}
"""What is made anew for the site, by the endings that its files have."""
AS_THEY_ARE = (".gif", ".svg")
FILMS = {".mp4": "video/mp4", ".webm": "video/webm"}
CAPTIONS = ".vtt"
WIDTHS = (480, 960, 1600)
"""Pixels: a phone, a phone with a fine screen, a column of text on a fine desktop screen."""
FORMS = ("avif", "webp")
"""The best first."""
_PICTURES = (*PHOTOGRAPHS, *AS_THEY_ARE)
_NAMED = 10


def ending_of(path: str) -> str:
    """Give the ending of a file's name, in small letters: `.jpg`."""
    name = path.rpartition("/")[2]
    return name[name.rfind(".") :].lower() if "." in name else ""


def is_picture(path: str) -> bool:
    """Tell whether a file is shown as a picture."""
    return path.lower().endswith(_PICTURES)


class Picture(NamedTuple):
    """A picture: the size is 0 where a drawing tells none, `tone` (`#b9a68c`) empty where one can see through it."""

    path: str
    digest: str
    width: int = 0
    height: int = 0
    tone: str = ""

    @property
    def address(self) -> str:
        """Where the whole picture is published; one that no browser shows, in a form that all do."""
        return f"{self.path}.jpg" if ending_of(self.path) == ".heic" else self.path

    @property
    def widths(self) -> tuple[int, ...]:
        """The widths that it is made in, the smallest first; none for what is published as it is."""
        if ending_of(self.path) not in PHOTOGRAPHS:
            return ()
        return tuple(sorted({min(width, self.width) for width in WIDTHS}))

    def rendition(self, width: int, form: str) -> str:
        """Give the address of the picture in one width and form."""
        return f"{self.path.rpartition('.')[0]}.{self.digest[:_NAMED]}.{width}.{form}"


class Film(NamedTuple):
    """A film, with the files beside it of the same name: captions with their languages, and what stands there first."""

    path: str
    captions: tuple[tuple[str, str], ...] = ()
    poster: Picture | None = None


def film_of(path: str, files: Iterable[str], pictures: Mapping[str, Picture]) -> Film:
    """Find what belongs to a film: `walk.vtt` or `walk.en.vtt`, and `walk.jpg`."""
    stem = path.rpartition(".")[0] + "."
    beside = sorted(file for file in files if file.startswith(stem))
    captions = tuple((file, file[len(stem) : -len(CAPTIONS)]) for file in beside if file.lower().endswith(CAPTIONS))
    poster = next((pictures[file] for file in beside if file in pictures and "." not in file[len(stem) :]), None)
    return Film(path, captions, poster)
