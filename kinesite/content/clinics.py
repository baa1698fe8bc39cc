"""content/clinics/: the clinics that show pages in their own colours, a YAML file each.

All that a clinic writes ends up in its stylesheet or its pages, so each field takes only what is of its sort. There is
no field that could hide the source, the review or the warning signs.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, ValidationInfo, field_validator

from kinesite.content.fields import FilePath, Name, Part
from kinesite.content.frontmatter import FrontMatter, Path
from kinesite.content.source import Source
from kinesite.content.unfit import Unfit
from kinesite.content.validation import typed
from kinesite.values.colours import BLACK, LEAST, WHITE, contrast, is_colour
from kinesite.values.paths import is_slug
from kinesite.values.problems import Place, Problem
from kinesite.values.words import slugify

Section = Literal["summary", "feel", "mistakes", "text", "questions", "references"]
_NOT_WORDS = re.compile(r"[<>{}\x00-\x1f\x7f]")


def _colour(text: str) -> str:
    if not is_colour(text.lower()):
        raise Unfit(f'"{text}" is no colour', 'Write it with six digits, in quotes: "#4f2a66".')
    return text.lower()


def _words(text: str) -> str:
    if found := _NOT_WORDS.search(text):
        raise Unfit(f'"{text}" holds {found[0]!r}, which is code and not words', "Write it as readers should see it.")
    return text


Colour = Annotated[str, AfterValidator(_colour), Field(json_schema_extra={"pattern": "^#[0-9A-Fa-f]{6}$"})]
Words = Annotated[str, AfterValidator(_words)]


class Colours(Part):
    """The colours of a clinic by day; those for the dark are worked out from them."""

    paper: Colour = Field(WHITE, description="The ground, six digits in quotes.", examples=["#ffffff"])
    ink: Colour = Field("#12282e", description="The words on it.", examples=["#12282e"])
    brand: Colour = Field(description="Numbers, links and figures.", examples=["#4f2a66"])

    @field_validator("ink", "brand")
    @classmethod
    def _readable(cls, colour: str, before: ValidationInfo) -> str:
        paper = before.data.get("paper", WHITE)
        ratio = contrast(colour, paper)
        if ratio < LEAST:
            message = f"{colour} on {paper} has a contrast of {ratio:.1f}:1, too little to read"
            better = "darker" if contrast(paper, BLACK) > contrast(paper, WHITE) else "lighter"
            raise Unfit(message, f"Take a {better} colour, with at least {LEAST}:1.")
        return colour


class Brand(Part):
    """The fields of content/clinics/."""

    name: Words = Field(min_length=1, max_length=80, description="The name of the clinic.", examples=["Riverside"])
    logo: FilePath | None = Field(None, description="Its logo, from the content folder.", examples=["media/logo.svg"])
    colours: Colours = Field(description="Its colours.", examples=[{"brand": "#4f2a66"}])
    font: str = Field(
        "system-ui, sans-serif",
        pattern=r"^[A-Za-z][A-Za-z-]*( [A-Za-z][A-Za-z-]*)*(, [A-Za-z][A-Za-z-]*( [A-Za-z][A-Za-z-]*)*)*$",
        description="Fonts that readers have, the first that is there wins; no quotes.",
        examples=["Georgia, serif"],
    )
    radius: int = Field(0, ge=0, le=24, description="How round the corners are, in pixels.", examples=[8])
    phone: str = Field(
        "", pattern=r"^\+?[0-9][0-9 ()-]{2,24}$", description="Its telephone number.", examples=["020 7946 0000"]
    )
    booking: str = Field(
        "", pattern=r"^https://[^\s<>\"'`{}]+$", description="Where to book.", examples=["https://clinic.example/book"]
    )
    languages: tuple[str, ...] = Field((), description="The languages of its patients.", examples=[["en"]])
    pages: tuple[Name, ...] = Field((), description="The pages it shows; none listed: all.", examples=[["bird-dog"]])
    show: tuple[Section, ...] = Field(
        ("summary", "feel", "mistakes", "text", "references"),
        description="What it shows besides the dose, the steps and the care to take.",
        examples=[["feel", "mistakes"]],
    )
    closing: Words = Field("", max_length=200, description="A closing sentence.", examples=["Ask us if in doubt."])


@dataclass(frozen=True)
class Clinic:
    """A clinic, and where in its file everything stands."""

    id: str
    brand: Brand
    digest: str
    place: Callable[[Path], Place]


def read_clinic(source: Source, front: FrontMatter) -> tuple[Clinic | None, list[Problem]]:
    """Read one clinic of the values of its file."""
    if not is_slug(source.slug):
        better = slugify(source.slug).strip("-") or "a-name"
        message = f'"{source.slug}" cannot stand in an address'
        hint = f'Name the file "{better}.yaml": small letters, digits, hyphens.'
        return None, [Problem("slug.bad", message, Place(source.shown), hint)]
    brand, problems = typed(Brand, front, source.shown, "a clinic")
    return (Clinic(source.slug, brand, source.digest, front.place) if brand else None), problems
