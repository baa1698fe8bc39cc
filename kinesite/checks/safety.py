"""Safety: warning signs, a rule when to stop, cautions, and doses that nobody has to wonder about."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from kinesite.checks.base import Advised, Given, Rule, doses_in
from kinesite.content.entry import Entry
from kinesite.content.library import Library
from kinesite.values.dosage import Dosage, Timing, beyond, in_a_line
from kinesite.values.problems import Place, Problem, Severity
from kinesite.values.words import listed, plural

RULES = (
    Rule("safety.red-flags", default=Severity.ERROR, strict=Severity.ERROR),
    Rule("safety.warning-signs", default=Severity.ERROR, strict=Severity.ERROR),
    Rule("safety.stop-rule", default=Severity.ERROR, strict=Severity.ERROR),
    Rule("safety.cautions", default=Severity.WARNING, strict=Severity.ERROR),
    Rule("safety.many-exercises", default=Severity.SUGGESTION, strict=Severity.WARNING),
    Rule("safety.dose", default=Severity.WARNING, strict=Severity.ERROR),
    Rule("safety.doses-differ", default=Severity.WARNING, strict=Severity.WARNING),
)
MOST_EXERCISES = 5
RED_FLAGS = "red flags"
HAS_REGIONS = frozenset({"exercise", "condition"})
CAUTIONS = {
    "exercise": (("cautions", "avoid_if"), "the exercise says nothing to take care of", "cautions"),
    "routine": (("cautions", "before"), "the routine says nothing to take care of", "cautions"),
    "condition": (("see_someone",), "the condition does not say when to see someone", "see_someone"),
}


def check(advised: Advised) -> Iterator[Problem]:
    """Check what keeps a reader from harm, on every page that says what to do."""
    yield from _red_flags(advised)
    yield from _stop_rule(advised)
    given: dict[str, list[Given]] = defaultdict(list)
    for entry in advised.entries:
        yield from _cautions(entry)
        if entry.kind == "routine":
            yield from _many(advised.library, entry)
        for dose in doses_in(advised.library, entry):
            yield from _much(dose, advised.settings.seconds)
            given[dose.exercise].append(dose)
    for doses in given.values():
        yield from _differing(doses)


def _red_flags(advised: Advised) -> Iterator[Problem]:
    """Each region that pages are about has warning signs, and the page that exercises lead to shows them."""
    about = [region for entry in advised.entries if entry.kind in HAS_REGIONS for region in entry.fields.regions]
    for region, name in advised.settings.regions.items():
        if region in about:
            yield from _signs(advised, region, name, plural(about.count(region), "page"))


def _signs(advised: Advised, region: str, name: str | None, pages: str) -> Iterator[Problem]:
    place = advised.setting_place(("regions", region))
    if name is None:
        message, hint = f'"{region}" has no warning signs (on {pages})', f"Name an include of {RED_FLAGS} behind it."
        yield Problem("safety.red-flags", message, place, hint)
        return
    flags = advised.library.find(name, "include")
    if flags and (flags.fields.purpose != RED_FLAGS or not flags.fields.emergency):
        message = f'"{name}" names no sign of an emergency for "{region}" (on {pages})'
        hint = f'Let it have "purpose: {RED_FLAGS}", and signs under "emergency".'
        yield Problem("safety.red-flags", message, place, hint)
    page = advised.library.find(advised.settings.pages.warning_signs)
    if flags and page and flags.id not in advised.library.leads(page.id):
        message = f'the page "{page.fields.title}" does not show the warning signs of "{region}"'
        hint = f"Write ![[{name}]] into it: exercises lead to this page."
        yield Problem("safety.warning-signs", message, Place(page.shown), hint)


def _stop_rule(advised: Advised) -> Iterator[Problem]:
    """The theme shows on each page when to stop, as the pain guide has it."""
    if not any(band.stop for band in advised.settings.pain_guide.bands):
        hint = 'Write "stop: true" into the band from which readers should stop.'
        message = "no band of the pain guide says to stop"
        yield Problem("safety.stop-rule", message, advised.setting_place(("pain_guide", "bands")), hint)


def _cautions(entry: Entry[Any]) -> Iterator[Problem]:
    fields, message, to_add = CAUTIONS.get(entry.kind, ((), "", ""))
    if fields and not any(getattr(entry.fields, field) for field in fields):
        yield Problem("safety.cautions", message, entry.place(("title",)), f'Add "{to_add}".')


def _many(library: Library, routine: Entry[Any]) -> Iterator[Problem]:
    names = [item.exercise for item in routine.fields.items if item.exercise]
    found = {entry.id if (entry := library.find(name, "exercise")) else name for name in names}
    if len(found) > MOST_EXERCISES:
        message = f"the routine has {len(found)} exercises, and {MOST_EXERCISES} are the most"
        hint = "Make two routines of it, or leave some out."
        yield Problem("safety.many-exercises", message, routine.place(("items",)), hint)


def _much(given: Given, timing: Timing) -> Iterator[Problem]:
    bounds = list(beyond(given.dose, timing))
    if bounds and not given.noted:
        most = listed([f"{bound.said} ({bound.why})" for bound in bounds])
        message = f'"{in_a_line(given.dose)}" is much: it goes beyond {most}'
        yield Problem("safety.dose", message, given.place, 'Ask for less, or say in a "note" why it is so much.')


def _differing(doses: list[Given]) -> Iterator[Problem]:
    """Tell each dose that differs from another page's, unless it is a preset or its page names its source."""
    presets = {_core(given.dose) for given in doses if given.preset}
    own = [given for given in doses if _core(given.dose) not in presets]
    for given in own:
        others = (each for each in own if each.place.path != given.place.path)
        other = next((each for each in others if _core(each.dose) != _core(given.dose)), None)
        if other and not given.sourced:
            message = f'the dose here, "{in_a_line(given.dose)}", is "{in_a_line(other.dose)}" in {other.place.path}'
            hint = "Give both alike, or name a source on this page for the difference."
            yield Problem("safety.doses-differ", message, given.place, hint)


def _core(dose: Dosage) -> Dosage:
    """Leave out how often and how long: that is the routine's to say."""
    return replace(dose, frequency=None, programme=None)
