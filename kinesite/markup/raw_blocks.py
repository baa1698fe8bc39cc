"""Blocks that no engine may read as Markdown: fenced code, and HTML up to the next blank line, as CommonMark has it.

A fence that nothing closes is code to the end (CommonMark 0.31, section 4.5). HTML that begins with a block's tag ends
at a blank line (section 4.6), so what a writer puts into `<details>` after a blank line is Markdown again.
"""

import re
from dataclasses import dataclass, field
from html import escape

_FENCE = re.compile(r"(`{3,})([^`]*)$|(~{3,})(.*)$")
_BLOCK_TAGS = (
    "address|article|aside|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|"
    "figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|"
    "nav|noframes|object|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|"
    "track|ul"
)
_HTML_BLOCK = re.compile(rf"</?(?:{_BLOCK_TAGS})(?:\s|/?>|$)", re.IGNORECASE)
_VALUE = r"""(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s"'=<>`]++))?+"""
_WHOLE_TAG = re.compile(rf"</?[a-z][a-z0-9-]*+(?:\s++[a-z_:][\w.:-]*+{_VALUE})*+\s*+/?>\s*$", re.IGNORECASE)
_VERBATIM = "(?:script|pre|style|textarea)"
_UNTIL = (
    (re.compile(rf"<{_VERBATIM}(?:\s|>|$)", re.IGNORECASE), re.compile(rf"</{_VERBATIM}>", re.IGNORECASE)),
    (re.compile(r"<!--"), re.compile(r"-->")),
    (re.compile(r"<\?"), re.compile(r"\?>")),
    (re.compile(r"<!\[CDATA\["), re.compile(r"\]\]>")),
)
_BLANK = re.compile(r"\s*$")


@dataclass
class RawBlock:
    """A block that is being read: fenced code where `fence` is set, or else HTML up to a line that `end` matches."""

    indent: int
    fence: str = ""
    language: str = ""
    end: re.Pattern[str] = _BLANK
    lines: list[str] = field(default_factory=list)

    def closes(self, text: str) -> bool:
        """Tell whether a line, without its indentation, is the last of the block."""
        if self.fence:
            return text.startswith(self.fence) and not text.strip().strip(self.fence[0])
        return self.end.search(text) is not None if self.end is not _BLANK else not text

    def trim(self) -> None:
        """Drop blank lines at the end of a block that nothing closed."""
        while self.lines and not self.lines[-1].strip():
            self.lines.pop()

    def html(self) -> str:
        """Write the block as HTML."""
        text = "\n".join(self.lines)
        if not self.fence:
            return text
        language = f' class="language-{escape(self.language)}"' if self.language else ""
        ending = "\n" if self.lines else ""
        return f'<pre class="highlight"><code{language}>{escape(text, quote=False)}{ending}</code></pre>'


def opens(text: str, indent: int, *, in_text: bool) -> RawBlock | None:
    """Tell which raw block a line opens, if any; a lone inline tag does not break into a paragraph."""
    if text[0] in "`~" and (match := _FENCE.match(text)):
        words = (match[2] or match[4] or "").split()
        return RawBlock(indent, match[1] or match[3], words[0] if words else "")
    if text[0] != "<":
        return None
    for begin, end in _UNTIL:
        if begin.match(text):
            return RawBlock(indent, end=end)
    if _HTML_BLOCK.match(text) or (not in_text and _WHOLE_TAG.match(text)):
        return RawBlock(indent)
    return None
