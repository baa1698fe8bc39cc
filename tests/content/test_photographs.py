import struct
from io import BytesIO
from zlib import crc32

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageCms

from kinesite.content.photographs import MOST_PIXELS, look_through, made, recipe
from kinesite.content.unfit import Unfit
from tests.content.test_pictures import photograph

SAND = (241, 233, 219)
MARK = b"Jane at home"
SEE_THROUGH = ("RGBA", "LA")


def picture(form: str, mode: str = "RGB", size: tuple[int, int] = (64, 48), **options: object) -> bytes:
    """Make a picture of one colour."""
    data = BytesIO()
    Image.new("RGB", size, SAND).convert(mode).save(data, form, **options)
    return data.getvalue()


def head_of_png(width: int, height: int) -> bytes:
    """Make the head of a PNG, which tells a size."""
    head = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + struct.pack(">I", len(head) - 4)
        + head
        + struct.pack(">I", crc32(head))
        + b"\0\0\0\nIDAT"
        + bytes(14)
    )


def told_all(form: str, orientation: int) -> bytes:
    """Make a photograph in which a camera wrote down all it knows."""
    exif = Image.Exif()
    exif[0x0112], exif[0x013B] = orientation, MARK.decode()
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    return picture(form, exif=exif, icc_profile=profile)


@pytest.mark.parametrize(("form", "ending"), [("PNG", ".png"), ("JPEG", ".jpg"), ("WEBP", ".webp"), ("AVIF", ".avif")])
def test_a_photograph_tells_its_size_and_main_colour(form: str, ending: str) -> None:
    """The colour as far as the form keeps it."""
    size, tone = look_through(picture(form), ending)
    assert size == (64, 48)
    assert max(abs(int(tone[at : at + 2], 16) - part) for at, part in zip((1, 3, 5), SAND, strict=True)) <= 3


def test_a_phone_of_the_other_sort_is_read() -> None:
    """HEIC, as it comes from its camera."""
    pillow_heif = pytest.importorskip("pillow_heif")
    data = BytesIO()
    pillow_heif.from_pillow(Image.new("RGB", (64, 48), SAND)).save(data)
    assert look_through(data.getvalue(), ".heic")[0] == (64, 48)
    assert Image.open(BytesIO(made(data.getvalue(), 32, "jpeg"))).size == (32, 24)


def test_the_main_colour_is_that_of_most_of_it() -> None:
    """Not the mean, which may stand nowhere in it."""
    image = Image.new("RGB", (64, 48), "#0000ff")
    image.paste("#ff0000", (0, 0, 64, 30))
    data = BytesIO()
    image.save(data, "PNG")
    assert look_through(data.getvalue(), ".png")[1] == "#ff0000"


def test_a_picture_that_one_can_see_through_has_no_main_colour() -> None:
    """It would shine through."""
    assert look_through(picture("PNG", "RGBA"), ".png") == ((64, 48), "")


@pytest.mark.parametrize(
    ("data", "ending", "why", "hint"),
    [
        (b"", ".png", "no picture", "Export it again"),
        (b"hello", ".jpg", "no picture", "Export it again"),
        (photograph("GIF"), ".png", "no picture", "Export it again"),
        (photograph("JPEG", size=(300, 200))[:-400], ".jpg", "breaks off", "Export it again"),
        (picture("PNG")[:-30], ".png", "breaks off", "Export it again"),
        (picture("JPEG"), ".png", "it is a JPEG picture", 'end in ".jpeg"'),
        (picture("PNG"), ".jpg", "it is a PNG picture", 'end in ".png"'),
        (head_of_png(MOST_PIXELS // 1000 + 1, 1000), ".png", "60 million", "Make it smaller"),
        (head_of_png(20_000, 10_000), ".png", "60 million", "Make it smaller"),
    ],
    ids=["empty", "text", "another form", "half a JPEG", "half a PNG", "named PNG", "named JPEG", "large", "a bomb"],
)
def test_a_picture_that_cannot_be_published_says_why(data: bytes, ending: str, why: str, hint: str) -> None:
    """And what to do."""
    with pytest.raises(Unfit, match=why) as unfit:
        look_through(data, ending)
    assert hint in unfit.value.hint


@given(st.data())
def test_damage_is_told_or_does_no_harm(data: st.DataObject) -> None:
    """Whatever a disk did to a photograph, there is no traceback."""
    damaged = bytearray(picture("JPEG"))
    for _ in range(data.draw(st.integers(1, 6))):
        damaged[data.draw(st.integers(0, len(damaged) - 1))] = data.draw(st.integers(0, 255))
    try:
        size, _ = look_through(bytes(damaged), ".jpg")
    except Unfit:
        return
    assert min(size) > 0


@pytest.mark.parametrize("form", ["avif", "webp", "jpeg", "png"])
def test_what_is_made_is_upright_and_tells_nothing_of_its_maker(form: str) -> None:
    """Neither who and where, nor by which camera: only the picture is left, turned as the camera was held."""
    before = told_all("JPEG", 6)
    assert MARK in before
    data = made(before, 24, form)
    image = Image.open(BytesIO(data))
    assert (image.format or "").lower() == form
    assert image.size == (24, 32)
    assert MARK not in data
    assert not image.getexif()
    assert "icc_profile" not in image.info


@pytest.mark.parametrize("form", ["avif", "webp"])
def test_the_same_picture_makes_the_same_bytes(form: str) -> None:
    """Otherwise a site would differ from build to build."""
    assert made(picture("JPEG"), 32, form) == made(picture("JPEG"), 32, form)


@pytest.mark.parametrize("mode", ["RGBA", "LA", "P", "L", "1", "I;16"])
def test_pictures_of_every_sort_of_colour_are_made(mode: str) -> None:
    """What one could see through stays so."""
    data = BytesIO()
    image = Image.new("RGBA", (64, 48), (*SAND, 100)) if mode in SEE_THROUGH else Image.new("RGB", (64, 48), SAND)
    image.convert(mode).save(data, "PNG")
    small = Image.open(BytesIO(made(data.getvalue(), 16, "webp")))
    assert small.size == (16, 12)
    assert (small.mode == "RGBA") == (mode in SEE_THROUGH)


def test_a_photograph_for_print_is_made_too() -> None:
    """In four colours, which no screen has."""
    assert Image.open(BytesIO(made(picture("JPEG", "CMYK"), 16, "webp"))).mode == "RGB"


def test_the_recipe_is_a_digest() -> None:
    """It changes with the libraries and with the way in which pictures are made."""
    assert len(recipe()) == 32
