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
from kinesite.build.seen import Request, Seen, forget, look
from kinesite.build.write import Receipt, finish, write
from kinesite.values.digests import digest_value
from kinesite.values.problems import Problem, errors, in_order

if TYPE_CHECKING:
    from kinesite.build.compare import Stale
    from kinesite.outputs.base import Job, Site

# ruff: noqa: PLC0415 - the heavy verbs are imported where they are called

__all__ = ["Outcome", "Request", "Seen", "build", "explain", "forget"]

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


def build(request: Request, progress: Progress = lambda _: None) -> Outcome:
    """Build the site, or change nothing and say why. Raises BuildRunning, OSError."""
    with only_build(workspace_of(request.output)):
        finish(request.output)
        seen = look(request)
        if seen.nothing_to_do():
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


def make(request: Request, seen: Seen, progress: Progress, *, dry: bool = False) -> Outcome:
    """Parse, link, validate, plan, compare, render and write, as far as there is need and no error.

    A dry run ends before anything is rendered.
    """
    from kinesite.build.compare import compare
    from kinesite.build.link import link
    from kinesite.build.memo import open_memo, read_with_memo
    from kinesite.build.parse import parse
    from kinesite.build.plan import plan, plan_pages
    from kinesite.build.recording import recorded
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
    to_check = suspects(library, seen.before, digests, known)
    problems = [*parsed.problems, *validate(parsed, library, to_check, request.workers)]
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
    if dry or errors(problems):
        return Outcome(in_order(problems), found, tuple(jobs), tuple(stale), site=site)
    progress("Rendering")
    made, failures = render(stale, Bench(templates, request.content, workspace / "staged"), request.workers)
    problems += failures
    if errors(problems):
        finish(request.output)
        return Outcome(in_order(problems), found, tuple(jobs), tuple(stale), site=site)
    progress("Writing")
    record = recorded(jobs, made, seen, site.frame_ids if few is None else None)
    record = replace(record, state=state, warnings=len(problems))
    receipt = write(made, seen.before, record, request.output, seen.on_disk)
    pages = _count_pages(record.outputs)
    return Outcome(in_order(problems), found, tuple(jobs), tuple(stale), receipt, pages, site)


def _count_pages(outputs: Iterable[str]) -> int:
    return sum(1 for path in outputs if path.endswith(".html"))
