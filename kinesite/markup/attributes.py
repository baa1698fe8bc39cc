"""Which values an attribute may have: classes are the engine's own, ids keep out of the theme's way, pictures are ours.

A page that loads a picture from another host tells that host who reads about which pain; so none is loaded.
"""

import re

_OUTSIDE = re.compile(r"[a-z][a-z0-9+.-]*:|[/\\]{2}", re.IGNORECASE)
_IGNORED = re.compile(r"[\x00-\x20]+")
_CLASSES = {
    "a": re.compile("footnote-(?:ref|backref)"),
    "code": re.compile(r"language-\S+"),
    "details": re.compile(r"[\w-]+"),
    "div": re.compile(r"admonition(?: [\w-]+)*|footnote"),
    "li": re.compile("task-list-item"),
    "ol": re.compile("task-list"),
    "p": re.compile("admonition-title"),
    "pre": re.compile("highlight"),
    "td": re.compile("align-(?:left|center|right)"),
    "th": re.compile("align-(?:left|center|right)"),
    "ul": re.compile("task-list"),
}
_NOTE_IDS = {"li": re.compile(r"fn:[^\s\"]+"), "sup": re.compile(r"fnref\d*:[^\s\"]+")}
_OWN_ID = re.compile(r"(?!fn|reference-)[\w-]+")
_NUMBERED = re.compile(r"reference-\d+$")
ID_HINT = "Use letters, digits and hyphens. Ids that hold a dot or begin with fn or reference- are the site's."


def scheme(address: str) -> str:
    """Give the scheme of an address as a browser reads it, which skips white space and line breaks."""
    found = re.match(r"([a-z][a-z0-9+.-]*):", _IGNORED.sub("", address).lower())
    return found[1] if found else ""


def is_outside(address: str) -> bool:
    """Tell whether an address leads to another host."""
    return _OUTSIDE.match(_IGNORED.sub("", address)) is not None


def is_own_id(name: str) -> bool:
    """Tell whether a writer may give this id to a heading or an element."""
    return _OWN_ID.fullmatch(name) is not None


def free_id(name: str) -> str:
    """Keep the id that comes from a heading's words apart from those of the list of references."""
    return f"section-{name}" if _NUMBERED.match(name) else name


def kept(tag: str, name: str, value: str) -> str | None:
    """Give the value of an attribute if it may stay."""
    if name == "class":
        return value if tag in _CLASSES and _CLASSES[tag].fullmatch(value) else None
    if name == "id":
        ours = tag in _NOTE_IDS and _NOTE_IDS[tag].fullmatch(value)
        return value if ours or is_own_id(value) else None
    if name == "src" and is_outside(value):
        return None
    return value
