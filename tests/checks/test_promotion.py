import pytest

from tests.content.test_pictures import photograph
from tests.project import Project, told_of

ABOUT = "pages/about.md"
CLOSED = "is a scheme that no longer certifies anyone. Take its name and its badge out."


def with_body(project: Project, text: str, more: str = "") -> None:
    """Let the about page say this, from its fifth line on where there are no more fields."""
    project.write(ABOUT, f"---\ntitle: About\nsummary: About us.\n{more}---\n{text}\n")


@pytest.mark.parametrize(
    "text",
    [
        "Exercise can help.",
        "There is no instant cure.",
        "Nobody can guarantee that.",
        "It won't cure you. It doesn\u2019t work instantly.",
        "Beware of a miracle.",
        'Leave a page that says "instant cure".',
        "Leave a page that says \u201cguaranteed\u201d.",
        "Leave a page that says 'guaranteed'.",
        "The curve of your back. It is secure. Manicure.",
        "`miracle`",
        "See [here](https://example.org/miracle).",
    ],
)
def test_plain_words_denials_and_quotes_stay_silent(project: Project, text: str) -> None:
    """A caution must be able to name what it warns of."""
    with_body(project, text)
    assert told_of(project, "trust.promise") == []


@pytest.mark.parametrize(
    ("text", "place", "word"),
    [
        ("It cures pain.", "5:4", "cures"),
        ("It is not hard. It cures pain.", "5:20", "cures"),
        ("It's an instant way.", "5:9", "instant"),
        ("- One\n- Guaranteed to help.", "6:3", "Guaranteed"),
        ("A **miracle**.", "5:5", "miracle"),
        ("It is 100% safe.", "5:7", "100% safe"),
        ("It is risk-free.", "5:7", "risk-free"),
    ],
)
def test_a_promise_is_told_at_its_place(project: Project, text: str, place: str, word: str) -> None:
    """A denial in the sentence before does not cover it."""
    with_body(project, text)
    assert told_of(project, "trust.promise") == [
        (
            f'content/{ABOUT}:{place} error trust.promise: "{word}" promises more than anyone can. '
            "Say what may happen, for whom, and where that is known from."
        )
    ]


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ("title: Bridge", "title: Miracle bridge", "2:1"),
        ("summary: Lift your hips.", "summary: A miracle.", "4:1"),
        ("steps: [Lie down.,", "steps: [It works like magic.,", "12:23"),
    ],
)
def test_titles_summaries_and_fields_promise_nothing_either(project: Project, old: str, new: str, place: str) -> None:
    """They stand in search results, where nobody reads on."""
    project.change("exercises/bridge.md", old, new)
    (line,) = told_of(project, "trust.promise")
    assert line.startswith(f"content/exercises/bridge.md:{place} error")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("We are certified by HONcode.", [f'{ABOUT}:5:21 error trust.badge: "HONcode" {CLOSED}']),
        ("We meet The Information Standard.", [f'{ABOUT}:5:9 error trust.badge: "The Information Standard" {CLOSED}']),
        ("![HON Code badge](../media/hon.png)", [f'{ABOUT}:5:19 error trust.badge: "HON Code" {CLOSED}']),
        ("We follow the information standard for our data.", []),
        ("HONcode closed in December 2022.", []),
        ("There used to be a badge of HONcode.", []),
        ("We check information against a standard.", []),
    ],
)
def test_a_badge_of_a_scheme_that_is_gone_is_told(project: Project, text: str, told: list[str]) -> None:
    """In text and in the words for a picture; not where a page says that it is gone."""
    project.write("media/hon.png", photograph("PNG"))
    with_body(project, text)
    assert told_of(project, "trust.badge") == [f"content/{line}" for line in told]


@pytest.mark.parametrize(
    ("text", "more", "hosts"),
    [
        ("[Mats](https://shop.example/mat)", "", "[]"),
        ("[Mats](https://other.example/mat)", "", "[shop.example]"),
        ("[Mats](https://shop.example/mat)", "disclosure: We earn a share of what you buy.\n", "[shop.example]"),
        ("`https://shop.example/`", "", "[shop.example]"),
        ("[Mats](https://[shop.example)", "", "[shop.example]"),
        ("[Mats](https://notshop.example/)", "", "[shop.example]"),
    ],
)
def test_links_that_nobody_gains_by_or_that_are_disclosed_stay_silent(
    project: Project, text: str, more: str, hosts: str
) -> None:
    """Only the hosts that site.yaml lists count, and only links."""
    project.change("site.yaml", "tagline:", f"promoted_hosts: {hosts}\ntagline:")
    with_body(project, text, more)
    assert told_of(project, "trust.disclosure") == []


@pytest.mark.parametrize(
    "address",
    [
        "https://shop.example/mat?a=1&b=2",
        "http://www.SHOP.example",
        "//shop.example:443/",
        "https://me@shop.example?a",
    ],
)
def test_a_link_to_a_shop_without_a_word_about_it_is_told(project: Project, address: str) -> None:
    """However the address is written."""
    project.change("site.yaml", "tagline:", "promoted_hosts: [shop.example]\ntagline:")
    with_body(project, f"[Mats]({address})")
    assert told_of(project, "trust.disclosure") == [
        (
            f"content/{ABOUT}:2:1 error trust.disclosure: the page sends readers to shop.example, and does not say who "
            'gains by it. Add "disclosure": in one sentence, who earns what if readers buy or book there.'
        )
    ]


def test_each_page_that_shows_the_link_of_an_include_discloses_it(project: Project) -> None:
    """An include has no page on which it could say so itself."""
    project.change("site.yaml", "tagline:", "promoted_hosts: [shop.example]\ntagline:")
    project.change("includes/red-flags.md", "[it goes on]", '["you look [here](https://shop.example/)"]')
    with_body(project, "![[red-flags]]")
    project.change("pages/help.md", "\nclinical", "\ndisclosure: We earn a share.\nclinical")
    (line,) = told_of(project, "trust.disclosure")
    assert line.startswith(f"content/{ABOUT}:2:1 error trust.disclosure: the page sends readers to shop.example")


def test_a_disclosure_stands_above_the_text(project: Project) -> None:
    """Readers see it before they follow a link; other pages have none."""
    with_body(project, "Text.", "disclosure: We earn a share, see [[help]].\n")
    page = project.page("about/")
    line = '<p class="disclosure wrap">We earn a share, see <a href="../help/">Help</a>.</p>'
    assert page.index(line) < page.index("<h1>")
    assert "disclosure" not in project.read("help/")
