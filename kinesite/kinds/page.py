"""A plain page: about, editorial policy, privacy, warning signs."""

from dataclasses import dataclass
from typing import Any, Literal

from pydantic import Field

from kinesite.content.entry import Entry
from kinesite.content.fields import Fields
from kinesite.kinds.base import Desk, Filled, Kind


class Page(Fields):
    """The fields of content/pages/."""

    summary: str = Field(
        min_length=1,
        max_length=200,
        description="What the page tells, in one or two sentences.",
        examples=["What a reader finds here, in one or two sentences."],
    )
    shows: tuple[Literal["pain guide"], ...] = Field(
        (), description="Pictures that the theme draws below the text.", examples=[["pain guide"]]
    )
    clinical: bool = Field(
        False, description="Whether it tells readers what to do about their health.", examples=[True]
    )


@dataclass(frozen=True)
class PageView:
    """What page.html sees."""

    title: str
    summary: str
    body: Filled
    shows: tuple[str, ...]


class PageKind(Kind[Page]):
    """content/pages/. Their addresses have no folder: `about/`."""

    name = "page"
    folder = "pages"
    label = "Pages"
    fields = Page
    has_listing = False

    def address(self, slug: str) -> str:
        """Stand at the top of the site."""
        return f"{slug}/"

    def is_clinical(self, fields: Page) -> bool:
        """Let the page say so of itself."""
        return fields.clinical

    def view(self, entry: Entry[Page], desk: Desk) -> PageView:
        """Show the text."""
        fields = entry.fields
        return PageView(fields.title, fields.summary, desk.fill(entry, entry.prose), fields.shows)

    def data(self, _entry: Entry[Page], _view: PageView, _desk: Desk) -> dict[str, Any]:
        """A plain page is described as a WebPage and nothing more."""
        return {}
