"""Files beside the pages: the theme's assets, and what stands beside the content; photographs in the sizes in use."""

from collections.abc import Iterator

from kinesite.content.media import FORMS, PHOTOGRAPHS, Picture, ending_of
from kinesite.content.photographs import recipe
from kinesite.outputs.base import Copy, Job, Rendition, Site, Write
from kinesite.values.digests import digest_bytes


def plan(site: Site) -> Iterator[Job]:
    """Plan each file."""
    for name, (address, data) in site.published_assets.items():
        yield Job(address, Write(data), f"assets/{name}", {"its bytes": digest_bytes(data)})
    for path, digest in site.files.items():
        if ending_of(path) in PHOTOGRAPHS:
            yield from _photograph(site.library.pictures[path])
        else:
            yield Job(path, Copy(path, digest), path, {"its bytes": digest})


def _photograph(picture: Picture) -> Iterator[Job]:
    """Plan a photograph as a whole, for whoever asks for the file, and in each width and form that pages offer.

    None is the file itself, which tells where and when it was taken, and by whom.
    """
    parts = {"the picture": picture.digest, "how pictures are made": recipe()}
    own = PHOTOGRAPHS[ending_of(picture.address)].lower()
    yield Job(picture.address, Rendition(picture, picture.widths[-1], own), picture.path, parts)
    for width in picture.widths:
        for form in FORMS:
            yield Job(picture.rendition(width, form), Rendition(picture, width, form), picture.path, parts)
