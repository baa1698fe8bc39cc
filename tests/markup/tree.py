"""HTML as a tree in one spelling, so that two documents can be compared by what they say."""

from html.parser import HTMLParser

INLINE = frozenset({"a", "b", "br", "code", "del", "em", "i", "img", "input", "kbd", "strong", "sub", "sup"})
VOID = frozenset({"br", "hr", "img", "input", "col", "wbr"})


class _Tree(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[str] = []
        self.depth = 0
        self.verbatim = 0
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = "".join(f" {name}={value}" if value else f" {name}" for name, value in sorted(attrs))
        self._emit(f"<{tag}{said}>", tag)
        self.depth += tag not in VOID
        self.verbatim += tag == "pre"

    def handle_endtag(self, tag: str) -> None:
        self.verbatim -= tag == "pre"
        if tag not in VOID:
            self._flush(last=tag not in INLINE)
            self.depth -= 1

    def handle_data(self, data: str) -> None:
        self.text += data

    def _emit(self, line: str, tag: str) -> None:
        self._flush(last=tag not in INLINE)
        self.lines.append("  " * self.depth + line)

    def _flush(self, *, last: bool) -> None:
        text = self.text if self.verbatim else " ".join(self.text.split())
        if not self.verbatim and text:
            starts = self.text[0].isspace() and self._after_inline()
            text = f"{' ' if starts else ''}{text}{' ' if self.text[-1].isspace() and not last else ''}"
        if text.strip():
            self.lines.append("  " * self.depth + repr(text.rstrip("\n")))
        self.text = ""

    def _after_inline(self) -> bool:
        before = self.lines[-1].strip() if self.lines else ""
        if before == "<br>":
            return False
        return before.startswith("'") or before[1:].split(">")[0].split(" ")[0] in INLINE


def tree(html: str) -> str:
    """Write HTML as an indented tree, one element or text a line, attributes sorted, white space settled."""
    parser = _Tree()
    parser.feed(html)
    parser.close()
    parser._flush(last=True)  # noqa: SLF001 - the last text has no tag behind it
    return "\n".join(parser.lines)
