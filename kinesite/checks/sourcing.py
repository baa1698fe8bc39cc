"""Where facts come from: conditions name their sources, numbers about health cite theirs, and a DOI is whole."""

import re
from collections.abc import Iterator
from typing import Any

from kinesite.checks.base import Advised, Rule
from kinesite.checks.base.written import words_of, written
from kinesite.content.entry import Entry
from kinesite.content.frontmatter import read_yaml
from kinesite.content.source import REFERENCES_FILE, Source
from kinesite.values.problems import Place, Problem, Severity

RULES = (
    Rule("trust.references", Severity.WARNING, Severity.ERROR),
    Rule("trust.number", Severity.WARNING, Severity.WARNING),
    Rule("trust.doi", Severity.WARNING, Severity.ERROR),
)
CLAIMING = frozenset({"condition", "guide", "question"})
_COUNT = r"(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten)"
_PEOPLE = r"(?:people|adults|women|men|patients|cases|of us)"
_NUMBER = re.compile(
    rf"\d\s*%|\b{_COUNT} per\s?cent\b"
    rf"|\b{_COUNT} in (?:every )?{_COUNT}\b(?! (?:breath|second|minute|hour|day|week)s?\b)"
    rf"|\b{_COUNT} out of (?:every )?{_COUNT} {_PEOPLE}\b"
    rf"|\b(?:{_COUNT} times|twice|half) (?:as|more|less) (?:likely|often|many|much|common)\b".replace(" ", r"\s+"),
    re.IGNORECASE,
)
_CITED = re.compile(r"\[@[^\]\n]+\]")
_DOI_ADDRESS = re.compile(r"https?://(?:dx\.)?doi\.org/(.+)", re.IGNORECASE)
CUT_OFF = ".,;:-/([{<\u2026"
PAIRS = ("()", "[]", "{}", "<>")


def check(advised: Advised) -> Iterator[Problem]:
    """Look at what is claimed, and at the works that claims rest on."""
    for entry in advised.entries:
        if entry.kind == "condition" and not entry.stub.cites:
            message = "a page about a condition names no source"
            hint = "Cite one where it is used, as in [@id], or list what the page rests on in references."
            yield Problem("trust.references", message, entry.place(("title",)), hint)
        if entry.kind in CLAIMING and _NUMBER.search(words_of(entry)):
            yield from _numbers(advised, entry)
    yield from _dois(advised)


def _numbers(advised: Advised, entry: Entry[Any]) -> Iterator[Problem]:
    for piece in written(advised, entry):
        found = None if _CITED.search(piece.text) else _NUMBER.search(piece.text)
        if found:
            message = f'"{" ".join(found[0].split())}" is a number about health, and its paragraph cites nothing'
            hint = "Say where it comes from: [@id]. Without a source, leave the number out."
            yield Problem("trust.number", message, piece.place(found.start()), hint)


def _dois(advised: Advised) -> Iterator[Problem]:
    """What is no DOI at all is an error in any case; here are those that were copied badly."""
    for id, work in advised.library.works.items():
        if fault := fault_of_doi(work.doi):
            tidy = _tidy(work.doi)
            hint = f"Copy it again from the work itself{f'; perhaps DOI: {tidy}' if tidy != work.doi else ''}"
            yield Problem("trust.doi", f'the DOI of "{id}" {fault}', _place_of(advised, id, "DOI"), hint)
        if not work.doi and (address := _DOI_ADDRESS.fullmatch(work.url)):
            hint = f'Write "DOI: {address[1]}", and take the URL out.'
            yield Problem("trust.doi", f'the address of "{id}" is a DOI', _place_of(advised, id, "URL"), hint)


def _place_of(advised: Advised, id: str, field: str) -> Place:
    folder = advised.setting_place(()).path.rpartition("/")[0]
    source = Source(REFERENCES_FILE, f"{folder}/{REFERENCES_FILE}", advised.read(REFERENCES_FILE))
    return read_yaml(source.text, source.shown).place((id, field))


def fault_of_doi(doi: str) -> str:
    """Say what shows that a DOI is not whole; nothing if nothing does.

    After its first slash a DOI may hold any sign (DOI Handbook, "DOI name syntax"), but none that is in use ends like
    a sentence or leaves a bracket open. So these are signs of a bad copy, not of a bad DOI.
    """
    if doi.endswith(tuple(CUT_OFF)):
        return f'is cut off: it ends in "{doi[-1]}"'
    odd = next((pair for pair in PAIRS if doi.count(pair[0]) != doi.count(pair[1])), "")
    return f'is cut off, or has a sign too many: its "{odd[0]}" and "{odd[1]}" do not match' if odd else ""


def _tidy(doi: str) -> str:
    """Take off what was copied along with it."""
    tidy = doi.rstrip("".join(CUT_OFF))
    closed = tidy[:-1] if tidy[-1:] in ")]}>" and fault_of_doi(tidy) else tidy
    return closed.rstrip("".join(CUT_OFF))
