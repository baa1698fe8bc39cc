"""What touches what: a writer's words for parts of the body, as spheres of the mannequin."""

from kinesite.figures.angles import SIDES

ON_A_SIDE = {
    "foot": ("heel", "toe"),
    "heel": ("heel",),
    "toe": ("toe",),
    "ankle": ("ankle",),
    "shin": ("knee", "ankle"),
    "knee": ("knee",),
    "hip": ("hip",),
    "ribs": ("s5",),
    "shoulder": ("shoulder",),
    "elbow": ("elbow",),
    "forearm": ("elbow", "wrist"),
    "hand": ("wrist", "hand"),
    "fingers": ("hand",),
}
IN_THE_MIDDLE = {
    "head": ("head",),
    "face": ("head", "jaw"),
    "upper_back": ("right_s6", "left_s6"),
    "low_back": ("right_s2", "left_s2"),
    "chest": ("right_s6", "left_s6"),
    "pelvis": ("right_s0", "left_s0"),
    "seat": ("right_hip", "left_hip"),
}
PLURALS = {"feet": "foot", "ribs": "ribs"} | {
    f"{part}s": part for part in ON_A_SIDE if part not in {"foot", "ribs", "fingers"}
}
LIMB_ENDS = frozenset({"foot", "heel", "toe", "ankle", "shin", "knee", "elbow", "forearm", "hand", "fingers"})
"""What stays where it is planted. The trunk and the head may slide: a back that flattens grows longer."""


def sides_and_part(word: str) -> tuple[tuple[str, ...], str]:
    """Read `left_knee`, `knees` or `head`: on which sides, and which part ("" if there is none of that name)."""
    if word in IN_THE_MIDDLE:
        return (), word
    if word in PLURALS:
        return SIDES, PLURALS[word]
    side, _, part = word.partition("_")
    return ((side,), part) if side in SIDES and part in ON_A_SIDE else ((), "")


def spheres_of(word: str) -> tuple[str, ...]:
    """Give the spheres that a word stands for; none if it is unknown."""
    sides, part = sides_and_part(word)
    return IN_THE_MIDDLE.get(part, ()) or tuple(f"{side}_{name}" for side in sides for name in ON_A_SIDE[part])


def stays(word: str) -> bool:
    """Tell whether a part stays at its place on the floor while it touches it."""
    return sides_and_part(word)[1] in LIMB_ENDS


def known_parts() -> tuple[str, ...]:
    """List every word that a writer may use for a part that touches something."""
    return (*IN_THE_MIDDLE, *PLURALS, *(f"{side}_{part}" for side in SIDES for part in ON_A_SIDE))
