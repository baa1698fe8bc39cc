"""Photographs: looked through once, and made small for the page, without what the camera wrote into them.

The same bytes come of the same file as long as this module and the libraries it uses are the same; `recipe` tells.
"""

from functools import cache
from importlib.metadata import version
from io import BytesIO
from pathlib import Path
from typing import Any
from warnings import catch_warnings

from kinesite.content.media import PHOTOGRAPHS
from kinesite.content.pictures import ON_ITS_SIDE, ORIENTATION, Size
from kinesite.content.unfit import Unfit
from kinesite.values.digests import digest_bytes

MOST_PIXELS = 60_000_000
"""A phone's finest camera; each takes four bytes of memory while the picture is made."""
_SAVING: dict[str, dict[str, Any]] = {
    # one thread, because the bytes of AVIF may depend on how many there are
    "AVIF": {"quality": 55, "speed": 6, "max_threads": 1},
    "JPEG": {"quality": 82, "optimize": True, "progressive": True},
    "PNG": {"optimize": True},
    "WEBP": {"quality": 75, "method": 4},
}
_SAMPLE = 48
_COLOURS = 6
_SAVE_AGAIN = "Export it again from where it came, as JPEG or PNG."
_TOO_LARGE = f"it has more than {MOST_PIXELS // 1_000_000} million pixels"


@cache
def recipe() -> str:
    """Say as a digest how photographs are made: by this module and the libraries."""
    libraries = f"{version('pillow')} {version('pillow-heif')}"
    return digest_bytes(libraries.encode() + Path(__file__).read_bytes())


def _open(data: bytes) -> Any:
    from PIL import Image  # noqa: PLC0415 - heavy, and needed only where pictures are made
    from pillow_heif import register_heif_opener  # noqa: PLC0415

    register_heif_opener()
    try:
        with catch_warnings(action="ignore"):
            return Image.open(BytesIO(data), formats=sorted({*PHOTOGRAPHS.values()}))
    except Image.DecompressionBombError as error:
        raise Unfit(_TOO_LARGE, "Make it smaller: 1600 pixels are enough.") from error
    # all that Pillow and its decoders raise for what is no picture
    except (OSError, RuntimeError, SyntaxError, ValueError) as error:
        raise Unfit("it is no picture, or a damaged one", _SAVE_AGAIN) from error


def _load(image: Any) -> None:
    try:
        image.load()
    except (OSError, RuntimeError, SyntaxError, ValueError) as error:
        raise Unfit("it is damaged, or breaks off in the middle", _SAVE_AGAIN) from error


def look_through(data: bytes, ending: str) -> tuple[Size, str]:
    """Give the size as it is shown and the main colour; no colour where one can see through it. Raises Unfit."""
    image = _open(data)
    if image.width * image.height > MOST_PIXELS:
        raise Unfit(_TOO_LARGE, "Make it smaller: 1600 pixels are enough.")
    form = "JPEG" if image.format == "MPO" else image.format
    if form != PHOTOGRAPHS[ending]:
        better = next(other for other, its_form in PHOTOGRAPHS.items() if its_form == form)
        raise Unfit(f'it is a {form} picture, and its name ends in "{ending}"', f'Let its name end in "{better}".')
    size = image.size  # of the whole; drafting makes a small one
    image.draft("RGB", (_SAMPLE, _SAMPLE))
    _load(image)
    return size[::-1] if image.getexif().get(ORIENTATION) in ON_ITS_SIDE else size, _tone(image)


def _tone(image: Any) -> str:
    """Give the colour that most of a picture has."""
    if image.has_transparency_data:
        return ""
    few = image.convert("RGB").resize((_SAMPLE, _SAMPLE)).quantize(_COLOURS).convert("RGB")
    _, colour = max(few.getcolors())
    return "#{:02x}{:02x}{:02x}".format(*colour)


def made(data: bytes, width: int, form: str) -> bytes:
    """Make a sound picture in a width (pixels) and form (`avif`), upright, in the colours of the web."""
    from PIL import Image, ImageOps  # noqa: PLC0415

    image = _open(data)
    image.draft("RGB", (width, width))
    image = ImageOps.exif_transpose(image)
    image = _in_web_colours(image.convert("RGBA" if image.has_transparency_data and form != "jpeg" else "RGB"))
    height = max(1, round(image.height * width / image.width))
    image = image.resize((width, height), Image.Resampling.LANCZOS)
    image.info.clear()  # what the camera wrote: place, time, owner
    saved = BytesIO()
    image.save(saved, form.upper(), **_SAVING[form.upper()])
    return saved.getvalue()


def _in_web_colours(image: Any) -> Any:
    """Bring a picture into sRGB, which is what a picture without a profile is taken for."""
    from PIL import ImageCms  # noqa: PLC0415

    if not (profile := image.info.get("icc_profile")):
        return image
    try:
        return ImageCms.profileToProfile(image, BytesIO(profile), ImageCms.createProfile("sRGB"), outputMode=image.mode)
    except ImageCms.PyCMSError:  # a profile for grey or print colours, which were converted with the picture
        return image
