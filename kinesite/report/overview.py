"""The page for the editor: every entry with its grade, its review, its links and its problems, on one sheet."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import Any

from kinesite.build.advise import Advice
from kinesite.build.files import write_whole
from kinesite.build.templates import Templates
from kinesite.checks.base import passages
from kinesite.checks.readability import ENOUGH_WORDS, HIGHEST_GRADE, prose_of
from kinesite.content.entry import Entry
from kinesite.kinds import BY_NAME, KINDS
from kinesite.report.check import summary
from kinesite.report.linkmap import LinkMap, link_map
from kinesite.values.problems import Problem, Severity
from kinesite.values.readability import measure

TEMPLATE = "overview.html"
MARK = b'<meta name="generator" content="Kinesite check --report">'


@dataclass(frozen=True)
class Row:
    """An entry as the editor sees it. `grade` is a year at school, None for a text too short to grade."""

    id: str
    title: str
    kind: str
    file: str
    grade: float | None
    review: str
    leads: int
    led_to: int
    problems: tuple[Problem, ...]
    worst: Severity | None


@dataclass(frozen=True)
class Overview:
    """What overview.html sees."""

    title: str
    profile: str
    today: date
    summary: str
    highest_grade: int
    rows: tuple[Row, ...]
    elsewhere: tuple[Problem, ...]
    picture: LinkMap


class NotAReport(Exception):  # noqa: N818 - it says what is wrong
    """There is a file of this name that no report was written to."""


def write_overview(advice: Advice, target: Path) -> None:
    """Write the page, in place of an older one only. Raises NotAReport, OSError."""
    if target.exists() and MARK not in target.read_bytes():
        raise NotAReport(str(target))
    template = files("kinesite").joinpath("report", TEMPLATE).read_text("utf-8")
    write_whole(target, Templates({TEMPLATE: template}, {}).render(TEMPLATE, overview(advice)))


def overview(advice: Advice) -> Overview:
    """Gather what the page shows."""
    settings, entries = advice.settings, advice.library.entries
    by_file: dict[str, list[Problem]] = defaultdict(list)
    for problem in advice.problems:
        by_file[problem.place.path].append(problem)
    rows = tuple(_rows(advice, by_file))
    shown = {entry.shown for entry in entries.values()}
    return Overview(
        title=settings.title if settings else "This site",
        profile=settings.checks.profile if settings else "default",
        today=advice.today,
        summary=summary(advice),
        highest_grade=HIGHEST_GRADE,
        rows=rows,
        elsewhere=tuple(problem for path in sorted(by_file.keys() - shown) for problem in by_file[path]),
        picture=link_map(advice.library),
    )


def _rows(advice: Advice, by_file: Mapping[str, Sequence[Problem]]) -> Iterator[Row]:
    library = advice.library
    leads = {id: set(library.leads(id)) - {"", id} for id in library.entries}
    led_to = Counter(target for targets in leads.values() for target in targets)
    for entry in (entry for kind in KINDS for entry in library.of_kind(kind.name)):
        problems = tuple(by_file.get(entry.shown, ()))
        worst = next((severity for severity in Severity if any(p.severity is severity for p in problems)), None)
        yield Row(
            id=entry.id,
            title=entry.stub.title,
            kind=entry.kind,
            file=entry.shown,
            grade=_grade(entry),
            review=_review(entry),
            leads=len(leads[entry.id]),
            led_to=led_to[entry.id],
            problems=problems,
            worst=worst,
        )


def _grade(entry: Entry[Any]) -> float | None:
    found = measure(prose_of(passages(entry)))
    return round(found.grade, 1) if found and found.words >= ENOUGH_WORDS else None


def _review(entry: Entry[Any]) -> str:
    """Say in a word how far a page about health is reviewed; nothing of other pages."""
    kind = BY_NAME[entry.kind]
    if not kind.has_page or not kind.is_clinical(entry.fields):
        return ""
    return entry.fields.reviewed.isoformat() if entry.stub.reviewed else "not yet"
