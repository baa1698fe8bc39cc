"""A page as Markdown: its title, its fields as lists, its text, with every link leading to an address of the site.

The fields are walked as their model has them, so a new kind or field needs no code here.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any
from urllib.parse import quote

from pydantic import BaseModel

from kinesite.content.bibliography import link_of
from kinesite.content.entry import Entry
from kinesite.content.fences import Fenced, split_at_fences
from kinesite.content.fields import FilePath, Name, Reference, Text
from kinesite.content.source import Source
from kinesite.kinds import BY_NAME
from kinesite.markup import Citation, Embed, Hole, Link, Path
from kinesite.markup.holes import HOLE, take_holes
from kinesite.outputs.base.site import Site
from kinesite.values.dosage import Dosage, Frequency, Span, in_a_line, write_frequency, write_span
from kinesite.values.paths import root_of
from kinesite.values.problems import Place

MARKDOWN_FILE = "index.md"
NOT_SAID = frozenset(
    {
        "title",
        "summary",
        "related",
        "references",
        "author",
        "reviewer",
        "reviewed",
        "next_review",
        "old_addresses",
        "figure",
    }
)
NUMBERED = frozenset({"steps", "items"})


@dataclass(frozen=True)
class MarkdownPage:
    """The Markdown of one entry's page, put together when it is made."""

    site: Site
    entry: Entry[Any]

    def make(self, data: bytes) -> bytes:
        """Make it of what the file of the entry holds."""
        card = self.entry.card
        assert card is not None  # noqa: S101 - only what has a page gets here
        facts, sections = self._fields()
        blocks = [f"# {card.title}", f"> {card.summary}", "\n".join(facts), *sections, self._body(data)]
        blocks += [*self._review(), *self._where(card.address)]
        return ("\n\n".join(block for block in blocks if block) + "\n").encode()

    def _fields(self) -> tuple[list[str], list[str]]:
        """Say the fields: those that are a word or a number as facts, the others below headings."""
        facts: list[str] = []
        sections: list[str] = []
        for name, title in _said_of(self.entry.kind):
            value = getattr(self.entry.fields, name)
            if not value:
                continue
            if isinstance(value, Text):
                sections.append(f"## {title}\n\n{self._say(value)}")
            elif _is_list(value):
                sign = "1." if name in NUMBERED else "-"
                sections.append("\n".join([f"## {title}\n", *(f"{sign} {self._say(each)}" for each in value)]))
            elif isinstance(value, dict):
                lines = (f"- {key}: {self._say(each)}" for key, each in value.items())
                sections.append("\n".join([f"## {title}\n", *lines]))
            elif said := self._say(value):
                facts.append(f"- {title}: {said}")
        return facts, sections

    def _say(self, value: Any) -> str:
        """Say one value in a line."""
        return _sayer(value.__class__)(self, value)

    def say_all(self, values: tuple[Any, ...]) -> str:
        """Say several values in one line."""
        return ", ".join(filter(None, map(self._say, values)))

    def say_text(self, text: str) -> str:
        """Say a sentence, with the holes in it filled."""
        if "[[" not in text and "[@" not in text:
            return str(text)
        return HOLE.sub(lambda match: self._fill(take_holes(match[0], Place("")).holes[0]), text)

    def say_part(self, part: BaseModel) -> str:
        """Say what a group of fields holds, in one line."""
        values = (getattr(part, name) for name in type(part).model_fields)
        said = (self._say(value).strip() for value in values if value)
        return " \N{EN DASH} ".join(filter(None, said))

    def _body(self, data: bytes) -> str:
        """Give the text as it was written, each hole in it filled; what looks like one inside code is left."""
        fenced = split_at_fences(Source(self.entry.path, self.entry.shown, data))
        assert isinstance(fenced, Fenced)  # noqa: S101 - the entry was read from it
        holes = list(self.entry.prose.holes())
        if not holes:
            return fenced.body.strip()
        taken = take_holes(fenced.body, Place(self.entry.shown, fenced.body_line, 1))
        real = {hole.place for hole in holes}
        said = [
            self._fill(hole) if hole.place in real else written
            for hole, written in zip(taken.holes, taken.written, strict=True)
        ]
        parts = iter(said)
        text = HOLE.sub(lambda _: next(parts), taken.source) if said else taken.source
        for path in dict.fromkeys(hole.path for hole in holes if isinstance(hole, Path)):
            address = self.file(path)
            text = text.replace(f"]({path}", f"]({address}").replace(f"](<{path}", f"](<{address}")
        return text.strip()

    def _fill(self, hole: Hole) -> str:
        if isinstance(hole, Link):
            return self.link(hole.target, hole.label or hole.fragment) if hole.target else hole.label or hole.fragment
        if isinstance(hole, Embed):
            return self._embed(hole)
        return self.cite(hole.ids) if isinstance(hole, Citation) else ""

    def link(self, name: str, label: str) -> str:
        """Link to the entry that goes by a name; by its title, if there is no label."""
        entry = self.site.library.find(name, getattr(name, "kind", ""))
        if entry is None or entry.card is None:
            return label or name
        return f"[{label or entry.card.title}]({self._address(entry.card.address)})"

    def _embed(self, embed: Embed) -> str:
        entry = self.site.library.find(embed.target)
        if entry is None or entry.card:
            return f"{self.link(embed.target, '')}{f': {entry.card.summary}' if entry and entry.card else ''}"
        return " ".join(prose.text for prose in entry.proses()).strip()

    def cite(self, ids: tuple[str, ...]) -> str:
        """Name the works that are cited, with where they can be read."""
        works = (self.site.library.works.get(id) for id in ids)
        said = [f"[{work.title}]({link_of(work)})" if link_of(work) else work.title for work in works if work]
        return f" (source: {'; '.join(said)})" if said else ""

    def file(self, path: str) -> str:
        """Give the address of a file or a page that stands beside the entry."""
        target = self.site.library.follow(self.entry, path)
        fragment = path.partition("#")[2]
        file = self.site.library.address_of(target) if isinstance(target, str) else ""
        address = target.card.address if isinstance(target, Entry) and target.card else quote(file)
        return self._address(address) + (f"#{fragment}" if fragment else "")

    def _address(self, address: str) -> str:
        root = root_of(self.entry.card.address) if self.entry.card else ""
        return (self.site.settings.base or root) + address

    def _review(self) -> Iterator[str]:
        fields = self.entry.fields
        if BY_NAME[self.entry.kind].is_clinical(fields):
            yield (
                f"Clinically reviewed on {fields.reviewed}."
                if self.entry.stub.reviewed
                else "Not yet clinically reviewed."
            )

    def _where(self, address: str) -> Iterator[str]:
        if self.site.settings.base:
            yield f"This page: {self._address(address)}"


