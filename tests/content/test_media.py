import pytest

from kinesite.content.media import Film, Picture, film_of


@pytest.mark.parametrize(
    ("path", "width", "widths"),
    [
        ("media/a.jpg", 4032, (480, 960, 1600)),
        ("media/a.JPG", 1000, (480, 960, 1000)),
        ("media/a.png", 960, (480, 960)),
        ("media/a.webp", 30, (30,)),
        ("media/a.heic", 1600, (480, 960, 1600)),
        ("media/a.svg", 4000, ()),
        ("media/a.gif", 4000, ()),
    ],
)
def test_a_photograph_is_made_in_the_widths_of_the_layout(path: str, width: int, widths: tuple[int, ...]) -> None:
    """Never wider than it is; a drawing and a picture that may move stay as they are."""
    assert Picture(path, "0" * 32, width, 10).widths == widths


def test_a_rendition_is_named_after_what_the_picture_holds() -> None:
    """So a browser may keep it for good, and two pictures that differ by their endings do not meet."""
    assert Picture("media/a b.JPG", "0123456789abcdef", 4000, 3000).rendition(480, "avif") == (
        "media/a b.0123456789.480.avif"
    )


@pytest.mark.parametrize(("path", "address"), [("a.jpg", "a.jpg"), ("a.heic", "a.heic.jpg"), ("a.HEIC", "a.HEIC.jpg")])
def test_a_picture_that_no_browser_shows_is_published_as_one_that_all_do(path: str, address: str) -> None:
    """All others are found where they were put."""
    assert Picture(path, "").address == address


POSTER = Picture("media/walk.jpg", "1", 30, 20)


@pytest.mark.parametrize(
    ("files", "film"),
    [
        ((), Film("media/walk.mp4")),
        (("media/walk.vtt",), Film("media/walk.mp4", (("media/walk.vtt", ""),))),
        (
            ("media/walk.en.vtt", "media/walk.de.vtt"),
            Film("media/walk.mp4", (("media/walk.de.vtt", "de"), ("media/walk.en.vtt", "en"))),
        ),
        (("media/walk.jpg",), Film("media/walk.mp4", (), POSTER)),
        (("media/walking.vtt", "media/walk.pdf", "walk.vtt", "media/talk.jpg"), Film("media/walk.mp4")),
    ],
)
def test_what_has_the_name_of_a_film_belongs_to_it(files: tuple[str, ...], film: Film) -> None:
    """Captions with their language, and the picture that stands there first; nothing of another film."""
    pictures = {POSTER.path: POSTER, "media/talk.jpg": Picture("media/talk.jpg", "2")}
    assert film_of("media/walk.mp4", files, pictures) == film
