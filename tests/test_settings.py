from textwrap import dedent

import pytest

from kinesite.content.frontmatter import read_yaml
from kinesite.content.unfit import Unfit
from kinesite.content.validation import typed
from kinesite.report import describe
from kinesite.settings import Settings, site_address
from tests.project import SITE

BANDS = SITE[SITE.index("bands:") : SITE.index("home:")].rstrip()
EACH_ONCE = "Let the bands run upwards from 0 to 10, each from the number behind the end of the one before."


def said(text: str) -> list[str]:
    """Read settings, and give what is wrong with them, without the file."""
    problems = typed(Settings, read_yaml(text, "site.yaml"), "site.yaml", "the settings")[1]
    return [describe(problem).partition(" ")[2] for problem in problems]


@pytest.mark.parametrize(
    "address",
    [
        "",
        "https://example.org",
        "https://example.org/",
        "http://localhost:8000/",
        "HTTPS://www.example.co.uk/back/pain/",
        "https://127.0.0.1/",
        "https://r\N{LATIN SMALL LETTER U WITH DIAERESIS}cken.example/a%20b/~c/",
    ],
)
def test_an_address_at_which_a_site_can_be_published_is_kept(address: str) -> None:
    """With a path or a port, in any script, or none."""
    assert site_address(address) == address


@pytest.mark.parametrize(
    "address",
    [
        "https://[x",
        "https://[x]/",
        "javascript:alert(1)",
        "example.org",
        "/back/",
        "//example.org/",
        "ftp://example.org/",
        "https://",
        "https:///back/",
        "https://example.org/\n",
        "https://example.org\nx",
        "https://exam ple.org/",
        "https://example.org/a b/",
        "https://example.org/?a=b",
        "https://example.org/#a",
        'https://example.org/"onload="x',
        "https://example.org/<b>",
        "https://name:word@example.org/",
        "https://example.org:port/",
        "https://example.org/\x01",
        "https://-/",
        " https://example.org/",
    ],
    ids=ascii,
)
def test_what_is_no_address_of_a_site_is_refused_with_what_to_type(address: str) -> None:
    """It would stand in every page, the feed and the sitemap."""
    with pytest.raises(Unfit) as caught:
        site_address(address)
    assert "https://example.org/" in caught.value.hint
    assert said(SITE.replace("https://test.example/", repr(address).replace("\\\\", "\\")))


def test_a_bad_address_in_the_settings_is_a_problem() -> None:
    """It is said where it stands, in the words of the command line."""
    assert said(SITE.replace("https://test.example/", "https://[x")) == [
        (
            'error frontmatter.wrong-value: "https://[x" is no address of a site. '
            "Write the address where the site is published, like https://example.org/ or https://example.org/back/"
        )
    ]


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("UTC", ""),
        ("Europe/London", ""),
        ("America/Argentina/Ushuaia", ""),
        ("Europe/Londn", 'there is no time zone "Europe/Londn". Did you mean "Europe/London"?'),
        ("europe/london", 'there is no time zone "europe/london". Did you mean "Europe/London"?'),
        ("../etc/passwd", 'there is no time zone "../etc/passwd". Write it with its continent, like Europe/London.'),
        ("Europe", 'there is no time zone "Europe". Did you mean "Europe/Rome"?'),
        ("london", 'there is no time zone "london". Did you mean "Europe/London"?'),
        ("BST+1", 'there is no time zone "BST+1". Write it with its continent, like Europe/London.'),
    ],
)
def test_a_time_zone_is_one_that_there_is(name: str, problem: str) -> None:
    """A wrong name is told with the one that was probably meant."""
    found = said(f"{SITE}timezone: {name}\n")
    assert found == ([f"error frontmatter.wrong-value: {problem}"] if problem else [])


@pytest.mark.parametrize(
    ("bands", "words"),
    [
        ([(0, 10)], None),
        ([(0, 0), (1, 9), (10, 10)], None),
        ([(1, 10)], 'the band "1" begins at 1, not at 0'),
        ([(0, 9)], "the bands end at 9, not at 10"),
        ([(0, 5), (5, 10)], 'the band "2" begins at 5, not at 6'),
        ([(0, 5), (7, 10)], 'the band "2" begins at 7, not at 6'),
        ([(6, 10), (0, 5)], 'the band "1" begins at 6, not at 0'),
        ([(0, 5), (6, 10), (0, 10)], 'the band "3" begins at 0, not at 11'),
        ([(0, 5), (6, 4)], 'the band "2" runs backwards, from 6 to 4'),
    ],
    ids=str,
)
def test_the_bands_of_the_pain_guide_cover_the_scale_once(bands: list[tuple[int, int]], words: str | None) -> None:
    """A reader whose pain lies in no band, or in two, would not know what to do."""
    written = [f"{{from: {low}, to: {high}, name: '{n}', say: S}}" for n, (low, high) in enumerate(bands, 1)]
    found = said(SITE.replace(BANDS, f"bands: [{', '.join(written)}]"))
    hint = "Write from: 4, to: 6." if words and "backwards" in words else EACH_ONCE
    assert found == ([f"error frontmatter.wrong-value: {words}. {hint}"] if words else [])


@pytest.mark.parametrize("field", ["breath", "repetition"])
@pytest.mark.parametrize(
    ("seconds", "is_good"),
    [
        ("0.5", True),
        ("60", True),
        ("0", False),
        ("-1", False),
        ("60.5", False),
        ("1e400", False),
        ("inf", False),
        (".inf", False),
        ("nan", False),
        ("9" * 400, False),
    ],
)
def test_seconds_are_those_of_a_person(field: str, seconds: str, is_good: bool) -> None:
    """A breath that lasts for ever would make every routine endless."""
    found = said(f"{SITE}timing: {{{field}: {seconds}}}\n")
    assert bool(found) is not is_good
    assert all("frontmatter.wrong-type" in line for line in found)


@pytest.mark.parametrize("number", ["000", "0800111", "999", "+44 111"])
def test_a_number_to_call_keeps_its_noughts(number: str) -> None:
    """000 is the emergency number of a country; 0 calls nobody."""
    text = SITE.replace('call: "999"', f"call: {number}")
    settings, problems = typed(Settings, read_yaml(text, "site.yaml"), "site.yaml", "the settings")
    assert problems == []
    assert settings
    assert settings.care.emergency.call == number


def test_all_that_is_wrong_with_the_settings_is_said_at_once() -> None:
    """Nobody mends one setting only to be told of the next."""
    text = SITE.replace("https://test.example/", "x").replace("to: 5", "to: 4").replace("language", "langauge")
    more = dedent("""\
        timing: {breath: 0}
        colour: red
    """)
    assert len(said(text + more)) == 4
