"""Pictures from the content folder to the site: made once, kept by digest, and seen by the pages that show them."""

import re
from pathlib import Path

import pytest

from kinesite.build import pictures
from tests.content.test_pictures import drawing, photograph
from tests.project import Project, codes_in

PAGE = "---\ntitle: Help\nsummary: Help.\n---\n![Hips](../media/hips.jpg)\n"


@pytest.fixture
def shown(project: Project) -> Project:
    """A site with a photograph on one page."""
    project.write("media/hips.jpg", photograph("JPEG", size=(1000, 600), orientation=6))
    project.write("pages/help.md", PAGE)
    return project


def made_of(project: Project) -> dict[str, bytes]:
    """Give the photographs of the site."""
    return {path: data for path, data in project.files().items() if path.startswith("media/")}


def test_a_page_offers_what_is_made(shown: Project) -> None:
    """Each address of the page stands in the site, and nothing else is made; the room is kept for it upright."""
    page = shown.page("help/")
    image = re.search(r"<picture>.*</picture>", page)
    assert image
    offered = {path.removeprefix("../") for path in re.findall(r"\.\./media/[^ \",]+", image[0])}
    assert offered == set(made_of(shown))
    assert len(offered) == 5
    assert 'width="600" height="1000" data-tone="#000000" loading="lazy"' in image[0]
    assert " style=" not in page


def test_what_was_made_is_not_made_again(shown: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also where the site itself was lost, as between the runs of a CI that keeps the workspace alone."""
    shown.build()
    before = shown.files()
    for file in sorted((shown.folder / "site").rglob("*"), reverse=True):
        file.rmdir() if file.is_dir() else file.unlink()
    monkeypatch.setattr(pictures, "made", pytest.fail)
    monkeypatch.setattr(pictures, "look_through", pytest.fail)
    shown.write("pages/help.md", PAGE + "More.\n")
    shown.build()
    assert {path: before[path] for path in made_of(shown)} == made_of(shown)


def test_what_is_kept_and_damaged_is_made_again(shown: Project) -> None:
    """An accident in the workspace does not reach the site."""
    shown.build()
    before = made_of(shown)
    for path in before:
        (shown.folder / "site" / path).unlink()
    kept = [file for file in (shown.folder / ".kinesite/site/pictures").rglob("*") if file.is_file()]
    assert len(kept) == 6
    for file in kept:
        file.write_bytes(b"damaged")
    shown.build()
    assert made_of(shown) == before


def test_a_picture_that_changes_changes_its_page_and_leaves_nothing_behind(shown: Project) -> None:
    """Its files have other names, and the old ones go, from the site and from the workspace."""
    shown.build()
    before = set(made_of(shown))
    shown.write("media/hips.jpg", photograph("JPEG", size=(700, 600)))
    receipt = shown.build().receipt
    assert receipt
    assert [path for path in receipt.written if path.endswith(".html")] == ["help/index.html"]
    assert set(made_of(shown)) & before == {"media/hips.jpg"}
    folders = [path for path in (shown.folder / ".kinesite/site/pictures").iterdir() if path.is_dir()]
    assert len(folders) == 1


def test_two_names_of_one_picture_are_made_at_once(shown: Project) -> None:
    """They share what is kept."""
    shown.write("media/copy.jpg", photograph("JPEG", size=(1000, 600), orientation=6))
    shown.build()
    made = made_of(shown)
    assert made["media/copy.jpg"] == made["media/hips.jpg"]
    assert len(made) == 10


@pytest.mark.parametrize(
    ("name", "data", "codes"),
    [
        ("a.jpg", photograph("JPEG"), []),
        ("a.svg", drawing(), []),
        ("a.jpg", b"", ["media.unfit"]),
        ("a.png", photograph("JPEG"), ["media.unfit"]),
        ("a.svg", drawing(inside="<script/>"), ["media.unsafe"]),
        ("a.svg", drawing(inside="<foreignObject/>"), ["media.unsafe"]),
        ("a.svg", drawing(inside='<image href="https://example.org/a.png"/>'), ["media.unsafe"]),
    ],
)
def test_a_picture_that_cannot_be_published_stops_the_build(
    project: Project, name: str, data: bytes, codes: list[str]
) -> None:
    """Whether a page shows it or not: nothing unsafe is ever copied."""
    project.write(f"media/{name}", data)
    assert codes_in(project) == codes
    assert (project.build().receipt is None) == bool(codes)
    assert Path(project.folder / "site" / "media" / name).exists() == (not codes)


def test_a_film_stands_with_its_captions_and_its_poster(project: Project) -> None:
    """Nothing of it but the poster is loaded before a reader starts it."""
    project.write("media/walk.mp4", b"film")
    project.write("media/walk.vtt", b"WEBVTT\n")
    project.write("media/walk.png", photograph("PNG", size=(320, 180)))
    project.write("pages/help.md", PAGE.replace("![Hips](../media/hips.jpg)", "![A walk](../media/walk.mp4)"))
    page = project.page("help/")
    film = re.search(r"<video [^>]*>.*</video>", page)
    assert film
    assert '<video controls preload="none" playsinline aria-label="A walk" width="320" height="180" poster="' in film[0]
    assert '<track kind="captions" src="../media/walk.vtt" srclang="en" label="en" default>' in film[0]
    for path in re.findall(r'(?:src|poster)="\.\./([^"]+)"', film[0]):
        assert path in project.files()


def test_new_captions_change_the_page(project: Project) -> None:
    """Though its own file is as it was."""
    project.write("media/walk.mp4", b"film")
    project.write("pages/help.md", PAGE.replace("![Hips](../media/hips.jpg)", "![A walk](../media/walk.mp4)"))
    project.build()
    project.write("media/walk.de.vtt", b"WEBVTT\n")
    assert 'srclang="de"' in project.page("help/")
