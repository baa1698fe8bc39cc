"""The whole build: eight verbs in order, with a gate wherever an error must stop it.

The heavy verbs are imported where they are called: a build with nothing to do ends before that.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from kinesite.build.discover import Found, discover
from kinesite.build.files import digest_on_disk, write_whole
from kinesite.build.lock import only_build
from kinesite.build.record import Record, dump_record, load_record, workspace_of
from kinesite.build.toolchain import toolchain_digest
from kinesite.build.workers import default_workers, in_parallel
from kinesite.build.write import Receipt, finish, write
from kinesite.values.digests import digest_value
from kinesite.values.problems import Problem, errors, in_order

if TYPE_CHECKING:
    from kinesite.build.compare import Stale
    from kinesite.outputs.base import Job, Site

# ruff: noqa: PLC0415 - the heavy verbs are imported where they are called

Progress = Callable[[str], None]


@dataclass(frozen=True)
class Request:
    """What to build: the content, the folders of templates with the one that wins first, the output."""

    content: Path
    templates: tuple[Path, ...]
    output: Path
    base_url: str | None = None
    workers: int = field(default_factory=default_workers)


@dataclass(frozen=True)
class Outcome:
    """How a build went: its problems in order, what it planned, what was stale; `receipt` is None if it stopped."""

    problems: tuple[Problem, ...] = ()
    found: Found = field(default_factory=Found)
    jobs: tuple["Job", ...] = ()
    stale: tuple["Stale", ...] = ()
    receipt: Receipt | None = None
    pages: int = 0
    site: "Site | None" = None


@dataclass(frozen=True)
class Seen:
    """What is known before anything is parsed: what was found, the last record, the output, and what they add up to."""

    found: Found
    before: Record
    on_disk: dict[str, str]
    toolchain: str
    inputs: str
    elsewhere: str
    """All that is read besides the content, as a digest."""

    def elsewhere_changed(self) -> bool:
        """Tell whether anything but the content differs from the last build: the theme, the toolchain, an output."""
        return self.elsewhere != self.before.elsewhere or self.on_disk != self.before.outputs

    def nothing_to_do(self) -> bool:
        """Tell whether the site is what a build would make; one with warnings is built again, so that they are seen."""
        same = self.inputs == self.before.inputs and self.on_disk == self.before.outputs
        return same and not self.before.warnings and not self.found.problems


def build(request: Request, progress: Progress = lambda _: None) -> Outcome:
    """Build the site, or change nothing and say why. Raises BuildRunning, OSError."""
    with only_build(workspace_of(request.output)):
        finish(request.output)
        seen = look(request)
        if seen.nothing_to_do():
            return Outcome(found=seen.found, receipt=Receipt(), pages=_count_pages(seen.before.outputs))
        return make(request, seen, progress)


def forget(request: Request) -> None:
    """Forget what earlier builds kept; the next one removes what it does not plan, and makes the rest again."""
    with only_build(workspace_of(request.output)):
        finish(request.output)
        record = load_record(workspace_of(request.output))
        known = dict.fromkeys(record.outputs, "forgotten")
        write_whole(workspace_of(request.output) / "record.json", dump_record(Record(outputs=known)).encode())
        for name in ("stubs.bin", "entries.bin"):
            (workspace_of(request.output) / name).unlink(missing_ok=True)


def explain(request: Request, path: str) -> list[str]:
    """Say what one file of the site is made from, without writing anything."""
    from kinesite.build.explain import explanation

    with only_build(workspace_of(request.output)):
        finish(request.output)
        seen = look(request)
        return explanation(path, make(request, seen, lambda _: None, dry=True), seen)


def look(request: Request) -> Seen:
    """Read everything that a build is made from, and digest every file that the last build wrote."""
    found = discover(request.content, request.templates)
    before = load_record(workspace_of(request.output))
    toolchain = toolchain_digest()
    paths = list(before.outputs)
    digests = in_parallel(digest_on_disk, [f"{request.output}/{path}" for path in paths], request.workers)
    elsewhere = digest_value((found.theme_digests(), toolchain, request.base_url, request.content.name))
    inputs = digest_value((found.digests(), elsewhere))
    return Seen(found, before, dict(zip(paths, digests, strict=True)), toolchain, inputs, elsewhere)


def make(request: Request, seen: Seen, progress: Progress, *, dry: bool = False) -> Outcome:
    """Parse, link, validate, plan, compare, render and write, as far as there is need and no error.

    A dry run ends before anything is rendered.
    """
    from kinesite.build.compare import compare
    from kinesite.build.link import link
    from kinesite.build.memo import open_memo, read_with_memo
    from kinesite.build.parse import parse
    from kinesite.build.plan import plan, plan_pages
    from kinesite.build.render import Bench, render
    from kinesite.build.shortcut import ids_to_make
    from kinesite.build.site import site_of, templates_of
    from kinesite.build.suspects import suspects
    from kinesite.build.validate import validate

    found, workspace = seen.found, workspace_of(request.output)
    progress("Reading")
    memo = open_memo(workspace, seen.toolchain)
    known = dict(memo.kept) if memo.state == seen.before.state and not seen.before.warnings else {}
    parsed = parse(found, request.content.name, partial(read_with_memo, memo, request.workers))
    state = digest_value(digests := found.digests())
    if state != memo.state:
        memo.close(digests, state)
    library = link(parsed, found)
    problems = [*parsed.problems, *validate(parsed, library, suspects(library, seen.before.sources, digests, known))]
    if parsed.settings is None or errors(problems):
        return Outcome(in_order(problems), found)
    progress("Planning")
    site = site_of(parsed.settings, library, found, request.base_url)
    templates, computed = templates_of(found, site)
    common = {"the settings": digest_value(site.settings), "Kinesite or its libraries": seen.toolchain}
    few = None if dry or seen.elsewhere_changed() else ids_to_make(library, seen.before, digests, known)
    jobs, collisions = plan(site, templates, common) if few is None else (plan_pages(site, templates, common, few), [])
    stale = compare(jobs, seen.before, seen.on_disk)
    problems += [*computed, *collisions]
    if dry:
        return Outcome(in_order(problems), found, tuple(jobs), tuple(stale), site=site)
    progress("Rendering")
    made, failures = render(stale, Bench(templates, request.content, workspace / "staged"), request.workers)
    problems += failures
    if errors(problems):
        finish(request.output)
        return Outcome(in_order(problems), found, tuple(jobs), tuple(stale), site=site)
    progress("Writing")
    record = recorded(jobs, made, seen, whole=few is None)
    record = replace(record, state=state, warnings=len(problems))
    receipt = write(made, seen.before, record, request.output, seen.on_disk)
    pages = _count_pages(record.outputs)
    return Outcome(in_order(problems), found, tuple(jobs), tuple(stale), receipt, pages, site)


def recorded(jobs: Iterable["Job"], made: Mapping[str, str], seen: Seen, *, whole: bool) -> Record:
    """Write down what was made; where only a few pages were looked at, the rest stands as it was."""
    before = seen.before
    parts = {job.path: dict(job.parts) for job in jobs}
    outputs = {path: made.get(path) or before.outputs[path] for path in parts}
    holders = before.holders
    if whole:
        holders = {}
        for job in jobs:
            for id in job.reach.wholes if job.reach else ():
                holders.setdefault(id, []).append(job.id)
    else:
        parts, outputs = before.parts | parts, before.outputs | outputs
    return Record(
        inputs=seen.inputs,
        elsewhere=seen.elsewhere,
        sources=seen.found.digests(),
        templates=seen.found.theme_digests(),
        holders=holders,
        parts=parts,
        outputs=outputs,
    )


def _count_pages(outputs: Iterable[str]) -> int:
    return sum(1 for path in outputs if path.endswith(".html"))
