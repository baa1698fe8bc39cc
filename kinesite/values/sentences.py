"""Where one sentence ends and the next begins."""

import re
from collections.abc import Iterator

_END = re.compile(r"[.!?\u2026]+[\"')\]\u201d\u2019]*(?=\s+[\"'(\[\u201c\u2018]*(\S))")
_ABBREVIATION = re.compile(r"(?:^|[\s(])(?:al|approx|cf|Dr|e\.g|Fig|i\.e|Mr|Mrs|Ms|Prof|St|vs)\.$", re.IGNORECASE)


def split_sentences(text: str) -> Iterator[str]:
    """Split a text into its sentences, without the white space between them. No word is lost.

    A full stop ends no sentence where a small letter follows, behind `e.g.` and `Dr.`, or in a decimal.
    """
    start = 0
    for match in _END.finditer(text):
        if not match[1].islower() and not _ABBREVIATION.search(text[start : match.end()]):
            yield text[start : match.end()].strip()
            start = match.end()
    if rest := text[start:].strip():
        yield rest
