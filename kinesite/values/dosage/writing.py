"""The text form of a dose, in one fixed order: `2 sets, 10-15 reps per side, hold 5 s, once a day, for 3 weeks`."""

from functools import lru_cache

from kinesite.values.dosage.model import Dosage, Frequency, Load, Number, Programme, Range, Sides, Span, Tempo, Unit

SECONDS_IN_A_MINUTE = 60
WORDS_FOR_TIMES = {1: "once", 2: "twice"}


def write_number(number: Number) -> str:
    """Write a number without a needless point: `5`, `2.5`."""
    return f"{number:.10g}"


def write_range(amount: Range, dash: str = "-") -> str:
    """Write `10`, `10-15` or `3+`."""
    if amount.high is None:
        return write_number(amount.low) + "+"
    if amount.low == amount.high:
        return write_number(amount.low)
    return f"{write_number(amount.low)}{dash}{write_number(amount.high)}"


def noun(word: str, amount: Range) -> str:
    """Put a noun into the plural unless the amount is exactly one."""
    return word if (amount.low, amount.high) == (1, 1) else word + "s"


def in_minutes(span: Span) -> Range | None:
    """Give a span of whole minutes, two or more, in minutes; None for any other."""
    ends = [end for end in (span.amount.low, span.amount.high) if end is not None]
    if span.unit is not Unit.SECONDS or ends[0] < 2 * SECONDS_IN_A_MINUTE:
        return None
    if any(end % SECONDS_IN_A_MINUTE for end in ends):
        return None
    low, high = span.amount.low, span.amount.high
    return Range(low // SECONDS_IN_A_MINUTE, None if high is None else high // SECONDS_IN_A_MINUTE)


def write_span(span: Span) -> str:
    """Write `20-30 s`, `5 breaths`, `1 exhale`, `10 min`."""
    if minutes := in_minutes(span):
        return f"{write_range(minutes)} min"
    unit = "s" if span.unit is Unit.SECONDS else noun(span.unit.value, span.amount)
    return f"{write_range(span.amount)} {unit}"


def write_frequency(frequency: Frequency) -> str:
    """Write `once a day`, `4-6 times a week`."""
    times, per = frequency.times, frequency.per.value
    article = "an" if per == "hour" else "a"
    if times.low == times.high and times.low in WORDS_FOR_TIMES:
        return f"{WORDS_FOR_TIMES[int(times.low)]} {article} {per}"
    return f"{write_range(times)} times {article} {per}"


def _write_tempo(tempo: Tempo) -> str:
    return "tempo " + "-".join(str(phase) for phase in tempo.phases)


def _write_load(load: Load) -> str:
    return f"load {write_range(load.amount)} {load.unit.value}"


def _write_programme(programme: Programme) -> str:
    return f"for {write_range(programme.amount)} {noun(programme.unit.value, programme.amount)}"


def _write_sides(dosage: Dosage) -> str | None:
    """Give a pattern a part of its own; `per side` has one only where neither repetitions nor a hold can carry it."""
    if dosage.sides is None or (dosage.sides is Sides.EACH and (dosage.reps or dosage.hold)):
        return None
    return dosage.sides.value


@lru_cache(maxsize=4096)
def write_dosage(dosage: Dosage) -> str:
    """Write a dose so that reading it again gives the same dose.

    Repetitions say `per side` before any pattern too (`3 reps per side, alternate sides`): the pattern alone would
    leave open whether they are counted for one side or for both.
    """
    reps_side = f" {Sides.EACH.value}" if dosage.sides else ""
    hold_side = f" {Sides.EACH.value}" if dosage.sides is Sides.EACH and not dosage.reps else ""
    parts = [
        dosage.sets and f"{write_range(dosage.sets)} {noun('set', dosage.sets)}",
        dosage.reps and f"{write_range(dosage.reps)} {noun('rep', dosage.reps)}{reps_side}",
        dosage.hold and f"hold {write_span(dosage.hold)}{hold_side}",
        dosage.sides and _write_sides(dosage),
        dosage.rest and f"rest {write_span(dosage.rest)}",
        dosage.tempo and _write_tempo(dosage.tempo),
        dosage.load and _write_load(dosage.load),
        dosage.frequency and write_frequency(dosage.frequency),
        dosage.programme and _write_programme(dosage.programme),
    ]
    return ", ".join(part for part in parts if part)
