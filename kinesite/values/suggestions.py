"""The word that was probably meant."""

from collections.abc import Iterable
from difflib import get_close_matches

CLOSE_ENOUGH = 0.6


def one_slip_apart(word: str, other: str) -> bool:
    """Tell whether one letter too many, too few, or changed with the next is all that lies between two words."""
    shorter, longer = sorted((word, other), key=len)
    if len(longer) > len(shorter):
        return any(longer[:n] + longer[n + 1 :] == shorter for n in range(len(longer)))
    swapped = (word[:n] + word[n + 1] + word[n] + word[n + 2 :] for n in range(len(word) - 1))
    return word != other and other in swapped


def closest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word most like `word`, whatever the case, or None if none is like it."""
    by_folded = {option.casefold(): option for option in sorted(known)}
    found = get_close_matches(word.casefold(), by_folded, n=1, cutoff=CLOSE_ENOUGH)
    return by_folded[found[0]] if found else None


def did_you_mean(word: str, known: Iterable[str], otherwise: str = "") -> str:
    """Say `Did you mean "..."?`, or `otherwise` where nothing comes close."""
    option = closest(word, known)
    return f'Did you mean "{option}"?' if option else otherwise
