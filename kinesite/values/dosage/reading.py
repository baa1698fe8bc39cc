"""Reading a dose as people write it: parts joined by commas, in any order, each said at most once.

Hyphen, dashes and `to` mean the same, as do `x` and the multiplication sign. What cannot be read is an
`UnreadableDose` that names the part and shows how to write it.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from kinesite.values.dosage.model import (
    Dosage,
    Frequency,
    Length,
    Load,
    Number,
    Per,
    Programme,
    Range,
    Sides,
    Span,
    Tempo,
    Unit,
    Weight,
)

EXAMPLES = 'Write it like "10-15 reps, hold 5 s", "3 reps per side" or "hold 20-30 s each side, 4-6 times a week".'
LONGEST_SECONDS = 999_999
NUMBER_WORDS = dict(
    zip("one two three four five six seven eight nine ten".split(), range(1, 11), strict=True)  # noqa: SIM905 - a row of words reads better
)

_NUMBER = r"\d{1,6}(?:\.\d{1,2})?"
_RANGE = rf"(?P<low>{_NUMBER})(?:-(?P<high>{_NUMBER})|(?P<open>\+))?"
_TIME = r"(?P<unit>s|secs?|seconds?|min|mins|minutes?|(?:full |slow |deep )?breaths?|(?:full |slow |deep )?exhales?)"
_REPS = r"(?:reps?|repetitions?)"
_TIMES_X = r"(?: ?x ?(?P<reps>\d{1,4}(?:-\d{1,4})?)(?: times| reps?)?)?"

_SIDES = (
    (re.compile(r"\b(?:on )?(?:per|each|every|both) (?:side|leg|arm|direction|way)s?\b"), Sides.EACH),
    (re.compile(r"\b(?:alternat(?:e|ing)(?: (?:sides|legs|arms))?)\b"), Sides.ALTERNATE),
    (re.compile(r"\b(?:all (?:reps )?on )?one side first\b"), Sides.ONE_FIRST),
)


class UnreadableDose(ValueError):  # noqa: N818 - it says what is wrong, which "Error" would not
    """A dose that cannot be read; `hint` shows how to write it."""

    def __init__(self, message: str, hint: str = EXAMPLES) -> None:
        super().__init__(message)
        self.hint = hint


def _number(text: str) -> Number:
    value = float(text)
    return int(value) if value.is_integer() else value


def _range(low: str, high: str | None, open_end: str | None = None) -> Range:
    bottom = _number(low)
    top = None if open_end else _number(high) if high else bottom
    if bottom == 0:
        raise UnreadableDose("0 is not a dose", "Leave out the part that is not needed.")
    if top is not None and top < bottom:
        raise UnreadableDose(f'"{low}-{high}" runs backwards', f'Write "{high}-{low}".')
    return Range(bottom, top)


def _whole(text: str) -> Range:
    low, _, high = text.partition("-")
    return _range(low, high or None)


def _amount(match: re.Match[str]) -> Range:
    return _range(match["low"], match["high"], match["open"])


def _span(match: re.Match[str]) -> Span:
    amount, unit = _amount(match), match["unit"]
    if unit.startswith("min"):
        return Span(Range(_minutes(amount.low), None if amount.high is None else _minutes(amount.high)))
    if unit.startswith("s") and not unit.startswith("slow"):
        return Span(amount)
    return Span(amount, Unit.EXHALES if "exhale" in unit else Unit.BREATHS)


def _minutes(number: Number) -> Number:
    seconds = round(number * 60, 2)
    if seconds > LONGEST_SECONDS:
        raise UnreadableDose(f"{number:g} minutes is too long")
    return _number(str(seconds))


def _hold(match: re.Match[str]) -> dict[str, Any]:
    found: dict[str, Any] = {"hold": _span(match)}
    return found | {"reps": _whole(match["reps"])} if match["reps"] else found


def _sets_of(match: re.Match[str]) -> dict[str, Any]:
    return {"sets": _whole(match["sets"]), "reps": _amount(match)}


def _sets_of_holds(match: re.Match[str]) -> dict[str, Any]:
    return {"sets": _whole(match["sets"]), "hold": _span(match)}


def _frequency(match: re.Match[str]) -> dict[str, Any]:
    return {"frequency": Frequency(_amount(match), Per(match["per"]))}


def _tempo(match: re.Match[str]) -> dict[str, Any]:
    return {"tempo": Tempo(tuple(int(phase) for phase in match["phases"].split("-")))}


Reader = Callable[[re.Match[str]], dict[str, Any]]
_PARTS: tuple[tuple[re.Pattern[str], Reader], ...] = tuple(
    (re.compile(pattern), reader)
    for pattern, reader in (
        (rf"(?P<sets>\d{{1,4}}) sets? (?:of|x) {_RANGE} ?{_TIME}", _sets_of_holds),
        (rf"(?P<reps>\d{{1,4}}(?:-\d{{1,4}})?) ?x {_RANGE} ?{_TIME}", _hold),
        (rf"{_RANGE} sets?", lambda m: {"sets": _amount(m)}),
        (rf"(?P<sets>\d{{1,4}}(?:-\d{{1,4}})?)(?: sets?)?(?: of | ?x ?){_RANGE}(?: {_REPS}| times)?", _sets_of),
        (rf"{_RANGE}(?: {_REPS}| times)?", lambda m: {"reps": _amount(m)}),
        (rf"(?:hold (?:for )?|held )?{_RANGE} ?{_TIME}(?: holds?| held)?{_TIMES_X}", _hold),
        (rf"rest (?:for )?{_RANGE} ?{_TIME}", lambda m: {"rest": _span(m)}),
        (r"tempo (?P<phases>\d{1,2}(?:-\d{1,2}){2,3})", _tempo),
        (rf"(?:load |with )?{_RANGE} ?(?P<unit>kg|lb|%)", lambda m: {"load": Load(_amount(m), Weight(m["unit"]))}),
        (rf"{_RANGE} (?:times|days) (?:an?|per|each|every) (?P<per>hour|day|week)", _frequency),
        (
            rf"for {_RANGE} (?P<unit>day|week|month)s?",
            lambda m: {"programme": Programme(_amount(m), Length(m["unit"]))},
        ),
    )
)


def _plainly(text: str) -> str:
    """Bring the ways of writing the same thing to one: case, dashes, number words, `once`, `daily`."""
    plain = re.sub(r"\s+", " ", text.strip().lower()).replace("\N{MULTIPLICATION SIGN}", "x")
    plain = re.sub(r"\s*[-\N{EN DASH}\N{EM DASH}\N{MINUS SIGN}\N{NON-BREAKING HYPHEN}]\s*", "-", plain)
    plain = re.sub(r"\b(once|twice|times) (?:daily|every day)\b", r"\1 a day", plain)
    plain = re.sub(r"\b(?:daily|every day)\b", "once a day", plain)
    plain = re.sub(r"\bonce (?=an?|per|each|every)", "1 times ", plain)
    plain = re.sub(r"\btwice (?=an?|per|each|every)", "2 times ", plain)
    plain = re.sub(r"\bat least (?=\d|one|two|three)", "+", plain)
    plain = re.sub(rf"\b(?:{'|'.join(NUMBER_WORDS)})\b(?! side)", lambda m: str(NUMBER_WORDS[m[0]]), plain)
    plain = re.sub(rf"\+({_NUMBER})", r"\1+", plain)
    return re.sub(rf"(?<=\d) to (?={_NUMBER})", "-", plain)


def _split_sides(part: str) -> tuple[str, Sides | None]:
    for pattern, sides in _SIDES:
        rest, found = pattern.subn("", part, count=1)
        if found:
            return rest.strip(), sides
    return part, None


def _read_part(part: str, written: str) -> dict[str, Any]:
    for pattern, reader in _PARTS:
        if match := pattern.fullmatch(part):
            return reader(match)
    raise UnreadableDose(f'"{written}" cannot be read as a dose')


def _found(text: str) -> Iterator[tuple[str, Any]]:
    for written in re.split(r"[,;]", text.strip(" ,;")):
        part, sides = _split_sides(_plainly(written))
        if sides:
            yield "sides", sides
        if part or not sides:
            yield from _read_part(part, written.strip()).items()


def read_dosage(text: str) -> Dosage:
    """Read a dose. Raises UnreadableDose."""
    dosage = Dosage()
    for name, value in _found(text):
        said = getattr(dosage, name)
        if name == "sides" and value is Sides.EACH and said:
            continue  # "alternate sides, 3 reps each side" says the same thing more loosely
        if said not in {None, Sides.EACH}:
            raise UnreadableDose(f'"{text.strip()}" says the {name} twice', "Keep one of them.")
        dosage = replace(dosage, **{name: value})
    return dosage


def read_frequency(text: str) -> Frequency:
    """Read a dose that says how often and nothing else. Raises UnreadableDose."""
    example = 'Write it like "once a day" or "4-6 times a week".'
    try:
        dosage = read_dosage(text)
    except UnreadableDose as error:
        raise UnreadableDose(str(error), example) from error
    if dosage.frequency is None or dosage != Dosage(frequency=dosage.frequency):
        raise UnreadableDose(f'"{text.strip()}" does not say how often', example)
    return dosage.frequency


def read_span(text: str) -> Span:
    """Read a time such as `30 s` or `3 breaths`. Raises UnreadableDose."""
    match = re.fullmatch(rf"{_RANGE} ?{_TIME}", _plainly(text))
    if not match:
        raise UnreadableDose(f'"{text.strip()}" is not a time', 'Write it like "30 s", "10-15 s" or "3 breaths".')
    return _span(match)
