from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from kinesite.values.dosage import (
    Dosage,
    DosePart,
    Frequency,
    Length,
    Load,
    Per,
    Range,
    Sides,
    Span,
    Tempo,
    Timing,
    Unit,
    UnreadableDose,
    in_a_line,
    in_parts,
    read_dosage,
    read_frequency,
    read_span,
    seconds_for,
    seconds_of,
    write_dosage,
    write_frequency,
    write_span,
)
from kinesite.values.dosage.model import Number, Programme, Weight
from kinesite.values.dosage.refusing import EXAMPLES
from kinesite.values.dosage.saying import EN_DASH, TIMES

SOURCES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "doses_of_the_sources.yaml").read_text("utf-8"))


def ranges_up_to(most: int) -> st.SearchStrategy[Range]:
    """Make numbers, open ends and ranges, whole or with two decimals, of which none is more than `most`."""
    numbers = st.one_of(st.integers(1, most), st.integers(1, most * 100).map(lambda hundredths: hundredths / 100))
    return st.one_of(
        numbers.map(Range.of),
        numbers.map(lambda low: Range(low, None)),
        st.tuples(numbers, numbers).map(lambda ends: Range(min(ends), max(ends))),
    )


ranges = ranges_up_to(999)
spans = st.one_of(
    st.builds(Span, ranges_up_to(86_400), st.just(Unit.SECONDS)),
    st.builds(Span, ranges, st.sampled_from([Unit.BREATHS, Unit.EXHALES])),
)
frequencies = st.builds(Frequency, ranges, st.sampled_from(Per))
doses = st.builds(
    Dosage,
    sets=st.none() | ranges_up_to(99),
    reps=st.none() | ranges,
    hold=st.none() | spans,
    sides=st.none() | st.sampled_from(Sides),
    rest=st.none() | spans,
    tempo=st.none() | st.lists(st.integers(0, 99), min_size=3, max_size=4).map(lambda phases: Tempo(tuple(phases))),
    load=st.none() | st.builds(Load, ranges, st.sampled_from(Weight)),
    frequency=st.none() | frequencies,
    programme=st.none() | st.builds(Programme, ranges, st.sampled_from(Length)),
).filter(lambda dose: dose != Dosage())

WORDS_OF_DOSES = (
    *("1", "2", "3", "10", "2.5", "10-15", "3+", "one", "three", "0", "at least", "to", "\N{EN DASH}", ",", ",", ";"),
    *(
        "reps",
        "rep",
        "times",
        "sets",
        "of",
        "x",
        "\N{MULTIPLICATION SIGN}",
        "hold",
        "for",
        "s",
        "min",
        "breaths",
        "exhale",
    ),
    *("per", "each", "side", "leg", "alternating", "alternate sides", "one side first", "rest", "tempo", "3-0-1"),
    *("and", "or", "(", ")", "/", "*", ".", "10x", "5-second", "repeat", "between sets", "lbs", "hours", "twelve"),
    *("weekly", "up to", "a side", "per side", "a minute", "1000", "2,5", "6 weeks", "with a 5 s hold"),
    *("load", "with", "kg", "lb", "%", "once", "twice", "a", "an", "day", "week", "hour", "weeks", "months", "daily"),
)
texts_like_doses = st.lists(st.sampled_from(WORDS_OF_DOSES), max_size=12).map(" ".join)


@settings(deadline=None)
@given(doses)
def test_a_dose_that_is_written_and_read_again_is_the_same(dose: Dosage) -> None:
    """The text form holds all of the typed form, whichever parts there are."""
    assert read_dosage(write_dosage(dose)) == dose


@settings(deadline=None)
@given(spans)
def test_a_time_that_is_written_and_read_again_is_the_same(span: Span) -> None:
    """A span converts without loss."""
    assert read_span(write_span(span)) == span


@settings(deadline=None)
@given(frequencies)
def test_a_frequency_that_is_written_and_read_again_is_the_same(frequency: Frequency) -> None:
    """A frequency converts without loss."""
    assert read_frequency(write_frequency(frequency)) == frequency


