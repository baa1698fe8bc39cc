"""The figures of exercises, drawn for pages: each at most once in a process, from its solution."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from kinesite.content.entry import Card, Entry
from kinesite.content.library import Library
from kinesite.figures import LIGHT, Drawing, Figure, Solution, Words, fixed_style, moving, pose, still
from kinesite.values.html import Html

Draw = Callable[[Figure, Solution, None], Drawing]


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

    def moving(self, entry: Entry[Any], steps: Sequence[Html]) -> Html:
        """Draw an exercise in motion; for who cannot see it, the steps that it shows say what it is."""
        if not entry.fields.figure:
            return Html("")
        figure, solution = self._solved(entry)
        numbers = dict.fromkeys(one.step for one in figure.poses if one.step and one.step <= len(steps))
        said = " ".join(steps[number - 1].plain() for number in numbers)
        slug = entry.id.rpartition("/")[2]
        return Html(moving(figure, solution, Words(f"figure.{slug}", entry.fields.title, said)).svg)

    def alone(self, entry: Entry[Any]) -> str:
        """Draw the card of an exercise as a picture that stands alone, in the colours of the light theme."""
        figure, solution = self._solved(entry)
        words = Words("figure", entry.fields.title, entry.fields.summary)
        return still(figure, solution, words).svg.replace("<desc", f"<style>{fixed_style(LIGHT)}</style><desc", 1)

    def of_steps(self, entry: Entry[Any], count: int) -> tuple[Html, ...]:
        """Draw for each step the poses that name it. The step says what they show."""
        drawn = [""] * count
        if entry.fields.figure:
            figure, solution = self._solved(entry)
            for number, one in enumerate(figure.poses, 1):
                if one.step and one.step <= count:
                    drawn[one.step - 1] += pose(figure, solution, None, number).svg
        return tuple(map(Html, drawn))

    def _solved(self, entry: Entry[Any]) -> tuple[Figure, Solution]:
        figure = entry.fields.figure
        solution = self.library.figures.of(figure)
        assert solution is not None  # noqa: S101 - a build that cannot solve a figure ends before it draws
        return figure, solution
