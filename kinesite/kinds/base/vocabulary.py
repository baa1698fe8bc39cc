"""The words that fields of several kinds choose from."""

from typing import Literal

Goal = Literal["strength", "mobility", "stretch", "balance", "aerobic"]
Position = Literal[
    "lying on back", "lying on front", "lying on side", "hands and knees", "kneeling", "sitting", "standing"
]
Level = Literal["beginner", "intermediate", "advanced"]
