"""How a picture or film stands in a page: in the best form and size that a browser takes, its room kept for it.

No style stands in a page, so that a policy may forbid all: the main colour is an attribute, which the stylesheet reads.
"""

from html import escape
from urllib.parse import quote

from kinesite.content.media import FILMS, FORMS, Film, Picture, ending_of
from kinesite.content.videos import host_of

SIZES = "(min-width: 44rem) 40rem, 92vw"
"""How wide a picture is shown: as the text, and on a phone nearly as the screen."""
_LATE = ' loading="lazy" decoding="async"'
_AT_ONCE = ' fetchpriority="high"'


def picture_html(picture: Picture, root: str, alt: str, title: str = "", *, first: bool = False) -> str:
    """Write a picture; the `first` of a page is asked for at once, all others when a reader comes near."""
    when = _AT_ONCE if first else _LATE
    tone = f' data-tone="{picture.tone}"' if picture.tone else ""
    source = root + quote(picture.address)
    named = f' title="{escape(title)}"' if title else ""
    image = f'<img src="{source}" alt="{escape(alt)}"{named}{_size(picture)}{tone}{when}>'
    sources = "".join(_source(picture, root, form) for form in FORMS) if picture.widths else ""
    return f"<picture>{sources}{image}</picture>" if sources else image


def _size(picture: Picture | None) -> str:
    return f' width="{picture.width}" height="{picture.height}"' if picture and picture.width else ""


def _source(picture: Picture, root: str, form: str) -> str:
    files = ", ".join(f"{root}{quote(picture.rendition(width, form))} {width}w" for width in picture.widths)
    return f'<source type="image/{form}" srcset="{files}" sizes="{SIZES}">'


def film_html(film: Film, root: str, alt: str, language: str) -> str:
    """Write a film that a reader has to start; captions that tell no language of their own are in that of the site."""
    poster = f' poster="{root}{quote(_poster(film.poster))}"' if film.poster else ""
    file = f'<source src="{root}{quote(film.path)}" type="{FILMS[ending_of(film.path)]}">'
    captions = enumerate(film.captions)
    tracks = "".join(_track(root + quote(path), own or language, not at) for at, (path, own) in captions)
    return (
        f'<video controls preload="none" playsinline aria-label="{escape(alt)}"{_size(film.poster)}{poster}>'
        f'{file}{tracks}<a href="{root}{quote(film.path)}">{escape(alt, quote=False)}</a></video>'
    )


def _poster(picture: Picture) -> str:
    """Take a poster in a middle width, in the form that every browser shows."""
    widths = picture.widths
    return picture.rendition(widths[len(widths) // 2], FORMS[-1]) if widths else picture.address


def _track(source: str, language: str, first: bool) -> str:
    spoken = escape(language)
    return f'<track kind="captions" src="{source}" srclang="{spoken}" label="{spoken}"{" default" if first else ""}>'


def outside_html(address: str, picture: str, alt: str) -> str:
    """Lead to a film on another site; nothing is asked of that site before a reader follows."""
    say = f'<span>{escape(alt, quote=False)}<span class="meta">Watch on {host_of(address)}</span></span>'
    return f'<a class="watch" href="{escape(address)}" rel="noreferrer">{picture}{say}</a>'
