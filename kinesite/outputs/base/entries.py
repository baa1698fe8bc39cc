"""What the outputs of one entry share: what its page is made from, and the state of its review."""

from typing import Any

from kinesite.content.entry import Entry
from kinesite.content.publication import withheld
from kinesite.kinds.base import Desk, Reach
from kinesite.outputs.base.site import Site
from kinesite.outputs.base.views import Review
from kinesite.values.digests import digest_plain, digest_words


def made_from(site: Site, entry: Entry[Any], reach: Reach) -> dict[str, str]:
    """Digest all that the page of an entry is made from."""
    entries, works = site.library.entries, site.work_digests
    cards = [site.card_digest(id) for id in reach.cards]
    related = [tuple(near) for near in reach.related]
    hidden = withheld(entry.stub, site.library.today)
    held = [entry, *[entries[id] for id in reach.wholes]]
    cited = [works.get(id, "") for each in held for id in each.stub.cites]
    parts = {
        "its own file": entry.digest,
        "the pages that it shows or links to": digest_plain((cards, related, reach.beside)),
        "the entries that stand in it": digest_words(tuple([each.digest for each in held[1:]])),
        "the figures in it": site.figures_digest((entry.id, *reach.cards, *reach.wholes)),
        "the references that it cites": digest_words(tuple(cited)),
        "the pictures that it shows": digest_words(tuple([site.media_digest(each.id) for each in held])),
        "the frame of every page": site.frame_digest,
    }
    return parts | {"what keeps it from being public": hidden.reason} if hidden else parts


def review_of(entry: Entry[Any], desk: Desk) -> Review:
    """Say who reviewed an entry and when, or that nobody has."""
    fields = entry.fields
    reviewer = desk.whole(fields.reviewer, "person") if fields.reviewer else None
    if reviewer is None or fields.reviewed is None:
        return Review()
    return Review(reviewer.card, ", ".join(reviewer.fields.credentials), fields.reviewed, fields.next_review)
