"""Render: stale jobs become bytes. Nothing is written yet, so a template that fails changes nothing."""

from collections.abc import Iterable
from pathlib import Path

from kinesite.build.compare import Stale
from kinesite.build.templates import TemplateFailed, Templates
from kinesite.outputs.base import Copy, Job, Render, Write
from kinesite.values.problems import Place, Problem
from kinesite.values.words import plural


def render(stale: Iterable[Stale], templates: Templates, content: Path) -> tuple[dict[str, bytes], list[Problem]]:
    """Make the bytes of every stale job, or say which template fails, where, and for which pages."""
    made: dict[str, bytes] = {}
    failures: dict[tuple[str, int, str], list[str]] = {}
    for each in stale:
        try:
            made[each.job.path] = _make(each.job, templates, content)
        except TemplateFailed as failed:
            failures.setdefault((failed.template, failed.line, failed.reason), []).append(each.job.origin)
    return made, [_problem(*where, origins) for where, origins in failures.items()]


def _make(job: Job, templates: Templates, content: Path) -> bytes:
    match job.work:
        case Render(template, page):
            return templates.render(template, page).encode()
        case Write(data):
            return data
        case Copy(path):
            return (content / path).read_bytes()


def _problem(template: str, line: int, reason: str, origins: list[str]) -> Problem:
    others = f" and {plural(len(origins) - 1, 'other page')}" if len(origins) > 1 else ""
    message = f"the template fails on {origins[0]}{others}: {reason}"
    hint = "Mend this line of the template. The site is left as it was."
    return Problem("template.failed", message, Place(f"templates/{template}", line, 1), hint)
