import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kinesite.values.words import count_words, listed, plural, shorten, slugify


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("How often?", "how-often"),
        ("  How often  ", "how-often"),
        ("Rest & recovery", "rest-recovery"),
        ("What's next", "whats-next"),
        ("Glute-bridge", "glute-bridge"),
        ("Step 2: lift", "step-2-lift"),
        ("snake_case", "snake_case"),
        ("Übung für Rücken", "übung-für-rücken"),
        ("u\u0308bung", "übung"),
        ("腰痛", "腰痛"),
        ("?!", ""),
        ("", ""),
    ],
)
def test_a_heading_gets_the_id_that_code_hosts_give_it(text: str, slug: str) -> None:
    """Links to headings work here as they do where the files are kept; letters of all scripts stay."""
    assert slugify(text) == slug


@settings(deadline=None)
@given(st.text())
def test_a_slug_has_no_space_and_is_its_own_slug(text: str) -> None:
    """A slug made of a slug is the same slug, and nothing in it needs quoting in an attribute."""
    slug = slugify(text)
    assert slugify(slug) == slug
    assert not set(slug) & set(" \t\n\"'<>&#?/")


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("  \n ", 0),
        ("Lift your hips.", 3),
        ("knee-to-chest", 1),
        ("don't", 1),
        ("don\N{RIGHT SINGLE QUOTATION MARK}t stop", 2),
        ("10-15 reps", 2),
        ("yes \N{EM DASH} no", 2),
        ("- a\n- b", 2),
    ],
)
def test_words_are_counted_as_a_reader_counts_them(text: str, count: int) -> None:
    """Signs are no words, and a hyphen or an apostrophe makes no second one."""
    assert count_words(text) == count


@pytest.mark.parametrize(
    ("items", "last", "sentence"),
    [
        ([], "and", ""),
        (["a"], "and", "a"),
        (["a", "b"], "and", "a and b"),
        (["a", "b", "c"], "and", "a, b and c"),
        (("a", "b", "c"), "or", "a, b or c"),
    ],
)
def test_items_are_listed_in_a_sentence(items: list[str], last: str, sentence: str) -> None:
    """Commas between them, a word before the last."""
    assert listed(items, last) == sentence


@pytest.mark.parametrize(("count", "said"), [(0, "0 entries"), (1, "1 entry"), (2, "2 entries"), (21, "21 entries")])
def test_a_count_takes_its_plural(count: int, said: str) -> None:
    """Only one is singular."""
    assert plural(count, "entry", "entries") == said


def test_a_plural_is_made_with_an_s_if_none_is_given() -> None:
    """The regular plural needs no second word."""
    assert (plural(1, "error"), plural(3, "error")) == ("1 error", "3 errors")


@pytest.mark.parametrize(
    ("text", "limit", "short"),
    [
        ("Lift your hips.", 15, "Lift your hips."),
        ("Lift your hips.", 14, "Lift your…"),
        ("Lift, then lower.", 8, "Lift…"),
        ("Unbreakable", 6, "Unbre…"),
    ],
)
def test_text_is_cut_at_a_word(text: str, limit: int, short: str) -> None:
    """No half words, and no comma before the ellipsis."""
    assert shorten(text, limit) == short


@settings(deadline=None)
@given(st.text(), st.integers(1, 300))
def test_short_text_keeps_to_its_limit(text: str, limit: int) -> None:
    """Text is never longer than asked, and is left alone if it fits."""
    short = shorten(text, limit)
    assert len(short) <= limit
    assert short == text or len(text) > limit
