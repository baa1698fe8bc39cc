import pytest

from kinesite.values.dosage import BOUNDS, Timing, beyond, read_dosage


@pytest.mark.parametrize(
    ("written", "bounds"),
    [
        ("10-15 reps, hold 5 s, once a day", []),
        ("25 reps", []),
        ("26 reps", ["25 repetitions"]),
        ("20-26 reps", ["25 repetitions"]),
        ("5 sets of 30 reps", ["25 repetitions", "4 sets"]),
        ("hold 1 min", []),
        ("hold 2 min", ["a hold of 60 seconds"]),
        ("hold 15 breaths", []),
        ("hold 16 breaths", ["a hold of 60 seconds"]),
        ("hold 30 exhales", []),
        ("10 reps, rest 3 min", []),
        ("10 reps, rest 4 min", ["a rest of 3 minutes"]),
        ("10 reps, 5 times a day", []),
        ("10 reps, 5-6 times a day", ["5 times a day"]),
        ("10 reps, once an hour", ["5 times a day"]),
        ("10 reps, 35 times a week", []),
        ("10 reps, 36 times a week", ["5 times a day"]),
        ("10 reps with 10 kg", []),
        ("10 reps with 11 kg", ["10 kg"]),
        ("10 reps with 20 lb", []),
        ("10 reps with 25 lb", ["10 kg"]),
        ("10 reps with 80%", []),
        ("10 reps for 52 weeks", []),
    ],
)
def test_a_dose_is_held_against_the_most_that_it_asks_for(written: str, bounds: list[str]) -> None:
    """The upper end of each range, in one unit."""
    assert [bound.said for bound in beyond(read_dosage(written), Timing())] == bounds


def test_a_breath_is_as_long_as_the_site_says() -> None:
    """Ten slow breaths can be more than a minute."""
    dose = read_dosage("hold 10 breaths")
    assert list(beyond(dose, Timing(breath=6))) == []
    assert [bound.most for bound in beyond(dose, Timing(breath=7))] == [60]


def test_each_bound_says_where_it_comes_from() -> None:
    """Guidance with a name, or a rule of this project."""
    assert all(bound.why.endswith(("(ACSM)", "(our own rule)")) for bound in BOUNDS)
