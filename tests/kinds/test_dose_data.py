from typing import Any

import pytest

from kinesite.kinds.base import dose_data
from kinesite.values.dosage import read_dosage


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("10 reps", {"repetitions": 10}),
        ("10-15 reps", {"repetitions": {"@type": "QuantitativeValue", "minValue": 10, "maxValue": 15}}),
        ("10+ reps", {"repetitions": {"@type": "QuantitativeValue", "minValue": 10}}),
        ("once a day", {"activityFrequency": "once a day"}),
        ("10 reps, rest 30 s", {"repetitions": 10, "restPeriods": "rest 30 s"}),
        ("10 reps, load 5 kg", {"repetitions": 10, "intensity": "load 5 kg"}),
        (
            "10 reps, for 3-6 months",
            {
                "repetitions": 10,
                "activityDuration": {
                    "@type": "QuantitativeValue",
                    "minValue": 3,
                    "maxValue": 6,
                    "unitText": "month",
                    "unitCode": "MON",
                },
            },
        ),
        (
            "2 sets, hold 20-30 s per side",
            {"additionalVariable": ["hold: hold 20-30 s", "sides: per side", "sets: 2 sets"]},
        ),
        ("10 reps, tempo 3-1-2-0", {"repetitions": 10, "additionalVariable": ["tempo: tempo 3-1-2-0"]}),
    ],
)
def test_each_part_of_a_dose_has_its_property(text: str, data: dict[str, Any]) -> None:
    """What schema.org has a property for stands there, the rest as named variables, and nothing else."""
    assert dose_data(read_dosage(text)) == data
