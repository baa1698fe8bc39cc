"""Jobs: one file of the site each, how it is made, and the digests of everything it is made from."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from kinesite.content.media import Picture
from kinesite.kinds.base import Reach
from kinesite.values.digests import digest_value


@dataclass(frozen=True)
class Render:
    """Make a page from a template and all that it may see; `make` puts that together when the page is rendered."""

    template: str
    make: Callable[[], object]
    excerpts: tuple[str, ...] = ()
    """Kinds of entries that stand in the page, whose templates it needs as well."""

    @property
    def page(self) -> object:
        """What the template sees."""
        return self.make()


@dataclass(frozen=True)
class Write:
    """Write bytes that are already made."""

    data: bytes


@dataclass(frozen=True)
class Copy:
    """Copy a file of the content; the digest stands for what it holds."""

    path: str
    digest: str


@dataclass(frozen=True)
class Rendition:
    """Make a photograph in a width and a form."""

    picture: Picture
    width: int
    form: str


@dataclass(frozen=True)
class Make:
    """Make a file of what a file of the content holds; `make` does it when the file is rendered."""

    path: str
    make: Callable[[bytes], bytes]


@dataclass(frozen=True)
class Compose:
    """Write bytes that are put together when they are written."""

    make: Callable[[], bytes]


@dataclass(frozen=True)
class Draw:
    """Draw a picture, as PNG, from an SVG template and all that it may see, put together when it is drawn."""

    template: str
    make: Callable[[], object]


@dataclass(frozen=True)
class Job:
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