@settings(deadline=None, max_examples=300)
@given(st.one_of(texts_like_doses, st.text()))
def test_any_text_is_a_dose_with_one_canonical_form_or_unreadable(text: str) -> None:
    """Reading raises nothing but UnreadableDose, and the canonical form of what it reads is its own canonical form."""
    try:
        dose = read_dosage(text)
    except UnreadableDose:
        return
    canonical = write_dosage(dose)
    assert read_dosage(canonical) == dose
    assert write_dosage(read_dosage(canonical)) == canonical


PEOPLE_WRITE = (
    # the examples of the design
    ("10-15 reps, hold 5 s", "10-15 reps, hold 5 s"),
    ("3 reps per side", "3 reps per side"),
    ("5 breaths x 3, rest 10-15 s", "3 reps, hold 5 breaths, rest 10-15 s"),
    ("hold 20-30 s each side, 4-6 times a week", "hold 20-30 s per side, 4-6 times a week"),
    ("10-15 reps, hold 5 s, once a day", "10-15 reps, hold 5 s, once a day"),
    # repetitions
    ("10", "10 reps"),
    ("10 times", "10 reps"),
    ("10 repetitions", "10 reps"),
    ("ten reps", "10 reps"),
    ("1 rep", "1 rep"),
    ("1 reps", "1 rep"),
    ("10 REPS", "10 reps"),
    ("  10   reps ", "10 reps"),
    ("8 to 12 reps", "8-12 reps"),
    ("8 - 12 reps", "8-12 reps"),
    ("8\N{EN DASH}12 reps", "8-12 reps"),
    ("8\N{EM DASH}12 reps", "8-12 reps"),
    ("5-5 reps", "5 reps"),
    ("5+ reps", "5+ reps"),
    ("at least 5 reps", "5+ reps"),
    # sets
    ("3 sets", "3 sets"),
    ("1 set", "1 set"),
    ("3 sets of 10", "3 sets, 10 reps"),
    ("3 sets of 10 reps", "3 sets, 10 reps"),
    ("three sets of ten", "3 sets, 10 reps"),
    ("3 x 10", "3 sets, 10 reps"),
    ("3x10", "3 sets, 10 reps"),
    ("3 \N{MULTIPLICATION SIGN} 10 reps", "3 sets, 10 reps"),
    ("2-3 x 8-12", "2-3 sets, 8-12 reps"),
    # holds
    ("hold 5s", "hold 5 s"),
    ("hold for 5 seconds", "hold 5 s"),
    ("5 second hold", "hold 5 s"),
    ("held 5 sec", "hold 5 s"),
    ("30 s", "hold 30 s"),
    ("hold 1 min", "hold 60 s"),
    ("hold 2 minutes", "hold 2 min"),
    ("hold 120 s", "hold 2 min"),
    ("hold 1.5 min", "hold 90 s"),
    ("hold 1-2 min", "hold 60-120 s"),
    ("hold 90-120 s", "hold 90-120 s"),
    ("5 deep breaths", "hold 5 breaths"),
    ("hold one full exhale", "hold 1 exhale"),
    ("30 s x 4", "4 reps, hold 30 s"),
    ("30 s holds x 4 times", "4 reps, hold 30 s"),
    # sides
    ("10 reps each leg", "10 reps per side"),
    ("10 reps per arm", "10 reps per side"),
    ("10 reps on both sides", "10 reps per side"),
    ("each side", "per side"),
    ("3 sets, each side", "3 sets, per side"),
    ("3 reps each side, hold 20 s", "3 reps per side, hold 20 s"),
    ("hold 20 s each side, 3 reps", "3 reps per side, hold 20 s"),
    ("3 reps per side alternating sides", "3 reps per side, alternate sides"),
    ("3 reps each side, alternating", "3 reps per side, alternate sides"),
    ("3 reps per side, all reps on one side first", "3 reps per side, one side first"),
    # rest, tempo, load
    ("rest 30 s", "rest 30 s"),
    ("rest for 1 minute", "rest 60 s"),
    ("rest 2 breaths", "rest 2 breaths"),
    ("tempo 3-0-1", "tempo 3-0-1"),
    ("tempo 3\N{EN DASH}0\N{EN DASH}1\N{EN DASH}0", "tempo 3-0-1-0"),
    ("with 5 kg", "load 5 kg"),
    ("2.5kg", "load 2.5 kg"),
    ("5-10 lb", "load 5-10 lb"),
    ("70%", "load 70 %"),
    # how often, for how long
    ("daily", "once a day"),
    ("every day", "once a day"),
    ("once per day", "once a day"),
    ("1 times a day", "once a day"),
    ("twice a week", "twice a week"),
    ("2 times each week", "twice a week"),
    ("two to three times a week", "2-3 times a week"),
    ("5 days a week", "5 times a week"),
    ("at least once a day", "1+ times a day"),
    ("once an hour", "once an hour"),
    ("for 1 week", "for 1 week"),
    ("for 6-8 weeks", "for 6-8 weeks"),
    ("for at least 3 weeks", "for 3+ weeks"),
    ("for three months", "for 3 months"),
    # all of it, in any order, with semicolons too
    (
        "for 6 weeks; 3 times a week; 5 kg; tempo 3-0-1-0; rest 30 s; each side; 10 reps; hold 5 s; 2 sets",
        "2 sets, 10 reps per side, hold 5 s, rest 30 s, tempo 3-0-1-0, load 5 kg, 3 times a week, for 6 weeks",
    ),
)


