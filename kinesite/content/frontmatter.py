"""Front matter: the fences, the YAML between them, and where in the file each value stands. The only user of yaml.

The YAML is composed into nodes, not constructed, for three reasons: every value keeps its line and column; a key said
twice is seen; and an alias is refused before it can expand. Scalars are read as YAML 1.2 reads them, so `no` and
`12:30` stay the words that the writer typed.
"""

import re
from dataclasses import dataclass, field
from typing import Any

import yaml

from kinesite.content.source import Source
from kinesite.values.problems import Place, Problem

Key = str | int
Path = tuple[Key, ...]
FENCE = "---"
DEEPEST = 20
_DEEP = re.compile(r"(?:[\[{]\s*){40}|(?:[-?:] +){40}")  # so deep that composing it would exhaust the stack
_LINE_ENDS_OF_YAML_ALONE = re.compile("[\x85\u2028\u2029]")  # an editor does not count these as lines
_ALMOST_FENCE = re.compile(r"\s*(?:-{2,}|={3,}|\+{3,}|[\N{EN DASH}\N{EM DASH}-]{1,3})\s*")
_INTEGER = re.compile(r"[-+]?\d+")
_DECIMAL = re.compile(r"[-+]?\d+\.\d+")
_WORDS: dict[str, object] = {"": None, "~": None, "null": None, "true": True, "false": False}
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass
class FrontMatter:
    """The values of a file, where each stands, the body below them, and what is wrong with it all."""

    values: dict[str, Any] = field(default_factory=dict)
    places: dict[Path, Place] = field(default_factory=dict)
    body: str = ""
    body_place: Place = field(default_factory=lambda: Place(""))
    problems: list[Problem] = field(default_factory=list)

    def place(self, path: Path) -> Place:
        """Find the place of a value, or of the nearest thing around it."""
        while path and path not in self.places:
            path = path[:-1]
        return self.places.get(path, self.body_place)


class _Reader:
    """Turns a tree of YAML nodes into plain values, noting where each stands."""

    def __init__(self, shown: str, first_line: int) -> None:
        self.shown, self.first_line = shown, first_line
        self.places: dict[Path, Place] = {}
        self.problems: list[Problem] = []
        self._seen: set[int] = set()

    def place(self, mark: Any) -> Place:
        return Place(self.shown, self.first_line + mark.line, mark.column + 1)

    def read(self, node: Any, path: Path) -> Any:
        if not path or isinstance(path[-1], int):
            self.places[path] = self.place(node.start_mark)
        if id(node) in self._seen:
            self._report("yaml.alias", "a value is repeated with & and *", node, "Write it out in each place.")
            return None
        self._seen.add(id(node))
        if len(path) > DEEPEST:
            self._report("yaml.broken", "here are too many groups inside each other", node, "Take some brackets out.")
            return None
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, path)
        if isinstance(node, yaml.SequenceNode):
            return [self.read(item, (*path, number)) for number, item in enumerate(node.value)]
        return _scalar(node)

    def _mapping(self, node: Any, path: Path) -> dict[str, Any]:
        values: dict[str, Any] = {}
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode) or id(key_node) in self._seen:
                hint = 'Put the text between quotes if it begins with "[", "{" or "*".'
                self._report("yaml.broken", "the name of a field is a plain word", key_node, hint)
                continue
            self._seen.add(id(key_node))
            key = str(key_node.value)
            if key in values:
                self._report("yaml.duplicate", f'"{key}" stands here twice', key_node, "Keep one of the two.")
            self.places[(*path, key)] = self.place(key_node.start_mark)
            values[key] = self.read(value_node, (*path, key))
        return values

    def _report(self, code: str, message: str, node: Any, hint: str) -> None:
        self.problems.append(Problem(code, message, self.place(node.start_mark), hint))


def _scalar(node: Any) -> object:
    text = str(node.value)
    if node.style:  # quoted or a block: text, whatever it looks like
        return text
    if text.lower() in _WORDS:
        return _WORDS[text.lower()]
    if _INTEGER.fullmatch(text) and len(text) < 16:  # noqa: PLR2004 - longer is a number on a card, not an amount
        return int(text)
    return float(text) if _DECIMAL.fullmatch(text) else text


