"""Pictures: what each is, found out once, and the sizes of photographs, made once; both kept by digest.

What is kept holds as long as the recipe does, which names the libraries. Losing it costs time only.
"""

import marshal
import os
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from shutil import rmtree

from kinesite.build.discover import Found
from kinesite.build.files import lay, read, write_whole
from kinesite.build.workers import in_parallel
from kinesite.content.media import PHOTOGRAPHS, Picture, ending_of, is_picture
from kinesite.content.photographs import look_through, made, recipe
from kinesite.content.pictures import size_of, unsafe_in
from kinesite.content.unfit import Unfit
from kinesite.values.digests import digest_bytes
from kinesite.values.problems import Place, Problem
from kinesite.values.words import listed

NOT_PLAIN = "Save it as a plain SVG, with nothing in it but the drawing."
Looks = tuple[int, int, str] | tuple[str, str, str]
"""Width, height and main colour; or of one that cannot be published the code of the problem, why, and what to do."""


def look_at_pictures(found: Found, kept: Path | None, workers: int) -> None:
    """Look at every picture of the content that is not `kept` from before; one that is not fit is a problem."""
    files = {path: f"{digest}{ending_of(path)}" for path, digest in found.files.items() if is_picture(path)}
    known = _load(kept) if kept and files else {}
    new = {looks: path for path, looks in files.items() if looks not in known}
    seen = in_parallel(partial(_look_at, found.content), list(new.values()), workers, pays_from=4)
    looks_of = {key: known[key] for key in files.values() if key in known} | dict(zip(new, seen, strict=True))
    for path, key in files.items():
        match looks_of[key]:
            case (int(width), int(height), tone):
                found.pictures[path] = Picture(path, found.files[path], width, height, tone)
            case (str(code), message, hint):
                place = Place(f"{found.content.name}/{path}")
                found.problems.append(Problem(code, f'"{path}" cannot be published: {message}', place, hint))
    if kept and looks_of != known:
        _keep(kept, looks_of)


def _look_at(content: Path, path: str) -> Looks:
    data, ending = read(str(content / path)), ending_of(path)
    if ending in PHOTOGRAPHS:
        try:
            size, tone = look_through(data, ending)
        except Unfit as unfit:
            return "media.unfit", str(unfit), unfit.hint
        return *size, tone
    if ending == ".svg" and (unsafe := unsafe_in(data)):
        return "media.unsafe", f"it holds {listed(unsafe)}", NOT_PLAIN
    return *(size_of(data, path) or (0, 0)), ""


def _load(kept: Path) -> dict[str, Looks]:
    """Read what is known of pictures; what another recipe or an accident left is none."""
    try:
        mark, data = (kept / "known.bin").read_bytes().split(b"\n", 1)
        if mark.decode() == f"{recipe()} {digest_bytes(data)}":
            return dict(marshal.loads(data))  # noqa: S302 - plain values, whole, written by an earlier build
    except (OSError, ValueError):
        pass
    return {}


def _keep(kept: Path, looks_of: Mapping[str, Looks]) -> None:
    """Keep what is known, and drop the photographs that nothing shows any more."""
    data = marshal.dumps(dict(looks_of))
    write_whole(kept / "known.bin", f"{recipe()} {digest_bytes(data)}\n".encode() + data, sure=False)
    stay = {_folder(kept, key.partition(".")[0]) for key in looks_of}
    for folder in kept.iterdir():
        if folder.is_dir() and folder not in stay:
            rmtree(folder, ignore_errors=True)


def _folder(kept: Path, digest: str) -> Path:
    """Name the folder of a photograph, which another recipe does not find."""
    return kept / digest_bytes(f"{recipe()} {digest}".encode())


def rendition(picture: Picture, width: int, form: str, content: Path, kept: Path) -> bytes:
    """Give a photograph in a width and form: the one that is kept, or one made now."""
    file = _folder(kept, picture.digest) / f"{width}.{form}"
    try:
        mark, data = file.read_bytes().split(b"\n", 1)
        if mark.decode() == digest_bytes(data):
            return data
    except (OSError, ValueError):
        pass
    data = made(read(str(content / picture.path)), width, form)
    own = file.with_name(f"{file.name}.{os.getpid()}")  # several workers may make the same one at once
    lay(str(own), digest_bytes(data).encode() + b"\n" + data)
    own.replace(file)
    return data
