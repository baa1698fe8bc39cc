from datetime import date

import pytest

from tests.project import Project, markdown, told_of

BRIDGE = "exercises/bridge.md"
CODES = ("author", "unreviewed", "own-review", "credentials", "half-review", "old-review", "dates")


@pytest.fixture
def reviewed(project: Project) -> Project:
    """A site whose only clinical pages were reviewed by someone who may."""
    project.write("people/editors.md", markdown({"title": "Editors", "summary": "We.", "role": "Writers"}))
    project.write(
        "people/ann.md", markdown({"title": "Ann", "summary": "She.", "role": "Clinician", "credentials": "[MSc]"})
    )
    for file in (BRIDGE, "pages/help.md"):
        project.change(file, "\nsummary:", "\nreviewer: ann\nreviewed: 2026-01-01\nnext_review: 2027-01-01\nsummary:")
    return project


def told(project: Project, today: date = date(2026, 11, 20)) -> list[str]:
    """Say what these rules tell of the exercise, without its name."""
    lines = told_of(project, *(f"trust.{code}" for code in CODES), today=today)
    return [line.removeprefix(f"content/{BRIDGE}:") for line in lines]


@pytest.mark.parametrize(
    "lines",
    [
        "published: 2026-11-20",
        "published: 2026-11-20\nupdated: 2026-11-20",
        "published: 2025-11-20\nupdated: 2026-11-20",
        "author: ann-too",
    ],
)
def test_a_page_reviewed_by_someone_who_may_is_no_problem(reviewed: Project, lines: str) -> None:
    """Not the author, with credentials, not long ago, and not overdue."""
    reviewed.write("people/ann-too.md", markdown({"title": "Ann T", "summary": "She.", "credentials": "[BSc]"}))
    reviewed.change(BRIDGE, "\nsummary:", f"\n{lines}\nsummary:")
    assert told(reviewed) == []


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        (
            "reviewer: ann\nreviewed: 2026-01-01\nnext_review: 2027-01-01\n",
            "",
            (
                "2:1 warning trust.unreviewed: no clinician has reviewed this page. "
                "Ask a clinician to read it, then add reviewer, reviewed and next_review."
            ),
        ),
        (
            "reviewer: ann\n",
            "author: ann\nreviewer: Ann\n",
            (
                "5:1 error trust.own-review: Ann wrote the page and reviewed it. "
                "Ask somebody else: nobody sees their own mistakes."
            ),
        ),
        (
            "reviewed: 2026-01-01\nnext_review: 2027-01-01\n",
            "",
            (
                "4:1 error trust.half-review: there is a reviewer, and no day of review. Add the day of the review: "
                "reviewed: 2026-11-20. Until then the page says that it is not reviewed."
            ),
        ),
        (
            "reviewer: ann\n",
            "",
            (
                "4:1 error trust.half-review: there is a day of review, and no reviewer. Add who reviewed it: "
                "reviewer: NAME. Until then the page says that it is not reviewed."
            ),
        ),
        (
            "next_review: 2027-01-01",
            "next_review: 2026-11-19",
            (
                "6:1 error trust.old-review: the next review was due on 2026-11-19. "
                "Have it reviewed again, then write the new days."
            ),
        ),
        (
            "2026-01-01\nnext_review: 2027-01-01",
            "2023-11-19",
            (
                "5:1 error trust.old-review: the review of 2023-11-19 is more than 36 months old. "
                "Have it reviewed again, then write the new days."
            ),
        ),
        (
            "2026-01-01",
            "2026-11-21",
            (
                "5:1 error trust.dates: the review of 2026-11-21 has not been yet. "
                "Write the day on which it was reviewed."
            ),
        ),
        (
            "reviewed: 2026-01-01\nnext_review: 2027-01-01",
            "reviewed: 2026-11-20\nnext_review: 2026-11-20",
            (
                "6:1 error trust.dates: the next review, 2026-11-20, is not after the last, 2026-11-20. "
                "One of the two days is wrong: mend it."
            ),
        ),
        (
            "reviewer: ann\n",
            "published: 2026-02-02\nupdated: 2026-02-01\nreviewer: ann\n",
            (
                "5:1 error trust.dates: the page was updated on 2026-02-01, before it was published on 2026-02-02. "
                "One of the two days is wrong: mend it."
            ),
        ),
    ],
    ids=["never", "own", "no day", "nobody", "overdue", "old", "future", "backwards", "updated first"],
)
def test_a_review_that_cannot_be_trusted_is_said_in_full(reviewed: Project, old: str, new: str, line: str) -> None:
    """At the field to mend."""
    reviewed.change(BRIDGE, old, new)
    assert told(reviewed) == [line]


@pytest.mark.parametrize(
    ("day", "today", "old"),
    [
        ("2023-11-20", date(2026, 11, 20), False),
        ("2023-11-19", date(2026, 11, 20), True),
        ("2021-02-28", date(2024, 2, 29), False),
        ("2021-02-27", date(2024, 2, 29), True),
    ],
)
def test_a_review_is_good_for_36_months_to_the_day(reviewed: Project, day: str, today: date, old: bool) -> None:
    """Also where the day does not exist three years before."""
    reviewed.change(BRIDGE, "2026-01-01\nnext_review: 2027-01-01", day)
    assert any("36 months" in line for line in told(reviewed, today)) == old


def test_a_reviewer_without_credentials_is_told_where_they_are_named(reviewed: Project) -> None:
    """Readers cannot tell why they should trust a bare name."""
    reviewed.change("people/ann.md", "credentials: [MSc]\n", "")
    assert told(reviewed)[0] == (
        "4:1 error trust.credentials: Ann reviews pages about health, and has no credentials. "
        "Add them to content/people/ann.md, or name another reviewer."
    )


def test_an_author_of_whom_nothing_is_known_is_told(reviewed: Project) -> None:
    """Once, at the author's own page; someone who writes nothing need say nothing."""
    reviewed.write("people/editors.md", markdown({"title": "Editors", "summary": "We."}))
    reviewed.write("people/bea.md", markdown({"title": "Bea", "summary": "She."}))
    assert told(reviewed) == [
        (
            "content/people/editors.md:2:1 error trust.author: Editors signs pages, and nothing says what they know or "
            'do. Add "role", or "credentials" if they have any.'
        )
    ]
