"""Front matter: the YAML between the fences, and where in the file each value stands. The only user of yaml.

The YAML is composed into nodes, not constructed, for three reasons: every value keeps its line and column; a key said
twice is seen; and an alias is refused before it can expand. `yaml_nodes.py` makes values of them.
"""

import re
from dataclasses import dataclass, field
from typing import Any

import yaml

from kinesite.content.fences import split_at_fences
from kinesite.content.source import Source
from kinesite.content.written import Key, Path, Spot, Written
from kinesite.content.yaml_errors import no_fields, yaml_problem
from kinesite.content.yaml_nodes import NodeReader
from kinesite.values.problems import Place, Problem

__all__ = ["FrontMatter", "Key", "Path", "Spot", "read_front_matter", "read_yaml", "write_yaml"]

# So deep that composing it would exhaust the stack. One class of signs stands first, which makes the search fast.
_DEEP = re.compile(r"[\[{?:-](?:(?<=[\[{])(?:\s*[\[{]){39}|(?<=[-?:])(?: +[-?:]){39} )")
_LINE_ENDS_OF_YAML_ALONE = re.compile("[\x85\u2028\u2029]")  # an editor does not count these as lines
_END_OF_DOCUMENT = re.compile(r"^(?:---|\.\.\.)[ \t]*\s*\Z", re.MULTILINE)
_Library: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Loader(_Library):  # type: ignore[misc]
    """Makes nodes without asking what sort of value each is: `yaml_nodes.py` has rules of its own for that."""

    def resolve(self, _kind: Any, _value: Any, _implicit: Any) -> str:
        """Give the tag of a node, which nobody asks for."""
        return ""


@dataclass
class FrontMatter:
    """The values of a file, where each stands, the body below them, and what is wrong with it all."""

    values: dict[str, Any] = field(default_factory=dict)
    places: dict[Path, Spot] = field(default_factory=dict)
    body: str = ""
    body_place: Place = field(default_factory=lambda: Place(""))
    problems: list[Problem] = field(default_factory=list)
    scalars: dict[Path, Any] = field(default_factory=dict)
    """The node of each value that is no group: most are never asked where they begin."""
    lines: list[str] = field(default_factory=list)
    first_line: int = 1

    def place(self, path: Path) -> Place:
        """Find the place of a field, or of the nearest thing around it."""
        while path and path not in self.places:
            path = path[:-1]
        return Place(self.body_place.path, *self.places[path]) if path in self.places else self.body_place

    def text_place(self, path: Path, before: str = "") -> Place:
        """Find the place of a value itself, or of the sign in it that follows `before`."""
        if path not in self.scalars:
            return self.place(path)
        node = self.scalars[path]
        written = Written(node.start_mark.line, node.start_mark.column, node.style)
        line, column = written.place(self.lines, before)
        return Place(self.body_place.path, self.first_line + line, column + 1)


def _compose(text: str, front: FrontMatter) -> Any:
    """Make nodes of the text, or note why that cannot be done."""
    shown, first_line = front.body_place.path, front.first_line
    if _DEEP.search(text):
        hint = "Take some of the brackets or hyphens out."
        front.problems.append(
            Problem("yaml.broken", "here are too many groups inside each other", front.body_place, hint)
        )
        return None
    try:
        return yaml.compose(text, Loader=_Loader)
    except (yaml.YAMLError, RecursionError) as error:
        wrong = error if isinstance(error, yaml.YAMLError) else yaml.YAMLError("it is nested too deeply")
        front.problems.append(yaml_problem(wrong, text, shown, first_line))
        return None


def read_yaml(text: str, shown: str, first_line: int = 1) -> FrontMatter:
    """Read YAML that holds fields at its top. A `---` or `...` that closes it does no harm."""
    text = _END_OF_DOCUMENT.sub("", _LINE_ENDS_OF_YAML_ALONE.sub(" ", text))
    front = FrontMatter(body_place=Place(shown, first_line, 1), lines=text.split("\n"), first_line=first_line)
    node = _compose(text, front)
    if node is None:
        return front
    if not isinstance(node, yaml.MappingNode):
        front.problems.append(no_fields(front.lines, front.body_place))
        return front
    reader = NodeReader(shown, front.lines, first_line)
    front.values = reader.read(node)
    front.places, front.scalars, front.problems = reader.places, reader.scalars, reader.problems
    return front


def read_front_matter(source: Source) -> FrontMatter:
    """Read what stands between the fences of a Markdown file."""
    fenced = split_at_fences(source)
    if isinstance(fenced, Problem):
        return FrontMatter(problems=[fenced])
    front = read_yaml(fenced.fields, source.shown, fenced.fields_line)
    front.body, front.body_place = fenced.body, Place(source.shown, fenced.body_line, 1)
    return front


def write_yaml(values: dict[str, Any]) -> str:
    """Write values as YAML that reads back as the same, one line for each item of a list."""
    return str(yaml.safe_dump(values, sort_keys=False, allow_unicode=True, width=float("inf")))
