import pytest

from kinesite.markup import read_page
from kinesite.markup.signs import clean
from kinesite.values.problems import Place


@pytest.mark.parametrize("sign", [chr(code) for code in (0, 8, 11, 12, 13, 27, 31, 127, 133, 0x2028, 0xE000, 0xF8FF)])
@pytest.mark.parametrize("beside", ["", "\N{LATIN SMALL LETTER E WITH ACUTE}"])
def test_no_strange_sign_comes_through(sign: str, beside: str) -> None:
    """Signs that nobody can see are left out, in a text of ASCII alone as well as in any other."""
    assert sign not in read_page(f"a{sign}b{beside}", Place("a.md"))[0].text


@pytest.mark.parametrize(
    "text", [bytes(range(32, 127)).decode(), "a\tb", "a\n\nb", "caf\N{LATIN SMALL LETTER E WITH ACUTE}"]
)
def test_every_sign_on_a_keyboard_stays(text: str) -> None:
    """Nothing is taken for strange that can be typed."""
    assert clean(text) == text
