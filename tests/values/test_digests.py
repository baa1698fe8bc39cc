import sys
from dataclasses import dataclass, replace

import pytest

from kinesite.values.digests import digest_bytes, digest_plain, digest_value, digest_words
from kinesite.values.problems import Place, Severity


@dataclass(frozen=True)
class Held:
    """A value such as a job holds."""

    title: str
    count: int = 1
    inner: tuple[Place, ...] = ()
    severity: Severity = Severity.ERROR


def test_bytes_have_the_digest_that_blake2_gives_them() -> None:
    """The digest of nothing is the one in the tables, so records stay good from one version to the next."""
    assert digest_bytes(b"") == "cae66941d9efbd404e4d88758ea67670"


@pytest.mark.parametrize("data", [b"", b"a", b"\x00\xff" * 1000])
def test_a_digest_is_32_hexadecimal_digits(data: bytes) -> None:
    """Whatever is digested, the digest can stand in a file's name."""
    digest = digest_bytes(data)
    assert len(digest) == 32
    assert not set(digest) - set("0123456789abcdef")


def test_equal_values_have_one_digest() -> None:
    """Two values that hold the same are the same to a record."""
    assert digest_value(Held("a", 2, (Place("b", 1),))) == digest_value(Held("a", 2, (Place("b", 1),)))


@pytest.mark.parametrize(
    "change",
    [{"title": "b"}, {"title": "a "}, {"count": 2}, {"inner": (Place("b", 1, 2),)}, {"severity": Severity.WARNING}],
    ids=str,
)
def test_any_change_changes_the_digest(change: dict[str, object]) -> None:
    """Nothing that a value holds is left out, however deep it lies."""
    value = Held("a", 1, (Place("b", 1, 1),))
    assert digest_value(replace(value, **change)) != digest_value(value)  # type: ignore[arg-type]


@pytest.mark.parametrize(("one", "other"), [("1", 1), (1, 1.0), (None, "None"), ((1, 2), [1, 2]), (b"a", "a")])
def test_values_of_different_types_differ(one: object, other: object) -> None:
    """What prints alike is not alike."""
    assert digest_value(one) != digest_value(other)


def test_text_that_is_not_quite_unicode_has_a_digest() -> None:
    """A lone surrogate, as file names may hold, is digested and not raised."""
    assert digest_value("\ud800") != digest_value("\ud801")


PLAIN = ("page", ("a", "b"), 1, None, {"easier": ["c"]}, "\ud800")


@pytest.mark.parametrize("at", range(len(PLAIN)))
def test_any_change_of_a_plain_value_changes_its_digest(at: int) -> None:
    """Nothing is left out; a list is no tuple, a number no text, true no 1."""
    others: tuple[object, ...] = ("pages", ["a", "b"], True, "None", {"easier": []}, "\ud801")
    assert digest_plain((*PLAIN[:at], others[at], *PLAIN[at + 1 :])) != digest_plain(PLAIN)


def test_the_digest_of_a_plain_value_does_not_tell_how_it_came_to_be() -> None:
    """Whether a text stands in it twice, or two that are equal, is no difference between values."""
    known = sys.intern("a page")
    first, second = (" ".join(("a", "page")) for _ in range(2))  # noqa: FLY002 - two texts that are not one
    assert first is not second
    assert (
        len({digest_plain(value) for value in ((first, first), (first, second), (known, first), (known, known))}) == 1
    )


def test_a_value_that_is_not_plain_is_refused() -> None:
    """It would be digested by how it is written, which may leave out what it means."""
    with pytest.raises(ValueError, match="unmarshallable"):
        digest_plain((Place("a", 1),))


def test_words_have_the_digest_of_the_value_that_they_are() -> None:
    """Where one sentence ends and the next begins is part of it."""
    assert digest_words(("a", "b")) == digest_plain(("a", "b")) != digest_words(("ab",))
    assert len({digest_words(words) for words in ((), ("",), ("", ""))}) == len("123")
