"""What writers write. To add a kind: a file beside this one, a line in this list, a test, a template."""

from typing import Any

from kinesite.kinds.base import Kind
from kinesite.kinds.condition import ConditionKind
from kinesite.kinds.exercise import ExerciseKind
from kinesite.kinds.guide import GuideKind
from kinesite.kinds.include import IncludeKind
from kinesite.kinds.page import PageKind
from kinesite.kinds.person import PersonKind
from kinesite.kinds.question import QuestionKind
from kinesite.kinds.routine import RoutineKind
from kinesite.kinds.term import TermKind

KINDS: tuple[Kind[Any], ...] = (
    ExerciseKind(),
    RoutineKind(),
    GuideKind(),
    ConditionKind(),
    QuestionKind(),
    TermKind(),
    PersonKind(),
    PageKind(),
    IncludeKind(),
)
BY_NAME: dict[str, Kind[Any]] = {kind.name: kind for kind in KINDS}
BY_FOLDER: dict[str, Kind[Any]] = {kind.folder: kind for kind in KINDS}
