"""What pages are found by: where the list of a facet stands, and how it is said in words."""

from typing import NamedTuple

from kinesite.values.words import slugify, with_article

FACETS = {
    "region": "Part of the body",
    "goal": "Goal",
    "position": "How you start",
    "equipment": "What you need",
    "level": "Level",
}
"""Each facet, as readers are asked for it, in the order in which they choose."""
IN_WORDS = {
    ("goal", "stretch"): "to stretch",
    ("goal", "aerobic"): "for heart and lungs",
    ("position", "lying on back"): "lying on your back",
    ("position", "lying on front"): "lying on your front",
    ("position", "lying on side"): "lying on your side",
    ("position", "hands and knees"): "on hands and knees",
    ("level", "beginner"): "for beginners",
    ("level", "intermediate"): "at intermediate level",
    ("level", "advanced"): "at advanced level",
}


class Facet(NamedTuple):
    """One value that pages of a kind share: (`exercises`, `region`, `lower back`)."""

    folder: str
    name: str
    value: str

    @property
    def address(self) -> str:
        """The address of the list of all pages that share it."""
        return f"{self.folder}/{self.name}/{slugify(self.value)}/"


def in_words(name: str, value: str) -> str:
    """Say what pages with a facet are: `for the lower back`, `with a mat`, `standing`."""
    if name == "equipment":
        return f"with {with_article(value)}"
    if name == "region":
        return f"for the {value}"
    return IN_WORDS.get((name, value), value if name == "position" else f"for {value}")
