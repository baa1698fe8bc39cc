"""`_headers` as Netlify and Cloudflare Pages read it."""

from collections import defaultdict

Rules = list[tuple[str, list[tuple[str, str]]]]


def read_rules(text: str) -> Rules:
    """Read the rules: a path on a line of its own, its headers indented below it."""
    rules: Rules = []
    for line in text.splitlines():
        if line.startswith(" "):
            name, _, value = line.strip().partition(": ")
            rules[-1][1].append((name.lower(), value))
        else:
            rules.append((line, []))
    return rules


def headers_for(path: str, rules: Rules) -> dict[str, list[str]]:
    """Give the headers of all rules that match, in the order of the file."""
    said: dict[str, list[str]] = defaultdict(list)
    for pattern, headers in rules:
        if path == pattern or (pattern.endswith("*") and path.startswith(pattern[:-1])):
            for name, value in headers:
                said[name].append(value)
    return said
