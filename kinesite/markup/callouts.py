"""Callouts for an engine that sees only quotes: `> [!TIP] Title`, and `> [!NOTE]- Title` for one that is folded.

Before the engine reads, each title gets a mark and a paragraph of its own; after that, such a quote becomes a callout.
"""

import re

BREAK = "\ue020"  # stands at the end of a title, before the line that was put in
_NAME = r"\[!([\w-]+(?:[ ]*\|[ ]*[\w-]+)*)\]([-+]?)"
_MARKER = r"(?:>|(?:[-*+]|\d{1,9}[.)])[ \t])[ \t]*"
_TITLE = re.compile(rf"^([ \t]*(?:{_MARKER})*?>[ \t]*){_NAME}[^\n]*$", re.MULTILINE)
_EDGE = re.compile(rf"<blockquote>(?:\n<p>{_NAME}([^\n{BREAK}]*){BREAK}</p>)?|</blockquote>")
_LEFT = re.compile(rf"{BREAK}(?:\n[^\n]*)?(?=\n|$)|{BREAK}")
_SIGN = re.compile(r"[^>\s]")


def begin_callouts(text: str) -> str:
    """Part the title of each callout from the words below it."""
    if "[!" not in text:
        return text

    def part(match: re.Match[str]) -> str:
        prefix = _SIGN.sub(" ", match[1]).rstrip()
        above = text[text.rfind("\n", 0, max(match.start() - 1, 0)) + 1 : max(match.start() - 1, 0)]
        if above.startswith(prefix) and above.removeprefix(prefix).strip(" >"):
            return match[0]
        return f"{match[0]}{BREAK}\n{prefix}"

    return _TITLE.sub(part, text)


def _opened(match: re.Match[str]) -> tuple[str, str]:
    """Give the beginning of a quote or callout, and the tag that will close it."""
    if not match[1]:
        return "<blockquote>", "</blockquote>"
    names = [name.strip() for name in match[1].split("|")]
    title = match[3].strip() or names[0].title()
    kind = " ".join([names[0].lower(), *names[1:]])
    if match[2]:
        opened = ' open="open"' if match[2] == "+" else ""
        return f'<details class="{kind}"{opened}>\n<summary>{title}</summary>', "</details>"
    return f'<div class="admonition {kind}">\n<p class="admonition-title">{title}</p>', "</div>"


def finish_callouts(html: str) -> str:
    """Make callouts of the quotes that begin with a marked title, and take all marks out."""
    closers: list[str] = []

    def edge(match: re.Match[str]) -> str:
        if match[0] == "</blockquote>":
            return closers.pop() if closers else match[0]
        begun, closer = _opened(match)
        closers.append(closer)
        return begun

    return _LEFT.sub("", _EDGE.sub(edge, html))
