"""The formulas, held against worked examples that others have published."""

from math import isclose

import pytest

from kinesite.values.readability import SAMPLE, Measure, measure


def test_the_grade_of_a_measured_book_is_the_published_one() -> None:
    """Green Eggs and Ham: 5.7 words a sentence, 1.02 syllables a word, grade -1.3 (Wikipedia, on Flesch-Kincaid)."""
    assert round(Measure(sentences=100, words=570, syllables=581, polysyllables=0).grade, 1) == -1.3


def test_the_grade_of_a_measured_sentence_is_the_published_one() -> None:
    """The platypus: 13 words, 24 syllables, grade 11.3 (Wikipedia, on Flesch-Kincaid)."""
    assert round(Measure(sentences=1, words=13, syllables=24, polysyllables=5).grade, 1) == 11.3


def test_the_grade_of_a_text_is_close_to_the_published_one() -> None:
    """The same sentence, counted here: a syllable more or less is 0.9 of a grade in so few words."""
    found = measure(["The Australian platypus is seemingly a hybrid of a mammal and reptilian creature."])
    assert found
    assert (found.sentences, found.words) == (1, 13)
    assert isclose(found.grade, 11.3, abs_tol=1)


def test_the_easiest_text_has_the_least_grade() -> None:
    """One word of one syllable in each sentence: -3.4, the floor of the formula."""
    found = measure(["Go."] * 10)
    assert found
    assert round(found.grade, 1) == -3.4


@pytest.mark.parametrize(("polysyllables", "grade"), [(95, 13), (110, 13), (0, 3), (9, 6), (25, 8), (100, 13)])
def test_smog_is_that_of_the_paper(polysyllables: int, grade: int) -> None:
    """McLaughlin's examples (95, 110) and squares, by his rule of thumb (root plus 3), are within one grade."""
    found = Measure(sentences=SAMPLE, words=500, syllables=700, polysyllables=polysyllables)
    assert isclose(found.smog, grade, abs_tol=1.1)


def test_smog_is_the_exact_formula() -> None:
    """Not the rule of thumb: 1.0430 times the root of 100, and 3.1291."""
    assert isclose(Measure(30, 500, 700, 100).smog, 13.5591)
    assert isclose(Measure(60, 1000, 1400, 200).smog, 13.5591)


@pytest.mark.parametrize("sentences", [[], [""], ["...", "\N{EM DASH}"]])
def test_what_has_no_words_has_no_measure(sentences: list[str]) -> None:
    """Nothing is divided by nothing."""
    assert measure(sentences) is None


def test_words_are_counted_as_a_reader_would() -> None:
    """Hyphens join; long words are those of three syllables or more."""
    assert measure(["Try the knee-to-chest stretch.", "Exercise daily!"]) == Measure(2, 6, 11, 2)
