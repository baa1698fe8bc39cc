"""robots.txt (RFC 9309): everything may be read, and where the sitemap is."""

from collections.abc import Iterator

from kinesite.content.source import SITE_FILE
from kinesite.outputs.base import Job, Site, Write
from kinesite.values.digests import digest_bytes


def plan(site: Site) -> Iterator[Job]:
    """Plan robots.txt."""
    lines = ["User-agent: *", "Allow: /"]
    if site.settings.base:
        lines += ["", f"Sitemap: {site.settings.base}sitemap.xml"]
    data = "\n".join([*lines, ""]).encode()
    yield Job("robots.txt", Write(data), SITE_FILE, {"its bytes": digest_bytes(data)})
