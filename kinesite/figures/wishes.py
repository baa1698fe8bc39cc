"""From what a writer says of a pose to goals of the solver, with how firmly each is held.

What a pose states is held to 2 degrees, what the figure states to 4; what nobody states may give 8, and what a writer
sets free 60. Bending and turning sideways is nearly locked unless it is stated, or a solver would twist a child's pose
to gain a millimetre of contact.
"""

from collections.abc import Iterator, Mapping

from kinesite.figures import goals
from kinesite.figures.angles import LIMB_JOINTS, RANGES, spread
from kinesite.figures.bases import BASES
from kinesite.figures.contacts import stays
from kinesite.figures.goals import Goal
from kinesite.figures.model import Figure, Pose
from kinesite.figures.reaching import reachers_of, target_of
from kinesite.figures.skeleton import Body
from kinesite.figures.solution import NAMES, State

STATED, OF_FIGURE, UNSTATED, ROUGHLY, FREE, ARM_OF_A_HAND, SHOULDER_BLADE = 2.0, 4.0, 8.0, 15.0, 60.0, 50.0, 1.0
TRUNK_SIDEWAYS, LIMB_SIDEWAYS = 0.8, 3.0
GRIPPING = 10.0
ROOT_UNITS = {"x": 0.15, "y": 0.06, "z": 0.5, "pitch": 60.0, "roll": 0.8, "yaw": 0.8}
OF_THE_PELVIS = {"lean": "pitch", "roll": "roll", "turn": "yaw"}


def contacts_of(figure: Figure, pose: Pose | None = None) -> Mapping[str, float]:
    """Give what touches something in a pose, and at which height: its own, the figure's or the base's."""
    if pose and pose.contacts is not None:
        return pose.contacts
    return BASES[figure.base].contacts if figure.contacts is None else figure.contacts


def reaches_of(figure: Figure, pose: Pose) -> dict[str, str | tuple[float, ...]]:
    """Give what each single hand or joint reaches for in a pose."""
    wished = figure.reach | pose.reach
    return {reacher: target for word, target in wished.items() for reacher in reachers_of(word)}


def declared(figure: Figure, pose: Pose) -> dict[str, float]:
    """Put together the state that a writer describes, before anything is solved."""
    base = BASES[figure.base]
    joints = spread(base.joints) | spread(figure.joints) | spread(pose.roughly) | spread(pose.joints)
    grips = {
        f"{reacher.removesuffix('_hand')}_grip": GRIPPING
        for reacher, target in reaches_of(figure, pose).items()
        if reacher.endswith("_hand") and isinstance(target, str)
    }
    root = {"z": base.height, **{name: getattr(pose, key) or 0.0 for key, name in OF_THE_PELVIS.items()}}
    return dict.fromkeys(NAMES, 0.0) | root | grips | joints


def goals_of(figure: Figure, pose: Pose, reference: State, planted_at: Body | None) -> Iterator[Goal]:
    """Want what a pose says; what it does not say, as in the reference."""
    yield from _angles(figure, pose, reference)
    yield from _root(pose, reference)
    contacts, base_contacts = contacts_of(figure, pose), contacts_of(figure)
    places = figure.place | pose.place
    for word, height in contacts.items():
        yield goals.touching(word, height)
        if planted_at and stays(word) and word in base_contacts and word not in {*figure.slide, *pose.slide, *places}:
            yield goals.planted(word, planted_at.points)
    for reacher, target in reaches_of(figure, pose).items():
        found = target_of(target, reacher) if isinstance(target, str) else target
        if found is not None:
            yield goals.reaching(reacher, found)
    yield from (goals.placed(word, x) for word, x in places.items())
    yield from (goals.level(segment, how) for segment, how in pose.level.items())
    if pose.balance:
        yield goals.balanced(pose.balance)


def _angles(figure: Figure, pose: Pose, reference: State) -> Iterator[Goal]:
    wanted = declared(figure, pose)
    units = units_of(figure, pose)
    stated = {*spread(pose.joints), *spread(pose.roughly)}
    for name in RANGES:
        target = wanted[name] if name in stated or name.endswith("grip") else reference[name]
        yield goals.near(name, target, units[name])
    for joint in LIMB_JOINTS:
        right, left = f"right_{joint}", f"left_{joint}"
        if right in stated and left in stated and wanted[right] == wanted[left] and units[right] < FREE:
            yield goals.tied(joint)


def units_of(figure: Figure, pose: Pose) -> dict[str, float]:
    """Tell how many degrees of each angle weigh as much as one unit of anything else."""
    units = {name: _unstated(name) for name in RANGES}
    for reacher in reaches_of(figure, pose):
        if reacher.endswith("hand"):
            arm = reacher.removesuffix("hand")
            names = [name for name in RANGES if name.startswith(arm) and _of_an_arm(name)]
            units |= {name: SHOULDER_BLADE if name.endswith("scapula") else ARM_OF_A_HAND for name in names}
    fixed = {name: 0.01 for name in RANGES if name.endswith("grip")}
    units |= {name: min(OF_FIGURE, units[name]) for name in spread(figure.joints) if units[name] < ARM_OF_A_HAND}
    units |= dict.fromkeys(spread(pose.roughly), ROUGHLY)
    units |= dict.fromkeys(spread(pose.joints), STATED)
    return units | dict.fromkeys(spread(dict.fromkeys(pose.free, 0.0)), FREE) | fixed


def _of_an_arm(name: str) -> bool:
    return any(part in name for part in ("shoulder", "elbow", "wrist", "scapula"))


def _unstated(name: str) -> float:
    if name.endswith("scapula"):
        return SHOULDER_BLADE
    if name.endswith(("abduction", "rotation")):
        return LIMB_SIDEWAYS
    return TRUNK_SIDEWAYS if name.endswith(("_side", "_twist")) else UNSTATED


def _root(pose: Pose, reference: State) -> Iterator[Goal]:
    units = dict(ROOT_UNITS)
    targets = dict(reference)
    for key, name in OF_THE_PELVIS.items():
        if (said := getattr(pose, key)) is not None:
            units[name], targets[name] = STATED, said
        elif name != "pitch":
            targets[name] = 0.0
    yield from (goals.near(name, targets[name], unit) for name, unit in units.items())
