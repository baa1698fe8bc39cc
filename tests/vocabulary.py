"""Structured data held against the vocabulary of schema.org: its types, properties, domains and ranges."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

RELEASE = Path(__file__).parent / "data" / "schemaorg-30.0.json"
PREFIX = "https://schema.org/"
PATTERNS = {
    "URL": re.compile(r"https?://\S+"),
    "Date": re.compile(r"\d{4}(-\d{2}(-\d{2})?)?"),
    "Duration": re.compile(r"P(?!$)(\d+[YMWD])*(T(\d+[HMS])+)?"),
}


@dataclass(frozen=True)
class Vocabulary:
    """One release: the parents of each type, what each property stands on and takes, the members of enumerations."""

    types: dict[str, list[str]]
    properties: dict[str, dict[str, list[str]]]
    members: dict[str, list[str]]

    def problems(self, value: object, path: str = "") -> Iterator[str]:
        """Say what the vocabulary does not allow in an object, and in all that stands in it."""
        if isinstance(value, list):
            for item in value:
                yield from self.problems(item, path)
        if not isinstance(value, dict) or set(value) == {"@id"}:
            return
        types = _listed(value.get("@type", "nothing"))
        yield from (f"{path}: there is no type {name}" for name in types if name not in self.types)
        for name, inner in value.items():
            if not name.startswith("@"):
                yield from self._property(types, name, inner, f"{path}/{types[0]}.{name}")
                yield from self.problems(inner, f"{path}/{types[0]}.{name}")

    def _property(self, types: list[str], name: str, value: object, path: str) -> Iterator[str]:
        """Hold one property against its domain and range; `query-input` describes the property `query` of an action."""
        known = self.properties.get(name.removesuffix("-input"))
        if known is None:
            yield f"{path}: there is no such property"
            return
        if "superseded_by" in known:
            yield f"{path}: superseded by {known['superseded_by'][0]}"
        if not any(self._is_a(kind, domain) for kind in types for domain in known["on"]):
            yield f"{path}: not in the domain {known['on']}"
        for item in _listed(value):
            if not name.endswith("-input") and not any(self._fits(item, wanted) for wanted in known["takes"]):
                yield f"{path}: {item!r} is not in the range {known['takes']}"

    @cache  # noqa: B019 - there is one vocabulary, for the whole run
    def _is_a(self, kind: str, ancestor: str) -> bool:
        return kind == ancestor or any(self._is_a(parent, ancestor) for parent in self.types.get(kind, ()))

    def _fits(self, value: object, wanted: str) -> bool:
        if isinstance(value, dict):
            return set(value) == {"@id"} or any(self._is_a(kind, wanted) for kind in _listed(value["@type"]))
        if isinstance(value, bool):
            return wanted == "Boolean"
        if isinstance(value, int | float):
            return wanted == "Number" or (wanted == "Integer" and isinstance(value, int))
        if wanted == "Text" or wanted in PATTERNS:
            return wanted == "Text" or bool(PATTERNS[wanted].fullmatch(str(value)))
        return self._is_member(str(value), wanted)

    def _is_member(self, value: str, wanted: str) -> bool:
        name = value.removeprefix(PREFIX)
        kinds = (kind for kind, members in self.members.items() if name in members)
        return value.startswith(PREFIX) and any(self._is_a(kind, wanted) for kind in kinds)

    def __hash__(self) -> int:
        return id(self)


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


@cache
def vocabulary() -> Vocabulary:
    """Read the release."""
    release = json.loads(RELEASE.read_text("utf-8"))
    return Vocabulary(release["types"], release["properties"], release["enumeration_members"])
