"""From the nodes of a YAML text to plain values, each with its place.

Scalars are read as YAML 1.2 reads them, so `no` and `12:30` stay the words that the writer typed; and a number is one
only if it would be written just so again, so that `000` and `1.10` lose nothing.
"""

import re
from typing import Any

from kinesite.content.written import Path, Spot
from kinesite.content.yaml_errors import UNSEEN
from kinesite.content.yaml_slips import in_quotes
from kinesite.values.problems import Place, Problem, Severity

DEEPEST = 20
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_COMMENT = re.compile(r"[ \t]+#")
_INTEGER = re.compile(r"-?\d{1,15}")  # longer is a number on a card, not an amount
_DECIMAL = re.compile(r"-?\d+\.\d+")
_WORDS: dict[str, object] = {"": None, "~": None, "null": None, "true": True, "false": False}
LONGEST_WORD = max(map(len, _WORDS))


class NodeReader:
    """Turns a tree of YAML nodes into plain values, noting where each stands."""

    def __init__(self, shown: str, lines: list[str], first_line: int) -> None:
        self.shown, self.lines, self.first_line = shown, lines, first_line
        self.places: dict[Path, Spot] = {}
        self.scalars: dict[Path, Any] = {}
        self.problems: list[Problem] = []
        self._seen: set[int] = set()
        # most files hold none of these signs, and what need not be looked for at each value takes no time
        self._has_anchors = any("&" in line for line in lines)
        self._has_signs = self._has_anchors or any("!" in line for line in lines)
        self._has_comments = any("#" in line for line in lines)
        self._has_escapes = any("\\" in line for line in lines)

    def _spot(self, mark: Any) -> Spot:
        return self.first_line + mark.line, mark.column + 1

    def place(self, mark: Any) -> Place:
        """Make a place of a mark."""
        return Place(self.shown, *self._spot(mark))

    def read(self, node: Any) -> Any:
        """Make a value of the node of a whole text, and of all nodes inside it."""
        self.places[()] = self._spot(node.start_mark)
        return self._value(node, ())

    def _value(self, node: Any, path: Path) -> Any:
        if self._has_anchors and self._is_repeated(node):
            self._report_repeated(node)
            return None
        if node.id == "scalar":
            return self._scalar(node, path)
        if len(path) > DEEPEST:
            self._report("yaml.broken", "here are too many groups inside each other", node, "Take some brackets out.")
            return None
        return self._mapping(node, path) if node.id == "mapping" else self._sequence(node, path)

    def _is_repeated(self, node: Any) -> bool:
        """Tell whether a node was met before: an alias gives the very node that its anchor stands for."""
        seen = id(node) in self._seen
        self._seen.add(id(node))
        return seen

    def _sequence(self, node: Any, path: Path) -> list[Any]:
        values = []
        for number, item in enumerate(node.value):
            inner = (*path, number)
            self.places[inner] = self._spot(item.start_mark)
            values.append(self._value(item, inner))
        return values

    def _mapping(self, node: Any, path: Path) -> dict[str, Any]:
        values: dict[str, Any] = {}
        for key_node, value_node in node.value:
            if key_node.id != "scalar" or (self._has_anchors and self._is_repeated(key_node)):
                hint = 'Put the text between quotes if it begins with "[", "{" or "*".'
                self._report("yaml.broken", "the name of a field is a plain word", key_node, hint)
                continue
            key = str(key_node.value)
            if self._has_escapes:
                self._look_for_unseen(key_node)
            if key in values:
                self._report("yaml.duplicate", f'"{key}" stands here twice', key_node, "Keep one of the two.")
            inner = (*path, key)
            self.places[inner] = self._spot(key_node.start_mark)
            values[key] = self._value(value_node, inner)
        return values

    def _scalar(self, node: Any, path: Path) -> object:
        self.scalars[path] = node
        if self._has_escapes:
            self._look_for_unseen(node)
        value = _value_of(node)
        if self._has_signs:
            self._look_for_lost_beginning(node)
        if self._has_comments and isinstance(value, str) and not node.style:
            self._look_for_lost_end(node)
        return value

    def _look_for_unseen(self, node: Any) -> None:
        """Refuse what an escape like x01 makes: no page, feed or address may hold it."""
        if node.style == '"' and _UNSEEN.search(node.value):  # raw ones are refused by the library
            self._report("yaml.broken", UNSEEN[0], node, UNSEEN[1])

    def _look_for_lost_beginning(self, node: Any) -> None:
        """YAML takes `!word` and `&word` off the front of a text in silence."""
        mark = node.start_mark
        line = self.lines[mark.line] if mark.line < len(self.lines) else ""
        if line.startswith(("!", "&"), mark.column):
            written = line[mark.column :].strip()
            message = f'a text cannot begin with "{written[0]}" unless it stands between quotes'
            self._report("yaml.sign", message, node, f"Write {in_quotes(written)}")

    def _look_for_lost_end(self, node: Any) -> None:
        """YAML takes what follows ` #` off a text in silence."""
        if _COMMENT.match(self.lines[node.end_mark.line], node.end_mark.column):
            message = 'what follows " #" on this line is a comment, which nobody reads'
            hint = "If it belongs to the text, put the whole text between quotes; if not, give it a line of its own."
            self._report("yaml.comment", message, node, hint, Severity.WARNING)

    def _report_repeated(self, node: Any) -> None:
        """One problem for a value that is repeated; that it begins with & is then no slip."""
        place = self.place(node.start_mark)
        self.problems = [problem for problem in self.problems if (problem.code, problem.place) != ("yaml.sign", place)]
        self._report("yaml.alias", "a value is repeated with & and *", node, "Write it out in each place.")

    def _report(self, code: str, message: str, node: Any, hint: str, severity: Severity = Severity.ERROR) -> None:
        self.problems.append(Problem(code, message, self.place(node.start_mark), hint, severity))


def _value_of(node: Any) -> object:
    text = str(node.value)
    if node.style:  # quoted or a block: text, whatever it looks like
        return text
    if len(text) <= LONGEST_WORD and text.lower() in _WORDS:
        return _WORDS[text.lower()]
    if not text.isascii() or text[0] not in "-0123456789":
        return text
    if _INTEGER.fullmatch(text) and str(int(text)) == text:
        return int(text)
    return float(text) if _DECIMAL.fullmatch(text) and repr(float(text)) == text else text