@pytest.mark.parametrize(("text", "canonical"), PEOPLE_WRITE)
def test_what_people_write_has_one_form(text: str, canonical: str) -> None:
    """Every way of writing a dose comes to one text, and that text stays as it is."""
    assert write_dosage(read_dosage(text)) == canonical
    assert write_dosage(read_dosage(canonical)) == canonical


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("once daily", "once a day"),
        ("3 times daily", "3 times a day"),
        ("twice every day", "twice a day"),
        ("alternating, 3 reps each side", "3 reps per side, alternate sides"),
        ("hold 0.03 min", "hold 1.8 s"),
        ("hold 200.5 min", "hold 12030 s"),
    ],
)
def test_what_people_write_is_read_without_loss_too(text: str, canonical: str) -> None:
    """Ways of writing that were once misread: their canonical form reads to the same dose."""
    dose = read_dosage(text)
    assert write_dosage(dose) == canonical
    assert read_dosage(canonical) == dose


NOT_READ = "cannot be read as a dose"
UNREADABLE = (
    ("", f'"" {NOT_READ}'),
    (",", f'"" {NOT_READ}'),
    ("a few reps", f'"a few reps" {NOT_READ}'),
    ("Some REPS", f'"Some REPS" {NOT_READ}'),
    ("hold", f'"hold" {NOT_READ}'),
    ("hold 5", f'"hold 5" {NOT_READ}'),
    ("rest", f'"rest" {NOT_READ}'),
    ("-5 reps", f'"-5 reps" {NOT_READ}'),
    ("10 reps, until tired", f'"until tired" {NOT_READ}'),
    ("once a month", f'"once a month" {NOT_READ}'),
    ("for 3 years", f'"for 3 years" {NOT_READ}'),
    ("tempo 3-1", f'"tempo 3-1" {NOT_READ}'),
    ("tempo 3-1-1-1-1", f'"tempo 3-1-1-1-1" {NOT_READ}'),
    ("1.125 kg", f'"1.125 kg" {NOT_READ}'),
    ("0 reps", "0 is not a dose"),
    ("hold 0-5 s", "0 is not a dose"),
    ("15-10 reps", '"15-10" runs backwards'),
    ("3-2 x 10", '"3-2" runs backwards'),
    ("10 reps, 12 reps", '"10 reps, 12 reps" says the reps twice'),
    ("3 x 10, 12 reps", '"3 x 10, 12 reps" says the reps twice'),
    ("hold 5 s, 10 s", '"hold 5 s, 10 s" says the hold twice'),
    ("rest 5 s, rest 5 s", '"rest 5 s, rest 5 s" says the rest twice'),
    ("daily, twice a week", '"daily, twice a week" says the frequency twice'),
    ("alternate sides, one side first", '"alternate sides, one side first" says the sides twice'),
)


