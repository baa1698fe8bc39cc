from dataclasses import dataclass, replace

import pytest

from kinesite.values.digests import digest_bytes, digest_value
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
