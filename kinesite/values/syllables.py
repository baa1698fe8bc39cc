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

_UNRULY = (
    {"ache": 1, "aches": 1, "aerobic": 3, "area": 3, "areas": 3, "business": 2, "chaos": 2, "evening": 2, "evenings": 2}
    | {"every": 2, "everyday": 3, "everyone": 3, "everything": 3, "eyes": 1, "fluid": 2}
    | {"fluids": 2, "forehead": 2, "giant": 2, "gluteal": 3, "gluteus": 3, "headaches": 2, "idea": 3, "ideas": 3}
    | {
        "iliopsoas": 5,
        "museum": 3,
        "nausea": 3,
        "notebook": 2,
        "notebooks": 2,
        "poem": 2,
        "psoas": 2,
        "sacroiliac": 6,
        "someone": 2,
        "wednesday": 2,
    }
)


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
