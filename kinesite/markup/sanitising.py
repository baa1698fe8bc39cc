"""Only the HTML that a page of patient education needs comes through; what is taken out is reported.

The cleaning itself is nh3's (ammonia). Beside it the same allow-list is used to name what was taken out, because a
writer whose `<iframe>` vanished without a word would look for the fault elsewhere.
"""

import re
from functools import cache
from html.parser import HTMLParser

import nh3

from kinesite.markup.attributes import ID_HINT, kept, scheme
from kinesite.markup.hints import holds
from kinesite.values.problems import Place, Problem, Severity

_INLINE = (
    "a abbr b bdi bdo br cite code del dfn em i img ins kbd mark q s samp small span strong sub sup time u var wbr"
)
_BLOCK = (
    "blockquote caption col colgroup dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr input label li ol p "
    "pre section summary table tbody td tfoot th thead tr ul"
)
IN_LINE = frozenset(_INLINE.split())
"""The tags that a sentence may hold."""
TAGS = IN_LINE | frozenset(_BLOCK.split())
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
_IN_MARKDOWN = "Write it in Markdown, or leave it out. To show it as an example, put it between backticks."
_INPUT = re.compile(r'(<li class="task-list-item">\s*(?:<p>\s*)?<input(?=[^>]* disabled)[^>]*>)|<input[^>]*>')
_NO_PICTURE = re.compile(r"<img(?![^>]* src=)[^>]*>")
SCHEMES = frozenset({"http", "https", "mailto", "tel"})
_ALIGNED = re.compile(r'(<t[hd]) style="text-align: (left|center|right);?"')

_INSIDE = r"(?!//)[^\s():<>\\&]*(?:\)|\s+[\"'][^\"'()]*[\"']\))"
_TAG_OR_NAME = re.compile(r"<[a-zA-Z/!?]|&[#\w]+;|\]:|\[![^\]\n]*\||:(?<=[fF][tT][pP]:)|:(?<=[fF][tT][pP][sS]:)")
_IN_THEM = ("<", "&", ":", "|")  # each of them has one of these
_ADDRESS = re.compile(rf"\]\((?!(?:https?://|mailto:|tel:)?{_INSIDE})")
_ADDRESS_BESIDE_PICTURES = re.compile(rf"\]\((?!{_INSIDE})")


class _Forbidden(HTMLParser):
    """Collects what will be taken out of a page: the tag, what it is, and what to write instead."""

    def __init__(self, tags: frozenset[str]) -> None:
        super().__init__(convert_charrefs=True)
        self.tags = tags
        self.found: list[tuple[str, str, str]] = []
        self.before = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        before, self.before = self.before, tag if tag != "p" else self.before
        if tag not in self.tags or (tag == "input" and before != "li"):
            self.found.append((tag, f"<{tag}>", _IN_MARKDOWN))
            return
        allowed = ATTRIBUTES["*"] | ATTRIBUTES.get(tag, set())
        for name, value in attrs:
            if wrong := _wrong(tag, name, value or "", allowed):
                self.found.append((tag, *wrong))

    def handle_endtag(self, _tag: str) -> None:
        self.before = ""

    def handle_data(self, data: str) -> None:
        if data.strip():
            self.before = ""

    def parse_marked_section(self, i: int, report: bool = True) -> int:  # noqa: ARG002
        """Read `<![...` as a comment, as browsers do: the library fails on any word that it does not know."""
        return self.parse_bogus_comment(i)


def _wrong(tag: str, name: str, value: str, allowed: set[str]) -> tuple[str, str] | None:
    """Say what is wrong with an attribute, and what to write instead."""
    if name not in allowed:
        return f'{name}="..." on <{tag}>', _IN_MARKDOWN
    if name in {"href", "src"} and (found := scheme(value)) and found not in SCHEMES:
        return f"{found}: address", _IN_MARKDOWN
    if kept(tag, name, value) is not None:
        return None
    if name == "src":
        return (
            f"the picture {value}",
            "Put it into content/media/, so that no other host learns who reads this page.",
        )
    return f'{name}="{value}" on <{tag}>', ID_HINT if name == "id" else _IN_MARKDOWN


def _line_of(source: str, tag: str, what: str, start: Place) -> Place:
    """Find where the writer typed it: the first line that holds the tag, or else the forbidden scheme."""
    wanted = f"<{tag}" if "address" not in what else what.split(maxsplit=1)[0]
    for number, line in enumerate(source.split("\n")):
        if (column := line.lower().find(wanted)) >= 0:
            return Place(start.path, start.line + number, column + (1 if number else start.column))
    return start


def _forbidden(html: str, source: str, tags: frozenset[str]) -> dict[tuple[str, str, str], None]:
    """Find what will be taken out. Most pages hold no tag and no strange address, which is told from their source."""
    address = _ADDRESS_BESIDE_PICTURES if "![" in source else _ADDRESS
    if not (holds(source, _IN_THEM) and _TAG_OR_NAME.search(source)) and not address.search(source):
        return {}
    forbidden = _Forbidden(tags)
    forbidden.feed(html)
    return dict.fromkeys(forbidden.found)


@cache
def _cleaner(tags: frozenset[str]) -> nh3.Cleaner:
    """Build an allow-list once: for a sentence that takes longer than the cleaning."""
    return nh3.Cleaner(
        tags=set(tags),
        attributes=ATTRIBUTES,
        attribute_filter=kept,
        url_schemes=set(SCHEMES),
        link_rel=None,
    )


def sanitise(html: str, source: str, start: Place, tags: frozenset[str] = TAGS) -> tuple[str, list[Problem]]:
    """Make HTML safe; name what was taken out. `source` is the Markdown it came from, beginning at `start`."""
    if "<table>" in html:
        html = _ALIGNED.sub(r'\1 class="align-\2"', html)
    problems = [
        Problem(
            "html.removed",
            f"{what} is not allowed in a {'page' if tags is TAGS else 'sentence'} and was left out",
            _line_of(source, tag, what, start),
            hint,
            Severity.WARNING,
        )
        for tag, what, hint in _forbidden(html, source, tags)
    ]
    safe = _cleaner(tags).clean(html)
    if "<input" in safe:
        safe = _INPUT.sub(lambda match: match[1] or "", safe)
    return _NO_PICTURE.sub("", safe) if "<img" in safe else safe, problems
