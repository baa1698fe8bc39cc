"""Parts of the body that are drawn together: chains of spheres, and what rides on them; with their order and tone."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import pairwise

from kinesite.figures.angles import SIDES
from kinesite.figures.camera import Camera
from kinesite.figures.model import Figure
from kinesite.figures.skeleton import LEVELS, Body

Link = tuple[str, str]
SIDE_VIEW_UP_TO = 20.0
"""A camera not turned further than this sees the near side before the trunk, and the far side behind it."""
TRUNK, HEAD = "trunk", "head"


@dataclass(frozen=True)
class Part:
    """What is filled as one shape: chains of spheres, and single hulls beside them."""

    name: str
    side: str
    chains: tuple[tuple[str, ...], ...]
    riders: tuple[Link, ...] = ()

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """List all pairs of spheres whose hulls make the shape."""
        pairs = (pair for chain in self.chains for pair in pairwise(chain))
        return (*pairs, *self.riders)


def _limbs(side: str) -> tuple[Part, Part]:
    def named(*names: str) -> tuple[str, ...]:
        return tuple(f"{side}_{name}" for name in names)

    heel_to_toe = (f"{side}_heel", f"{side}_toe")
    leg = Part(f"{side}_leg", side, (named("hip", "knee", "ankle", "ball"),), (heel_to_toe,))
    return leg, Part(f"{side}_arm", side, (named("shoulder", "elbow", "wrist", "hand"),))


def _trunk(levels: Sequence[int]) -> Part:
    flanks = tuple(tuple(f"{side}_s{level}" for level in levels) for side in SIDES)
    girdle = tuple((f"{side}_{level}", f"{side}_shoulder_blade") for side in SIDES for level in ("s8", "s6"))
    return Part(TRUNK, "", flanks, (("right_s8", "left_s8"), *girdle, ("nape", "skull")))


@cache
def parts_of(levels: tuple[int, ...] = LEVELS) -> dict[str, Part]:
    """Give all parts by name; the trunk may be made of fewer levels where it moves."""
    parts = [_trunk(levels), Part(HEAD, "", (), (("head", "jaw"),))]
    return {part.name: part for part in (*parts, *(limb for side in SIDES for limb in _limbs(side)))}


def drawn_order(figure: Figure, camera: Camera, bodies: Sequence[Body]) -> tuple[str, ...]:
    """Order the parts from back to front, once for all poses: a part cannot change its place while it moves."""
    if camera.sees_a_line and abs(camera.azimuth) <= SIDE_VIEW_UP_TO:
        order = ["left_arm", "left_leg", TRUNK, HEAD, "right_leg", "right_arm"]
    else:
        depths = {part.name: _mean_depth(part, camera, bodies) for part in parts_of().values()}
        order = sorted(depths, key=lambda name: (-depths[name], name))
        order.remove(HEAD)
        order.insert(order.index(TRUNK) + 1, HEAD)
    for front, behind in figure.in_front:
        order.remove(front)
        order.insert(order.index(behind) + 1, front)
    return tuple(order)


def _mean_depth(part: Part, camera: Camera, bodies: Sequence[Body]) -> float:
    names = [name for link in part.links for name in link]
    return sum(camera.depth(body.points[name]) for body in bodies for name in names) / len(names) / len(bodies)


def tone_of(figure: Figure, part: Part) -> str:
    """Choose the tone of a part: dark on the strong side and in the middle."""
    return "far" if part.side and figure.strong not in {part.side, "both"} else "near"
