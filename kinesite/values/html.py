"""HTML that is already safe, marked so that a template does not escape it again."""

import re
from html import unescape


class Html(str):
    """A piece of safe HTML. Only markup/ and the filling of holes make it from content."""

    __slots__ = ()

    def __html__(self) -> str:
        """Tell a template that this needs no escaping (the protocol of MarkupSafe)."""
        return str(self)

    def plain(self) -> str:
        """Give the words without the tags, for descriptions and structured data."""
        return " ".join(unescape(re.sub(r"<sup\b.*?</sup>|<[^>]+>", "", self)).split())
