import pytest

from kinesite.report import describe
from kinesite.values.problems import Place
from tests.content.test_pictures import photograph
from tests.project import Project, codes_in, problems_in

ABOUT = "pages/about.md"
BRIDGE = "exercises/bridge.md"
PICTURE = photograph("PNG")


@pytest.fixture
def with_files(project: Project) -> Project:
    """A site with two pictures and a leaflet."""
    for path in ("media/hips.png", "pages/beside.png", "media/leaflet.pdf"):
        project.write(path, PICTURE)
    return project


def with_body(project: Project, text: str) -> None:
    """Let the about page say this, below a heading of its own."""
    project.write(ABOUT, f"---\ntitle: About\nsummary: About us.\n---\n{text}\n\n## Who\n\nUs.\n")


@pytest.mark.parametrize(
    "text",
    [
        "![Hips](../media/hips.png)",
        "![Beside](beside.png)",
        "![Beside](./beside.png)",
        "[Leaflet](../media/leaflet.pdf)",
        "[Leaflet](../media/leaflet.pdf#page=2)",
        "[Help](help.md)",
        "[Bridge](../exercises/bridge.md)",
        "[Us](about.md#who)",
        "[Here](#who)",
        "[Elsewhere](https://example.org/nothing.png)",
        "[Elsewhere](//example.org/nothing.png)",
        "[Mail](mailto:a@b.example), [call](tel:111)",
        "`![Nothing](nothing.png)`",
        "    ![Nothing](nothing.png)",
        "![Hips][1]\n\n[1]: ../media/hips.png",
    ],
)
def test_a_file_that_is_there_is_no_problem(with_files: Project, text: str) -> None:
    """Files and pages inside the content, addresses elsewhere, and examples in code stay silent."""
    with_body(with_files, text)
    assert [describe(problem) for problem in problems_in(with_files)] == []


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "![Hips](../media/hip.png)",
            '5:9 error file.missing: there is no file "../media/hip.png". Did you mean "../media/hips.png"?',
        ),
        (
            "Text.\n\nA [page](nothing-like-that.md).",
            (
                '7:10 error file.missing: there is no file "nothing-like-that.md". '
                "Link to a page with [[its name]], and put pictures into content/media/."
            ),
        ),
        (
            "[Secret](../../secret.txt)",
            (
                '5:10 error path.outside: "../../secret.txt" leads out of the content folder. '
                "Name a file inside the content folder, from here: ../media/picture.jpg"
            ),
        ),
        (
            "[Us](about.md#whom)",
            '5:6 error link.anchor: "About" has no heading "whom". Did you mean "Who"?',
        ),
    ],
    ids=["picture", "page", "outside", "heading"],
)
def test_a_file_that_is_not_there_is_said_in_full(with_files: Project, text: str, line: str) -> None:
    """Where it stands, what is wrong, and what to write instead."""
    with_body(with_files, text)
    assert [describe(problem) for problem in problems_in(with_files)] == [f"content/{ABOUT}:{line}"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("![Nothing](nothing.png)", "file.missing"),
        ("![Hips](media/hips.png)", "file.missing"),
        ("![Hips](../media/HIPS.png)", "file.missing"),
        ("[Folder](../media/)", "file.missing"),
        ("[Page](help)", "file.missing"),
        ("[Site](../site.yaml)", "file.missing"),
        ("[Up](../..)", "path.outside"),
        ("[Root](/media/hips.png)", "path.outside"),
        ("![Up](../../../../etc/passwd)", "path.outside"),
        ("> ![Nothing](nothing.png)", "file.missing"),
        ("![Nothing][1]\n\n[1]: nothing.png", "file.missing"),
    ],
)
def test_each_address_that_leads_to_no_file_is_a_problem(with_files: Project, text: str, code: str) -> None:
    """Another folder, another case, a folder and a file that is not published are all no file."""
    with_body(with_files, text)
    assert codes_in(with_files) == [code]


@pytest.mark.parametrize(
    ("file", "codes"),
    [
        ("../media/hips.png", []),
        ("../media/nothing.png", ["file.missing"]),
        ("hips.png", ["file.missing"]),
        ("../../hips.png", ["path.outside"]),
        ("/hips.png", ["path.outside"]),
        ("https://example.org/hips.png", ["path.outside"]),
    ],
)
def test_a_file_in_a_field_is_checked_at_its_line(with_files: Project, file: str, codes: list[str]) -> None:
    """Pictures of an exercise are named in its front matter."""
    with_files.change(BRIDGE, "title: Bridge\n", f"title: Bridge\nmedia:\n  - file: {file}\n    alt: Hips.\n")
    found = problems_in(with_files)
    assert [problem.code for problem in found] == codes
    assert all(problem.place == Place(f"content/{BRIDGE}", 4, 5) for problem in found)


def test_a_link_in_a_field_is_checked_too(with_files: Project) -> None:
    """Sentences of the front matter are text like the body."""
    with_files.change(BRIDGE, "Lift. That is one.", "'Lift as [here](nothing.md).'")
    assert [(problem.code, problem.place.line) for problem in problems_in(with_files)] == [("file.missing", 12)]


def test_the_logo_that_the_settings_name_is_a_file_of_the_content(with_files: Project) -> None:
    """A logo that is not there is said at its line of site.yaml; one that is there is no problem."""
    with_files.change("site.yaml", "author: editors", "author: editors\norganization: {logo: media/hip.png}")
    (problem,) = problems_in(with_files)
    assert (problem.code, problem.place.path, problem.place.line) == ("file.missing", "content/site.yaml", 5)
    assert "media/hips.png" in problem.hint
    with_files.change("site.yaml", "media/hip.png", "media/hips.png")
    assert problems_in(with_files) == ()
