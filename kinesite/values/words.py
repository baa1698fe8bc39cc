"""Words in text: slugs, counts, lists in a sentence."""

import re
import unicodedata
from collections.abc import Sequence
from datetime import date

MONTHS = (
    "January February March April May June July August September October November December".split()  # noqa: SIM905 - a row of words reads better
)
_NOT_IN_SLUG = re.compile(r"[^\w\- ]+")
_WORD = re.compile(r"\w+(?:['\N{RIGHT SINGLE QUOTATION MARK}\-]\w+)*")


def slugify(text: str) -> str:
    """Make a heading's id or a file's name as code hosts do: `How often?` becomes `how-often`."""
    kept = _NOT_IN_SLUG.sub("", unicodedata.normalize("NFC", text).strip().lower())
    return re.sub(r"\s+", "-", kept)


def words_of(text: str) -> list[str]:
    """Give the words as a reader would count them: `knee-to-chest` and `don't` are one each."""
    return _WORD.findall(text)


def count_words(text: str) -> int:
    """Count the words of a text."""
    return len(words_of(text))


def listed(items: Sequence[str], last: str = "and") -> str:
    """Join items in a sentence: `a, b and c`."""
    if len(items) < 2:  # noqa: PLR2004 - a list in a sentence begins with two
        return "".join(items)
    return f"{', '.join(items[:-1])} {last} {items[-1]}"


def plural(count: int, singular: str, several: str | None = None) -> str:
    """Say `1 exercise`, `3 exercises`."""
    return f"{count} {singular if count == 1 else several or singular + 's'}"


def with_article(noun: str) -> str:
    """Say `an exercise`, `a routine`."""
    return f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"


def shorten(text: str, limit: int) -> str:
    """Cut text at a word, with an ellipsis, so that it has at most `limit` characters."""
    if len(text) <= limit:
        return text
    return text[: limit - 1].rsplit(" ", 1)[0].rstrip(",.;:") + "…"


def day_in_words(day: date) -> str:
    """Say a day as readers do: 3 March 2027."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
