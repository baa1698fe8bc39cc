import pytest

from kinesite.figures.angles import RANGES, known_joints, limits, shares, spread


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ({"knee_flexion": 90}, {"right_knee_flexion": 90, "left_knee_flexion": 90}),
        ({"left_knee_flexion": 10, "knee_flexion": 90}, {"right_knee_flexion": 90, "left_knee_flexion": 10}),
        ({"trunk": 100}, {"lumbar": 55, "thoracic": 45}),
        ({"trunk_twist": -50}, {"lumbar_twist": -10, "thoracic_twist": -40}),
        ({"neck": -8}, {"neck": -8}),
        ({"knee": 90}, {}),
    ],
)
def test_short_names_stand_for_single_angles(said: dict[str, float], meant: dict[str, float]) -> None:
    """Without a side both are meant, one side stands before both, and a trunk shares its angle."""
    assert spread(said) == pytest.approx(meant)


@pytest.mark.parametrize("name", known_joints())
def test_every_known_joint_has_a_range(name: str) -> None:
    """What a writer may name leads to angles, and its range keeps each of them within its own."""
    low, high = limits(name)
    assert low < high
    for single, share in shares(name):
        assert RANGES[single][0] - 1e-9 <= low * share <= high * share <= RANGES[single][1] + 1e-9
