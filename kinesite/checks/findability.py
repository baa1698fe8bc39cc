"""Being found: titles and summaries that say which page this is, wherever they are shown without it."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from kinesite.checks.base import Advised, Rule
from kinesite.content.entry import Entry
from kinesite.kinds import BY_NAME
from kinesite.values.problems import Place, Problem, Severity
from kinesite.values.words import listed

RULES = (
    Rule("findability.title", Severity.WARNING, Severity.WARNING),
    Rule("findability.summary", Severity.WARNING, Severity.WARNING),
    Rule("findability.same-title", Severity.WARNING, Severity.WARNING),
    Rule("findability.same-summary", Severity.WARNING, Severity.WARNING),
    Rule("findability.same-question", Severity.WARNING, Severity.WARNING),
    Rule("findability.slug", Severity.SUGGESTION, Severity.WARNING),
)
SHORTEST_TITLE, LONGEST_TITLE = 3, 70
SHORTEST_SUMMARY, LONGEST_SUMMARY = 40, 160
"""In characters. Search engines show some 60 to 70 of a title, and some 160 of a description."""
LONGEST_SLUG = 60
MOST_SMALL_WORDS = 3
SMALL_WORDS = frozenset(
    """a about after an and are as at be before by can do does for from has have how i if in into is it its my of on or
    our should so than that the their them then there these they this to was we what when where which who why will with
    you your""".split()  # noqa: SIM905 - a row of words reads better
)
_DATE = re.compile(r"(?:^|-)(?:19|20)\d\d(?:-|$)")
_WORD = re.compile(r"[^\W_]+")
_ENDING = re.compile(r"(?<=\w{3})(?:ies|es|s|ing|ed|y|e)$")
ENOUGH_TO_COMPARE = 3
SAME = {"title": "the same title", "summary": "the same summary", "question": "nearly the same question"}


def check(advised: Advised) -> Iterator[Problem]:
    """Look at titles, summaries and file names of all pages, each by itself and all together."""
    pages = [entry for entry in advised.entries if BY_NAME[entry.kind].has_page]
    for entry in pages:
        yield from _lengths(entry)
        yield from _slug(entry)
    yield from _same(pages, lambda entry: entry.stub.title, "title")
    yield from _same(pages, _summary, "summary")
    yield from _same_questions(entry for entry in pages if entry.kind == "question")


def _summary(entry: Entry[Any]) -> str:
    return entry.card.summary if entry.card else ""


def _summary_place(entry: Entry[Any]) -> Place:
    """Find the summary; that of a question is its answer, if it has no other."""
    return entry.place(("summary",) if entry.fields.summary else ("answer",))


def _lengths(entry: Entry[Any]) -> Iterator[Problem]:
    title, place = len(entry.fields.title), entry.place(("title",))
    if not SHORTEST_TITLE <= title <= LONGEST_TITLE:
        message = f"the title has {title} characters; {SHORTEST_TITLE} to {LONGEST_TITLE} can be read in search results"
        yield Problem("findability.title", message, place, "Say in a few words what the page is about.")
    summary, place = len(_summary(entry)), _summary_place(entry)
    if not SHORTEST_SUMMARY <= summary <= LONGEST_SUMMARY:
        message = f"the summary has {summary} characters; {SHORTEST_SUMMARY} to {LONGEST_SUMMARY} are of use"
        yield Problem("findability.summary", message, place, "Say in one or two sentences what readers get here.")


def _same(pages: Iterable[Entry[Any]], said_by: Callable[[Entry[Any]], str], field: str) -> Iterator[Problem]:
    """Say at each page which others say the same in a field, whatever the case."""
    saying: dict[str, list[Entry[Any]]] = defaultdict(list)
    for entry in pages:
        saying[said_by(entry).casefold()].append(entry)
    for entries in saying.values():
        for entry in entries:
            yield from _shared(entry, [other for other in entries if other is not entry], field)


def _same_questions(questions: Iterable[Entry[Any]]) -> Iterator[Problem]:
    """Compare questions by their large words, whatever their order and endings; one word more makes no other."""
    asked = [(entry, _large_words(entry.stub.title)) for entry in questions]
    asking: dict[frozenset[str], list[Entry[Any]]] = defaultdict(list)
    for entry, words in asked:
        asking[words].append(entry)
    twins: dict[str, dict[str, Entry[Any]]] = defaultdict(dict)
    for entry, words in asked:
        with_one_less = [words - {word} for word in words] if len(words) > ENOUGH_TO_COMPARE else []
        for other in (each for same in (words, *with_one_less) for each in asking.get(same, ())):
            if other is not entry:
                twins[entry.id][other.id] = other
                twins[other.id][entry.id] = entry
    for entry, _ in asked:
        yield from _shared(entry, list(twins[entry.id].values()), "question")


def _shared(entry: Entry[Any], others: Sequence[Entry[Any]], what: str) -> Iterator[Problem]:
    if others:
        shown = listed(sorted(other.shown for other in others))
        message = f"{shown} {'has' if len(others) == 1 else 'have'} {SAME[what]}"
        place = _summary_place(entry) if what == "summary" else entry.place(("title",))
        hint = "Say what is special about each, or make one page of them."
        yield Problem(f"findability.same-{what}", message, place, hint)


def _large_words(text: str) -> frozenset[str]:
    return frozenset(_stem(word) for word in _WORD.findall(text.casefold()) if word not in SMALL_WORDS)


def _stem(word: str) -> str:
    return _ENDING.sub("", word)


def _slug(entry: Entry[Any]) -> Iterator[Problem]:
    slug, title = entry.id.rpartition("/")[2], entry.fields.title
    words, place = slug.split("-"), Place(entry.shown)
    hint = "Rename the file after the words that people would search for; links by its title still work."
    if len(slug) > LONGEST_SLUG:
        yield Problem("findability.slug", f'"{slug}" is long: {len(slug)} characters', place, hint)
    elif _DATE.search(slug):
        yield Problem("findability.slug", f'"{slug}" holds a date, and will look old', place, hint)
    elif _run_of_small(words) >= MOST_SMALL_WORDS:
        yield Problem("findability.slug", f'"{slug}" holds a row of small words', place, hint)
    elif not _alike(words, [title, *entry.fields.aliases]):
        yield Problem("findability.slug", f'"{slug}" says nothing of "{title}"', place, hint)


def _run_of_small(words: Iterable[str]) -> int:
    longest = run = 0
    for word in words:
        run = run + 1 if word in SMALL_WORDS else 0
        longest = max(longest, run)
    return longest


def _alike(words: Iterable[str], names: Iterable[str]) -> bool:
    """Tell whether a word of the address begins like one of the names."""
    said = {_stem(word) for name in names for word in _WORD.findall(name.casefold())}
    return any(_stem(word) in said for word in words)
