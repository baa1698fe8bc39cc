"""A page for writers only: one figure, large, with the angles of its solution, at `/figures/<slug>/`.

It is made anew for each look, of the file as it is, and loads anew after each build as any page does. What is wrong
with the figure stands in the overlay.
"""

from html import escape
from http import HTTPStatus
from pathlib import Path

from tornado.web import HTTPError, RequestHandler

from kinesite.build.files import read
from kinesite.build.parse import parse_entry
from kinesite.content.source import FIGURES_FILE, Source
from kinesite.figures import BrokenFile, Figure, Solution, Words, load, moving, page_style, pose
from kinesite.figures.solution import LENGTHS, NAMES

FOLDER = "exercises"
STYLE = """
:root { color-scheme: light dark }
body { margin: 2rem; font: 1rem/1.5 system-ui, sans-serif }
figure { margin: 0 0 2rem; max-inline-size: 60rem }
figure .figure { inline-size: 100%; block-size: auto; max-block-size: 55vh }
td > .figure { inline-size: calc(var(--w) * 12rem); block-size: auto }
th, td { padding: .2rem 1rem; text-align: start; vertical-align: bottom; border-block-end: 1px solid }
td { font-variant-numeric: tabular-nums }
"""


class FigurePage(RequestHandler):
    """Shows the figure of one exercise."""

    def initialize(self, content: Path) -> None:
        """Take the folder of the content."""
        self._content = content

    def get(self, slug: str) -> None:
        """Show it; an exercise that is not there, or has no figure that is solved, is not found."""
        path = f"{FOLDER}/{slug}.md"
        if not (self._content / path).is_file():
            raise HTTPError(HTTPStatus.NOT_FOUND)
        entry, _ = parse_entry(Source(path, path, read(str(self._content / path))))
        figure = entry.fields.figure if entry else None
        solution = _solution_of(figure, self._content / FIGURES_FILE) if figure else None
        if entry is None or figure is None or solution is None:
            raise HTTPError(HTTPStatus.NOT_FOUND)
        self.set_header("Cache-Control", "no-store")
        self.finish(page(entry.fields.title, figure, solution))


def _solution_of(figure: Figure, path: Path) -> Solution | None:
    """Look a solution up; none in a file that cannot be read, which the overlay says."""
    try:
        return load(path).of(figure)
    except BrokenFile:
        return None


def page(title: str, figure: Figure, solution: Solution) -> str:
    """Write the page: the figure in motion, and a column for each pose with what it came out as."""
    drawn = moving(figure, solution, Words("figure", title, title)).svg
    switch = '<label><input type="checkbox" class="figure-pause"> Pause</label>'
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{escape(title)}</title>'
        f"<style>{page_style()}{STYLE}</style></head><body><h1>{escape(title)}</h1>"
        f"<figure>{switch}{drawn}</figure><table>{table(figure, solution)}</table></body></html>"
    )


def table(figure: Figure, solution: Solution) -> str:
    """Write a row for each number that is not 0 in every pose: degrees, and for lengths shares of the body height."""
    numbers = range(1, len(figure.poses) + 1)
    heads = "".join(f"<th>{number}. {escape(one.name)}</th>" for number, one in enumerate(figure.poses, 1))
    drawings = "".join(f"<td>{pose(figure, solution, None, number).svg}</td>" for number in numbers)
    rows = (
        f"<tr><th>{name}</th>{''.join(f'<td>{_said(name, state[name])}</td>' for state in solution.poses)}</tr>"
        for name in NAMES
        if any(state[name] for state in solution.poses)
    )
    return f"<tr><th></th>{heads}</tr><tr><th></th>{drawings}</tr>{''.join(rows)}"


def _said(name: str, value: float) -> str:
    return f"{value:.2f}" if name in LENGTHS else f"{value:.0f}\N{DEGREE SIGN}"
