"""What is asked of entries again and again while files are planned; the site keeps the answers."""

from kinesite.content.library import Library
from kinesite.values.digests import digest_plain, digest_value


def card_digest(library: Library, id: str) -> str:
    """Digest the card of an entry; for one without a page, its title."""
    entry = library.entries[id]
    return digest_plain(tuple(entry.card) if entry.card else entry.stub.title)


def media_digest(library: Library, id: str) -> str:
    """Digest the pictures and films that an entry shows; nothing where it shows none."""
    media = library.media_of(library.entries[id])
    return digest_value(media) if media else ""


def kinds_of(library: Library, ids: tuple[str, ...]) -> tuple[str, ...]:
    """Name the kinds of some entries, each once, in order."""
    return tuple(sorted({library.entries.outlines[id].kind for id in ids}))
