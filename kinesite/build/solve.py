"""Solve: a figure whose poses have no kept solution gets one, which takes up to two seconds for each.

What is kept with the content comes first, so that a site has the same bytes everywhere. What a build had to solve it
keeps in its own folder; only a writer's server adds it to the content.
"""

from collections.abc import Mapping
from pathlib import Path

from kinesite.build.parse import Parsed
from kinesite.build.record import workspace_of
from kinesite.build.seen import Request
from kinesite.build.workers import in_parallel
from kinesite.content.entries import Entries
from kinesite.content.source import FIGURES_FILE
from kinesite.figures import BrokenFile, Kept, faults, load, save, solve
from kinesite.values.problems import errors


def solve_missing(parsed: Parsed, request: Request) -> tuple[Kept, int]:
    """Give the solutions of all figures, and how many of them are not kept with the content."""
    committed, needed = parsed.figures, needed_by(parsed.entries)
    missing = needed.keys() - committed.solutions
    if not missing or any(problem.place.path.endswith(FIGURES_FILE) for problem in errors(parsed.problems)):
        return committed, 0
    own = workspace_of(request.output) / FIGURES_FILE
    earlier = _load_own(own)
    solved = solutions_of(
        parsed.entries, {key: needed[key] for key in missing - earlier.solutions.keys()}, request.workers
    )
    all_solved = committed | earlier | solved
    if solved.solutions:
        save(own, all_solved.only(missing))
    if request.keep_figures:
        save(request.content / FIGURES_FILE, all_solved.only(needed.keys()))
        return all_solved, 0
    return all_solved, len(all_solved.only(missing).solutions)


def needed_by(entries: Entries) -> Mapping[str, str]:
    """Give the digest of each figure, and the id of the exercise that it belongs to."""
    return {outline.figure: id for id, outline in entries.outlines.items() if outline.figure}


def solutions_of(entries: Entries, wanted: Mapping[str, str], workers: int) -> Kept:
    """Solve figures, several at once; those with faults are left to the checks."""
    figures = [(key, id, entries[id].fields.figure) for key, id in sorted(wanted.items())]
    sound = [each for each in figures if not faults(each[2])]
    solved = in_parallel(solve, [figure for *_, figure in sound], workers, pays_from=2)
    return Kept({key: (id.rpartition("/")[2], one) for (key, id, _), one in zip(sound, solved, strict=True)})


def _load_own(path: Path) -> Kept:
    """Load what earlier builds solved; a damaged file is the same as none."""
    try:
        return load(path)
    except (BrokenFile, UnicodeDecodeError):
        return Kept()
