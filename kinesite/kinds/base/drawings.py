"""The figures of exercises, drawn for pages: each at most once in a process, from its solution.

A process that stays up builds again and again, mostly with the same figures.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from kinesite.content.entry import Card, Entry
from kinesite.content.library import Library
from kinesite.figures import LIGHT, Drawing, Figure, Solution, Words, fixed_style, moving, pose, still
from kinesite.values.html import Html

Draw = Callable[[Figure, Solution, Any], Any]
_STYLE = re.compile(r"<style>(.*?)</style>", re.DOTALL)
_DRAWN: dict[tuple[Any, ...], Any] = {}
"""What was drawn, by how, the figure, its solution and the words."""
MOST_DRAWN = 1000
"""So many drawings are kept in memory, some tens of megabytes at the most."""


@dataclass(frozen=True)
class Drawings:
    """Draws what the entries of a library look like. What has no figure is drawn as nothing."""

    library: Library
    _drawn: dict[tuple[str, Draw], Html] = field(default_factory=dict)

    def still(self, card: Card) -> Html:
        """Draw an exercise for a card: the start in outline, the main pose over it. The card says what it is."""
        return self._once(card, still)

    def pose(self, card: Card) -> Html:
        """Draw the main pose of an exercise, for a row of several."""
        return self._once(card, pose)

    def _once(self, card: Card, draw: Draw) -> Html:
        if not card.figure:
            return Html("")
        if (card.id, draw) not in self._drawn:
            entry = self.library.entries[card.id]
            self._drawn[card.id, draw] = Html(self._draw(draw, entry, None).svg)
            entry.release()
        return self._drawn[card.id, draw]

    def start(self, card: Card) -> Html:
        """Draw the position in which an exercise begins."""
        return self._once(card, _start)

    def moving(self, entry: Entry[Any], steps: Sequence[Html]) -> tuple[Html, tuple[Html, ...]]:
        """Draw an exercise in motion, and for each step the poses that name it, stopped.

        For who cannot see it, the steps that it shows say what it is.
        """
        if not entry.fields.figure:
            return Html(""), tuple(Html("") for _ in steps)
        numbers = [one.step for one in entry.fields.figure.poses]
        said = " ".join(step.plain() for number, step in enumerate(steps, 1) if number in numbers)
        drawn = self._draw(moving, entry, _words(entry, said))
        stopped = list(zip(numbers, drawn.stopped, strict=True))
        beside = ("".join(one.svg for at, one in stopped if at == number) for number in range(1, len(steps) + 1))
        return Html(_STYLE.sub("", drawn.svg)), tuple(map(Html, beside))

    def motion(self, entry: Entry[Any]) -> str:
        """Give the stylesheet that moves the figure of an exercise.

        It is a file of its own: what stands in a page would have to be allowed by its digest, for each exercise.
        """
        return "".join(_STYLE.findall(self._draw(moving, entry, _words(entry, "")).svg))

    def alone(self, entry: Entry[Any]) -> str:
        """Draw the card of an exercise as a picture that stands alone, in the colours of the light theme."""
        words = Words("figure", entry.fields.title, entry.fields.summary)
        drawn: str = self._draw(still, entry, words).svg
        return drawn.replace("<desc", f"<style>{fixed_style(LIGHT)}</style><desc", 1)

    def _draw(self, draw: Draw, entry: Entry[Any], words: Words | None) -> Any:
        figure: Figure = entry.fields.figure
        key = (draw, figure.model_dump_json(), self.library.figures.mark(entry.stub.figure), words)
        if key not in _DRAWN:
            solution = self.library.figures.of(figure)
            assert solution is not None  # noqa: S101 - a build that cannot solve a figure ends before it draws
            if len(_DRAWN) >= MOST_DRAWN:
                _DRAWN.clear()
            _DRAWN[key] = draw(figure, solution, words)
        return _DRAWN[key]


def _words(entry: Entry[Any], said: str) -> Words:
    name = f"figure_{entry.id.rpartition('/')[2]}"  # no heading has an id with such a sign
    return Words(name, entry.fields.title, said)


def _start(figure: Figure, solution: Solution, words: None) -> Drawing:
    return pose(figure, solution, words, 1)
