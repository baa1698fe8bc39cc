"""What is public on a day: an entry that is no draft, from its `publish_on` on, until its `expire_on`.

The day is an input of a build. It is told in ISO form, so that days compare as their texts do.
"""

from collections.abc import Iterable
from datetime import date, datetime
from typing import TYPE_CHECKING, NamedTuple

from kinesite.values.words import day_in_words

if TYPE_CHECKING:
    from kinesite.content.entries import Outline
    from kinesite.content.entry import Stub

FIRST, LAST = date.min.isoformat(), date.max.isoformat()
Days = tuple[str, str]
ALWAYS: Days = (FIRST, LAST)


class Withheld(NamedTuple):
    """Why an entry is not public, said of it (`a draft`), and the field that says so."""

    reason: str
    field: str


def today_in(timezone: str) -> str:
    """Give the present day of a time zone. Whoever starts a build calls this, never what makes a page."""
    from zoneinfo import ZoneInfo  # noqa: PLC0415 - most builds with nothing to do never get here

    return datetime.now(ZoneInfo(timezone)).date().isoformat()


def withheld(each: "Outline | Stub", today: str) -> Withheld | None:
    """Say why an entry is not public on a day, if it is not."""
    if each.draft:
        return Withheld("a draft", "draft")
    if each.publish_on > today:
        return Withheld(f"not public before {day_in_words(date.fromisoformat(each.publish_on))}", "publish_on")
    if each.expire_on and each.expire_on <= today:
        return Withheld(f"not public since {day_in_words(date.fromisoformat(each.expire_on))}", "expire_on")
    return None


def unchanged_days(outlines: Iterable["Outline"], today: str) -> Days:
    """Give the day since which the same entries are public as today, and the day on which that will change."""
    days = {day for each in outlines for day in (each.publish_on, each.expire_on) if day}
    return max({FIRST, *(day for day in days if day <= today)}), min({LAST, *(day for day in days if day > today)})
