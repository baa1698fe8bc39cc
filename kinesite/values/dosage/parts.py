"""The grammar of doses: what each part can look like once its words are plain, and what it says."""

import re
from collections.abc import Callable
from typing import Any

from kinesite.values.dosage.amounts import RANGE, SPAN, WHOLE, read_amount, read_found_span, read_whole
from kinesite.values.dosage.model import Frequency, Length, Load, Per, Programme, Tempo, Weight

_REPS = r"(?: ?reps?| ?repetitions?| times)"
_HELD = r"(?: holds?| held)?"
_BETWEEN = r"(?: between (?:the )?sets)?"
_WEIGHT = r"(?P<unit>kgs?|kilos?|kilograms?|lbs?|pounds?|%)"
_OFTEN = rf"{RANGE} (?:times|days) (?:an?|per|each|every) (?P<per>hour|day|week)"
_WEIGHTS = {"k": Weight.KILOGRAMS, "l": Weight.POUNDS, "p": Weight.POUNDS, "%": Weight.PERCENT}

_NAMELESS = re.sub(r"\?P<\w+>", "?:", _OFTEN)
_JOINT = re.compile(  # where one part ends and the next begins without a comma; but `3 x 10 times a day` is unclear
    r"[()]"
    r"|(?: and)? (?=(?:(?:hold|held|rest)(?: for)?|repeat|with(?: an?)?|load|tempo) \d)"
    r"|(?<!hold)(?<!held)(?<!rest)(?: and)? (?=for \d)"
    rf"|(?: and| (?<=[a-wyz%] ))(?= ?{_NAMELESS})"
)


def _reps(match: re.Match[str]) -> dict[str, Any]:
    return {"reps": read_amount(match)}


def _hold(match: re.Match[str]) -> dict[str, Any]:
    return {"hold": read_found_span(match)} | _counts(match)


def _counts(match: re.Match[str]) -> dict[str, Any]:
    """Read the sets and the repetitions that stand beside what a part is mainly about."""
    named = match.groupdict()
    return {name: read_whole(named[name]) for name in ("sets", "reps") if named.get(name)}


def _sets_of(match: re.Match[str]) -> dict[str, Any]:
    return _reps(match) | _counts(match)


def _rest(match: re.Match[str]) -> dict[str, Any]:
    return {"rest": read_found_span(match)}


def _tempo(match: re.Match[str]) -> dict[str, Any]:
    return {"tempo": Tempo(tuple(int(phase) for phase in match["phases"].split("-")))}


def _load(match: re.Match[str]) -> dict[str, Any]:
    return {"load": Load(read_amount(match), _WEIGHTS[match["unit"][0]])}


def _frequency(match: re.Match[str]) -> dict[str, Any]:
    return {"frequency": Frequency(read_amount(match), Per(match["per"]))}


def _programme(match: re.Match[str]) -> dict[str, Any]:
    return {"programme": Programme(read_amount(match), Length(match["unit"]))}


Reader = Callable[[re.Match[str]], dict[str, Any]]
_PARTS: tuple[tuple[re.Pattern[str], Reader], ...] = tuple(
    (re.compile(pattern), reader)
    for pattern, reader in (
        (rf"(?P<sets>{WHOLE}) sets? ?(?:of|x) ?{SPAN}{_HELD}", _hold),
        (rf"(?P<reps>{WHOLE}) ?x ?{SPAN}{_HELD}", _hold),
        (rf"{RANGE} ?sets?", lambda m: {"sets": read_amount(m)}),
        (rf"(?P<sets>{WHOLE})(?: ?sets?)?(?: of | ?x ?){RANGE}{_REPS}?", _sets_of),
        (rf"{RANGE}{_REPS}? ?x ?(?P<sets>{WHOLE}) ?sets?", _sets_of),
        (rf"(?:repeat )?{RANGE}(?:{_REPS}| ?x)?", _reps),
        (rf"x ?{RANGE}{_REPS}?", _reps),
        (rf"(?:with (?:an? )?)?{SPAN} holds?", _hold),
        (rf"(?:(?:hold|held) (?:for )?)?{SPAN}{_HELD}", _hold),
        (rf"(?:(?:hold|held) (?:for )?)?{SPAN}{_HELD} ?x ?(?P<reps>{WHOLE}){_REPS}?", _hold),
        (rf"(?:(?:hold|held) (?:for )?)?{SPAN}{_HELD} ?x ?(?P<sets>{WHOLE}) ?sets?", _hold),
        (rf"rest (?:for )?{SPAN}{_BETWEEN}", _rest),
        (rf"(?:with (?:an? )?)?{SPAN} rest{_BETWEEN}", _rest),
        (r"tempo (?P<phases>\d{1,2}(?:-\d{1,2}){2,3})", _tempo),
        (rf"(?:load |with )?{RANGE} ?{_WEIGHT}", _load),
        (_OFTEN, _frequency),
        (rf"for {RANGE} (?P<unit>day|week|month)s?", _programme),
        (rf"{RANGE} (?P<unit>week|month)s?", _programme),
    )
)


def split_joints(part: str) -> list[str]:
    """Split `10 reps and hold 5 s` and `10 reps (hold 5 s)`, which need no comma to be clear."""
    pieces = [piece.strip() for piece in _JOINT.split(part)]
    return [piece for piece in pieces if piece]


def read_part(part: str) -> dict[str, Any] | None:
    """Read one part; None where it is none."""
    for pattern, reader in _PARTS:
        if match := pattern.fullmatch(part):
            return reader(match)
    return None
