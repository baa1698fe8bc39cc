"""The figures of exercises, drawn for pages: each at most once in a process, from its solution."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from kinesite.content.entry import Card, Entry
from kinesite.content.library import Library
from kinesite.figures import LIGHT, Drawing, Figure, Solution, Words, fixed_style, moving, pose, still
from kinesite.values.html import Html

Draw = Callable[[Figure, Solution, None], Drawing]
_STYLE = re.compile(r"<style>(.*?)</style>", re.DOTALL)


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
            self._drawn[card.id, draw] = Html(draw(*self._solved(entry), None).svg)
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
        figure, solution = self._solved(entry)
        numbers = [one.step for one in figure.poses]
        said = " ".join(step.plain() for number, step in enumerate(steps, 1) if number in numbers)
        drawn = moving(figure, solution, _words(entry, said))
        stopped = list(zip(numbers, drawn.stopped, strict=True))
        beside = ("".join(one.svg for at, one in stopped if at == number) for number in range(1, len(steps) + 1))
        return Html(_STYLE.sub("", drawn.svg)), tuple(map(Html, beside))

    def motion(self, entry: Entry[Any]) -> str:
        """Give the stylesheet that moves the figure of an exercise.

        It is a file of its own: what stands in a page would have to be allowed by its digest, for each exercise.
        """
        figure, solution = self._solved(entry)
        return "".join(_STYLE.findall(moving(figure, solution, _words(entry, "")).svg))

    def alone(self, entry: Entry[Any]) -> str:
        """Draw the card of an exercise as a picture that stands alone, in the colours of the light theme."""
        figure, solution = self._solved(entry)
        words = Words("figure", entry.fields.title, entry.fields.summary)
        return still(figure, solution, words).svg.replace("<desc", f"<style>{fixed_style(LIGHT)}</style><desc", 1)

    def _solved(self, entry: Entry[Any]) -> tuple[Figure, Solution]:
        figure = entry.fields.figure
        solution = self.library.figures.of(figure)
        assert solution is not None  # noqa: S101 - a build that cannot solve a figure ends before it draws
        return figure, solution


def _words(entry: Entry[Any], said: str) -> Words:
    name = f"figure_{entry.id.rpartition('/')[2]}"  # no heading has an id with such a sign
    return Words(name, entry.fields.title, said)


def _start(figure: Figure, solution: Solution, words: None) -> Drawing:
    return pose(figure, solution, words, 1)
