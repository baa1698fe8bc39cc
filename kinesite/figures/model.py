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

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)


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

    follow: str | None = Field(
        None, description="The point whose path it shows: right_ankle.", examples=["right_ankle"]
    )
    push: str | None = Field(None, description="The point that it starts from: pelvis.", examples=["pelvis"])
    turn: str | None = Field(None, description="The point that it goes round: pelvis.", examples=["pelvis"])
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

    name: str = Field(min_length=1, description="What the reader sees: Lift your hips.", examples=["Lift your hips"])
    step: int | None = Field(None, ge=1, description="The number of the step that it shows.", examples=[2])
    hold: float = Field(0.8, ge=0, le=10, description="How long the moving figure stays here, in seconds.")
    move: float = Field(1.8, gt=0, le=10, description="How long it takes to come here, in seconds.")
    joints: dict[str, Degrees] = Field({}, description="Angles that are held.", examples=[{"trunk": 40}])
    roughly: dict[str, Degrees] = Field(
        {}, description="Angles that may differ, if something else needs it.", examples=[{"neck": 20}]
    )
    free: tuple[str, ...] = Field((), description="Angles that may be anything.", examples=[["ankle"]])
    contacts: Contacts | None = Field(
        None, description="What stands on the floor, or at a height.", examples=[["feet"]]
    )
    slide: tuple[str, ...] = Field(
        (), description="Contacts that may be elsewhere than in the base position.", examples=[["hands"]]
    )
    place: dict[str, float] = Field({}, description="How far to the right a part is.", examples=[{"right_heel": 0.2}])
    reach: dict[str, str | Point] = Field(
        {}, description="What a hand holds: a place on the body, or a point.", examples=[{"hands": "same_thigh"}]
    )
    level: dict[str, Literal["vertical", "horizontal"]] = Field(
        {}, description="Segments that are upright or level.", examples=[{"right_thigh": "vertical"}]
    )
    balance: tuple[str, ...] = Field((), description="What carries the weight.", examples=[["feet"]])
    lean: Degrees | None = Field(None, description="The pelvis tipped to the right of the picture.", examples=[10])
    roll: Degrees | None = Field(
        None, description="The pelvis rolled about the line from left to right.", examples=[90]
    )
    turn: Degrees | None = Field(None, description="The pelvis turned about the vertical.", examples=[90])
    arrows: tuple[Arrow, ...] = Field(
        (), max_length=2, description="The movement that leads here.", examples=[[{"follow": "right_wrist"}]]
    )


class Chair(Part):
    """A chair: where it stands, which way it faces (1 is right), and its heights."""

    x: float = Field(description="How far to the right it stands.", examples=[0.4])
    faces: Literal["left", "right"] = Field("right", description="Which way who sits on it looks.")
    back: float = Field(0.5, description="How high its back is.")
    seat: float = Field(CHAIR_SEAT, description="How high its seat is.")


class Block(Part):
    """A step or a pillow: where it begins and ends, and how high it is."""

    start: float = Field(description="How far to the right it begins.", examples=[0.3])
    end: float = Field(description="How far to the right it ends.", examples=[0.6])
    height: float = Field(description="How high it is.", examples=[0.2])


class Props(Part):
    """What stands in the picture beside the body."""

    chair: Chair | None = Field(None, description="A chair.", examples=[{"x": 0.4}])
    wall: float | None = Field(
        None, description="How far to the right a wall stands, seen from the side.", examples=[0.4]
    )
    wall_behind: tuple[float, float] | None = Field(
        None, description="From where to where a wall beside the body is.", examples=[[-0.4, 0.3]]
    )
    step: Block | None = Field(None, description="A step.", examples=[{"start": 0.3, "end": 0.6, "height": 0.2}])
    pillow: Block | None = Field(None, description="A pillow.", examples=[{"start": 0.3, "end": 0.6, "height": 0.1}])


class Figure(Part):
    """A figure: a base position, the view of it, and the poses in their order."""

    base: str = Field(description="The base position: hook-lying.", examples=["standing"])
    view: str | tuple[float, float] = Field(
        "side", description="Where it is seen from; or azimuth and elevation.", examples=["front"]
    )
    joints: dict[str, Degrees] = Field(
        {}, description="Angles that differ from the base in every pose.", examples=[{"knee_flexion": 20}]
    )
    contacts: Contacts | None = Field(None, description="What stands on the floor in every pose.", examples=[["feet"]])
    slide: tuple[str, ...] = Field((), description="Contacts that may move along the floor.", examples=[["hands"]])
    place: dict[str, float] = Field(
        {}, description="How far to the right a part is, in every pose.", examples=[{"right_heel": 0.2}]
    )
    reach: dict[str, str | Point] = Field(
        {}, description="What the hands hold in every pose.", examples=[{"hands": "same_thigh"}]
    )
    props: Props = Field(Props(), description="What stands beside the body.", examples=[{"wall": 0.4}])
    muscles: tuple[str, ...] = Field(
        (), description="Where you feel it: right_hamstrings.", examples=[["right_hamstrings"]]
    )
    strong: Literal["right", "left", "both"] = Field("right", description="The side in the dark tone.")
    in_front: tuple[tuple[str, str], ...] = Field(
        (), description="Groups drawn over others: [right_arm, trunk].", examples=[[["right_arm", "trunk"]]]
    )
    poses: tuple[Pose, ...] = Field(
        min_length=1, description="Every position, each as it differs from the base.", examples=[[{"name": "Stand"}]]
    )
    shown: int = Field(
        2, ge=1, description="The number of the pose that stands for the exercise where there is but one."
    )
    order: tuple[int, ...] = Field(
        (), description="The order of the poses in motion, if a pose comes again.", examples=[[2, 1, 3]]
    )
