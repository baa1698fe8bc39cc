"""All figures of the content: solved as far as they are not yet, checked, and put on one sheet."""

from dataclasses import dataclass, replace
from pathlib import Path

from kinesite.build.discover import Found, discover
from kinesite.build.link import link
from kinesite.build.parse import parse
from kinesite.build.solve import needed_by, solutions_of
from kinesite.build.validate import validate
from kinesite.content.library import Library
from kinesite.content.publication import FIRST
from kinesite.content.source import FIGURES_FILE
from kinesite.figures import save, sheet
from kinesite.figures.painting import painted
from kinesite.values.problems import Problem, in_order


@dataclass(frozen=True)
class Figures:
    """The figures of a library, drafts too; the problems of the content, and how many had to be solved."""

    library: Library
    found: Found
    problems: tuple[Problem, ...]
    solved: int
    file: str

    @property
    def count(self) -> int:
        """How many figures there are."""
        return len(self.library.figures.solutions)

    def keep(self, content: Path) -> None:
        """Keep the solutions with the content."""
        save(content / FIGURES_FILE, self.library.figures)

    def sheet(self) -> bytes:
        """Draw all of them on one picture, as a PNG."""
        shown = [entry for entry in self.library.of_kind("exercise") if entry.stub.figure]
        named = ((entry.stub.title, entry.fields.figure) for entry in shown)
        solved = ((name, figure, self.library.figures.of(figure)) for name, figure in named)
        return painted(sheet((name, figure, solution) for name, figure, solution in solved if solution))


def solved_figures(content: Path, workers: int) -> Figures:
    """Read the content, and solve what is missing; a file of solutions that cannot be read is made anew."""
    found = discover(content, ())
    parsed = parse(found, content.name)
    file = f"{content.name}/{FIGURES_FILE}"
    problems = [problem for problem in parsed.problems if problem.place.path != file]
    needed = needed_by(parsed.entries)
    kept = parsed.figures.only(needed.keys())
    missing = {key: needed[key] for key in needed.keys() - kept.solutions.keys()}
    new = solutions_of(parsed.entries, missing, workers)
    library = replace(link(parsed, found, FIRST, drafts=True), figures=kept | new)
    problems += validate(parsed, library)
    return Figures(library, found, tuple(in_order(problems)), len(new.solutions), file)
