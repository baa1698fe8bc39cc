"""What outputs share: frozen jobs, the site they plan from, and the frame that every page has in common.

An output is one file beside this folder, with a function `plan(site)` that gives its jobs, and one line in the list of
`outputs/__init__.py`.
"""

from kinesite.outputs.base.jobs import Compose, Copy, Draw, Job, Make, Render, Rendition, Write, shown
from kinesite.outputs.base.lists import Group, Listing, ListingView, groups_of, list_jobs
from kinesite.outputs.base.markdown import MARKDOWN_FILE, MarkdownPage
from kinesite.outputs.base.news import feeds, news
from kinesite.outputs.base.sharing import SharedPicture, picture_jobs, shared_picture
from kinesite.outputs.base.site import A_TO_Z, DATA_FILE, SEARCH, Site
from kinesite.outputs.base.tokens import ACCENT, faint, tokens_css
from kinesite.outputs.base.views import Band, NavLink, Page, Related, Review, Searched, SiteView

__all__ = [
    "ACCENT",
    "A_TO_Z",
    "DATA_FILE",
    "MARKDOWN_FILE",
    "SEARCH",
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
    "Page",
    "Related",
    "Render",
    "Rendition",
    "Review",
    "Searched",
    "SharedPicture",
    "Site",
    "SiteView",
    "Write",
    "faint",
    "feeds",
    "groups_of",
    "list_jobs",
    "news",
    "picture_jobs",
    "shared_picture",
    "shown",
    "tokens_css",
]