@cache
def _said_of(kind: str) -> tuple[tuple[str, str], ...]:
    """Give the fields of a kind that are said, each with its title."""
    names = (name for name in BY_NAME[kind].fields.model_fields if name not in NOT_SAID)
    return tuple((name, name.replace("_", " ").capitalize()) for name in names)


Sayer = Callable[[MarkdownPage, Any], str]
SAYERS: tuple[tuple[type, Sayer], ...] = (
    (Text, lambda page, value: page.say_text(value)),
    (Name, lambda page, value: page.link(value, "")),
    (Reference, lambda page, value: page.cite((value,))),
    (FilePath, lambda page, value: f"<{page.file(value)}>"),
    (Dosage, lambda _, value: in_a_line(value)),
    (Frequency, lambda _, value: write_frequency(value)),
    (Span, lambda _, value: write_span(value)),
    (BaseModel, lambda page, value: page.say_part(value)),
    (tuple, lambda page, value: page.say_all(value)),
)


@cache
def _sayer(sort: type) -> Sayer:
    """Find out once how values of a sort are said; what is of no sort known here is written as it is."""
    return next((say for known, say in SAYERS if issubclass(sort, known)), lambda _, value: str(value))


@cache
def _wants_a_line(sort: type) -> bool:
    """Tell whether a value of a sort needs a line of its own: sentences and parts do, words do not."""
    return issubclass(sort, Text | BaseModel | Name)


def _is_list(value: Any) -> bool:
    return isinstance(value, tuple) and any(_wants_a_line(item.__class__) for item in value)
