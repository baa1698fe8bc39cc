"""Link: all entries together become a library that knows who leads to whom."""

from dataclasses import replace

from kinesite.build.discover import Found
from kinesite.build.parse import Parsed
from kinesite.content.addresses import read_addresses
from kinesite.content.library import Library, library_of
from kinesite.content.source import ADDRESSES_FILE


def link(parsed: Parsed, found: Found, today: str, *, drafts: bool = False) -> Library:
    """Build the library of all entries that could be read and are public on a day, or of drafts too."""
    listed = found.data.get(ADDRESSES_FILE)
    published = read_addresses(listed.lines()) if listed else {}
    unread = parsed.unread, parsed.unread_works
    library = library_of(parsed.entries, parsed.works, found.files, unread, published)
    library = replace(library, pictures=found.pictures, figures=parsed.figures, clinics=parsed.clinics)
    return replace(library, today=today) if drafts else library.public_on(today)
