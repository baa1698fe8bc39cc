"""Files beside the pages: the theme's assets, and pictures that stand beside the content, as they are."""

from collections.abc import Iterator

from kinesite.outputs.base import Copy, Job, Site, Write
from kinesite.values.digests import digest_bytes


def plan(site: Site) -> Iterator[Job]:
    """Plan each file."""
    for name, (address, data) in site.published_assets.items():
        yield Job(address, Write(data), f"assets/{name}", {"its bytes": digest_bytes(data)})
    for path, digest in site.files.items():
        yield Job(path, Copy(path, digest), path, {"its bytes": digest})
