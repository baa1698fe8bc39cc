"""All that one kind may share with another; no kind imports its siblings."""

from kinesite.kinds.base.desk import Desk, Excerpt, Filled
from kinesite.kinds.base.dose_data import dose_data
from kinesite.kinds.base.doses import Dose, DoseView, dose_of, dose_view
from kinesite.kinds.base.drawings import Drawings
from kinesite.kinds.base.exercise_data import Exercises, Plain, exercise_data
from kinesite.kinds.base.facets import FACETS, Facet, in_words
from kinesite.kinds.base.kind import Kind
from kinesite.kinds.base.media import Media, image_data, media_view, video_data
from kinesite.kinds.base.reach import Reach, held_in_frame, reach_of
from kinesite.kinds.base.vocabulary import Goal, Level, Position

__all__ = [
    "FACETS",
    "Desk",
    "Dose",
    "DoseView",
    "Drawings",
    "Excerpt",
    "Exercises",
    "Facet",
    "Filled",
    "Goal",
    "Kind",
    "Level",
    "Media",
    "Plain",
    "Position",
    "Reach",
    "dose_data",
    "dose_of",
    "dose_view",
    "exercise_data",
    "held_in_frame",
    "image_data",
    "in_words",
    "media_view",
    "reach_of",
    "video_data",
]
