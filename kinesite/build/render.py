"""Render: stale jobs become files in a folder of their own. A template that fails does not touch the site."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from kinesite.build.compare import Stale
from kinesite.build.drawing import drawn
from kinesite.build.files import lay, read
from kinesite.build.templates import TemplateFailed, Templates
from kinesite.build.workers import in_parallel
from kinesite.outputs.base import Copy, Draw, Job, Make, Render, Write
from kinesite.values.digests import digest_bytes
from kinesite.values.problems import Place, Problem
from kinesite.values.words import plural


@dataclass(frozen=True)
class Bench:
    """Where rendering takes place: the templates, the content to copy from, the folder to lay the files out in."""

    templates: Templates
    content: Path
    staged: Path


@dataclass(frozen=True)
class Failure:
    """A template that failed on one page."""

    template: str
    line: int
    reason: str
    origin: str


def render(stale: Sequence[Stale], bench: Bench, workers: int) -> tuple[dict[str, str], list[Problem]]:
    """Make every stale file and give its digest, or say which template fails, where, and for which pages."""
    results = in_parallel(partial(_lay_out, bench), [each.job for each in stale], workers)
    made = {each.job.path: result for each, result in zip(stale, results, strict=True) if isinstance(result, str)}
    failures: dict[tuple[str, int, str], list[str]] = {}
    for result in results:
        if isinstance(result, Failure):
            failures.setdefault((result.template, result.line, result.reason), []).append(result.origin)
    return made, [_problem(*where, origins) for where, origins in failures.items()]


def _lay_out(bench: Bench, job: Job) -> str | Failure:
    """Make one file in the folder where it waits, and give the digest of its bytes."""
    try:
        data = _make(job, bench)
    except TemplateFailed as failed:
        return Failure(failed.template, failed.line, failed.reason, job.origin)
    lay(f"{bench.staged}/{job.path}", data)
    return digest_bytes(data)


def _make(job: Job, bench: Bench) -> bytes:
    match job.work:
        case Render(template):
            return bench.templates.render(template, job.work.page)
        case Write(data):
            return data
        case Copy(path):
            return read(str(bench.content / path))
        case Make(path, make):
            return make(read(str(bench.content / path)))
        case Draw(template, make_page):
            svg = bench.templates.render(template, make_page()).decode()
            try:
                return drawn(svg)
            except ValueError as error:
                raise TemplateFailed(template, 0, f"it makes no picture: {error}") from error


def _problem(template: str, line: int, reason: str, origins: list[str]) -> Problem:
    others = f" and {plural(len(origins) - 1, 'other page')}" if len(origins) > 1 else ""
    message = f"the template fails on {origins[0]}{others}: {reason}"
    hint = "Mend this line of the template. The site is left as it was."
    return Problem("template.failed", message, Place(f"templates/{template}", line, 1), hint)
