"""The time that several doses take together, said so that a reader can follow how it was worked out."""

from collections.abc import Sequence

from kinesite.values.dosage.model import Range, Span
from kinesite.values.dosage.saying import EN_DASH, span_words
from kinesite.values.dosage.timing import Timing
from kinesite.values.words import plural

SECONDS_IN_A_MINUTE = 60


def about(seconds: Range | None) -> str:
    """Say how long one dose takes, from two minutes on in minutes; what has nothing to count says so."""
    if seconds is None:
        return "not counted"
    if seconds.top >= 2 * SECONDS_IN_A_MINUTE:
        return in_minutes_together([seconds], 1)
    rounded = Range.of(round(seconds.low), round(seconds.top))
    return " ".join(span_words(Span(rounded)))


def in_minutes_together(seconds: Sequence[Range | None], rounds: int) -> str:
    """Add up and say the minutes, one at the least."""
    known = [each for each in seconds if each]
    total = sum(each.low for each in known) * rounds, sum(each.top for each in known) * rounds
    low, high = (max(1, int(end / SECONDS_IN_A_MINUTE + 0.5)) for end in total)
    return plural(low, "minute") if low == high else f"{low}{EN_DASH}{high} minutes"


def reckoning(seconds: Sequence[Range | None], rounds: int, timing: Timing) -> str:
    """Say what the total counts and what it leaves out. `seconds` are those of the exercises."""
    basis = f"{timing.repetition:g} seconds for a repetition and {timing.breath:g} for a breath"
    times = f", {rounds} rounds" if rounds > 1 else ""
    left_out = sum(1 for each in seconds if each is None)
    are = "is" if left_out == 1 else "are"
    missing = f" {plural(left_out, 'exercise')} with no number of times or seconds {are} not counted."
    return (
        f"We count {basis}{times}, both sides, and the rests. Changing position comes on top.{missing * bool(left_out)}"
    )
