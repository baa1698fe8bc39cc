"""Refusing a dose: what is wrong in plain words, and what to write instead. A guess would be worse than a question."""

import re

from kinesite.values.dosage.model import Dosage, Range, Span, Unit

EXAMPLES = 'Write it like "10-15 reps, hold 5 s", "3 reps per side" or "hold 20-30 s each side, 4-6 times a week".'
MOST_REPS = 999
MOST_SETS = 99
MOST_OF_ANYTHING = 999
DECIMALS = 2
HOURS_IN_A_DAY = 24
SECONDS_IN_A_DAY = HOURS_IN_A_DAY * 60 * 60

_UNCLEAR = (
    (r"\b(?:every|each) (?:other|second) day\b", "it can be three or four times a week", 'Write "3-4 times a week".'),
    (r"\bup to\b", "it does not say the least", 'Write both ends, as in "5-10 reps".'),
    (r"\bor\b", "it leaves a choice", 'Write a range, as in "1-2 times a day" or "8-10 reps".'),
    (
        r"\bhourly\b|\bevery hour\b",
        "it does not say for how long",
        'Write "8 times a day" or "once an hour".',
    ),
    (r"^\S+ days?$", "it can be how long or how often", 'Write "for 3 days" or "3 days a week".'),
)


class UnreadableDose(ValueError):  # noqa: N818 - it says what is wrong, which "Error" would not
    """A dose that cannot be read; `hint` shows how to write it."""

    def __init__(self, message: str, hint: str = EXAMPLES) -> None:
        super().__init__(message)
        self.hint = hint


def unreadable(written: str) -> UnreadableDose:
    """Say why a part has no one clear meaning where that is known, or else that it cannot be read."""
    for pattern, reason, hint in _UNCLEAR:
        if re.search(pattern, written.lower()):
            return UnreadableDose(f'"{written}" is not clear: {reason}', hint)
    return UnreadableDose(f'"{written}" cannot be read as a dose')


def refuse_decimal_comma(text: str) -> None:
    """Refuse `2,5 kg`: a comma parts two things here, so it would be read as 2 repetitions with 5 kg."""
    if found := re.search(r"(?<!\d)(\d+),(\d+)", text):
        decimal = len(found[2]) <= DECIMALS
        number = f'"{found[1]}.{found[2]}", with a point' if decimal else f'"{found[1]}{found[2]}"'
        hint = f"Write {number}. If the comma parts two things, put a space after it."
        raise UnreadableDose(f'"{found[0]}" has a comma between two figures', hint)


def refuse_too_much(name: str, value: object, written: str) -> None:
    """Refuse numbers that can only be slips, such as 10000 repetitions or a hold of three days."""
    amount = _amount_of(value)
    most, words = _most(name, value)
    if amount is not None and amount.top > most:
        raise UnreadableDose(f'"{written}" is too much', f"Write {words} at most.")


def _most(name: str, value: object) -> tuple[int, str]:
    if isinstance(value, Span) and value.unit is Unit.SECONDS:
        return SECONDS_IN_A_DAY, f"{HOURS_IN_A_DAY} hours"
    counted = {"reps": MOST_REPS, "sets": MOST_SETS}
    return (counted[name], f"{counted[name]} {name}") if name in counted else (MOST_OF_ANYTHING, str(MOST_OF_ANYTHING))


def _amount_of(value: object) -> Range | None:
    """Find the number in whatever a part of a dose is; a tempo and the sides have none."""
    found = getattr(value, "amount", None) or getattr(value, "times", None) or value
    return found if isinstance(found, Range) else None


def refuse_rest_between_no_sets(dosage: Dosage, text: str) -> None:
    """Refuse a rest between sets where there are none: it would be counted between the repetitions."""
    if dosage.reps and not dosage.sets and re.search(r"\bbetween\W+(?:the\W+)?sets\b", text.lower()):
        hint = 'Say how many sets, as in "3 sets of 10, rest 30 s", or leave out "between sets".'
        raise UnreadableDose(f'"{text.strip()}" has a rest between sets, but no sets', hint)
