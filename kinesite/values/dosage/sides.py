"""How the two sides share the work, as people say it; and the one thing that they must not leave open."""

import re
from collections.abc import Sequence
from dataclasses import replace

from kinesite.values.dosage.model import Dosage, Range, Sides
from kinesite.values.dosage.refusing import UnreadableDose
from kinesite.values.dosage.writing import write_dosage, write_range

_SIDE = r"(?:side|leg|arm|direction|way)s?\b"
_PATTERNS = (  # "alternating each side" is one phrase: its "each side" says nothing of the number
    (rf"\b(?:and )?alternat(?:e|ing)\b(?: (?:on )?(?:(?:per|each|every|both) )?{_SIDE})?", Sides.ALTERNATE),
    (r"\b(?:and )?(?:all (?:reps )?on )?one side first\b", Sides.ONE_FIRST),
    (rf"\b(?:on |in )?(?:per|each|every|both|an?) {_SIDE}", Sides.EACH),
)


def split_sides(part: str) -> tuple[str, list[Sides]]:
    """Take the words about sides out of a part, and say which they were."""
    said = []
    for pattern, sides in _PATTERNS:
        part, found = re.subn(pattern, "", part)
        said += [sides] * found
    return re.sub(" +", " ", part).strip(), said


def _one_side_of(reps: Range) -> Range:
    """Halve even numbers, for the hint: ten that alternate are most often five for each side."""
    if any(end % 2 for end in (reps.low, reps.top)):
        return reps
    return Range(reps.low // 2, None if reps.high is None else reps.high // 2)


def with_sides(dosage: Dosage, said: Sequence[Sides], text: str) -> Dosage:
    """Give a dose its sides. Repetitions that alternate must say `per side`: else ten may be five or ten for each."""
    patterns = [sides for sides in said if sides is not Sides.EACH]
    if len(patterns) > 1:
        raise UnreadableDose(f'"{text.strip()}" says the sides twice', "Keep one of them.")
    whole = replace(dosage, sides=patterns[0] if patterns else Sides.EACH if said else None)
    if dosage.reps and patterns and Sides.EACH not in said:
        number = write_range(dosage.reps)
        message = f'"{text.strip()}": it is not clear whether {number} is for one side or for both'
        raise UnreadableDose(message, f'Write "{write_dosage(replace(whole, reps=_one_side_of(dosage.reps)))}".')
    return whole
