"""The word that was probably meant."""

from collections.abc import Iterable
from difflib import get_close_matches

CLOSE_ENOUGH = 0.6


def closest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word most like `word`, whatever the case, or None if none is like it."""
    by_folded = {option.casefold(): option for option in sorted(known)}
    found = get_close_matches(word.casefold(), by_folded, n=1, cutoff=CLOSE_ENOUGH)
    return by_folded[found[0]] if found else None


def did_you_mean(word: str, known: Iterable[str], otherwise: str = "") -> str:
    """Say `Did you mean "..."?`, or `otherwise` where nothing comes close."""
    option = closest(word, known)
    return f'Did you mean "{option}"?' if option else otherwise
