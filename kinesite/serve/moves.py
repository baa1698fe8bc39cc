"""Moves: which page stands at another address now, so that a browser that shows it can follow."""

from collections.abc import Iterable, Mapping

from kinesite.kinds import BY_FOLDER

Digests = Mapping[str, str]
"""What each file of the content holds, by its path."""


def moves(before: Digests, now: Digests) -> dict[str, str]:
    """Pair pages that are gone with those that came in their place; addresses, old to new.

    A file that holds the same is the same page. So is the only one that came, in the folder of the only one that is
    gone: it was renamed and edited before the site was in order again.
    """
    gone, come = pages(before.keys() - now.keys()), pages(now.keys() - before.keys())
    same = {now[path]: path for path in come}
    pairs = {path: same[before[path]] for path in gone if before[path] in same}
    if len(gone) == len(come) == 1 and folder(gone[0]) == folder(come[0]):
        pairs = {gone[0]: come[0]}
    return {address(old): address(new) for old, new in pairs.items()}


def pages(paths: Iterable[str]) -> list[str]:
    """Keep the files that have a page of their own, in order."""
    return [path for path in sorted(paths) if path.endswith(".md") and address(path)]


def folder(path: str) -> str:
    """Give the folder of a file, which says its kind."""
    return path.rpartition("/")[0]


def address(path: str) -> str:
    """Give the address of a file's page; nothing if it has none."""
    kind = BY_FOLDER.get(folder(path))
    return kind.address(path.rpartition("/")[2].removesuffix(".md")) if kind and kind.has_page else ""
