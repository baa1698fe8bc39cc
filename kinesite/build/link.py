"""Link: all entries together become a library that knows who leads to whom."""

from dataclasses import replace

from kinesite.build.discover import Found
from kinesite.build.parse import Parsed
from kinesite.content.library import Library, library_of


def link(parsed: Parsed, found: Found, today: str, *, drafts: bool = False) -> Library:
    """Build the library of all entries that could be read and are public on a day, or of drafts too."""
    library = library_of(parsed.entries, parsed.works, found.files, (parsed.unread, parsed.unread_works))
    return replace(library, today=today) if drafts else library.published(today)
