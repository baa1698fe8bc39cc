"""references.yaml: what the site rests on, in the field names of CSL-JSON (citationstyles.org, schema 1.0.2)."""

import re
from dataclasses import dataclass, field, replace
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, RootModel

from kinesite.content.frontmatter import FrontMatter
from kinesite.content.unfit import Unfit
from kinesite.content.validation import typed
from kinesite.values.html import Html
from kinesite.values.problems import Problem

SHOWN_AUTHORS = 6
DOI_FORM = "Write the DOI alone, like 10.1000/182, without https://doi.org/ before it."
_DOI = re.compile(r"10\.\d{4,9}(?:\.\d+)*/\S+")
URL_FORM = "Write the full address, like https://example.org/page."


def _whole_doi(text: str) -> str:
    """Give a DOI as its handbook spells it, prefix and suffix alone; or raise Unfit with the one that is in there."""
    if text and not _DOI.fullmatch(text):
        within = _DOI.search(text)
        raise Unfit(f'"{text}" is no DOI', f'Write DOI: "{within[0]}".' if within else DOI_FORM)
    return text


class Work(BaseModel):
    """One work: an article, a chapter, a web page."""

    model_config = ConfigDict(extra="forbid", frozen=True, coerce_numbers_to_str=True, populate_by_name=True)

    type: str = Field(description="What it is, in the words of CSL.", examples=["article-journal", "webpage", "book"])
    title: str = Field(description="Its title.", examples=["Its title"])
    author: tuple[str, ...] = Field((), description="Its authors, in order.", examples=[["A. Writer"]])
    issued: str = Field("", description="The year, or the day, on which it came out.", examples=["2020"])
    container_title: str = Field(
        "", alias="container-title", description="The journal or book that it is in.", examples=["Healthcare"]
    )
    publisher: str = Field("", description="Who published it.", examples=["StatPearls"])
    volume: str = Field("", description="The volume of the journal.", examples=["4"])
    issue: str = Field("", description="The issue of the journal.", examples=["2"])
    page: str = Field("", description="Its pages.", examples=["22"])
    doi: Annotated[str, AfterValidator(_whole_doi)] = Field(
        "",
        alias="DOI",
        description=DOI_FORM,
        examples=["10.1000/182"],
        json_schema_extra={"pattern": f"^({_DOI.pattern})?$"},
    )
    url: str = Field(
        "", alias="URL", pattern=r"^(https?://\S+)?$", description=URL_FORM, examples=["https://example.org/page"]
    )
    note: str = Field("", description="A sentence about it.", examples=["Free to read."])


class Bibliography(RootModel[dict[str, Work]]):
    """All works by id."""


@dataclass
class Works:
    """The works that could be read, the ids of those that could not, and why."""

    known: dict[str, Work] = field(default_factory=dict)
    unread: set[str] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)


def read_works(front: FrontMatter, shown: str) -> Works:
    """Read each work by itself: a slip in one must not take the others from the pages that cite them."""
    works = Works()
    for id, value in front.values.items():
        found, problems = typed(Bibliography, replace(front, values={id: value}), shown, "the references")
        works.problems += problems
        if found:
            works.known |= found.root
        else:
            works.unread.add(id)
    return works


@dataclass(frozen=True)
class Citing:
    """A work as a page lists it."""

    id: str
    number: int
    authors: str
    year: str
    title: str
    where: str
    link: str
    note: str
    cited: bool
    """Whether it is cited in the text, which the list can then lead back to."""


def authors_of(work: Work) -> str:
    """List the authors as written, cut after six."""
    shown = ", ".join(work.author[:SHOWN_AUTHORS])
    return f"{shown}, et al." if len(work.author) > SHOWN_AUTHORS else shown


def where_of(work: Work) -> str:
    """Say where it was published: `Healthcare 4(2), 22`."""
    issue = f"({work.issue})" if work.issue else ""
    volume = f" {work.volume}{issue}" if work.volume else ""
    pages = f", {work.page}" if work.page else ""
    return f"{work.container_title or work.publisher}{volume}{pages}".lstrip(", ")


def link_of(work: Work) -> str:
    """Lead to the work by its DOI, or else its address."""
    return f"https://doi.org/{work.doi}" if work.doi else work.url


def citing(reference: str, number: int, work: Work, *, cited: bool) -> Citing:
    """Describe a work for the list of references of a page."""
    return Citing(
        reference,
        number,
        authors_of(work),
        work.issued[:4],
        work.title,
        where_of(work),
        link_of(work),
        work.note,
        cited,
    )


def scholarly(work: Work) -> dict[str, Any]:
    """Describe a work as structured data, with only what is known of it."""
    known = {
        "@type": "ScholarlyArticle" if work.type == "article-journal" else "CreativeWork",
        "name": work.title,
        "author": [{"@type": "Person", "name": name} for name in work.author],
        "datePublished": work.issued,
        "isPartOf": {"@type": "Periodical", "name": work.container_title} if work.container_title else "",
        "url": link_of(work),
        "sameAs": f"https://doi.org/{work.doi}" if work.doi else "",
        "identifier": {"@type": "PropertyValue", "propertyID": "DOI", "value": work.doi} if work.doi else "",
    }
    return {key: value for key, value in known.items() if value}


def citation_mark(numbers: tuple[int, ...], first: frozenset[int] = frozenset()) -> Html:
    """Make the raised numbers that lead to the list of references. What is cited here first is led back to."""
    ids = {number: f' id="cited.{number}"' for number in first}
    links = ", ".join(
        f'<a href="#reference-{number}" aria-label="Reference {number}"{ids.get(number, "")}>{number}</a>'
        for number in numbers
    )
    return Html(f'<sup class="citation">{links}</sup>')
