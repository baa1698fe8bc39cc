import pytest

from tests.outputs.test_oembed import told
from tests.project import Project
from tests.wordpress import SECRET, discover, filtered


def test_exactly_one_frame_is_left_of_what_is_told(project: Project) -> None:
    """In the sandbox, with the secret, hidden until the frame speaks; the quotation stands there until then."""
    left = filtered(str(told(project)["html"]))
    assert left.count("<iframe") == left.count("</iframe>") == 1
    assert f'src="https://test.example/embed/exercises/bridge/#?secret={SECRET}"' in left
    assert 'sandbox="allow-scripts"' in left
    assert "visibility: hidden" in left
    assert '<a href="https://test.example/exercises/bridge/">Bridge</a>' in left


def test_the_page_is_discovered(project: Project) -> None:
    """By its link to JSON, within the part of the page that is read."""
    told(project)
    found = discover(project.read("exercises/bridge/"))
    assert found.partition("?")[0] == "https://test.example/embed/exercises/bridge/oembed.json"


@pytest.mark.parametrize("html", ["<p>Words</p>", "<script>alert(1)</script>", "<div><iframe src=x></div>"])
def test_the_filter_leaves_nothing_without_a_whole_frame(html: str) -> None:
    """So the test above can fail."""
    assert filtered(html) == ""
