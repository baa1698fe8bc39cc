"""Render: stale jobs become files in a folder of their own. A template that fails does not touch the site."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from kinesite.build.compare import Stale
from kinesite.build.drawing import drawn
from kinesite.build.files import lay, read
from kinesite.build.pictures import rendition
from kinesite.build.templates import TemplateFailed, Templates
from kinesite.build.workers import in_parallel
from kinesite.outputs.base import Compose, Copy, Draw, Job, Make, Render, Rendition, Write
from kinesite.values.digests import digest_bytes
from kinesite.values.problems import Place, Problem
from kinesite.values.words import plural

PAYS_FROM = 12
"""So many files make up for the cost of forking: among few there are long lists, which take long each."""


@dataclass(frozen=True)
class Bench:
    """Where rendering takes place: the templates, the content, the folder to lay the files out in, that of pictures.

    `on_disk` are the digests of the files that stand in the site.
    """

    templates: Templates
    content: Path
    staged: Path
    pictures: Path
    on_disk: Mapping[str, str]


@dataclass(frozen=True)
class Failure:
    """A template that failed on one page."""

    template: str
    line: int
    reason: str
    origin: str


def render(stale: Sequence[Stale], bench: Bench, workers: int) -> tuple[dict[str, str], list[Problem]]:
    """Make every stale file and give its digest, or say which template fails, where, and for which pages."""
    pays_from = 2 if any(isinstance(each.job.work, Rendition) for each in stale) else PAYS_FROM
    results = in_parallel(partial(_lay_out, bench), [each.job for each in stale], workers, pays_from)
    made = {each.job.path: result for each, result in zip(stale, results, strict=True) if isinstance(result, str)}
    failures: dict[tuple[str, int, str], list[str]] = {}
    for result in results:
        if isinstance(result, Failure):
            failures.setdefault((result.template, result.line, result.reason), []).append(result.origin)
    return made, [_problem(*where, origins) for where, origins in failures.items()]


def _lay_out(bench: Bench, job: Job) -> str | Failure:
    """Make one file and give the digest of its bytes; where it differs from what stands, it waits in its folder."""
    try:
        data = _make(job, bench)
    except TemplateFailed as failed:
        return Failure(failed.template, failed.line, failed.reason, job.origin)
    digest = digest_bytes(data)
    if bench.on_disk.get(job.path) != digest:
        lay(f"{bench.staged}/{job.path}", data)
    return digest


def _make(job: Job, bench: Bench) -> bytes:  # noqa: PLR0911 - one for each sort of work
    match job.work:
        case Render(template):
            return bench.templates.render(template, job.work.page)
        case Write(data):
            return data
        case Compose(make):
            return make()
        case Copy(path):
            return read(f"{bench.content}/{path}")
        case Rendition(picture, width, form):
            return rendition(picture, width, form, bench.content, bench.pictures)
        case Make(path, make):
            return make(read(f"{bench.content}/{path}"))
        case Draw():
            return _draw(job.work, bench)


def _draw(work: Draw, bench: Bench) -> bytes:
    svg = bench.templates.render(work.template, work.make()).decode()
    try:
        return drawn(svg)
    except ValueError as error:
        raise TemplateFailed(work.template, 0, f"it makes no picture: {error}") from error


def _problem(template: str, line: int, reason: str, origins: list[str]) -> Problem:
    others = f" and {plural(len(origins) - 1, 'other page')}" if len(origins) > 1 else ""
    message = f"the template fails on {origins[0]}{others}: {reason}"
    hint = "Mend this line of the template. The site is left as it was."
    return Problem("template.failed", message, Place(f"templates/{template}", line, 1), hint)