@pytest.mark.parametrize(("text", "message"), UNREADABLE)
def test_an_unreadable_dose_says_which_part_is_wrong(text: str, message: str) -> None:
    """A guess would be worse than a question: what is unclear, repeated or impossible is refused."""
    with pytest.raises(UnreadableDose) as caught:
        read_dosage(text)
    assert str(caught.value) == message


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("a few reps", EXAMPLES),
        ("15-10 reps", 'Write "10-15".'),
        ("0 reps", "Leave out the part that is not needed."),
        ("10 reps, 12 reps", "Keep one of them."),
    ],
)
def test_an_unreadable_dose_shows_what_to_type_instead(text: str, hint: str) -> None:
    """The hint fits what is wrong."""
    with pytest.raises(UnreadableDose) as caught:
        read_dosage(text)
    assert caught.value.hint == hint


def test_every_example_in_the_general_hint_can_be_read() -> None:
    """The hint's own quoted doses are doses."""
    quoted = EXAMPLES.split('"')[1::2]
    assert len(quoted) == 3
    assert all(write_dosage(read_dosage(example)) for example in quoted)


@pytest.mark.parametrize(
    ("text", "frequency"),
    [
        ("once a day", Frequency(Range(1, 1), Per.DAY)),
        ("twice a week", Frequency(Range(2, 2), Per.WEEK)),
        ("4-6 times a week", Frequency(Range(4, 6), Per.WEEK)),
        ("Daily", Frequency(Range(1, 1), Per.DAY)),
        ("once an hour", Frequency(Range(1, 1), Per.HOUR)),
    ],
)
def test_a_frequency_is_read_from_the_words_of_a_dose(text: str, frequency: Frequency) -> None:
    """A routine's schedule uses the same words."""
    assert read_frequency(text) == frequency


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("10 reps", '"10 reps" does not say how often'),
        ("10 reps, once a day", '"10 reps, once a day" does not say how often'),
        ("now and then", '"now and then" cannot be read as a dose'),
    ],
)
def test_what_is_not_just_a_frequency_is_refused(text: str, message: str) -> None:
    """A schedule says how often, and nothing else."""
    with pytest.raises(UnreadableDose) as caught:
        read_frequency(text)
    assert (str(caught.value), caught.value.hint) == (message, 'Write it like "once a day" or "4-6 times a week".')


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("30 s", Span(Range(30, 30))),
        ("10-15 seconds", Span(Range(10, 15))),
        ("1 min", Span(Range(60, 60))),
        ("3 breaths", Span(Range(3, 3), Unit.BREATHS)),
        ("one exhale", Span(Range(1, 1), Unit.EXHALES)),
        ("5 slow breaths", Span(Range(5, 5), Unit.BREATHS)),
    ],
)
def test_a_time_alone_is_read(text: str, span: Span) -> None:
    """A rest between exercises is a time."""
    assert read_span(text) == span


@pytest.mark.parametrize("text", ["", "30", "a while", "hold 30 s", "30 s, 10 s", "3 reps"])
def test_what_is_not_a_time_is_refused(text: str) -> None:
    """A time has a number and a unit and no more."""
    with pytest.raises(UnreadableDose, match="is not a time"):
        read_span(text)


def amount(written: Number | list[Number]) -> Range:
    """Make a range of what the notes have: a number, or two in a list."""
    return Range(*written) if isinstance(written, list) else Range(written, written)


def hold(written: dict[str, Any]) -> Span | None:
    """Make a hold of seconds, of breaths, or of the one exhale."""
    if "hold_s" in written:
        return Span(amount(written["hold_s"]))
    if "hold_breaths" in written:
        return Span(amount(written["hold_breaths"]), Unit.BREATHS)
    return {"full_exhale": Span(Range(1, 1), Unit.EXHALES), None: None}[written.get("hold")]


