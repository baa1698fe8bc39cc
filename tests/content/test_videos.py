import pytest

from kinesite.content.unfit import Unfit
from kinesite.content.videos import host_of, outside_video


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("https://www.youtube.com/watch?v=abc", "YouTube"),
        ("https://youtu.be/abc", "YouTube"),
        ("https://vimeo.com/12345", "Vimeo"),
        ("https://player.vimeo.com/video/12345", "Vimeo"),
    ],
)
def test_a_film_on_a_known_site_is_named_by_it(address: str, host: str) -> None:
    """So that a reader knows where a link leads."""
    assert host_of(outside_video(address)) == host


@pytest.mark.parametrize(
    "address",
    [
        "http://youtu.be/abc",
        "https://youtube.com.example.org/watch",
        "https://example.org/?https://youtu.be/",
        "javascript:alert(1)//youtu.be",
        "https://youtu.be/a b",
        "https://[youtu.be/",
        "walk.mp4",
        "",
    ],
)
def test_any_other_address_is_refused(address: str) -> None:
    """With what to write instead."""
    with pytest.raises(Unfit) as refused:
        outside_video(address)
    assert "https://vimeo.com/12345" in refused.value.hint
