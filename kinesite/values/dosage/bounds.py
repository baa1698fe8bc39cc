"""How much is much: the most that a page should ask for without saying why.

Where guidance has a number, it is taken from the position stand of the American College of Sports Medicine (Garber et
al. 2011, Medicine and Science in Sports and Exercise 43(7), 1334-1359). It is for healthy adults, and asks more of them
than a page for people in pain should. The other bounds are this project's own, and say so.
"""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from kinesite.values.dosage.model import Dosage, Number, Per, Range, Weight
from kinesite.values.dosage.timing import Timing, seconds_of

_A_DAY = {Per.HOUR: 16, Per.DAY: 1, Per.WEEK: 1 / 7}
_KILOGRAMS = {Weight.KILOGRAMS: 1, Weight.POUNDS: 0.45}


class Bound(NamedTuple):
    """The most of one part of a dose, as people say it, and why."""

    most: Number
    said: str
    why: str
    amount: Callable[[Dosage, Timing], Number | None]


def _top(amount: Range | None) -> Number | None:
    return amount.top if amount else None


def _hold(dose: Dosage, timing: Timing) -> Number | None:
    return seconds_of(dose.hold, timing).top if dose.hold else None


def _rest(dose: Dosage, timing: Timing) -> Number | None:
    return seconds_of(dose.rest, timing).top if dose.rest else None


def _often(dose: Dosage, _timing: Timing) -> Number | None:
    return dose.frequency.times.top * _A_DAY[dose.frequency.per] if dose.frequency else None


def _load(dose: Dosage, _timing: Timing) -> Number | None:
    return dose.load.amount.top * _KILOGRAMS.get(dose.load.unit, 0) if dose.load else None


BOUNDS = (
    Bound(25, "25 repetitions", "15 to 20 are for endurance (ACSM)", lambda dose, _: _top(dose.reps)),
    Bound(4, "4 sets", "2 to 4 are enough (ACSM)", lambda dose, _: _top(dose.sets)),
    Bound(60, "a hold of 60 seconds", "30 to 60 are for older people (ACSM)", _hold),
    Bound(180, "a rest of 3 minutes", "2 to 3 are enough between sets (ACSM)", _rest),
    Bound(5, "5 times a day", "more leaves no time to rest (our own rule)", _often),
    Bound(10, "10 kg", "more needs someone beside you (our own rule)", _load),
)


def beyond(dose: Dosage, timing: Timing) -> Iterator[Bound]:
    """Give the bounds that a dose goes beyond, by the most that it asks for."""
    return (bound for bound in BOUNDS if (bound.amount(dose, timing) or 0) > bound.most)
