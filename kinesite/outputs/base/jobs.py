"""Jobs: one file of the site each, how it is made, and the digests of everything it is made from.

They are tuples, which are made in a third of the time of frozen data classes: a large site has tens of thousands.
"""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from kinesite.content.media import Picture
from kinesite.kinds.base import Reach
from kinesite.values.digests import digest_value


class Render(NamedTuple):
    """Make a page from a template and all that it may see; `make` puts that together when the page is rendered."""

    template: str
    make: Callable[[], object]
    excerpts: tuple[str, ...] = ()
    """Kinds of entries that stand in the page, whose templates it needs as well."""

    @property
    def page(self) -> object:
        """What the template sees."""
        return self.make()


class Write(NamedTuple):
    """Write bytes that are already made."""

    data: bytes


class Copy(NamedTuple):
    """Copy a file of the content; the digest stands for what it holds."""

    path: str
    digest: str


class Rendition(NamedTuple):
    """Make a photograph in a width and a form."""

    picture: Picture
    width: int
    form: str


class Make(NamedTuple):
    """Make a file of what a file of the content holds; `make` does it when the file is rendered."""

    path: str
    make: Callable[[bytes], bytes]


class Compose(NamedTuple):
    """Write bytes that are put together when they are written."""

    make: Callable[[], bytes]


class Draw(NamedTuple):
    """Draw a picture, as PNG, from an SVG template and all that it may see, put together when it is drawn."""

    template: str
    make: Callable[[], object]


class Job(NamedTuple):
    """One file of the site, and how it is made.

    `origin` says for people what it is made from. `parts` are the digests of everything it is made from, each under
    the words that a reason would use: it is stale when one of them changes.
    """

    path: str
    work: Render | Write | Copy | Make | Compose | Draw | Rendition
    origin: str
    parts: Mapping[str, str]
    reach: Reach | None = None
    id: str = ""
    """The entry whose page it is, if it is one."""

    @property
    def digest(self) -> str:
        """Everything this file is made from, as one digest."""
        return digest_value(tuple(self.parts.items()))


def shown(page: object, template: str) -> tuple[Render, dict[str, str]]:
    """Render a page that is put together here and now, and is digested by all that it shows."""
    return Render(template, lambda: page), {"what it shows": digest_value(page)}
