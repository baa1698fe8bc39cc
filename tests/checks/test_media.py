import pytest

from tests.content.test_pictures import drawing, photograph
from tests.project import Project, markdown, told_of

ABOUT = "pages/about.md"


def with_body(project: Project, text: str) -> None:
    """Let the about page say this, from its fifth line on."""
    project.write(ABOUT, markdown({"title": "About", "summary": "About us."}, text))


def told(project: Project) -> list[str]:
    """Say what this family tells."""
    return told_of(project, "media.size", "media.weight", "media.captions")


@pytest.mark.parametrize(
    ("file", "data"),
    [
        ("hips.png", photograph("PNG")),
        ("hips.JPG", photograph("JPEG")),
        ("hips.svg", drawing()),
        ("hips.gif", photograph("GIF") + bytes(500_000 - len(photograph("GIF")))),
        ("hips.png", photograph("PNG") + bytes(600_000)),
        ("hips.pdf", bytes(900_000)),
    ],
)
def test_files_that_are_measured_light_and_harmless_are_no_problem(project: Project, file: str, data: bytes) -> None:
    """A leaflet may be heavy: nobody waits for it unasked."""
    project.write(f"media/{file}", data)
    with_body(project, f"![Hips](../media/{file}) [Hips](../media/{file})")
    assert told(project) == []


@pytest.mark.parametrize(
    ("file", "data", "line"),
    [
        (
            "hips.svg",
            drawing(""),
            (
                'error media.size: width and height of "media/hips.svg" cannot be told. '
                "An SVG needs width and height, or a viewBox; save a GIF again."
            ),
        ),
        (
            "hips.gif",
            photograph("GIF") + bytes(600_000),
            (
                'warning media.weight: "media/hips.gif" weighs 600 kB; more than 500 kB is slow on a phone. '
                "Save a drawing more simply, and a GIF that moves as MP4."
            ),
        ),
    ],
    ids=["no size", "heavy"],
)
def test_a_picture_that_is_not_fit_is_told_where_it_is_used(
    project: Project, file: str, data: bytes, line: str
) -> None:
    """Once, however often it is used."""
    project.write(f"media/{file}", data)
    with_body(project, f"![Hips](../media/{file})\n\n![Hips again](../media/{file})")
    assert told(project) == [f"content/{ABOUT}:5:9 {line}"]


def test_a_picture_that_nobody_uses_is_not_weighed(project: Project) -> None:
    """No reader waits for it."""
    project.write("media/old.gif", photograph("GIF") + bytes(600_000))
    assert told(project) == []


@pytest.mark.parametrize(
    ("files", "text"),
    [
        (("walk.mp4", "walk.vtt"), "[Walk](../media/walk.mp4)"),
        (("walk.webm", "walk.en.vtt", "walk.de.vtt"), "[Walk](../media/walk.webm)"),
        (("walk.mp4",), "[Walk](../media/walk.mp4)\n\n## Transcript\n\nWalk."),
        (("walk.mp4",), "## Transcript of the film\n\n[Walk](../media/walk.mp4)"),
        (("walk.mp4",), "No film here."),
    ],
)
def test_a_film_that_can_be_read_is_no_problem(project: Project, files: tuple[str, ...], text: str) -> None:
    """With captions beside it in any language, or a transcript on the page; or unused."""
    for file in files:
        project.write(f"media/{file}", b"")
    with_body(project, text)
    assert told(project) == []


@pytest.mark.parametrize("captions", ["walking.vtt", "talk.vtt", "walk.vtt.pdf"])
def test_a_film_only_for_those_who_hear_is_told(project: Project, captions: str) -> None:
    """Captions of another film are none."""
    project.write("media/walk.mp4", b"")
    project.write(f"media/{captions}", b"")
    with_body(project, "[Walk](../media/walk.mp4)")
    assert told(project) == [
        (
            f'content/{ABOUT}:5:8 error media.captions: "media/walk.mp4" has no captions, and the page has no '
            'transcript. Put media/walk.vtt beside it, or write what is said under a heading "Transcript".'
        )
    ]
