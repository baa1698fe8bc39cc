"""Where you feel it: small pills in the colour of a signal, fixed inside a segment, just under its surface.

A region runs from sphere to sphere by shares of the way, away from the bone by an offset in the axes of a segment.
"""

from typing import NamedTuple

from kinesite.figures.angles import SIDES
from kinesite.figures.axes import Vector, between
from kinesite.figures.skeleton import Body


class Region(NamedTuple):
    """A pill: between which spheres, in whose axes, its two ends (share, offset, radius), and after which part."""

    start: str
    end: str
    segment: str
    ends: tuple[tuple[float, Vector, float], tuple[float, Vector, float]]
    after: str


def _pill(start: str, end: str, segment: str, ends: tuple[float, ...], after: str) -> Region:
    """Make a region of: share, forward, left, radius, twice."""
    first, last = ends[:4], ends[4:]
    return Region(
        start, end, segment,
        ((first[0], (first[1], first[2], 0.0), first[3]), (last[0], (last[1], last[2], 0.0), last[3])),
        after,
    )  # fmt: skip


def _in_the_middle() -> dict[str, Region]:
    return {
        "low_back": _pill("s1", "s3", "s2", (0.2, -0.035, 0, 0.021, 1, -0.033, 0, 0.021), "trunk"),
        "back": _pill("s2", "s6", "s4", (0, -0.035, 0, 0.021, 1, -0.035, 0, 0.021), "trunk"),
        "upper_back": _pill("s4", "s6", "s5", (0.5, -0.036, 0, 0.021, 1, -0.036, 0, 0.021), "trunk"),
        "abs": _pill("s2", "s5", "s3", (0, 0.034, 0, 0.021, 1, 0.034, 0, 0.021), "trunk"),
        "chest": _pill("s6", "s7", "s6", (0, 0.036, 0, 0.022, 1, 0.03, 0, 0.02), "trunk"),
    }


def _on_a_side(side: str, y: float) -> dict[str, Region]:
    hip, knee, ankle, shoulder = (f"{side}_{name}" for name in ("hip", "knee", "ankle", "shoulder"))
    leg, thigh, shank = f"{side}_leg", f"{side}_thigh", f"{side}_shank"
    regions = {
        "hamstrings": _pill(hip, knee, thigh, (0.2, -0.026, 0, 0.025, 0.88, -0.019, 0, 0.017), leg),
        "quads": _pill(hip, knee, thigh, (0.2, 0.026, 0, 0.025, 0.88, 0.019, 0, 0.017), leg),
        "hip_flexor": _pill(hip, knee, thigh, (-0.06, 0.03, 0, 0.022, 0.34, 0.024, 0, 0.018), leg),
        "calf": _pill(knee, ankle, shank, (0.12, -0.014, 0, 0.022, 0.6, -0.01, 0, 0.015), leg),
        "glutes": _pill(hip, hip, "pelvis", (0, -0.032, 0, 0.026, 0, -0.03, 0, 0.026), leg),
        "outer_hip": _pill(hip, knee, thigh, (-0.05, -0.016, y * 0.03, 0.026, 0.16, -0.012, y * 0.03, 0.024), leg),
        "side": _pill("s2", "s5", "s3", (0, 0, y * 0.05, 0.021, 1, 0, y * 0.058, 0.021), "trunk"),
        "lats": _pill("s4", "s7", "s6", (0, -0.026, y * 0.05, 0.021, 1, -0.02, y * 0.05, 0.02), "trunk"),
        "shoulder": _pill(shoulder, shoulder, "chest", (0, 0, 0, 0.024, 0, 0, 0, 0.024), f"{side}_arm"),
    }
    return {f"{side}_{name}": region for name, region in regions.items()}


MUSCLES = _in_the_middle() | {
    name: region for side, y in zip(SIDES, (-1.0, 1.0), strict=True) for name, region in _on_a_side(side, y).items()
}


def pill_of(region: Region, body: Body) -> tuple[Vector, Vector]:
    """Find the two ends of a pill in a body."""
    axes = body.axes[region.segment]
    first, last = (
        axes.at(between(body.points[region.start], body.points[region.end], share), *offset)
        for share, offset, _ in region.ends
    )
    if region.start == region.end:  # a region on one joint is a pill across it
        return axes.at(first, up=0.02), axes.at(last, up=-0.02)
    return first, last
