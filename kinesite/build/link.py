"""Link: all entries together become a library that knows who leads to whom."""

from kinesite.build.discover import Found
from kinesite.build.parse import Parsed
from kinesite.content.library import Library, library_of


def link(parsed: Parsed, found: Found) -> Library:
    """Build the library of all entries that could be read."""
    return library_of(parsed.entries, parsed.works, found.files, (parsed.unread, parsed.unread_works))