def _yaml_problem(error: Any, text: str, shown: str, first_line: int) -> Problem:
    if (position := getattr(error, "position", None)) is not None:
        before = text[:position].split("\n")
        place = Place(shown, first_line + len(before) - 1, len(before[-1]) + 1)
        return Problem("yaml.broken", "a sign stands here that cannot be seen", place, "Delete it and type it again.")
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    place = Place(shown, first_line + mark.line, mark.column + 1) if mark else Place(shown, first_line)
    lines = text.split("\n")
    line = lines[mark.line] if mark and mark.line < len(lines) else ""
    said = str(getattr(error, "problem", "") or "it cannot be read")
    if "\t" in line[: len(line) - len(line.lstrip())] or "'\\t'" in said:
        place = Place(place.path, place.line, line.find("\t") + 1)
        return Problem("yaml.tab", "a tab stands where spaces belong", place, "Use two spaces for each step inwards.")
    if "mapping values are not allowed" in said:
        hint = 'Put the text that holds a ": " between quotes.'
        return Problem("yaml.broken", 'a second ":" makes this line unclear', place, hint)
    if "expected ',' or" in said and error.context_mark:
        place = Place(shown, first_line + error.context_mark.line, error.context_mark.column + 1)
        return Problem("yaml.broken", "a bracket opens here and is not closed", place, 'Add the "]" or "}".')
    if "undefined alias" in said or "anchor" in said:
        return Problem("yaml.alias", f"{said}: a word begins with * or &", place, "Put the text between quotes.")
    hint = "Check the quotes, brackets and spaces in this line and the one above."
    return Problem("yaml.broken", f"the front matter cannot be read here: {said}", place, hint)


def read_yaml(text: str, shown: str, first_line: int = 1) -> FrontMatter:
    """Read YAML that holds fields at its top."""
    front = FrontMatter(body_place=Place(shown, first_line, 1))
    if _DEEP.search(text):
        hint = "Take some of the brackets or hyphens out."
        front.problems.append(
            Problem("yaml.broken", "here are too many groups inside each other", front.body_place, hint)
        )
        return front
    try:
        node = yaml.compose(_LINE_ENDS_OF_YAML_ALONE.sub(" ", text), Loader=_Loader)
    except (yaml.YAMLError, RecursionError) as error:
        wrong = error if isinstance(error, yaml.YAMLError) else yaml.YAMLError("it is nested too deeply")
        front.problems.append(_yaml_problem(wrong, text, shown, first_line))
        return front
    if node is None:
        return front
    if not isinstance(node, yaml.MappingNode):
        place, hint = Place(shown, first_line, 1), 'Write each field as "name: value" on a line of its own.'
        front.problems.append(Problem("yaml.broken", "here should be fields with values", place, hint))
        return front
    reader = _Reader(shown, first_line)
    front.values = reader.read(node, ())
    front.places, front.problems = reader.places, reader.problems
    return front


def read_front_matter(source: Source) -> FrontMatter:
    """Split a Markdown file at its fences and read what stands between them."""
    lines = source.text.split("\n")
    if lines[0].rstrip() != FENCE:
        place, hint = Place(source.shown, 1, 1), 'Begin the file with a line "---", the fields, and a line "---".'
        return FrontMatter(problems=[Problem("frontmatter.missing", "the file has no front matter", place, hint)])
    end = next((number for number, line in enumerate(lines) if number and line.rstrip() == FENCE), None)
    if end is None:
        return FrontMatter(problems=[_unclosed(lines, source.shown)])
    front = read_yaml("\n".join(lines[1:end]), source.shown, 2)
    front.body, front.body_place = "\n".join(lines[end + 1 :]), Place(source.shown, end + 2, 1)
    return front


def _unclosed(lines: list[str], shown: str) -> Problem:
    """Point at the line that was probably meant to close the front matter."""
    for number, line in enumerate(lines):
        if number and _ALMOST_FENCE.fullmatch(line):
            message = f'the front matter ends with "{line.strip()}", which is not three hyphens'
            return Problem("frontmatter.fence", message, Place(shown, number + 1, 1), 'Write "---" on this line.')
    hint = 'Put a line "---" between the last field and the text.'
    return Problem("frontmatter.fence", 'the front matter has no closing line "---"', Place(shown, 1, 1), hint)
