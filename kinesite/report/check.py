"""What a check found: for people, as JSON, and as annotations beside the lines on a code host."""

import json
from collections.abc import Callable
from typing import Any

import click

from kinesite.build.advise import Advice
from kinesite.report import show_problems
from kinesite.values.problems import Problem, Severity, errors
from kinesite.values.words import listed, plural

VERSION = 1
"""Of the JSON; it grows when a reader of an older one would stumble. docs/checks.md describes the shape."""
COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.SUGGESTION: "notice"}


def has_errors(advice: Advice) -> bool:
    """Tell whether something is broken or unsafe."""
    return bool(errors(advice.problems))


def summary(advice: Advice) -> str:
    """Count the entries and the problems: `71 entries: 1 error, 2 warnings and 0 suggestions; 1 waived.`."""
    by_severity = [sum(problem.severity is severity for problem in advice.problems) for severity in Severity]
    counts = [plural(count, severity) for count, severity in zip(by_severity, Severity, strict=True)]
    entries = plural(len(advice.library.entries), "entry", "entries")
    return f"{entries}: {listed(counts)}; {len(advice.waived)} waived."


def _text(advice: Advice) -> None:
    show_problems(advice.problems, advice.found)
    click.echo(summary(advice))


def _plain(problem: Problem) -> dict[str, Any]:
    place = problem.place
    return {
        "code": problem.code,
        "severity": problem.severity,
        "message": problem.message,
        "hint": problem.hint,
        "file": place.path,
        "line": place.line,
        "column": place.column,
    }


def _json(advice: Advice) -> None:
    told = {
        "version": VERSION,
        "today": advice.today.isoformat(),
        "problems": [_plain(problem) for problem in advice.problems],
        "waived": [_plain(problem) | {"reason": reason} for problem, reason in advice.waived],
    }
    click.echo(json.dumps(told, indent=2, ensure_ascii=False))


def _escaped(text: str, more: str = "") -> str:
    """Escape what would end the command, or one of its properties."""
    return "".join(f"%{ord(sign):02X}" if sign in "%\r\n" + more else sign for sign in text)


def annotation(problem: Problem) -> str:
    """Write one problem as a workflow command of GitHub, which other hosts read too."""
    place = problem.place
    where = {"file": place.path, "line": place.line, "col": place.column, "title": problem.code}
    properties = ",".join(f"{name}={_escaped(str(value), ':,')}" for name, value in where.items() if value)
    said = f"{problem.message}. {problem.hint}".rstrip()
    return f"::{COMMANDS[problem.severity]} {properties}::{_escaped(said)}"


def _annotations(advice: Advice) -> None:
    for problem in advice.problems:
        click.echo(annotation(problem))
    click.echo(summary(advice))


SHOW: dict[str, Callable[[Advice], None]] = {"text": _text, "json": _json, "annotations": _annotations}
