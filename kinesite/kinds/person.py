"""A person or a team: who wrote or reviewed what, and what makes them fit to."""

from dataclasses import dataclass
from typing import Any

from pydantic import Field

from kinesite.content.entry import Card, Entry
from kinesite.content.fields import Fields
from kinesite.kinds.base import Desk, Filled, Kind


class Person(Fields):
    """The fields of content/people/. The title is the name."""

    summary: str = Field(min_length=1, max_length=200, description="Who they are, in one or two sentences.")
    group: bool = Field(False, description="True for a team or an organisation.")
    role: str = ""
    credentials: tuple[str, ...] = ()


@dataclass(frozen=True)
class PersonView:
    """What person.html sees."""

    title: str
    summary: str
    role: str
    credentials: tuple[str, ...]
    body: Filled
    works: tuple[Card, ...]


class PersonKind(Kind[Person]):
    """content/people/."""

    name = "person"
    folder = "people"
    label = "People"
    intro = "Who writes and who reviews these pages."
    fields = Person
    shows_naming = (("guide", "experts"),)

    def meta(self, entry: Entry[Person]) -> tuple[str, ...]:
        """Show the role and the credentials."""
        fields = entry.fields
        return tuple(part for part in (fields.role, ", ".join(fields.credentials)) if part)

    def view(self, entry: Entry[Person], desk: Desk) -> PersonView:
        """Show who they are and what they had a part in."""
        fields = entry.fields
        body = desk.fill(entry, entry.prose)
        works = desk.naming(entry, "guide", "experts")
        return PersonView(fields.title, fields.summary, fields.role, fields.credentials, body, works)

    def data(self, entry: Entry[Person], _view: PersonView, _desk: Desk) -> dict[str, Any]:
        """Describe a Person with credentials, or a team as an Organization."""
        fields = entry.fields
        common = {"name": fields.title, "description": fields.summary}
        if fields.group:
            return {"@type": "Organization", **common}
        credentials = [
            {"@type": "EducationalOccupationalCredential", "credentialCategory": name} for name in fields.credentials
        ]
        person: dict[str, Any] = {"@type": "Person", **common, "jobTitle": fields.role, "hasCredential": credentials}
        return {key: value for key, value in person.items() if value}
