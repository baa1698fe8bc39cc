"""All entries of a site, each made when it is asked for: a small change asks for few of ten thousand."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import pairwise
from typing import Any, NamedTuple

from kinesite.content.entry import Entry
from kinesite.markup import Embed, Hole, Link, Prose


class Outline(NamedTuple):
    """What is known of every entry at once: its kind, its folded names, when it is public, and what else many ask.

    `dated` tells whether it says when it was published, `figure` what the solution of its figure is kept by.
    `intricate` tells whether its text embeds others or links to headings, `uneven` whether its headings skip a level:
    of any other text the stub tells all that there is to check, so that it need not be loaded.
    """

    kind: str
    names: tuple[str, ...]
    draft: bool = False
    publish_on: str = ""
    expire_on: str = ""
    dated: bool = False
    figure: str = ""
    intricate: bool = False
    uneven: bool = False


def outline_of(entry: Entry[Any]) -> Outline:
    """Sum up what an entry is found by: its id, slug, title and aliases."""
    stub = entry.stub
    names = (entry.id, entry.id.rpartition("/")[2], stub.title, *stub.aliases)
    folded = tuple(dict.fromkeys(name.casefold() for name in names))
    days = stub.draft, stub.publish_on, stub.expire_on
    text = any(map(_asks_more, entry.holes())), _uneven(entry.prose)
    return Outline(entry.kind, folded, *days, bool(stub.published), stub.figure, *text)


def _asks_more(hole: Hole) -> bool:
    """Tell whether it has to be known more of a page than that it is there."""
    return isinstance(hole, Embed) or (isinstance(hole, Link) and hole.fragment != "")


def _uneven(prose: Prose) -> bool:
    """Tell whether a heading stands as high as the title, or more than one level below what is above it."""
    levels = [heading.level for heading in prose.headings]
    return 1 in levels or any(level > above + 1 for above, level in pairwise((1, *levels)))


class Entries(Mapping[str, Entry[Any]]):
    """Entries by id, in the order of their ids."""

    def __init__(self, outlines: Mapping[str, Outline], load: Callable[[str], Entry[Any]]) -> None:
        """Take the outlines of all, and what makes one of them."""
        self.outlines = {id: outlines[id] for id in sorted(outlines)}
        self._load = load
        self._loaded: dict[str, Entry[Any]] = {}

    def only(self, ids: Iterable[str]) -> "Entries":
        """Leave out all but some."""
        return Entries({id: self.outlines[id] for id in ids}, self.__getitem__)

    def __getitem__(self, id: str) -> Entry[Any]:
        """Give one entry. Raises KeyError."""
        try:
            return self._loaded[id]
        except KeyError:
            if id not in self.outlines:
                raise
        entry = self._loaded[id] = self._load(id)
        return entry

    def __contains__(self, id: object) -> bool:
        """Tell whether there is an entry, without making it."""
        return id in self.outlines

    def __iter__(self) -> Iterator[str]:
        return iter(self.outlines)

    def __len__(self) -> int:
        return len(self.outlines)


def entries_of(entries: Iterable[Entry[Any]]) -> Entries:
    """Put together entries that are made already."""
    by_id = {entry.id: entry for entry in entries}
    return Entries({id: outline_of(entry) for id, entry in by_id.items()}, by_id.__getitem__)
