"""A dose as readers see it: big numbers with a label, and one plain line."""

from dataclasses import dataclass
from functools import lru_cache

from kinesite.values.dosage.model import Dosage, Sides, Span, Unit
from kinesite.values.dosage.writing import in_minutes, noun, write_frequency, write_number, write_range

EN_DASH = "\N{EN DASH}"
TIMES = "\N{MULTIPLICATION SIGN}"


@dataclass(frozen=True)
class DosePart:
    """One big number, what it counts, and how a screen reader says the two."""

    number: str
    label: str
    spoken: str


def _part(number: str, label: str) -> DosePart:
    return DosePart(number, label, f"{number.replace(EN_DASH, ' to ')} {label}")


def span_words(span: Span) -> tuple[str, str]:
    """Give the number of a length of time, and what it counts."""
    if minutes := in_minutes(span):
        return write_range(minutes, EN_DASH), noun("minute", minutes)
    word = "second" if span.unit is Unit.SECONDS else span.unit.value
    return write_range(span.amount, EN_DASH), noun(word, span.amount)


def _held(dosage: Dosage) -> DosePart | None:
    if dosage.hold is None:
        return None
    number, unit = span_words(dosage.hold)
    side = " each side" if dosage.sides and not dosage.reps else ""
    return _part(number, f"{unit} held{side}")


def _times(dosage: Dosage) -> DosePart | None:
    if dosage.reps is None:
        return None
    side = " each side" if dosage.sides else ""
    label = "time" if (dosage.reps.low, dosage.reps.high) == (1, 1) else "times"
    return _part(write_range(dosage.reps, EN_DASH), label + side)


def _often(dosage: Dosage) -> DosePart | None:
    if dosage.frequency is None:
        return None
    article = "an" if dosage.frequency.per.value == "hour" else "a"
    number = write_range(dosage.frequency.times, EN_DASH) + TIMES
    spoken = write_frequency(dosage.frequency).replace("-", " to ")
    return DosePart(number, f"{article} {dosage.frequency.per.value}", spoken)


@lru_cache(maxsize=4096)
def in_parts(dosage: Dosage) -> tuple[DosePart, ...]:
    """Give the parts that are shown as big numbers, at most four: sets, times, hold, how often."""
    sets = _part(write_range(dosage.sets, EN_DASH), noun("set", dosage.sets)) if dosage.sets else None
    return tuple(part for part in (sets, _times(dosage), _held(dosage), _often(dosage)) if part)


def _rest(dosage: Dosage) -> str | None:
    return None if dosage.rest is None else f"rest {' '.join(span_words(dosage.rest))}"


def _sets(dosage: Dosage) -> str | None:
    return None if dosage.sets is None else f"{write_range(dosage.sets, EN_DASH)} {noun('set', dosage.sets)}"


def _hold(dosage: Dosage) -> str | None:
    return None if dosage.hold is None else f"hold {' '.join(span_words(dosage.hold))}"


def _load(dosage: Dosage) -> str | None:
    return None if dosage.load is None else f"with {write_range(dosage.load.amount, EN_DASH)} {dosage.load.unit.value}"


def _with_side(dosage: Dosage) -> tuple[str | None, str | None, str | None, str | None]:
    """Say sets, times, hold and load; the side stands with the times, or else with the first that can carry it."""
    reps = _times(dosage)
    said = {"sets": _sets(dosage), "hold": _hold(dosage), "load": _load(dosage)}
    carrier = next((name for name in ("hold", "sets", "load") if said[name]), None)
    if dosage.sides and not reps and carrier:
        said[carrier] = f"{said[carrier]} each side"
    return said["sets"], f"{reps.number} {reps.label}" if reps else None, said["hold"], said["load"]


@lru_cache(maxsize=4096)
def in_a_line(dosage: Dosage) -> str:
    """Say the dose in a line: `3 times each side, hold 5 seconds, once a day`."""
    sets, reps, hold, load = _with_side(dosage)
    parts = (
        sets,
        reps,
        hold,
        dosage.sides.value if dosage.sides in {Sides.ALTERNATE, Sides.ONE_FIRST} else None,
        _rest(dosage),
        dosage.tempo and "tempo " + EN_DASH.join(str(phase) for phase in dosage.tempo.phases),
        load,
        dosage.frequency and write_frequency(dosage.frequency).replace("-", EN_DASH),
        dosage.programme and f"for {_programme(dosage)}",
    )
    return ", ".join(part for part in parts if part) or (dosage.sides.value if dosage.sides else "")


def _programme(dosage: Dosage) -> str:
    if dosage.programme is None:
        return ""
    amount, unit = dosage.programme.amount, dosage.programme.unit.value
    if amount.high is None:
        return f"at least {write_number(amount.low)} {noun(unit, amount)}"
    return f"{write_range(amount, EN_DASH)} {noun(unit, amount)}"
