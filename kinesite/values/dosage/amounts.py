"""Numbers, ranges and times in the text of a dose: the patterns that find them, and what they stand for."""

import re

from kinesite.values.dosage.model import Number, Range, Span, Unit
from kinesite.values.dosage.refusing import UnreadableDose

NUMBER = r"\d{1,9}(?:\.\d{1,2})?"
RANGE = rf"(?P<low>{NUMBER})(?:-(?P<high>{NUMBER})|(?P<open>\+))?"
WHOLE = r"\d{1,9}(?:-\d{1,9})?"
TIME = (
    r"(?P<unit>s|secs?|seconds?|mins?|minutes?|h|hrs?|hours?"
    r"|(?:full |slow |deep )?breaths?|(?:full |slow |deep )?exhales?)"
)
SPAN = rf"{RANGE} ?{TIME}"

_SECONDS = {"s": 1, "m": 60, "h": 60 * 60}


def read_number(text: str) -> Number:
    """Read `5` as a whole number and `2.5` as a decimal one."""
    value = float(text)
    return int(value) if value.is_integer() else value


def _range(low: str, high: str | None, open_end: str | None = None) -> Range:
    bottom = read_number(low)
    top = None if open_end else read_number(high) if high else bottom
    if bottom == 0:
        raise UnreadableDose("0 is not a dose", "Leave out the part that is not needed.")
    if top is not None and top < bottom:
        raise UnreadableDose(f'"{low}-{high}" runs backwards', f'Write "{high}-{low}".')
    return Range(bottom, top)


def read_whole(text: str) -> Range:
    """Read `3` or `2-3`."""
    low, _, high = text.partition("-")
    return _range(low, high or None)


def read_amount(match: re.Match[str]) -> Range:
    """Read what `RANGE` found."""
    return _range(match["low"], match["high"], match["open"])


def read_found_span(match: re.Match[str]) -> Span:
    """Read what `SPAN` found; minutes and hours become seconds."""
    amount, unit = read_amount(match), match["unit"]
    if "exhale" in unit or "breath" in unit:
        return Span(amount, Unit.EXHALES if "exhale" in unit else Unit.BREATHS)
    times = _SECONDS[unit[0]]
    return Span(Range(_seconds(amount.low, times), None if amount.high is None else _seconds(amount.high, times)))


def _seconds(number: Number, times: int) -> Number:
    """Multiply, without the dust that floating point leaves on 0.03 minutes."""
    return read_number(str(round(number * times, 2)))
