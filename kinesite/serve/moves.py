"""Moves: which page stands at another address now, so that a browser that shows it can follow."""

from collections import Counter
from collections.abc import Iterable, Mapping

from kinesite.content.source import Source
from kinesite.kinds import BY_FOLDER

ALIKE = 0.6
"""The share of lines that two files must have in common to be the same page."""


def moves(before: Mapping[str, Source], now: Mapping[str, Source]) -> dict[str, str]:
    """Pair each page that is gone with the new one most like it; addresses, old to new."""
    gone = sorted(before.keys() - now.keys())
    come = [now[path] for path in sorted(now.keys() - before.keys())]
    pairs = ((before[path], most_alike(before[path], come)) for path in gone)
    return {address(old): address(new) for old, new in pairs if new and address(old) and address(new)}


def most_alike(source: Source, others: Iterable[Source]) -> Source | None:
    """Find the file with the most lines in common; none if that is too few."""
    best = max(others, key=lambda other: likeness(source, other), default=None)
    return best if best and likeness(source, best) >= ALIKE else None


def likeness(one: Source, other: Source) -> float:
    """Give the share of lines that two files have in common, from 0 to 1."""
    if one.data == other.data:
        return 1.0
    lines, others = Counter(one.lines()), Counter(other.lines())
    return 2 * (lines & others).total() / (lines.total() + others.total())


def address(source: Source) -> str:
    """Give the address of a file's page; nothing if it has none."""
    kind = BY_FOLDER.get(source.folder)
    return kind.address(source.slug) if kind and kind.has_page else ""
