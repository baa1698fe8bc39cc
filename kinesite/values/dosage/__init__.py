"""How much of an exercise: one typed form, one text form that people write, no loss between them."""

from kinesite.values.dosage.adding import about, in_minutes_together, reckoning
from kinesite.values.dosage.bounds import BOUNDS, Bound, beyond
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
)
from kinesite.values.dosage.reading import read_dosage, read_frequency, read_span
from kinesite.values.dosage.refusing import UnreadableDose
from kinesite.values.dosage.saying import DosePart, in_a_line, in_parts
from kinesite.values.dosage.timing import Timing, seconds_for, seconds_of
from kinesite.values.dosage.writing import write_dosage, write_frequency, write_span

__all__ = [
    "BOUNDS",
    "Bound",
    "Dosage",
    "DosePart",
    "Frequency",
    "Length",
    "Load",
    "Number",
    "Per",
    "Programme",
    "Range",
    "Sides",
    "Span",
    "Tempo",
    "Timing",
    "Unit",
    "UnreadableDose",
    "about",
    "beyond",
    "in_a_line",
    "in_minutes_together",
    "in_parts",
    "read_dosage",
    "read_frequency",
    "read_span",
    "reckoning",
    "seconds_for",
    "seconds_of",
    "write_dosage",
    "write_frequency",
    "write_span",
]
