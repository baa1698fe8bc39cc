"""Addresses on the site and names of files: made in one place, and never climbing out of their folder.

An *address* is relative to the root of the site and ends with a slash (`exercises/glute-bridge/`; the home page is
the empty string). Pages link to each other by relative addresses, so a site works at the root of a host, under a
path, and from any folder.
"""

import re

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
SEARCH_INDEX = "pagefind/"
"""The folder of the site that holds what the search page looks things up in."""


def is_slug(name: str) -> bool:
    """Tell whether a name can stand in an address: small letters, digits, single hyphens."""
    return SLUG.fullmatch(name) is not None


def output_path(address: str) -> str:
    """Name the file that a host serves for an address."""
    return address + "index.html" if address.endswith("/") or not address else address


def root_of(address: str) -> str:
    """Lead from a page back to the root of the site: `exercises/glute-bridge/` gives `../../`."""
    return "../" * address.count("/") or "./"


def within(folder: str, relative: str) -> str | None:
    """Follow a relative path from a folder; None if it climbs out of the top or is absolute."""
    parts: list[str] = []
    if relative.startswith(("/", "\\")) or "\\" in relative or ":" in relative:
        return None
    whole = f"{folder}/{relative}" if folder else relative
    if relative and whole[0] not in "./" and whole[-1] != "/" and "//" not in whole and "/." not in whole:
        return whole  # as nearly all are: there is nothing to follow
    for part in whole.split("/"):
        if part == "..":
            if not parts:
                return None
            parts.pop()
        elif part not in {"", "."}:
            parts.append(part)
    return "/".join(parts)
