"""Bringing the ways of writing the same thing to one, so that the grammar of doses can be small."""

import re

from kinesite.values.dosage.amounts import NUMBER

_WORDS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty"
)
NUMBER_WORDS = {word: number for number, word in enumerate(_WORDS.split(), start=1)}

_SIDE_OR_PERIOD = r"(?:side|leg|arm|direction|way|hour|day|week)s?\b"
_BEFORE_PERIOD = r"(?:daily|weekly|an?|per|each|every)\b"
_SPAN_WORD = r"(?:full |slow |deep )?(?:second|minute|hour|breath|exhale)\b"
_STEPS: tuple[tuple[str, str], ...] = (
    (r"\s+", " "),
    ("[*\N{MULTIPLICATION SIGN}]", "x"),
    (r"\s*[-\N{EN DASH}\N{EM DASH}\N{MINUS SIGN}\N{NON-BREAKING HYPHEN}]\s*", "-"),
    (r"(?<=\w)-(?=[a-z])", " "),  # 5-second hold
    (r"(?<=\w)\.(?= |\)|$)", ""),  # 5 sec.
    (rf" ?/ ?(?={_SIDE_OR_PERIOD})", " per "),  # reps/side, 3x/week
    (rf"(?<=\d) ?x (?={_BEFORE_PERIOD})", " times "),  # 2x daily
    (r"\b(once|twice|times|days) (?:daily|every day)\b", r"\1 a day"),
    (r"\b(once|twice|times|days) weekly\b", r"\1 a week"),
    (r"\b(?:daily|every day)\b", "once a day"),
    (r"\bweekly\b", "once a week"),
    (rf"\bonce (?={_BEFORE_PERIOD})", "1 times "),
    (rf"\btwice (?={_BEFORE_PERIOD})", "2 times "),
    (rf"(?:^|(?<=\bfor )|(?<=\bhold )|(?<=\brest ))an? (?={_SPAN_WORD})", "1 "),  # hold a minute
    (r"(?<=\bfor )an? (?=(?:day|week|month)\b)", "1 "),
)


def plainly(text: str) -> str:
    """Bring case, signs, dashes, number words, abbreviations and `once`, `daily` to one form."""
    plain = text.strip().lower()
    for pattern, instead in _STEPS:
        plain = re.sub(pattern, instead, plain)
    plain = re.sub(rf"\b(?:{'|'.join(NUMBER_WORDS)})\b(?! side)", lambda m: str(NUMBER_WORDS[m[0]]), plain)
    plain = re.sub(rf"\bat least ({NUMBER})", r"\1+", plain)
    return re.sub(rf"(?<=\d) to (?={NUMBER})", "-", plain)