def sides(written: dict[str, Any]) -> Sides | None:
    """Make the pattern of the sides, or `per side` where only that is noted."""
    if "side_pattern" in written:
        return {"alternate": Sides.ALTERNATE, "complete_one_side_first": Sides.ONE_FIRST}[written["side_pattern"]]
    return Sides.EACH if "reps_per_side" in written or "per_side" in written else None


def typed(written: dict[str, Any]) -> Dosage:
    """Make the typed form of a dose in the notes' own keys."""
    reps = written.get("reps", written.get("reps_per_side"))
    return Dosage(
        reps=amount(reps) if reps else None,
        hold=hold(written),
        sides=sides(written),
        rest=Span(amount(written["rest_s"])) if "rest_s" in written else None,
    )


def test_all_doses_of_the_sources_are_here() -> None:
    """The five articles give 23 doses, in keys that the table above knows."""
    known = {"reps", "reps_per_side", "per_side", "side_pattern", "hold_s", "hold_breaths", "hold", "rest_s", "source"}
    assert len(SOURCES) == 23
    assert {key for each in SOURCES for key in each["written"]} == known


@pytest.mark.parametrize("each", SOURCES, ids=lambda each: f"{each['exercise']}-{each['source']}")
def test_every_dose_of_the_sources_can_be_written_and_read(each: dict[str, Any]) -> None:
    """The text form holds every dose that the articles give, without loss either way."""
    dose = typed(each["written"])
    assert read_dosage(each["text"]) == dose
    assert write_dosage(dose) == each["text"]


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("10 reps", Range(30, 30)),  # 10 x 3
        ("10-15 reps", Range(30, 45)),  # 10 x 3, 15 x 3
        ("10 reps, hold 5 s", Range(80, 80)),  # 10 x (3 + 5)
        ("10-15 reps, hold 5 s", Range(80, 120)),  # 10 x 8, 15 x 8
        ("hold 60 s", Range(60, 60)),  # a stretch has no movement on top
        ("hold 20-30 s per side", Range(40, 60)),  # 2 x 20, 2 x 30
        ("3 reps per side, hold 20 s", Range(138, 138)),  # 2 x 3 x (3 + 20)
        ("3 reps per side, hold 1 exhale, alternate sides", Range(30, 30)),  # 2 x 3 x (3 + 2)
        ("3 reps per side, one side first", Range(18, 18)),  # 2 x 3 x 3
        ("5 breaths x 3, rest 10-15 s", Range(89, 99)),  # 3 x (3 + 20) + 2 x 10, and + 2 x 15
        ("3 sets of 10, rest 60 s", Range(210, 210)),  # 3 x 10 x 3 + 2 x 60
        ("2-3 sets of 10, rest 30-60 s", Range(90, 210)),  # 2 x 30 + 1 x 30, 3 x 30 + 2 x 60
        ("1 set of 10, rest 10 s", Range(120, 120)),  # 10 x 3 + 9 x 10
        ("hold 30 s, rest 10 s", Range(30, 30)),  # one hold, so nothing to rest between
        ("8 reps, tempo 3-0-1-0", Range(32, 32)),  # 8 x 4
        ("8 reps, tempo 3-1-1, hold 5 s", Range(80, 80)),  # 8 x (5 + 5)
        ("3+ reps", Range(9, 9)),  # an open end counts as the least
        ("10 reps, load 5 kg, once a day, for 3 weeks", Range(30, 30)),  # one go, whatever the weight
    ],
)
def test_the_time_of_a_dose_is_plain_arithmetic(text: str, seconds: Range) -> None:
    """The seconds of one go are those worked out by hand beside each dose."""
    assert seconds_for(read_dosage(text), Timing()) == seconds


@pytest.mark.parametrize("text", ["once a day", "2 sets", "per side", "rest 30 s", "tempo 3-0-1", "load 5 kg"])
def test_a_dose_that_counts_nothing_has_no_time(text: str) -> None:
    """No time is made up for what is neither repeated nor held."""
    assert seconds_for(read_dosage(text), Timing()) is None


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("30 s", Range(30, 30)),
        ("2 min", Range(120, 120)),
        ("3-5 breaths", Range(18, 30)),
        ("2 exhales", Range(6, 6)),
        ("10+ s", Range(10, 10)),
    ],
)
def test_a_time_in_breaths_lasts_what_the_site_says_a_breath_lasts(text: str, seconds: Range) -> None:
    """With six seconds a breath, an exhale is three."""
    assert seconds_of(read_span(text), Timing(breath=6)) == seconds


