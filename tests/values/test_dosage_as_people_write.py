import pytest

from kinesite.values.dosage import Range, Timing, read_dosage, read_span, seconds_for, write_dosage, write_span

CLEAR = (
    # repetitions and sets
    ("10x", "10 reps"),
    ("x10", "10 reps"),
    ("10reps", "10 reps"),
    ("10 reps.", "10 reps"),
    ("twelve reps", "12 reps"),
    ("twenty reps", "20 reps"),
    ("at least twelve reps", "12+ reps"),
    ("repeat 10 times", "10 reps"),
    ("3*10", "3 sets, 10 reps"),
    ("10 reps x 3 sets", "3 sets, 10 reps"),
    ("10 x 3 sets", "3 sets, 10 reps"),
    ("2 sets x 10", "2 sets, 10 reps"),
    # holds
    ("3x30s", "3 reps, hold 30 s"),
    ("3 x 30 s holds", "3 reps, hold 30 s"),
    ("30 s x 3 sets", "3 sets, hold 30 s"),
    ("5-second hold", "hold 5 s"),
    ("one-minute hold", "hold 60 s"),
    ("hold 5 sec.", "hold 5 s"),
    ("hold a minute", "hold 60 s"),
    ("hold for a minute", "hold 60 s"),
    ("1 hour", "hold 60 min"),
    ("hold 24 hours", "hold 1440 min"),
    # sides
    ("10 reps/side", "10 reps per side"),
    ("10 reps / leg", "10 reps per side"),
    ("10 reps a side", "10 reps per side"),
    ("10 reps in each direction", "10 reps per side"),
    ("30s/side", "hold 30 s per side"),
    # rest, load
    ("30 s rest", "rest 30 s"),
    ("rest a minute", "rest 60 s"),
    ("rest 30 seconds between sets", "rest 30 s"),
    ("3 sets of 10 with a 30-second rest between sets", "3 sets, 10 reps, rest 30 s"),
    ("5 lbs", "load 5 lb"),
    ("5 pounds", "load 5 lb"),
    ("with 5 kilos", "load 5 kg"),
    ("2.5 kilograms", "load 2.5 kg"),
    # how often, for how long
    ("2x daily", "twice a day"),
    ("3x/week", "3 times a week"),
    ("3 x/week", "3 times a week"),
    ("3x per week", "3 times a week"),
    ("3 times weekly", "3 times a week"),
    ("weekly", "once a week"),
    ("6 weeks", "for 6 weeks"),
    ("for a month", "for 1 month"),
    # parts that need no comma to be clear
    ("10 reps and hold 5 s", "10 reps, hold 5 s"),
    ("10 reps (hold 5 s)", "10 reps, hold 5 s"),
    ("10 reps (hold 5 s, each side)", "10 reps per side, hold 5 s"),
    ("10 reps with a 5 s hold", "10 reps, hold 5 s"),
    ("10 reps. Hold 5 s.", "10 reps, hold 5 s"),
    ("10 reps with 5 kg", "10 reps, load 5 kg"),
    ("10 reps once a day", "10 reps, once a day"),
    ("10 reps and once a day", "10 reps, once a day"),
    ("10 reps for 6 weeks", "10 reps, for 6 weeks"),
    ("3x10 hold 5 s twice daily for a month", "3 sets, 10 reps, hold 5 s, twice a day, for 1 month"),
    # as much as there can be
    ("999 reps", "999 reps"),
    ("99 sets", "99 sets"),
)


@pytest.mark.parametrize(("text", "canonical"), CLEAR)
def test_a_dose_with_one_clear_meaning_is_read(text: str, canonical: str) -> None:
    """Nobody has to learn a form: what has one meaning is read, and its canonical text reads to the same dose."""
    dose = read_dosage(text)
    assert write_dosage(dose) == canonical
    assert read_dosage(canonical) == dose


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("3 reps per side, alternate sides", "3 reps per side, alternate sides"),
        ("3 reps per side, one side first", "3 reps per side, one side first"),
        ("3 reps alternating sides, each side", "3 reps per side, alternate sides"),
        ("3 reps per leg alternating legs", "3 reps per side, alternate sides"),
        ("3 x 10 per side, alternating", "3 sets, 10 reps per side, alternate sides"),
        ("hold 20 s, alternate sides", "hold 20 s, alternate sides"),
        ("hold 20 s per side, alternate sides", "hold 20 s, alternate sides"),
        ("hold 20 s, one side first", "hold 20 s, one side first"),
        ("alternate sides", "alternate sides"),
        ("3 sets, alternate sides", "3 sets, alternate sides"),
    ],
)
def test_repetitions_that_alternate_say_that_they_count_for_one_side(text: str, canonical: str) -> None:
    """Repetitions carry `per side` beside their pattern; a hold or a pattern alone needs no number for each side."""
    assert write_dosage(read_dosage(text)) == canonical
    assert read_dosage(canonical) == read_dosage(text)


@pytest.mark.parametrize(
    ("text", "canonical"), [("a minute", "60 s"), ("30 sec.", "30 s"), ("30-second", "30 s"), ("1 hour", "60 min")]
)
def test_a_time_is_read_as_people_write_it(text: str, canonical: str) -> None:
    """A rest between exercises is read with the same words as a hold."""
    assert write_span(read_span(text)) == canonical


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("3 sets of 30 s", 90),  # 3 x 30: holds in sets are holds alone
        ("30 s x 3 sets", 90),
        ("3 x 30 s", 99),  # 3 x (3 + 30)
        ("30 s x 3", 99),
        ("5 reps per side, alternate sides", 30),  # 2 x 5 x 3
    ],
)
def test_a_repetition_takes_its_time_beside_its_hold_but_a_set_does_not(text: str, seconds: int) -> None:
    """What is said in two ways lasts as long in both."""
    assert seconds_for(read_dosage(text), Timing()) == Range.of(seconds)
