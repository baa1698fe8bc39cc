"""Doses as structured data: the properties of an ExercisePlan (schema.org), and the rest as named variables."""

from typing import Any

from kinesite.values.dosage import Dosage, Number, Programme, Range, write_dosage

UNIT_CODES = {"day": "DAY", "week": "WEE", "month": "MON"}
"""The common codes of UN/CEFACT Recommendation 20."""
VARIABLES = ("hold", "sides", "sets", "tempo")
"""Parts of a dose that schema.org has no property for."""


def dose_data(dose: Dosage) -> dict[str, Any]:
    """Describe a dose; only the parts that it has."""
    known: dict[str, Any] = {
        "repetitions": dose.reps and _amount(dose.reps),
        "activityFrequency": dose.frequency and write_dosage(Dosage(frequency=dose.frequency)),
        "restPeriods": dose.rest and write_dosage(Dosage(rest=dose.rest)),
        "activityDuration": dose.programme and _length(dose.programme),
        "intensity": dose.load and write_dosage(Dosage(load=dose.load)),
        "additionalVariable": _variables(dose),
    }
    return {name: value for name, value in known.items() if value}


def _variables(dose: Dosage) -> list[str]:
    parts = {name: value for name in VARIABLES if (value := getattr(dose, name))}
    return [f"{name}: {write_dosage(Dosage(**{name: value}))}" for name, value in parts.items()]


def _amount(amount: Range) -> Number | dict[str, Any]:
    """Give one number as it is, and a range with the ends that it has."""
    if amount.low == amount.high:
        return amount.low
    upper = {} if amount.high is None else {"maxValue": amount.high}
    return {"@type": "QuantitativeValue", "minValue": amount.low, **upper}


def _length(programme: Programme) -> dict[str, Any]:
    amount = _amount(programme.amount)
    quantity = amount if isinstance(amount, dict) else {"@type": "QuantitativeValue", "value": amount}
    return {**quantity, "unitText": programme.unit.value, "unitCode": UNIT_CODES[programme.unit.value]}
