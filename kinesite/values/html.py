"""HTML that is already safe, marked so that a template does not escape it again."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from html import unescape

_ASIDES_AND_TAGS = re.compile(r'<sup\b.*?</sup>|<span class="term-note".*?</span>|<[^>]+>')


class Html(str):
    """A piece of safe HTML. Only markup/ and the filling of holes make it from content."""

    __slots__ = ()

    def __html__(self) -> str:
        """Tell a template that this needs no escaping (the protocol of MarkupSafe)."""
        return str(self)

    def plain(self) -> str:
        """Give the words of the sentence without its tags and notes, for descriptions and structured data."""
        return " ".join(unescape(_ASIDES_AND_TAGS.sub("", self)).split())


@dataclass(frozen=True)
class Later:
    """Safe HTML that is made when a template shows it: what a theme leaves out is not worked out."""

    make: Callable[[], str]

    def __html__(self) -> str:
        """Make it now (the protocol of MarkupSafe)."""
        return self.make()
