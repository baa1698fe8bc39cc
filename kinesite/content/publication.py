"""What is public on a day: an entry that is no draft, from its `publish_on` on, until its `expire_on`.

The day is an input of a build. It is told in ISO form, so that days compare as their texts do.
"""

from collections.abc import Iterable
from datetime import date, datetime
from typing import TYPE_CHECKING, NamedTuple

from kinesite.values.words import day_in_words

if TYPE_CHECKING:
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


def withheld(stub: "Stub", today: str) -> Withheld | None:
    """Say why an entry is not public on a day, if it is not."""
    if stub.draft:
        return Withheld("a draft", "draft")
    if stub.publish_on > today:
        return Withheld(f"not public before {day_in_words(date.fromisoformat(stub.publish_on))}", "publish_on")
    if stub.expire_on and stub.expire_on <= today:
        return Withheld(f"not public since {day_in_words(date.fromisoformat(stub.expire_on))}", "expire_on")
    return None


def unchanged_days(stubs: Iterable["Stub"], today: str) -> Days:
    """Give the day since which the same entries are public as today, and the day on which that will change."""
    dated = (stub for stub in stubs if stub.publish_on or stub.expire_on)
    days = {day for stub in dated for day in (stub.publish_on, stub.expire_on) if day}
    return max({FIRST, *(day for day in days if day <= today)}), min({LAST, *(day for day in days if day > today)})
