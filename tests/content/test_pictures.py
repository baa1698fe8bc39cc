from functools import cache
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from kinesite.content.pictures import size_of, unsafe_in

SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" {}>{}</svg>'


@cache
def photograph(form: str, *, size: tuple[int, int] = (30, 20), orientation: int | None = None) -> bytes:
    """Make a picture of a format."""
    data, exif = BytesIO(), Image.Exif()
    if orientation:
        exif[0x0112] = orientation
    Image.new("RGB", size).save(data, form, **({"exif": exif} if orientation else {}))
    return data.getvalue()


def drawing(attributes: str = 'width="30" height="20"', inside: str = "") -> bytes:
    """Make a drawing."""
    return SVG.format(attributes, inside).encode()


@pytest.mark.parametrize("form", ["PNG", "JPEG", "GIF", "WEBP", "AVIF"])
def test_a_photograph_tells_its_size(form: str) -> None:
    """Whatever its name says."""
    assert size_of(photograph(form), "picture.bin") == (30, 20)


@pytest.mark.parametrize(
    ("orientation", "size"), [(1, (30, 20)), (3, (30, 20)), (5, (20, 30)), (6, (20, 30)), (8, (20, 30))]
)
def test_a_photograph_taken_upright_is_higher_than_wide(orientation: int, size: tuple[int, int]) -> None:
    """A browser turns it as the camera says, so its page must keep room for that."""
    assert size_of(photograph("JPEG", orientation=orientation), "picture.jpg") == size


@pytest.mark.parametrize(
    ("attributes", "size"),
    [
        ('width="30" height="20"', (30, 20)),
        ('width="30px" height="20.4px"', (30, 20)),
        ('viewBox="0 0 30 20"', (30, 20)),
        ('viewBox="-5,-5, 30,20"', (30, 20)),
        ('width="100%" height="100%" viewBox="0 0 30 20"', (30, 20)),
        ('width="30" viewBox="0 0 60 40"', (60, 40)),
        ("", None),
        ('width="30"', None),
        (f'width="{"9" * 400}" height="20"', None),
        ('width="0" height="0"', None),
        ('viewBox="0 0 30"', None),
        ('width="thirty" height="20"', None),
    ],
)
def test_a_drawing_tells_its_size_or_its_shape(attributes: str, size: tuple[int, int] | None) -> None:
    """By width and height, or else by its view box."""
    assert size_of(drawing(attributes), "a.SVG") == size


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.png", b""),
        ("a.png", b"\x89PNG\r\n\x1a\n"),
        ("a.png", photograph("PNG")[:20]),
        ("a.jpg", b"not a picture"),
        ("a.webp", photograph("WEBP")[:16]),
        ("a.svg", b""),
        ("a.svg", b"<svg"),
        ("a.svg", photograph("PNG")),
        ("a.svg", b'<!DOCTYPE svg [<!ENTITY a "aaa">]><svg width="3" height="3">&a;</svg>'),
    ],
)
def test_what_cannot_be_measured_has_no_size(name: str, data: bytes) -> None:
    """Broken, empty, or set as a trap."""
    assert size_of(data, name) is None


@given(st.sampled_from(["PNG", "JPEG", "GIF", "WEBP", "AVIF"]), st.data())
def test_a_damaged_picture_has_a_size_or_none(form: str, data: st.DataObject) -> None:
    """Whatever a disk or an upload did to it, the check goes on."""
    damaged = bytearray(photograph(form, orientation=None if form == "GIF" else 6))
    for _ in range(data.draw(st.integers(1, 6))):
        damaged[data.draw(st.integers(0, len(damaged) - 1))] = data.draw(st.integers(0, 255))
    size = size_of(bytes(damaged[: data.draw(st.integers(0, len(damaged)))]), "picture.bin")
    assert size is None or min(size) >= 0


def test_a_picture_too_large_for_any_screen_is_measured_without_a_sound() -> None:
    """Its size stands in its head, and nothing else of it is read."""
    data = bytearray(photograph("GIF"))
    data[6:10] = (10_000).to_bytes(2, "little") * 2
    assert size_of(bytes(data), "a.gif") == (10_000, 10_000)


@pytest.mark.parametrize(
    "inside",
    [
        "",
        '<path d="M0 0h3"/>',
        '<use href="#a"/><use xlink:href="#a"/>',
        '<a href="https://example.org/"><path/></a>',
        '<image href="data:image/png;base64,AA=="/>',
        '<style>.a { fill: url(#a) }</style><path style="fill:url(#b)" fill="url( #c )"/>',
        "<title>A script for a play</title>",
    ],
)
def test_a_drawing_of_its_own_is_harmless(inside: str) -> None:
    """What leads within it, or waits for a click, loads nothing."""
    assert unsafe_in(drawing(inside=inside)) == ()


@pytest.mark.parametrize(
    ("inside", "found"),
    [
        ("<script>1</script>", ("<script>",)),
        ("<foreignObject/><script/>", ("<foreignObject>", "<script>")),
        ('<path onclick="go()"/>', ('onclick="go()"',)),
        ('<use href="other.svg#a"/>', ('href="other.svg#a"',)),
        ('<image xlink:href="https://example.org/a.png"/>', ('href="https://example.org/a.png"',)),
        ('<image href="data:text/html,hi"/>', ('href="data:text/html,hi"',)),
        ('<a href=" javascript:go()"/>', ('href=" javascript:go()"',)),
        ('<path style="fill:url(https://example.org/)"/>', ('style="fill:url(https://example.org/)"',)),
        ("<style>@import 'a.css';</style>", ("a style that loads from elsewhere",)),
        ("<style>.a{background:url('//example.org')}</style>", ("a style that loads from elsewhere",)),
        ('<set attributeName="xlink:href" to="x"/>', ('attributeName="xlink:href"',)),
    ],
)
def test_what_makes_a_drawing_more_than_that_is_listed(inside: str, found: tuple[str, ...]) -> None:
    """Programs, foreign pages, and everything that would be loaded."""
    assert unsafe_in(drawing(inside=inside)) == found


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (b"", "what cannot be read as XML"),
        (b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>', "what cannot be read as XML"),
        (b'<?xml-stylesheet href="https://example.org/a.css"?><svg/>', "a style sheet of its own"),
    ],
)
def test_a_file_that_is_no_plain_drawing_is_told(data: bytes, found: str) -> None:
    """A trap is not followed."""
    assert unsafe_in(data) == (found,)
