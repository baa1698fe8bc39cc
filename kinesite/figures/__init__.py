"""Figures: a body in poses that a writer describes by angles, solved so that it stands on the floor, and drawn as SVG.

figure = Figure.model_validate(values["figure"])   # the form
faults(figure)                                      # unknown words, joints out of range
solution = kept.of(figure) or solve(figure)         # dear: the only call that loads numpy and scipy
unmet(figure, solution)                             # what contradicts itself
moving(figure, solution, words).svg                 # cheap, and the same bytes every time
"""

import os

from kinesite.figures.colours import DARK, LIGHT, fixed_style, page_style
from kinesite.figures.faults import Fault, faults
from kinesite.figures.kept import BrokenFile, Kept, digest, load, read, save
from kinesite.figures.model import Figure, Pose
from kinesite.figures.moving import Moving, moving
from kinesite.figures.sheet import sheet
from kinesite.figures.solution import Solution
from kinesite.figures.stills import Drawing, Words, pose, still, strip
from kinesite.figures.unmet import unmet

__all__ = [
    "DARK",
    "LIGHT",
    "BrokenFile",
    "Drawing",
    "Fault",
    "Figure",
    "Kept",
    "Moving",
    "Pose",
    "Solution",
    "Words",
    "digest",
    "faults",
    "fixed_style",
    "load",
    "moving",
    "page_style",
    "pose",
    "read",
    "save",
    "sheet",
    "solve",
    "still",
    "strip",
    "unmet",
]


def solve(figure: Figure) -> Solution:
    """Solve a figure. Numpy and scipy are loaded here, and nowhere else.

    Its matrices are small: threads inside them would only get in each other's way.
    """
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    from kinesite.figures.solving import solve as least_squares  # noqa: PLC0415 - a build with nothing to solve loads neither

    return least_squares(figure)
