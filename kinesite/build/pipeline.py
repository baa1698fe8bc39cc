"""The whole build: eight verbs in order, with a gate wherever an error must stop it.

The heavy verbs are imported where they are called: a build with nothing to do ends before that.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING

from kinesite.build.discover import Found
from kinesite.build.lock import only_build
from kinesite.build.record import workspace_of
from kinesite.build.seen import Request, Seen, forget, learn, look
from kinesite.build.workers import without_collector
from kinesite.build.write import Receipt, finish, unknown_files, write
from kinesite.values.digests import digest_value
from kinesite.values.problems import Problem, errors, in_order

if TYPE_CHECKING:
    from kinesite.build.change import Change
    from kinesite.build.compare import Stale
    from kinesite.content.library import Library
    from kinesite.content.publication import Days
    from kinesite.outputs.base import Job, Site
    from kinesite.settings import Settings

# ruff: noqa: PLC0415 - the heavy verbs are imported where they are called

__all__ = ["Outcome", "Request", "Seen", "build", "explain", "forget"]

PICTURES = "pictures"
"""Where what was found out and made of pictures is kept, in the workspace."""
Progress = Callable[[str], None]


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
    unkept: int = 0
    """How many figures have a solution that is not kept with the content."""


def build(request: Request, progress: Progress = lambda _: None) -> Outcome:
    """Build the site, or change nothing and say why. Raises BuildRunning, OSError."""
    with only_build(workspace_of(request.output)), without_collector():
        finish(request.output)
        seen = look(request)
        if seen.nothing_to_do():
            learn(request, seen)
            return Outcome(found=seen.found, receipt=Receipt(), pages=_count_pages(seen.before.outputs))
        return make(request, seen, progress)


def explain(request: Request, path: str) -> tuple[Outcome, list[str]]:
    """Say what one file of the site is made from, without writing anything; nothing while there are errors."""
    from kinesite.build.explain import explanation

    with only_build(workspace_of(request.output)):
        finish(request.output)
        seen = look(request)
        outcome = make(request, seen, lambda _: None, dry=True)
        return outcome, [] if errors(outcome.problems) else explanation(path, outcome, seen)


@dataclass(frozen=True)
class Read:
    """What reading the content gave: the library, the settings, the problems, and what changed since the last build."""

    library: "Library"
    settings: "Settings | None"
    problems: tuple[Problem, ...]
    change: "Change"
    days: "Days"
    """Since when and until when the same entries are public."""
    unkept: int
    """How many figures were solved by builds, and are not kept with the content."""


def read(request: Request, seen: Seen) -> Read:
    """Parse, link and validate, as far as the memo and the last build leave something to do."""
    from kinesite.build.change import change_since
    from kinesite.build.link import link
    from kinesite.build.memo import open_memo, read_with_memo
    from kinesite.build.parse import parse
    from kinesite.build.pictures import look_at_pictures
    from kinesite.build.solve import solve_missing
    from kinesite.build.suspects import suspects
    from kinesite.build.theme import faint_text
    from kinesite.build.validate import validate
    from kinesite.content.publication import unchanged_days

    memo = open_memo(workspace_of(request.output), seen.toolchain)
    digests = seen.found.digests
    change = change_since(seen, memo)
    look_at_pictures(seen.found, workspace_of(request.output) / PICTURES, request.workers)
    parsed = parse(seen.found, request.content.name, partial(read_with_memo, memo, request.workers))
    memo.close(digests)
    parsed.figures, unkept = solve_missing(parsed, request)
    today = request.today_in(parsed.settings.timezone if parsed.settings else seen.before.timezone)
    library = link(parsed, seen.found, today, drafts=request.drafts)
    days = unchanged_days(parsed.entries.outlines.values(), today)
    to_check = suspects(library, seen.before, change)
    checked = validate(parsed, library, to_check, request.workers)
    problems = (*parsed.problems, *checked, *faint_text(parsed, seen.found))
    return Read(library, parsed.settings, problems, change, days, unkept)


def make(request: Request, seen: Seen, progress: Progress, *, dry: bool = False) -> Outcome:
    """Read, plan, compare, render and write, as far as there is need and no error.

    A dry run ends before anything is rendered.
    """
    from kinesite.build.compare import compare
    from kinesite.build.compiled import Compiled
    from kinesite.build.plan import SETTINGS, plan, plan_few
    from kinesite.build.recording import recorded
    from kinesite.build.render import Bench, render
    from kinesite.build.shortcut import few_to_make
    from kinesite.build.site import computed_names, site_of, templates_of

    progress("Reading")
    content = read(request, seen)
    problems = list(content.problems)
    if content.settings is None or errors(problems):
        return Outcome(in_order(problems), seen.found)
    progress("Planning")
    site = site_of(content.settings, content.library, seen.found, request.base_url)
    workspace = workspace_of(request.output)
    templates = templates_of(seen.found, site, Compiled(workspace / "compiled", seen.toolchain))
    common = {SETTINGS: digest_value(site.settings), "Kinesite or its libraries": seen.toolchain}
    whole = dry or seen.elsewhere_changed()
    few = None if whole else few_to_make(site, seen.before, seen.found.digests, content.change)
    jobs, collisions = plan_few(site, templates, common, seen.before, few) if few else plan(site, templates, common)
    stale = compare(jobs, seen.before, seen.on_disk)
    problems += [*(computed_names(templates) if seen.elsewhere_changed() else ()), *collisions]
    planned = Outcome(in_order(problems), seen.found, tuple(jobs), tuple(stale), site=site, unkept=content.unkept)
    if dry or errors(problems):
        return planned
    progress("Rendering")
    bench = Bench(templates, request.content, workspace / "staged", workspace / PICTURES, seen.on_disk)
    made, failures = render(stale, bench, request.workers)
    if failures:
        finish(request.output)
        return replace(planned, problems=in_order([*problems, *failures]))
    progress("Writing")
    record = replace(recorded(jobs, made, seen, site, few=few is not None), warnings=len(problems))
    since, until = content.days
    record = replace(record, timezone=site.settings.timezone, since=since, until=until, drafts=request.drafts)
    receipt = write(made, seen.before, record, request.output, seen.on_disk)
    if few is None:
        receipt = replace(receipt, unknown=unknown_files(request.output, record))
    return replace(planned, receipt=receipt, pages=_count_pages(record.outputs))


def _count_pages(outputs: Iterable[str]) -> int:
    return len([path for path in outputs if path.endswith(".html")])
