import pytest

from tests.content.test_pictures import photograph
from tests.project import Project, markdown, told_of

ABOUT = "pages/about.md"
HINT = "Say in a sentence what it shows: ![A woman lies on her back, knees bent](../media/bridge.jpg)."


@pytest.fixture
def pictured(project: Project) -> Project:
    """A site with one picture."""
    project.write("media/hips.png", photograph("PNG"))
    return project


def with_body(project: Project, text: str) -> None:
    """Let the about page say this, from its fifth line on."""
    project.write(ABOUT, markdown({"title": "About", "summary": "About us."}, text))


@pytest.mark.parametrize(
    "text",
    [
        "No picture.",
        "![The hips from the side](../media/hips.png)",
        "![Pictures of your own are fine](../media/hips.png)",
        f"![{'x' * 200}](../media/hips.png)",
        "`![](../media/hips.png)`",
        "[](https://example.org/) [Hips](../media/hips.png)",
    ],
)
def test_pictures_in_words_are_no_problem(pictured: Project, text: str) -> None:
    """What it shows, said in at most 200 characters."""
    with_body(pictured, text)
    assert told_of(pictured, "findability.alt") == []


@pytest.mark.parametrize(
    ("text", "place", "line"),
    [
        ("![](../media/hips.png)", "5:5", 'nothing says what "hips.png" shows'),
        ("Text.\n\n- ![ ](../media/hips.png)", "7:8", 'nothing says what "hips.png" shows'),
        ("![][1]\n\n[1]: ../media/hips.png", "7:6", 'nothing says what "hips.png" shows'),
        (
            "![hips.PNG](../media/hips.png)",
            "5:13",
            '"hips.PNG" is the name of a file, and does not say what it shows',
        ),
        ("![IMG_2041](../media/hips.png)", "5:13", '"IMG_2041" is the name of a file, and does not say what it shows'),
        (
            "![An image of hips](../media/hips.png)",
            "5:21",
            '"An image of hips" says that it is a picture, which everyone is told anyway',
        ),
        (
            f"![{'x' * 201}](../media/hips.png)",
            "5:206",
            'what "hips.png" shows takes 201 characters to say; 200 are enough',
        ),
    ],
)
def test_a_picture_without_words_that_help_is_told(pictured: Project, text: str, place: str, line: str) -> None:
    """Also where it is only a title, a file's name or a whole story."""
    with_body(pictured, text)
    assert told_of(pictured, "findability.alt") == [f"content/{ABOUT}:{place} error findability.alt: {line}. {HINT}"]


def test_pictures_in_fields_are_looked_at_too(pictured: Project) -> None:
    """Of an exercise and of a guide."""
    pictured.change(
        "exercises/bridge.md", "title: Bridge\n", 'title: Bridge\nmedia:\n  - file: ../media/hips.png\n    alt: ""\n'
    )
    pictured.write(
        "guides/rest.md",
        markdown(
            {"title": "Rest", "summary": "It.", "standfirst": "It.", "picture": '{file: ../media/hips.png, alt: "-"}'}
        ),
    )
    assert told_of(pictured, "findability.alt") == [
        f'content/exercises/bridge.md:4:5 error findability.alt: nothing says what "hips.png" shows. {HINT}'
    ]
