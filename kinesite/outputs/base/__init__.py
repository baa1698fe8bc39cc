"""What outputs share: frozen jobs, the site they plan from, and the frame that every page has in common.

An output is one file beside this folder, with a function `plan(site)` that gives its jobs, and one line in the list of
`outputs/__init__.py`.
"""

from kinesite.outputs.base.embedding import (
    CLINICS_FILE,
    EMBED,
    LASTING_SCRIPT,
    SCRIPT,
    brand_address,
    clinics_for,
    embed_address,
    is_framed,
    oembed_address,
    oembeds_of,
    offer_of,
)
from kinesite.outputs.base.entries import made_from, review_of
from kinesite.outputs.base.jobs import Compose, Copy, Draw, Job, Make, Render, Rendition, Write, shown
from kinesite.outputs.base.lists import Group, Listing, ListingView, groups_of, list_jobs
from kinesite.outputs.base.markdown import MARKDOWN_FILE, MarkdownPage
from kinesite.outputs.base.news import feeds, news
from kinesite.outputs.base.offers import HEIGHT, WIDTH, Offer
from kinesite.outputs.base.policies import EVERYWHERE, Policies, policies_of
from kinesite.outputs.base.sharing import SharedPicture, picture_jobs, shared_picture
from kinesite.outputs.base.site import A_TO_Z, DATA_FILE, DRAWING_FILE, MOTION_FILE, SEARCH, Site
from kinesite.outputs.base.tokens import ACCENT, faint, tokens_css
from kinesite.outputs.base.views import Band, NavLink, Page, Related, Review, Searched, SiteView

__all__ = [
    "ACCENT",
    "A_TO_Z",
    "CLINICS_FILE",
    "DATA_FILE",
    "DRAWING_FILE",
    "EMBED",
    "EVERYWHERE",
    "HEIGHT",
    "LASTING_SCRIPT",
    "MARKDOWN_FILE",
    "MOTION_FILE",
    "SCRIPT",
    "SEARCH",
    "WIDTH",
    "Band",
    "Compose",
    "Copy",
    "Draw",
    "Group",
    "Job",
    "Listing",
    "ListingView",
    "Make",
    "MarkdownPage",
    "NavLink",
    "Offer",
    "Page",
    "Policies",
    "Related",
    "Render",
    "Rendition",
    "Review",
    "Searched",
    "SharedPicture",
    "Site",
    "SiteView",
    "Write",
    "brand_address",
    "clinics_for",
    "embed_address",
    "faint",
    "feeds",
    "groups_of",
    "is_framed",
    "list_jobs",
    "made_from",
    "news",
    "oembed_address",
    "oembeds_of",
    "offer_of",
    "picture_jobs",
    "policies_of",
    "review_of",
    "shared_picture",
    "shown",
    "tokens_css",
]
