"""The typed form of a dose. Every part is optional; each is a number or a range; time is in seconds or in breaths."""

from dataclasses import dataclass
from enum import StrEnum

Number = int | float


@dataclass(frozen=True, order=True)
class Range:
    """From `low` to `high`; a single number has both alike; `high` None is open (`3+ weeks`)."""

    low: Number
    high: Number | None

    @classmethod
    def of(cls, low: Number, high: Number | None = None) -> "Range":
        """Make a single number, or a range."""
        return cls(low, low if high is None else high)

    @property
    def top(self) -> Number:
        """The most that is asked for; the least where there is no end."""
        return self.low if self.high is None else self.high


class Unit(StrEnum):
    """What a hold or a rest is measured in."""

    SECONDS = "s"
    BREATHS = "breath"
    EXHALES = "exhale"


class Sides(StrEnum):
    """How the two sides of the body share the work; the numbers then count for one side."""

    EACH = "per side"
    ALTERNATE = "alternate sides"
    ONE_FIRST = "one side first"


class Per(StrEnum):
    """The stretch of time that a frequency counts in."""

    HOUR = "hour"
    DAY = "day"
    WEEK = "week"


class Length(StrEnum):
    """The unit that a programme's length is counted in."""

    DAYS = "day"
    WEEKS = "week"
    MONTHS = "month"


class Weight(StrEnum):
    """The unit of a load; a percentage is of the most one can lift once."""

    KILOGRAMS = "kg"
    POUNDS = "lb"
    PERCENT = "%"


@dataclass(frozen=True)
class Span:
    """A time: seconds, breaths or exhales."""

    amount: Range
    unit: Unit = Unit.SECONDS


@dataclass(frozen=True)
class Tempo:
    """Seconds to lower, to wait, to lift, and to wait again before the next."""

    phases: tuple[int, ...]


@dataclass(frozen=True)
class Load:
    """How much weight."""

    amount: Range
    unit: Weight = Weight.KILOGRAMS


@dataclass(frozen=True)
class Frequency:
    """How often."""

    times: Range
    per: Per


@dataclass(frozen=True)
class Programme:
    """For how long the exercise is kept up."""

    amount: Range
    unit: Length


@dataclass(frozen=True)
class Dosage:
    """How much of one exercise."""

    sets: Range | None = None
    reps: Range | None = None
    hold: Span | None = None
    sides: Sides | None = None
    rest: Span | None = None
    tempo: Tempo | None = None
    load: Load | None = None
    frequency: Frequency | None = None
    programme: Programme | None = None
