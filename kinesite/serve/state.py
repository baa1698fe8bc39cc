"""The state of what is served, as a browser is told it."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote

from kinesite.build.discover import Found
from kinesite.build.pipeline import Request
from kinesite.report import lines_of
from kinesite.values.problems import Place, Problem

EDITOR = "vscode://file"
_WORD = re.compile(r"\w+|\S*")


@dataclass(frozen=True)
class Shown:
    """A problem as the overlay shows it: the line in three parts, `marked` the place; `editor` opens the file there."""

    severity: str
    code: str
    message: str
    hint: str
    where: str
    editor: str
    line: int
    before: str
    marked: str
    after: str


@dataclass(frozen=True)
class State:
    """What a page compares itself with.

    `version` counts the builds that changed anything, `page` is the last that changed more than stylesheets. `broken`
    says that the last good site is shown. `moves` leads from addresses that are gone to those that took their place.
    """

    version: int
    page: int
    broken: bool = False
    problems: tuple[Shown, ...] = ()
    moves: Mapping[str, str] = field(default_factory=dict)


def shown(problems: Iterable[Problem], found: Found, request: Request) -> tuple[Shown, ...]:
    """Prepare problems for the overlay, what stops the build first."""
    problems = sorted(problems, key=lambda problem: problem.severity)
    lines = {path: lines_of(found, path) for path in {problem.place.path for problem in problems}}
    return tuple(_shown(problem, lines[problem.place.path], request) for problem in problems)


def _shown(problem: Problem, lines: list[str], request: Request) -> Shown:
    place = problem.place
    text = lines[place.line - 1] if 1 <= place.line <= len(lines) else ""
    start = max(place.column - 1, 0)
    word = _WORD.match(text, min(start, len(text)))
    end = word.end() if word and place.column else len(text)
    where = ":".join(str(part) for part in (place.path, place.line, place.column) if part)
    parts = text[:start], text[start:end], text[end:]
    return Shown(
        problem.severity,
        problem.code,
        problem.message,
        problem.hint,
        where,
        _editor(place, request),
        place.line,
        *parts,
    )


def _editor(place: Place, request: Request) -> str:
    """Give the link that opens an editor at a place."""
    top, _, rest = place.path.partition("/")
    folders = request.templates if top == "templates" else (request.content,)
    file = next((folder / rest for folder in folders if (folder / rest).is_file()), Path())
    return f"{EDITOR}{quote(str(file))}:{place.line or 1}:{place.column or 1}" if rest and file.name else ""
