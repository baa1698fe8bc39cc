"""The page that shows a figure to its writer."""

from tests.figures.exercises import figure_text
from tests.serve.test_server import ask
from tests.served import Served, wait_for


def test_a_writer_sees_a_figure_with_its_angles(served: Served) -> None:
    """It is solved by the server, kept with the content, and drawn with what each pose came out as."""
    served.project.change("exercises/bridge.md", "cautions:", f"{figure_text('glute-bridge')}cautions:")
    wait_for(lambda: ask(served, "/figures/bridge/")[0] == 200)
    page = ask(served, "/figures/bridge/")[1].decode()
    assert "<th>right_hip_flexion</th>" in page
    assert page.count("<svg") == 4
    assert 'src="/_serve/client.js"' in page


def test_an_exercise_without_a_figure_has_no_such_page(served: Served) -> None:
    """Neither has one that is not there."""
    for slug in ("bridge", "nothing"):
        assert ask(served, f"/figures/{slug}/")[0] == 404
