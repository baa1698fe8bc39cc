import re
import time

import pytest

from kinesite.values.dosage import UnreadableDose, read_dosage, read_frequency, read_span
from kinesite.values.dosage.refusing import EXAMPLES

A_RANGE = 'Write a range, as in "1-2 times a day" or "8-10 reps".'
NO_SETS = 'Say how many sets, as in "3 sets of 10, rest 30 s", or leave out "between sets".'
SPACE = "If the comma parts two things, put a space after it."


def refused(text: str) -> tuple[str, str]:
    """Give the message and the hint with which a dose is refused."""
    with pytest.raises(UnreadableDose) as caught:
        read_dosage(text)
    return str(caught.value), caught.value.hint


@pytest.mark.parametrize(
    ("text", "number", "instead"),
    [
        ("2,5 kg", "2,5", '"2.5", with a point'),
        ("10 reps, with 2,5 kg", "2,5", '"2.5", with a point'),
        ("hold 1,5 min", "1,5", '"1.5", with a point'),
        ("3 x 10,5 kg", "10,5", '"10.5", with a point'),
        ("1,000 reps", "1,000", '"1000"'),
    ],
)
def test_a_comma_between_two_figures_is_refused(text: str, number: str, instead: str) -> None:
    """`2,5 kg` was read as 2 repetitions with 5 kg."""
    assert refused(text) == (f'"{number}" has a comma between two figures', f"Write {instead}. {SPACE}")


def test_a_comma_with_a_space_still_parts_two_things() -> None:
    """Only figures that touch the comma look like one number."""
    assert read_dosage("3x10, 5 kg") == read_dosage("3x10,with 5 kg") == read_dosage("3x10; 5 kg")


@pytest.mark.parametrize(
    ("text", "number", "instead"),
    [
        ("10 reps, alternating sides", "10", "5 reps per side, alternate sides"),
        ("10 reps alternating sides", "10", "5 reps per side, alternate sides"),
        ("10 reps, alternating each side", "10", "5 reps per side, alternate sides"),
        ("10 reps alternating per side", "10", "5 reps per side, alternate sides"),
        ("3 reps, alternate sides", "3", "3 reps per side, alternate sides"),
        ("10-15 reps, alternate legs", "10-15", "10-15 reps per side, alternate sides"),
        ("8-12 reps, alternate legs", "8-12", "4-6 reps per side, alternate sides"),
        ("8+ reps, alternating", "8+", "4+ reps per side, alternate sides"),
        ("2 x 10, one side first, daily", "10", "2 sets, 5 reps per side, one side first, once a day"),
        ("3 x 30 s, alternate sides", "3", "3 reps per side, hold 30 s, alternate sides"),
    ],
)
def test_repetitions_that_alternate_are_not_guessed_at(text: str, number: str, instead: str) -> None:
    """Ten that alternate may be five or ten for each side: the writer is asked, with a dose that can be copied."""
    message = f'"{text}": it is not clear whether {number} is for one side or for both'
    assert refused(text) == (message, f'Write "{instead}".')
    assert read_dosage(instead)


@pytest.mark.parametrize(
    ("text", "reason", "hint"),
    [
        ("every other day", "it can be three or four times a week", 'Write "3-4 times a week".'),
        ("up to 10 reps", "it does not say the least", 'Write both ends, as in "5-10 reps".'),
        ("once or twice a day", "it leaves a choice", A_RANGE),
        ("8 or 10 reps", "it leaves a choice", A_RANGE),
        ("Hourly", "it does not say for how long", 'Write "8 times a day" or "once an hour".'),
        ("3 days", "it can be how long or how often", 'Write "for 3 days" or "3 days a week".'),
    ],
)
def test_what_has_no_one_meaning_is_refused_with_what_would_have(text: str, reason: str, hint: str) -> None:
    """The hint shows the clear form, and each dose that it quotes can be read."""
    assert refused(f"10 reps, {text}") == (f'"{text}" is not clear: {reason}', hint)
    assert all(read_dosage(quoted) for quoted in re.findall('"(.+?)"', hint))


def test_an_unclear_schedule_keeps_the_hint_that_fits() -> None:
    """A routine's schedule is helped as a dose is."""
    with pytest.raises(UnreadableDose) as caught:
        read_frequency("every other day")
    assert caught.value.hint == 'Write "3-4 times a week".'


@pytest.mark.parametrize(
    ("text", "most"),
    [
        ("1000 reps", "999 reps"),
        ("10-10000 reps", "999 reps"),
        ("3 x 10000", "999 reps"),
        ("1234567 reps", "999 reps"),
        ("100 sets", "99 sets"),
        ("100 x 10", "99 sets"),
        ("hold 25 hours", "24 hours"),
        ("hold 1441 min", "24 hours"),
        ("rest 86401 s", "24 hours"),
        ("hold 1000 breaths", "999"),
        ("1000 kg", "999"),
        ("1000 times a day", "999"),
        ("for 1000 weeks", "999"),
    ],
)
def test_more_than_anyone_can_mean_is_refused(text: str, most: str) -> None:
    """Such numbers are slips of the hand, and would be printed on a patient's page."""
    assert refused(text) == (f'"{text}" is too much', f"Write {most} at most.")


def test_a_time_of_more_than_a_day_is_refused() -> None:
    """A rest between exercises has the bounds of a hold, and its decimal comma is refused too."""
    for text, message in (("25 hours", '"25 hours" is too much'), ("1,5 min", '"1,5" has a comma between two figures')):
        with pytest.raises(UnreadableDose) as caught:
            read_span(text)
        assert str(caught.value) == message


def test_a_rest_between_sets_needs_sets() -> None:
    """It would otherwise be counted between the repetitions."""
    text = "10 reps, rest 30 s between sets"
    assert refused(text) == (f'"{text}" has a rest between sets, but no sets', NO_SETS)


@pytest.mark.parametrize(
    "text",
    [
        "2 and 3 kg",
        "2 and a half minutes",
        "rest 1 min and 30 s",
        "10 3 times a day",
        "3 x 10 times a day",
        "10 reps then hold 5 s",
        "10 reps with 30 s",
        "10 (5 kg) reps",
        "10 reps for 30 s",
        "3 sets of 10 each",
        "repeat twice",
        "()",
        "10 reps, ()",
        "-5 reps",
        "21st rep",
        "12345678901 reps",
    ],
)
def test_a_missing_comma_is_not_guessed_where_it_could_change_the_dose(text: str) -> None:
    """Reading parts without a comma stops where a number could belong to either side."""
    message, hint = refused(text)
    assert message.endswith("cannot be read as a dose")
    assert hint == EXAMPLES


@pytest.mark.parametrize("text", ["1" * 50_000, "1 " * 30_000, "10 reps and " * 5_000, "(" * 50_000, "- " * 30_000])
def test_a_text_of_any_length_is_refused_at_once(text: str) -> None:
    """A row of figures once took the square of its length: sixteen seconds for the first of these."""
    start = time.perf_counter()
    refused(text)
    assert time.perf_counter() - start < 2
