"""Who answers for a page: an author whom readers can judge, and a review by someone else that is not too old."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from kinesite.checks.base import Advised, Rule
from kinesite.content.entry import Entry
from kinesite.kinds import BY_NAME
from kinesite.values.problems import Problem, Severity

RULES = (
    Rule("trust.author", Severity.WARNING, Severity.ERROR),
    Rule("trust.unreviewed", None, Severity.WARNING),
    Rule("trust.own-review", Severity.WARNING, Severity.ERROR),
    Rule("trust.credentials", Severity.WARNING, Severity.ERROR),
    Rule("trust.half-review", Severity.WARNING, Severity.ERROR),
    Rule("trust.old-review", Severity.WARNING, Severity.ERROR),
    Rule("trust.dates", Severity.WARNING, Severity.ERROR),
)
UNTIL_THEN = "Until then the page says that it is not reviewed."
YEARS = 3
"""36 months: what the schemes that certify health information ask for at the least."""


def check(advised: Advised) -> Iterator[Problem]:
    """Look at the people and the days in the front matter of every entry."""
    authors = {author.id for entry in advised.entries if (author := _author_of(advised, entry))}
    for entry in advised.entries:
        if entry.id in authors:
            yield from _author(entry)
        yield from _half(entry)
        yield from _reviewer(advised, entry)
        yield from _age(entry, advised.today)
        yield from _order(entry, advised.today)


def _author(person: Entry[Any]) -> Iterator[Problem]:
    """A name alone tells readers nothing about what its bearer knows."""
    if not person.fields.role and not person.fields.credentials:
        message = f"{person.fields.title} signs pages, and nothing says what they know or do"
        hint = 'Add "role", or "credentials" if they have any.'
        yield Problem("trust.author", message, person.place(("title",)), hint)


def _author_of(advised: Advised, entry: Entry[Any]) -> Entry[Any] | None:
    return advised.library.find(entry.fields.author or advised.settings.author, "person")


def _half(entry: Entry[Any]) -> Iterator[Problem]:
    fields = entry.fields
    if fields.reviewer and not fields.reviewed:
        place, hint = entry.place(("reviewer",)), f"Add the day of the review: reviewed: 2026-11-20. {UNTIL_THEN}"
        yield Problem("trust.half-review", "there is a reviewer, and no day of review", place, hint)
    elif fields.reviewed and not fields.reviewer:
        place, hint = entry.place(("reviewed",)), f"Add who reviewed it: reviewer: NAME. {UNTIL_THEN}"
        yield Problem("trust.half-review", "there is a day of review, and no reviewer", place, hint)
    elif not fields.reviewed and BY_NAME[entry.kind].has_page and BY_NAME[entry.kind].is_clinical(fields):
        hint = "Ask a clinician to read it, then add reviewer, reviewed and next_review."
        yield Problem("trust.unreviewed", "no clinician has reviewed this page", entry.place(("title",)), hint)


def _reviewer(advised: Advised, entry: Entry[Any]) -> Iterator[Problem]:
    reviewer = advised.library.find(entry.fields.reviewer, "person") if entry.fields.reviewer else None
    if reviewer is None:
        return
    name, place = reviewer.fields.title, entry.place(("reviewer",))
    if reviewer is _author_of(advised, entry):
        message = f"{name} wrote the page and reviewed it"
        yield Problem("trust.own-review", message, place, "Ask somebody else: nobody sees their own mistakes.")
    if not reviewer.fields.credentials:
        message = f"{name} reviews pages about health, and has no credentials"
        hint = f"Add them to {reviewer.shown}, or name another reviewer."
        yield Problem("trust.credentials", message, place, hint)


def _age(entry: Entry[Any], today: date) -> Iterator[Problem]:
    fields = entry.fields
    hint = "Have it reviewed again, then write the new days."
    if fields.next_review and fields.next_review < today:
        message = f"the next review was due on {fields.next_review}"
        yield Problem("trust.old-review", message, entry.place(("next_review",)), hint)
    elif fields.reviewed and fields.reviewed < _years_before(today):
        message = f"the review of {fields.reviewed} is more than 36 months old"
        yield Problem("trust.old-review", message, entry.place(("reviewed",)), hint)


def _years_before(day: date) -> date:
    """Go back to the same day; from 29 February to the 28th."""
    year = day.year - YEARS
    leaps = day.month == 2 and day.day == 29  # noqa: PLR2004 - the leap day
    return date(year, 2, 28) if leaps else day.replace(year=year)


def _order(entry: Entry[Any], today: date) -> Iterator[Problem]:
    fields = entry.fields
    if fields.published and fields.updated and fields.updated < fields.published:
        message = f"the page was updated on {fields.updated}, before it was published on {fields.published}"
        yield Problem("trust.dates", message, entry.place(("updated",)), "One of the two days is wrong: mend it.")
    if fields.reviewed and fields.reviewed > today:
        message = f"the review of {fields.reviewed} has not been yet"
        yield Problem("trust.dates", message, entry.place(("reviewed",)), "Write the day on which it was reviewed.")
    if fields.reviewed and fields.next_review and fields.next_review <= fields.reviewed:
        message = f"the next review, {fields.next_review}, is not after the last, {fields.reviewed}"
        yield Problem("trust.dates", message, entry.place(("next_review",)), "One of the two days is wrong: mend it.")