def test_a_site_may_count_breaths_and_repetitions_its_own_way() -> None:
    """Timing is a setting: with 5 s a breath and 2 s a repetition, 3 x (2 + 5 x 5) is 81."""
    assert seconds_for(read_dosage("3 reps, hold 5 breaths"), Timing(breath=5, repetition=2)) == Range(81, 81)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("3 reps per side, hold 5 s, once a day", "3 times each side, hold 5 seconds, once a day"),
        ("1 rep", "1 time"),
        ("10-15 reps", "10-15 times"),
        ("hold 1 s", "hold 1 second"),
        ("hold 20-30 s per side", "hold 20-30 seconds each side"),
        ("hold 1 min", "hold 60 seconds"),
        ("hold 2-3 min", "hold 2-3 minutes"),
        ("3 reps, hold 5 breaths, rest 10-15 s", "3 times, hold 5 breaths, rest 10-15 seconds"),
        ("3 reps per side, hold 1 exhale, alternate sides", "3 times each side, hold 1 exhale, alternate sides"),
        ("3 reps per side, one side first", "3 times each side, one side first"),
        ("2 sets, 10 reps", "2 sets, 10 times"),
        ("1 set", "1 set"),
        ("10 reps, tempo 3-0-1, load 5-10 kg", "10 times, tempo 3-0-1, with 5-10 kg"),
        ("4-6 times a week, for 6 weeks", "4-6 times a week, for 6 weeks"),
        ("for 3+ weeks", "for at least 3 weeks"),
        ("for 1 month", "for 1 month"),
        ("alternate sides", "alternate sides"),
        ("per side", "per side"),
        ("3 sets, per side", "3 sets each side"),
    ],
)
def test_a_dose_is_said_in_a_line(text: str, line: str) -> None:
    """Readers see plain words, no abbreviations of time, and en dashes where the table has hyphens."""
    assert in_a_line(read_dosage(text)) == line.replace("-", EN_DASH)


def test_a_dose_is_shown_as_big_numbers_in_a_fixed_order() -> None:
    """Sets, times, hold and how often are shown, in that order; a screen reader says no signs."""
    dose = read_dosage("4-6 times a week, hold 5 s, 10-15 reps per side, 2 sets")
    assert in_parts(dose) == (
        DosePart("2", "sets", "2 sets"),
        DosePart(f"10{EN_DASH}15", "times each side", "10 to 15 times each side"),
        DosePart("5", "seconds held", "5 seconds held"),
        DosePart(f"4{EN_DASH}6{TIMES}", "a week", "4 to 6 times a week"),
    )


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("1 rep", [("1", "time")]),
        ("1 set, 1 rep", [("1", "set"), ("1", "time")]),
        ("hold 30 s per side", [("30", "seconds held each side")]),
        ("hold 1 exhale, 3 reps per side, alternate sides", [("3", "times each side"), ("1", "exhale held")]),
        ("hold 2 min", [("2", "minutes held")]),
        ("once an hour", [("1\N{MULTIPLICATION SIGN}", "an hour")]),
        ("rest 30 s, tempo 3-0-1, load 5 kg, for 3 weeks", []),
    ],
)
def test_a_big_number_says_what_it_counts(text: str, labels: list[tuple[str, str]]) -> None:
    """Each number has its label; rest, tempo, load and length are left to the line of words."""
    assert [(part.number, part.label) for part in in_parts(read_dosage(text))] == labels


@settings(deadline=None)
@given(doses)
def test_any_dose_can_be_said(dose: Dosage) -> None:
    """Whatever a dose holds, there is a line for it, at most four big numbers, and nothing open in them."""
    assert in_a_line(dose)
    parts = in_parts(dose)
    assert len(parts) <= 4
    assert not any("None" in part.spoken or {EN_DASH, TIMES} & set(part.spoken) for part in parts)
