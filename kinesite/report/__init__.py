"""The only room that speaks to people: problems with the line they stand in, and what a build did."""

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

import click

from kinesite.build.discover import Found
from kinesite.build.indexing import Indexed
from kinesite.build.pipeline import Outcome
from kinesite.values.problems import Problem, Severity, errors
from kinesite.values.words import listed, plural

COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.SUGGESTION: "cyan"}
LONGEST_LINE = 120
MOST_NAMED = 8
"""So many strange files are named, one in a line; after an update of Kinesite there may be many."""
FEW = 3
"""So many files are named in one line."""


def lines_of(found: Found, shown: str) -> list[str]:
    """Give the lines of a file as people are told of it; none of one that is gone, or holds no text."""
    folder, _, path = shown.partition("/")
    if folder == "templates":
        return found.templates.get(path, "").split("\n")
    try:
        return found.source(path).lines() if path in found.digests else []
    except OSError:
        return []


def _visible(text: str) -> str:
    """Let no sign that cannot be seen reach a terminal, which might obey it; each sign keeps its column."""
    return "".join(sign if sign.isprintable() else " " for sign in text)


def _quote(problem: Problem, lines: Mapping[str, list[str]]) -> str:
    """Show the line itself, with a caret under the place."""
    of_file = lines.get(problem.place.path, [])
    if not 1 <= problem.place.line <= len(of_file):
        return ""
    line = _visible(of_file[problem.place.line - 1])
    start = max(0, problem.place.column - LONGEST_LINE)
    shown = line[start : start + LONGEST_LINE]
    gutter = f"{problem.place.line:>5} | "
    caret = " " * (len(gutter) + max(problem.place.column - 1 - start, 0)) + "^"
    return f"{gutter}{shown}\n{caret}" if problem.place.column else f"{gutter}{shown}"


def describe(problem: Problem) -> str:
    """Say one problem in a line: where, how bad, its code, what is wrong, what to do."""
    place = problem.place
    where = ":".join(str(part) for part in (place.path, place.line, place.column) if part)
    said = f"{where} {problem.severity} {problem.code}: {problem.message}. {problem.hint}".rstrip().replace("?.", "?")
    return _visible(said)


def show_problems(problems: Iterable[Problem], found: Found) -> None:
    """Show all problems, each with its line."""
    lines: dict[str, list[str]] = {}
    for problem in problems:
        shown = problem.place.path
        if shown not in lines:
            lines[shown] = lines_of(found, shown)
        click.secho(describe(problem), fg=COLOURS[problem.severity], err=True)
        if quoted := _quote(problem, lines):
            click.echo(quoted, err=True)


def show_outcome(outcome: Outcome, output: str, seconds: float) -> None:
    """Say how a build went and how to look at it."""
    show_problems(outcome.problems, outcome.found)
    receipt = outcome.receipt
    if receipt is None:
        count = plural(len(errors(outcome.problems)), "error")
        click.secho(f"{count}. Nothing was written; {output}/ is as it was.", fg="red", err=True)
        return
    for path in receipt.unknown[:MOST_NAMED]:
        click.echo(f"{output}/{path} was not made by a build and is left alone.", err=True)
    if more := receipt.unknown[MOST_NAMED:]:
        click.echo(
            f"So are {plural(len(more), 'other file')}. To be rid of all, delete {output}/ and build again.", err=True
        )
    pages = plural(outcome.pages, "page")
    if outcome.unkept:
        click.echo(
            f"{plural(outcome.unkept, 'figure')} solved here. Keep what was solved: python build.py figures", err=True
        )
    if not receipt.written and not receipt.removed and outcome.stale:
        click.echo(
            f"{pages} in {output}/: {plural(len(outcome.stale), 'file')} made again, none differs ({seconds:.2f} s)."
        )
        return
    if not receipt.written and not receipt.removed:
        click.echo(f"Nothing to do: {output}/ holds {pages}, and nothing changed ({seconds:.2f} s).")
        return
    changed = f"{plural(len(receipt.written), 'file')} written, {len(receipt.removed)} removed"
    click.echo(f"{pages} in {output}/ ({changed}) in {seconds:.2f} s.")
    click.echo(f"Look at it: open {output}/index.html in a browser.")


def show_indexed(indexed: Indexed, seconds: float) -> None:
    """Say what became of the index of the search, where there is anything to say."""
    if indexed.problem:
        click.secho(f"{indexed.problem}.", fg="yellow", err=True)
    elif indexed.changed:
        click.echo(f"Search: {plural(indexed.changed, 'file')} of the index changed ({seconds:.2f} s).")


def show_explanation(outcome: Outcome, lines: Iterable[str]) -> None:
    """Say what a page is made from, after what has to be mended first."""
    show_problems(outcome.problems, outcome.found)
    for line in lines:
        click.echo(line)


def show_serving(address: str, taken: int | None) -> None:
    """Say where a site is served, and which port could not be had."""
    if taken:
        click.echo(f"Port {taken} is in use by another program, so the site is on the next free one.")
    click.echo(f"Serving {address} - Ctrl-C ends it.")


def show_rebuild(outcome: Outcome, changed: Sequence[str], seconds: float) -> None:
    """Say in one line what changed and what was made of it."""
    few = [*changed[:FEW], *([f"{len(changed) - FEW} more"] if len(changed) > FEW else [])]
    what = _visible(listed(few)) or "All files"
    if outcome.receipt is None:
        count = plural(len(errors(outcome.problems)), "error")
        click.secho(f"{what}: {count}. The last good site stays up ({seconds * 1000:.0f} ms).", fg="red", err=True)
        return
    made = sum(1 for path in outcome.receipt.written if path.endswith(".html"))
    click.echo(f"{what}: {plural(made, 'page')} made ({seconds * 1000:.0f} ms).")


@contextmanager
def progress() -> Iterator[Callable[[str], None]]:
    """Show which step long work has come to, on a terminal; elsewhere say nothing."""
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    status: Any = None

    def show(step: str) -> None:
        nonlocal status
        if status is None:
            from rich.console import Console  # noqa: PLC0415 - a build with nothing to do never gets here

            status = Console(stderr=True).status(step)
            status.start()
        status.update(f"{step} ...")

    try:
        yield show
    finally:
        if status is not None:
            status.stop()
