"""The only module that speaks to people: problems with the line they stand in, and what a build did."""

from collections.abc import Iterable, Mapping

import click

from kinesite.build.discover import Found
from kinesite.build.pipeline import Outcome
from kinesite.values.problems import Problem, Severity, errors
from kinesite.values.words import plural

COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow"}
LONGEST_LINE = 120


def _lines_of(found: Found) -> Mapping[str, list[str]]:
    sources = [*found.sources, *found.data.values()]
    texts = {source.shown: source.data.decode("utf-8", "replace") for source in sources}
    texts |= {f"templates/{name}": text for name, text in found.templates.items()}
    return {shown: text.splitlines() for shown, text in texts.items()}


def _quote(problem: Problem, lines: Mapping[str, list[str]]) -> str:
    """Show the line itself, with a caret under the place."""
    of_file = lines.get(problem.place.path, [])
    if not 1 <= problem.place.line <= len(of_file):
        return ""
    line = of_file[problem.place.line - 1].replace("\t", " ")
    start = max(0, problem.place.column - LONGEST_LINE)
    shown = line[start : start + LONGEST_LINE]
    gutter = f"{problem.place.line:>5} | "
    caret = " " * (len(gutter) + max(problem.place.column - 1 - start, 0)) + "^"
    return f"{gutter}{shown}\n{caret}" if problem.place.column else f"{gutter}{shown}"


def describe(problem: Problem) -> str:
    """Say one problem in a line: where, how bad, its code, what is wrong, what to do."""
    place = problem.place
    where = ":".join(str(part) for part in (place.path, place.line, place.column) if part)
    return f"{where} {problem.severity} {problem.code}: {problem.message}. {problem.hint}".rstrip().replace("?.", "?")


def show_problems(problems: Iterable[Problem], found: Found) -> None:
    """Show all problems, each with its line."""
    lines = _lines_of(found)
    for problem in problems:
        click.secho(describe(problem), fg=COLOURS[problem.severity], err=True)
        if quoted := _quote(problem, lines):
            click.echo(quoted, err=True)


def show_outcome(outcome: Outcome, output: str, seconds: float) -> None:
    """Say how a build went and how to look at it."""
    show_problems(outcome.problems, outcome.found)
    if outcome.receipt is None:
        count = plural(len(errors(outcome.problems)), "error")
        click.secho(f"{count}. Nothing was written; {output}/ is as it was.", fg="red", err=True)
        return
    for path in outcome.receipt.unknown:
        click.echo(f"{output}/{path} was not made by a build and is left alone.", err=True)
    pages = sum(1 for job in outcome.jobs if job.path.endswith(".html"))
    changed = f"{plural(len(outcome.receipt.written), 'file')} written, {len(outcome.receipt.removed)} removed"
    click.echo(f"{plural(pages, 'page')} in {output}/ ({changed}) in {seconds:.1f} s.")
    click.echo(f"Look at it: open {output}/index.html in a browser.")
