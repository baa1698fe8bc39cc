"""How many syllables an English word has, by its spelling.

A count of vowel groups, mended by rules for what is silent and what is spoken apart, and a short list of words that no
rule fits. No dictionary has to be shipped or fetched; tests/values/test_syllables.py says how often it is right.
"""

import re
from functools import cache

_LETTERS = re.compile(r"[a-z]+")
_GROUPS = re.compile(r"[aeiouy]+")
_NOT_A_VOWEL = re.compile(r"(?<=q)u|^y(?=[aeiou])")

# Vowels that are not heard, or not by themselves.
_SILENT = (
    re.compile(r"(?<![aeiouy])(?<![^aeiouylr]l)e$"),  # move, but not muscle
    re.compile(r"(?<=[gq])ue$"),  # league
    re.compile(r"(?<![aeiouysxzcg])(?<![cs]h)(?<![^aeiouylr]l)es$"),  # moves, but not bridges, reaches, muscles
    re.compile(r"(?<![aeiouytd])(?<![^aeiouylr]l)ed$"),  # moved, but not lifted, doubled
    re.compile(r"(?<=[^aeiouy])e(?=(?:ly|less|ful|fully|ment|ments|ness)$)(?<!tle)(?<!ple)"),  # movement
    re.compile(r"^(?:some|there|where|home|life|side|else)(?=[b-df-hj-np-tv-z][a-z]{2})"),  # sometimes
    re.compile(r"(?<=.l)ia(?=[nr]s?$)|(?<=.[ln])io(?=ns?$)"),  # familiar, opinion
)

# Vowels that stand side by side and are both heard.
_APART = (
    re.compile(r"(?<![ctgshx])i[ao](?!u)|(?<=[ctgs])i(?:a(?![ln])|o$)|(?<=[gs])io(?!n|us)|iu"),  # sciatica, period
    re.compile(r"(?<![ctgsx])iou"),  # serious
    re.compile(r"ie(?=t(?:y|s|ly|er|$)|r(?:s|$)|st$|nce)|(?<![ct])ien(?=t)"),  # diet, easier, science
    re.compile(r"(?<![gq])ua|uou"),  # gradually, continuous
    re.compile(r"(?<![gp])eo(?!u[gs]h)|rea(?=c[^h])|crea(?=t(?!u))"),  # video, react, create
    re.compile(r"oa(?=rth)"),  # osteoarthritis
    re.compile(r"(?<=[aeiouy])ing"),  # lying
    re.compile(r"(?<=[aeiou])y(?=[aeiou])(?!ing)"),  # beyond
    re.compile(r"thm$|sms?$|[sd]nt$"),  # rhythm, spasm, didn't
)

_BY_COUNT = {
    1: "ache aches eyes",
    2: "business chaos evening evenings every fluid fluids forehead giant headaches notebook poem psoas someone",
    3: "aerobic area areas everyday everyone everything gluteal gluteus idea ideas museum nausea",
    5: "iliopsoas",
    6: "sacroiliac",
}
_UNRULY = {word: count for count, words in _BY_COUNT.items() for word in words.split()}


def count_syllables(word: str) -> int:
    """Count the syllables of a word: 4 for `sciatica`. A number counts as one; parts with hyphens are added up."""
    parts = _LETTERS.findall(word.lower().replace("'", "").replace("\N{RIGHT SINGLE QUOTATION MARK}", ""))
    return sum(_of_part(part) for part in parts) or 1


@cache
def _of_part(part: str) -> int:
    if part in _UNRULY:
        return _UNRULY[part]
    heard = _NOT_A_VOWEL.sub("w", part)
    count = len(_GROUPS.findall(heard))
    count += sum(len(pattern.findall(heard)) for pattern in _APART)
    count -= sum(len(pattern.findall(heard)) for pattern in _SILENT)
    return max(count, 1)
