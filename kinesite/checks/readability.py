"""Words and sentences: can someone in pain, on a phone, read this once and know what to do?

The grades are taken of whole sentences alone. Grade 6 is what the American Medical Association asks of texts for
patients (Weiss 2007, Health literacy and patient safety), grade 8 the most that the US National Institutes of Health
advise; 25 words are the longest sentence in the style of GOV.UK. What is made for English is told of English sites.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from kinesite.checks.base import Advised, Located, Passage, Rule, passages
from kinesite.content.entry import Entry
from kinesite.content.library import Library
from kinesite.values.plain_words import PLAIN_WORDS
from kinesite.values.problems import Place, Problem, Severity
from kinesite.values.readability import SAMPLE, measure
from kinesite.values.words import count_words, shorten

RULES = (
    Rule("readability.grade", default=Severity.WARNING, strict=Severity.ERROR),
    Rule("readability.smog", default=None, strict=Severity.WARNING),
    Rule("readability.target", default=None, strict=Severity.SUGGESTION),
    Rule("readability.sentence", default=Severity.WARNING, strict=Severity.WARNING),
    Rule("readability.step", default=Severity.WARNING, strict=Severity.WARNING),
    Rule("readability.passive", default=None, strict=Severity.SUGGESTION),
    Rule("readability.jargon", default=Severity.SUGGESTION, strict=Severity.WARNING),
)
TARGET_GRADE, HIGHEST_GRADE = 6, 8
LONGEST = 25
ENOUGH_WORDS = 100
"""Flesch took samples of 100 words; a grade of fewer says little."""
MOST_PASSIVE, ENOUGH_SENTENCES = 0.15, 20
SHORTER = "Use shorter sentences, and shorter words where there are any."

_BE = r"(?:am|is|are|was|were|be|been|being)"
_IRREGULAR = (
    "begun|broken|brought|chosen|done|drawn|felt|found|given|held|kept|known|made|put|seen|shown|taken|told|written"
)
_STATES = "interested|limited|tired|used|worried"
_PASSIVE = re.compile(rf"\b{_BE}(?: not)?(?: \w+ly)? (?!{_STATES})(?:\w{{2,}}ed|{_IRREGULAR})\b", re.IGNORECASE)
_JARGON = re.compile(rf"\b({'|'.join(sorted(PLAIN_WORDS, key=len, reverse=True))})(?:s|es)?\b(?! to\b)", re.IGNORECASE)


def check(advised: Advised) -> Iterator[Problem]:
    """Check the running text of every entry."""
    english = advised.settings.language.partition("-")[0].lower() == "en"
    for entry in advised.entries:
        text, located = passages(entry), Located(entry, advised.read)
        yield from _long(located, text)
        if english:
            prose = prose_of(text)
            yield from _grades(entry, prose)
            yield from _passive(entry, prose)
            yield from _jargon(advised.library, located, text)


def prose_of(text: Iterable[Passage]) -> list[str]:
    """Give the whole sentences of a text."""
    return [sentence for passage in text if passage.is_prose() for _, sentence in passage.sentences()]


def _grades(entry: Entry[Any], prose: list[str]) -> Iterator[Problem]:
    found = measure(prose)
    if found is None or found.words < ENOUGH_WORDS:
        return
    place = entry.place(("title",))
    said = f"the text is for readers of grade {found.grade:.1f}"
    if found.grade > HIGHEST_GRADE:
        yield Problem("readability.grade", f"{said}, and {HIGHEST_GRADE} is the most", place, SHORTER)
    elif found.grade > TARGET_GRADE:
        yield Problem("readability.target", f"{said}, and {TARGET_GRADE} is the aim", place, SHORTER)
    if found.smog > HIGHEST_GRADE and found.sentences >= SAMPLE:
        message = f"by its long words (SMOG) the text is of grade {found.smog:.1f}, and {HIGHEST_GRADE} is the most"
        yield Problem("readability.smog", message, place, "Find shorter words for those of three syllables and more.")


def _long(located: Located, text: list[Passage]) -> Iterator[Problem]:
    for passage in text:
        sentences = list(passage.sentences())
        for position, sentence in sentences:
            if (count := count_words(sentence)) > LONGEST:
                message = f'a sentence of {count} words: "{shorten(sentence, 60)}"'
                place, hint = located.place(passage, position), f"Make two of it; {LONGEST} words are the most."
                yield Problem("readability.sentence", message, place, hint)
        if passage.field[:1] == ("steps",) and len(sentences) > 1 and (count := count_words(passage.text)) > LONGEST:
            message = f'a step of {count} words: "{shorten(passage.text, 60)}"'
            hint = f"Make two steps of it; {LONGEST} words are the most that one can keep in mind while moving."
            yield Problem("readability.step", message, located.place(passage), hint)


def _passive(entry: Entry[Any], prose: list[str]) -> Iterator[Problem]:
    passive = [sentence for sentence in prose if _PASSIVE.search(sentence)]
    if len(prose) >= ENOUGH_SENTENCES and len(passive) > MOST_PASSIVE * len(prose):
        message = f"{len(passive)} of {len(prose)} sentences do not say who does what"
        hint = f'Say who does it. The first is "{shorten(passive[0], 80)}"'
        yield Problem("readability.passive", message, entry.place(("title",)), hint)


def _jargon(library: Library, located: Located, text: list[Passage]) -> Iterator[Problem]:
    entry, whole = located.entry, "\n".join(passage.text for passage in text)
    linked = (library.entries[id] for id in library.leads(entry.id) if id)
    told = " ".join(_names(each) for each in (entry, *linked))
    for passage in text:
        for match in _JARGON.finditer(passage.text):
            word = match[1].casefold()
            if word not in told and not _explained(word, whole):
                told += f" {word}"
                yield _unexplained(library, match, located.place(passage, match.start()))


def _names(entry: Entry[Any]) -> str:
    return " ".join((entry.stub.title, *entry.stub.aliases)).casefold()


def _explained(word: str, text: str) -> bool:
    """Tell whether the text says what the word means, or puts it behind a plainer one."""
    before = rf"\b(?:called|known as|named|or|word is|term is|name is)(?: the| an?)?(?: \w+)? [\"'\u201c\u2018]?{word}"
    after = rf"\b{word}s? (?:\(|means\b|is (?:the|an?)\b|are the\b)"
    return re.search(rf"{before}|\({word}|{after}", text, re.IGNORECASE) is not None


def _unexplained(library: Library, match: re.Match[str], place: Place) -> Problem:
    word = match[1].casefold()
    term = next((term for term in library.of_kind("term") if word in _names(term)), None)
    page = f"[[{term.id.rpartition('/')[2]}|{match[0]}]]" if term else "a page of the glossary"
    hint = f'Say "{PLAIN_WORDS[word]}", or link to {page}.'
    return Problem("readability.jargon", f'"{match[0]}" is a word that patients may not know', place, hint)
