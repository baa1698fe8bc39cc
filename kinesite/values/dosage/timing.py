"""How long a dose takes, by plain arithmetic that a page can show."""

from dataclasses import dataclass

from kinesite.values.dosage.model import Dosage, Number, Range, Span, Unit


@dataclass(frozen=True)
class Timing:
    """Seconds that a breath and a repetition are taken to last; an exhale is half a breath."""

    breath: Number = 4
    repetition: Number = 3


def seconds_of(span: Span, timing: Timing) -> Range:
    """Turn a span into seconds."""
    each = {Unit.SECONDS: 1, Unit.BREATHS: timing.breath, Unit.EXHALES: timing.breath / 2}[span.unit]
    return Range(span.amount.low * each, span.amount.top * each)


def _one_repetition(dosage: Dosage, timing: Timing) -> Range:
    """A held stretch is its hold; a movement is a repetition, and its hold on top.

    So a hold alone and sets of holds (`3 sets of 30 s`) count the hold and no more. Repetitions with a hold
    (`10 reps, hold 5 s`, and `3 x 30 s` or `30 s x 3`, which say the same) count a repetition each time, since the
    text does not tell a bridge that is lifted and held from a stretch that one only eases into.
    """
    hold = seconds_of(dosage.hold, timing) if dosage.hold else Range(0, 0)
    if dosage.reps is None and dosage.tempo is None:
        return hold
    move = sum(dosage.tempo.phases) if dosage.tempo else timing.repetition
    return Range(hold.low + move, hold.top + move)


def _total(sets: Number, reps: Number, each: Number, rest: Number, sides: int) -> Number:
    """Sets are separated by the rest; with one set, its repetitions are, those of the other side too."""
    work = sets * reps * each * sides
    pauses = sets - 1 if sets > 1 else reps * sides - 1
    return work + max(pauses, 0) * rest


def seconds_for(dosage: Dosage, timing: Timing) -> Range | None:
    """Estimate the seconds that one go takes; None where nothing is counted or held."""
    if dosage.reps is None and dosage.hold is None:
        return None
    sides = 2 if dosage.sides else 1
    sets, reps = dosage.sets or Range(1, 1), dosage.reps or Range(1, 1)
    each = _one_repetition(dosage, timing)
    rest = seconds_of(dosage.rest, timing) if dosage.rest else Range(0, 0)
    return Range(
        _total(sets.low, reps.low, each.low, rest.low, sides),
        _total(sets.top, reps.top, each.top, rest.top, sides),
    )
