"""How hard a text is to read, as the years at school that a reader needs.

Both formulas are for English. They know nothing but length: a low grade is no proof that a text is clear, a high one a
good reason to look at it again.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from math import sqrt

from kinesite.values.syllables import count_syllables
from kinesite.values.words import words_of

POLYSYLLABIC = 3
SAMPLE = 30


@dataclass(frozen=True)
class Measure:
    """What the formulas reckon with."""

    sentences: int
    words: int
    syllables: int
    polysyllables: int
    """Words of three syllables or more."""

    @property
    def grade(self) -> float:
        """The Flesch-Kincaid grade (Kincaid, Fishburne, Rogers and Chissom 1975, Navy Research Branch Report 8-75)."""
        return 0.39 * self.words / self.sentences + 11.8 * self.syllables / self.words - 15.59

    @property
    def smog(self) -> float:
        """The SMOG grade (McLaughlin 1969, Journal of Reading 12(8)); made for 30 sentences or more."""
        return 1.0430 * sqrt(self.polysyllables * SAMPLE / self.sentences) + 3.1291


def measure(sentences: Iterable[str]) -> Measure | None:
    """Measure sentences; None if there is no word in them."""
    told = [words for sentence in sentences if (words := words_of(sentence))]
    syllables = [count_syllables(word) for words in told for word in words]
    if not syllables:
        return None
    polysyllables = sum(count >= POLYSYLLABIC for count in syllables)
    return Measure(len(told), len(syllables), sum(syllables), polysyllables)
