"""Only the HTML that a page of patient education needs comes through; what is taken out is reported.

The cleaning itself is nh3's (ammonia). Beside it the same allow-list is used to name what was taken out, because a
writer whose `<iframe>` vanished without a word would look for the fault elsewhere.
"""

import re
from html.parser import HTMLParser

import nh3

from kinesite.values.problems import Place, Problem, Severity

_INLINE = (
    "a abbr b bdi bdo br cite code del dfn em i img ins kbd mark q s samp small span strong sub sup time u var wbr"
)
_BLOCK = (
    "blockquote caption col colgroup dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr input label li ol p "
    "pre section summary table tbody td tfoot th thead tr ul"
)
TAGS = frozenset(_INLINE.split()) | frozenset(_BLOCK.split())
ATTRIBUTES: dict[str, set[str]] = {
    "*": {"class", "dir", "id", "lang", "title"},
    "a": {"href"},
    "img": {"alt", "height", "src", "width"},
    "input": {"checked", "disabled", "type"},
    "ol": {"start", "type"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan", "scope"},
    "time": {"datetime"},
    "details": {"open"},
}
SCHEMES = frozenset({"http", "https", "mailto", "tel"})
_ALIGNED = re.compile(r'(<t[hd]) style="text-align: (left|center|right);"')


class _Forbidden(HTMLParser):
    """Collects the tags and attributes of a page that the allow-list does not know."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in TAGS:
            self.found.append((tag, f"<{tag}>"))
            return
        allowed = ATTRIBUTES["*"] | ATTRIBUTES.get(tag, set())
        for name, value in attrs:
            scheme = re.match(r"\s*([a-z][a-z0-9+.-]*):", (value or "").lower())
            if name not in allowed:
                self.found.append((tag, f'{name}="..." on <{tag}>'))
            elif name in {"href", "src"} and scheme and scheme[1] not in SCHEMES:
                self.found.append((tag, f"{scheme[1]}: address"))


def _line_of(source: str, tag: str, what: str, start: Place) -> Place:
    """Find where the writer typed it: the first line that holds the tag, or else the forbidden scheme."""
    wanted = f"<{tag}" if "address" not in what else what.split(maxsplit=1)[0]
    for number, line in enumerate(source.split("\n")):
        if (column := line.lower().find(wanted)) >= 0:
            return Place(start.path, start.line + number, column + (1 if number else start.column))
    return start


def sanitise(html: str, source: str, start: Place) -> tuple[str, list[Problem]]:
    """Make HTML safe; name what was taken out. `source` is the Markdown it came from, beginning at `start`."""
    html = _ALIGNED.sub(r'\1 class="align-\2"', html)
    forbidden = _Forbidden()
    forbidden.feed(html)
    problems = [
        Problem(
            "html.removed",
            f"{what} is not allowed in a page and was left out",
            _line_of(source, tag, what, start),
            "Write it in Markdown, or leave it out. To show it as an example, put it between backticks.",
            Severity.WARNING,
        )
        for tag, what in dict.fromkeys(forbidden.found)
    ]
    safe = nh3.clean(html, tags=set(TAGS), attributes=ATTRIBUTES, url_schemes=set(SCHEMES), link_rel=None)
    return safe, problems
