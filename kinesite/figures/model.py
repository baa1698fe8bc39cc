"""The field `figure:` of an exercise: what a writer says about how it looks.

A base position brings its angles and what touches the floor; a pose says only what differs from it. What a pose states
is held; what it does not state may give a little, so that the contacts hold.
"""

from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema

from kinesite.figures.bases import CHAIR_SEAT

Degrees = float
Height = float
"""Heights and places are shares of the body height."""


class Part(BaseModel):
    """A group of fields. Unknown keys are an error, and nothing changes after reading."""

    model_config = ConfigDict(extra="forbid", frozen=True)


def _with_heights(contacts: object) -> object:
    """Read `[hands, {right_heel: 0.2}]` as heights by part: what has none stands on the floor."""
    if not isinstance(contacts, list | tuple):
        return contacts
    heights: dict[object, object] = {}
    for contact in contacts:
        heights |= contact if isinstance(contact, dict) else {contact: 0.0}
    return heights


_BY_PART = {"type": "object", "additionalProperties": {"type": "number"}}
_AS_WRITTEN = {"anyOf": [{"type": "array", "items": {"anyOf": [{"type": "string"}, _BY_PART]}}, _BY_PART]}
Contacts = Annotated[dict[str, Height], BeforeValidator(_with_heights), WithJsonSchema(_AS_WRITTEN)]
Point = tuple[float, float] | tuple[float, float, float]


class Arrow(Part):
    """An arrow that shows a movement: along the path of a point, as a push from or to a point, or as a turn."""

    follow: str | None = Field(None, description="The point whose path it shows: right_ankle.")
    push: str | None = Field(None, description="The point that it starts from: pelvis.")
    turn: str | None = Field(None, description="The point that it goes round: pelvis.")
    towards: tuple[float, float] = Field((0.0, 1.0), description="Where a push goes: to the right, and up.")
    to_point: bool = Field(False, description="A push that ends at the point instead of starting there.")
    gap: float = Field(0.09, description="How far a push or path stays away from the point.")
    length: float = Field(0.12, description="How long a push is.")
    inside: bool = Field(False, description="A path on the side of the body instead of outside.")
    trim: tuple[float, float] = Field((0.1, 0.92), description="Which part of the path is shown.")
    radius: float = Field(0.1, description="How wide a turn is.")
    degrees: tuple[float, float] = Field((0.0, 90.0), description="A turn from and to, clockwise from the top.")
    flat: float = Field(1.0, description="Less than 1 shows a turn at a slant.")


class Pose(Part):
    """One position of the exercise, as it differs from the base."""

    name: str = Field(min_length=1, description="What the reader sees: Lift your hips.")
    step: int | None = Field(None, ge=1, description="The number of the step that it shows.")
    hold: float = Field(0.8, ge=0, le=10, description="How long the moving figure stays here, in seconds.")
    move: float = Field(1.8, gt=0, le=10, description="How long it takes to come here, in seconds.")
    joints: dict[str, Degrees] = Field({}, description="Angles that are held.")
    roughly: dict[str, Degrees] = Field({}, description="Angles that may differ, if something else needs it.")
    free: tuple[str, ...] = Field((), description="Angles that may be anything.")
    contacts: Contacts | None = Field(None, description="What stands on the floor, or at a height.")
    slide: tuple[str, ...] = Field((), description="Contacts that may be elsewhere than in the base position.")
    place: dict[str, float] = Field({}, description="How far to the right a part is.")
    reach: dict[str, str | Point] = Field({}, description="What a hand holds: a place on the body, or a point.")
    level: dict[str, Literal["vertical", "horizontal"]] = Field({}, description="Segments that are upright or level.")
    balance: tuple[str, ...] = Field((), description="What carries the weight.")
    lean: Degrees | None = Field(None, description="The pelvis tipped to the right of the picture.")
    roll: Degrees | None = Field(None, description="The pelvis rolled about the line from left to right.")
    turn: Degrees | None = Field(None, description="The pelvis turned about the vertical.")
    arrows: tuple[Arrow, ...] = Field((), max_length=2, description="The movement that leads here.")


class Chair(Part):
    """A chair: where it stands, which way it faces (1 is right), and its heights."""

    x: float
    faces: Literal["left", "right"] = "right"
    back: float = 0.5
    seat: float = CHAIR_SEAT


class Block(Part):
    """A step or a pillow: where it begins and ends, and how high it is."""

    start: float
    end: float
    height: float


class Props(Part):
    """What stands in the picture beside the body."""

    chair: Chair | None = None
    wall: float | None = Field(None, description="How far to the right a wall stands, seen from the side.")
    wall_behind: tuple[float, float] | None = Field(None, description="From where to where a wall beside the body is.")
    step: Block | None = None
    pillow: Block | None = None


class Figure(Part):
    """A figure: a base position, the view of it, and the poses in their order."""

    base: str = Field(description="The base position: hook-lying.")
    view: str | tuple[float, float] = Field("side", description="Where it is seen from; or azimuth and elevation.")
    joints: dict[str, Degrees] = Field({}, description="Angles that differ from the base in every pose.")
    contacts: Contacts | None = Field(None, description="What stands on the floor in every pose.")
    slide: tuple[str, ...] = Field((), description="Contacts that may move along the floor.")
    place: dict[str, float] = Field({}, description="How far to the right a part is, in every pose.")
    reach: dict[str, str | Point] = Field({}, description="What the hands hold in every pose.")
    props: Props = Props()
    muscles: tuple[str, ...] = Field((), description="Where you feel it: right_hamstrings.")
    strong: Literal["right", "left", "both"] = Field("right", description="The side in the dark tone.")
    in_front: tuple[tuple[str, str], ...] = Field((), description="Groups drawn over others: [right_arm, trunk].")
    poses: tuple[Pose, ...] = Field(min_length=1, description="Every position, each as it differs from the base.")
    shown: int = Field(
        2, ge=1, description="The number of the pose that stands for the exercise where there is but one."
    )
    order: tuple[int, ...] = Field((), description="The order of the poses in motion, if a pose comes again.")
