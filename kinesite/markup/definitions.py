"""Definition lists without blank lines between their terms, for an engine that would read the next term as text."""

import re

_MEANING = re.compile(r" {0,3}: {1,3}\S")
_MAYBE = re.compile(r"\n {0,3}: ")
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")


def part_terms(text: str) -> str:
    """Put a blank line before each term that follows a definition."""
    if not _MAYBE.search(text):
        return text
    lines = text.split("\n")
    done: list[str] = []
    fence, defining = "", False
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        if found := _FENCE.match(line):
            fence = "" if fence and found[1].startswith(fence) else fence or found[1]
        means = _MEANING.match(line) is not None
        if defining and not fence and not means and line.strip() and _MEANING.match(following):
            done.append("")
        defining = bool(line.strip()) and (defining or means)
        done.append(line)
    return "\n".join(done)
