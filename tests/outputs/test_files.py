import re
from dataclasses import replace

import pytest

from kinesite.outputs.base import Copy, Job, Write
from kinesite.outputs.files import plan
from kinesite.values.digests import digest_bytes
from tests.project import Project, codes_in, site_of


def jobs_of(project: Project, assets: dict[str, bytes] | None = None) -> dict[str, Job]:
    """Give the job of every file by what it is made from."""
    return {job.origin: job for job in plan(replace(site_of(project), assets=assets or {}))}


def test_pictures_are_copied_to_where_they_stand(project: Project) -> None:
    """A picture of the content keeps its path, and its job changes with what it holds."""
    project.write("media/back.svg", "<svg/>")
    (job,) = jobs_of(project).values()
    assert job.path == "media/back.svg"
    assert job.work == Copy("media/back.svg", digest_bytes(b"<svg/>"))
    project.write("media/back.svg", "<svg></svg>")
    (changed,) = jobs_of(project).values()
    assert changed.digest != job.digest


def test_a_site_without_pictures_copies_nothing(project: Project) -> None:
    """Sources and data files are read, not copied."""
    assert jobs_of(project) == {}


@pytest.mark.parametrize(
    ("path", "codes"),
    [
        pytest.param("media/back.GIF", [], id="a picture, whatever the case"),
        pytest.param("media/back.png", ["media.unfit"], id="a picture that is none"),
        pytest.param("media/back.svg", ["media.unsafe"], id="a drawing that is none"),
        pytest.param("media/walk.mp4", [], id="a video"),
        pytest.param("media/sheet.pdf", [], id="a PDF"),
        pytest.param("media/.hidden.svg", [], id="an editor's own file"),
        pytest.param("media/notes.docx", ["file.unknown"], id="a file that has no use here"),
    ],
)
def test_what_may_stand_beside_the_content(project: Project, path: str, codes: list[str]) -> None:
    """Pictures, videos and PDFs may; any other file is said, so that it is not published by mistake."""
    project.write(path, b"data")
    assert codes_in(project) == codes


def test_a_hidden_file_is_not_published(project: Project) -> None:
    """What an editor or a vault keeps for itself stays out of the site."""
    project.write("media/.hidden.svg", b"data")
    assert jobs_of(project) == {}


def test_an_asset_is_named_after_what_it_holds(project: Project) -> None:
    """A browser may keep a file of the theme for good, because a new one has a new name."""
    job = jobs_of(project, {"site.css": b"p {}"})["assets/site.css"]
    assert re.fullmatch(r"assets/site\.[0-9a-f]{10}\.css", job.path)
    assert isinstance(job.work, Write)
    assert job.work.data.startswith(b"p{}")
    assert jobs_of(project, {"site.css": b"p {}"})["assets/site.css"].path == job.path
    assert jobs_of(project, {"site.css": b"q {}"})["assets/site.css"].path != job.path


def test_a_stylesheet_leads_to_the_published_names(project: Project) -> None:
    """What stands in url("...") is the file as it is published; other words are left alone."""
    css = b'@font-face { src: url("type.woff2") } p::after { content: "type.woff2" }'
    jobs = jobs_of(project, {"site.css": css, "type.woff2": b"font"})
    published = jobs["assets/type.woff2"].path.removeprefix("assets/")
    work = jobs["assets/site.css"].work
    assert isinstance(work, Write)
    assert work.data.startswith(f'@font-face{{src:url("{published}")}}p::after{{content:"type.woff2"}}'.encode())


def test_a_new_font_gives_the_stylesheet_a_new_name(project: Project) -> None:
    """A page that a browser has kept never mixes an old stylesheet with a new font."""
    css = b'@font-face { src: url("type.woff2") }'
    old = jobs_of(project, {"site.css": css, "type.woff2": b"font"})["assets/site.css"].path
    assert jobs_of(project, {"site.css": css, "type.woff2": b"other"})["assets/site.css"].path != old
    assert jobs_of(project, {"site.css": css, "type.woff2": b"font", "x.svg": b""})["assets/site.css"].path == old


def test_the_site_s_own_assets_stand_before_the_theme_s(project: Project) -> None:
    """A publisher's file in templates/assets/ is part of the site."""
    project.template("assets/site.css", "p {}")
    assert [job.origin for job in plan(site_of(project))] == ["assets/site.css"]
