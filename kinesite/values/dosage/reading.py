"""Reading a dose as people write it: parts joined by commas, in any order, each said at most once.

Hyphen, dashes and `to` mean the same, as do `x`, `*` and the multiplication sign. What has no one clear meaning is an
`UnreadableDose` that names the part and shows how to write it.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import Any

from kinesite.values.dosage.amounts import SPAN, read_found_span
from kinesite.values.dosage.model import Dosage, Frequency, Sides, Span
from kinesite.values.dosage.parts import read_part, split_joints
from kinesite.values.dosage.refusing import (
    EXAMPLES,
    UnreadableDose,
    refuse_decimal_comma,
    refuse_rest_between_no_sets,
    refuse_too_much,
    unreadable,
)
from kinesite.values.dosage.sides import split_sides, with_sides
from kinesite.values.dosage.wording import plainly


def _said_in(piece: str, written: str) -> dict[str, Any]:
    said = read_part(piece)
    if said is None:
        raise unreadable(written)
    return said


def _found(text: str) -> Iterator[tuple[str, Any, str]]:
    """Give each thing that is said, and the words it stands in; a part of nothing but sides says no more than them."""
    for part in re.split(r"[,;]", text.strip(" ,;")):
        written = part.strip()
        rest, sides = split_sides(plainly(written))
        yield from (("sides", each, written) for each in sides)
        pieces = split_joints(rest)
        if not pieces and not sides:
            raise unreadable(written)
        for piece in pieces:
            yield from ((name, value, written) for name, value in _said_in(piece, written).items())


@lru_cache(maxsize=4096)
def read_dosage(text: str) -> Dosage:
    """Read a dose. Raises UnreadableDose."""
    refuse_decimal_comma(text)
    dosage, sides = Dosage(), list[Sides]()
    for name, value, written in _found(text):
        if name == "sides":
            sides.append(value)
            continue
        if getattr(dosage, name) is not None:
            raise UnreadableDose(f'"{text.strip()}" says the {name} twice', "Keep one of them.")
        refuse_too_much(name, value, written)
        dosage = replace(dosage, **{name: value})
    refuse_rest_between_no_sets(dosage, text)
    return with_sides(dosage, sides, text)


def read_frequency(text: str) -> Frequency:
    """Read a dose that says how often and nothing else. Raises UnreadableDose."""
    example = 'Write it like "once a day" or "4-6 times a week".'
    try:
        dosage = read_dosage(text)
    except UnreadableDose as error:
        raise UnreadableDose(str(error), example if error.hint == EXAMPLES else error.hint) from error
    if dosage.frequency is None or dosage != Dosage(frequency=dosage.frequency):
        raise UnreadableDose(f'"{text.strip()}" does not say how often', example)
    return dosage.frequency


def read_span(text: str) -> Span:
    """Read a time such as `30 s` or `3 breaths`. Raises UnreadableDose."""
    refuse_decimal_comma(text)
    match = re.fullmatch(SPAN, plainly(text))
    if not match:
        raise UnreadableDose(f'"{text.strip()}" is not a time', 'Write it like "30 s", "10-15 s" or "3 breaths".')
    span = read_found_span(match)
    refuse_too_much("time", span, text.strip())
    return span
