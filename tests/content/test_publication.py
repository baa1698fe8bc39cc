from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinesite.content.entries import Outline
from kinesite.content.publication import FIRST, LAST, today_in, unchanged_days, withheld

DAYS = st.dates().map(lambda day: day.isoformat())


def outline(**fields: Any) -> Outline:
    """Make an outline with nothing in it but its days."""
    return Outline("page", (), **fields)


OUTLINES = st.builds(outline, draft=st.booleans(), publish_on=DAYS | st.just(""), expire_on=DAYS | st.just(""))


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({}, ""),
        ({"draft": True}, "a draft"),
        ({"draft": True, "publish_on": "2026-01-01"}, "a draft"),
        ({"publish_on": "2027-03-02"}, ""),
        ({"publish_on": "2027-03-03"}, ""),
        ({"publish_on": "2027-03-04"}, "not public before 4 March 2027"),
        ({"expire_on": "2027-03-02"}, "not public since 2 March 2027"),
        ({"expire_on": "2027-03-03"}, "not public since 3 March 2027"),
        ({"expire_on": "2027-03-04"}, ""),
        ({"publish_on": "2027-03-01", "expire_on": "2027-03-03"}, "not public since 3 March 2027"),
        ({"publish_on": "2027-03-03", "expire_on": "2027-03-04"}, ""),
    ],
)
def test_an_entry_is_public_from_one_day_until_another(fields: dict[str, Any], reason: str) -> None:
    """On the day of `publish_on` an entry is public, on the day of `expire_on` no more; a draft never is."""
    why = withheld(outline(**fields), "2027-03-03")
    assert (why.reason if why else "") == reason


@given(st.lists(OUTLINES), DAYS, DAYS)
def test_nothing_changes_within_the_unchanged_days(outlines: list[Outline], today: str, other: str) -> None:
    """On each of the days that are told to be alike, the same entries are withheld for the same reasons."""
    since, until = unchanged_days(outlines, today)
    assert since <= today <= until
    if since <= other < until:
        assert [withheld(each, other) for each in outlines] == [withheld(each, today) for each in outlines]


def test_without_dates_all_days_are_alike() -> None:
    """A site in which nothing waits need not look at the clock."""
    assert unchanged_days([outline(), outline(draft=True)], "2027-03-03") == (FIRST, LAST)


def test_the_present_day_is_that_of_the_time_zone() -> None:
    """Two places that are 25 hours apart are never on the same day."""
    assert today_in("Pacific/Kiritimati") > today_in("Pacific/Niue")
