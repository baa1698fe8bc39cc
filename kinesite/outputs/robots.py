"""robots.txt (RFC 9309): everything may be read, and where the sitemap is."""

from collections.abc import Iterator

from kinesite.outputs.base import Job, Site, Write
from kinesite.settings import SITE_FILE


def plan(site: Site) -> Iterator[Job]:
    """Plan robots.txt."""
    lines = ["User-agent: *", "Allow: /"]
    if site.settings.base:
        lines += ["", f"Sitemap: {site.settings.base}sitemap.xml"]
    yield Job("robots.txt", Write("\n".join([*lines, ""]).encode()), SITE_FILE)
