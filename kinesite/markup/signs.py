"""Signs that are not Markdown's, settled before any engine reads the text, so that all engines read them alike.

Some signs would be misread: a lone backslash, a star inside a strong word, a bracket that nothing closes. Each becomes
a private-use character, which every engine passes on as plain text, and is put back into the HTML. That is right
inside code too, where such a sign means nothing either.
"""

import re

_STANDS_FOR = {"\\": "\ue010", "*": "\ue011", "[": "\ue012", "(": "\ue013", "<": "\ue014", "~": "\ue015"}
_IN_HTML = {ord(mark): "&lt;" if sign == "<" else sign for sign, mark in _STANDS_FOR.items()}
_MARKED = re.compile("[\ue010-\ue015]")
_STRANGE = re.compile("[\x00-\x08\x0b-\x1f\x7f\x85\u2028\u2029\ue000-\uf8ff]")
_PLAIN = bytes((*b"\t\n", *range(0x20, 0x7F)))
_SPACE = frozenset("\x0b\x0c\r\x1c\x1d\x1e\x1f\x85\u2028\u2029")
_BACKSLASH = re.compile(r"\\([!-/:-@\[-`{-~\n\ue000])|\\")
_STAR_IN_STRONG = re.compile(r"(?<!\*)(\*\*\w[^*\n]*(?<=\w))\*(?=\w[^*\n]*\*\*(?!\*))")
_STAR_IN_WORD = re.compile(r"\*(?<=\w\*)(?=\w)")
_REFERENCE = re.compile(r"&#(?:[xX]0*([0-9a-fA-F]{1,6})|0*([0-9]{1,7}))(?![0-9a-fA-F]);?")
_LONE_TILDE = re.compile(r"(?<![~\\])~(?!~)")
_FORGED = range(0xE000, 0xF900)
_MANY = 20
_DEEPEST = 30
_CLOSERS = {"]": "[", ")": "(", ">": "<"}
_BRACKETS = re.compile(r"\\.|`+|[\[\]<>]|(?<=\])\(|\)", re.DOTALL)


def _is_plain(text: str) -> bool:
    """Tell what most texts are quickly: they hold nothing strange, and most of those only the letters of ASCII."""
    if text.isascii():
        return not text.encode().translate(None, _PLAIN)
    return text.replace("\n", "").isprintable()


def clean(text: str) -> str:
    """Keep every line where an editor shows it, and our own marks out of the writer's hands."""
    if _is_plain(text) or not _STRANGE.search(text):
        return text
    text = text.replace("\r\n", "\n")
    return _STRANGE.sub(lambda match: " " if match[0] in _SPACE else "\ufffd", text)


def set_aside(text: str) -> str:
    """Put marks in place of the signs that an engine would misread."""
    if "\\" in text:
        text = _BACKSLASH.sub(lambda match: match[0] if match[1] else _STANDS_FOR["\\"], text)
    if "**" in text and _STAR_IN_WORD.search(text):
        text = _STAR_IN_STRONG.sub(rf"\1{_STANDS_FOR['*']}", text)
    if text.count("[") + text.count("<") > _MANY:
        text = "\n\n".join(_without_strays(paragraph) for paragraph in text.split("\n\n"))
    return text


def put_back(html: str) -> str:
    """Put the signs back into HTML, and let no reference such as `&#xE000;` become one of our marks."""
    if "&#" in html:
        html = honest(html)
    return html if html.isascii() or not _MARKED.search(html) else html.translate(_IN_HTML)


def honest(text: str) -> str:
    """Take out the references that stand for one of our marks."""
    return _REFERENCE.sub(_honest, text)


def lone_tildes(text: str) -> str:
    """Set tildes aside that are no pair: H~2~O is not struck through."""
    return _LONE_TILDE.sub(_STANDS_FOR["~"], text)


def _honest(match: re.Match[str]) -> str:
    code = int(match[1], 16) if match[1] else int(match[2])
    return "\ufffd" if code in _FORGED else match[0]


def _without_strays(paragraph: str) -> str:
    """Set openers aside that nothing closes: looking for their end again and again would take an engine minutes."""
    if paragraph.count("[") + paragraph.count("<") <= _MANY:
        return paragraph
    signs = list(paragraph)
    for at in _strays(paragraph):
        signs[at] = _STANDS_FOR[signs[at]]
    return "".join(signs)


def _strays(paragraph: str) -> list[int]:
    open_at: dict[str, list[int]] = {opener: [] for opener in _CLOSERS.values()}
    strays: list[int] = []
    code_ends = _code_ends(paragraph)
    code_until = 0
    for match in _BRACKETS.finditer(paragraph):
        sign, at = match[0], match.start()
        if at < code_until:
            continue
        if sign[0] == "`":
            code_until = code_ends.get(at, match.end())
        elif sign in open_at:
            open_at[sign].append(at)
        elif (opener := _CLOSERS.get(sign)) and open_at[opener]:
            begun = open_at[opener].pop()
            if len(open_at[opener]) >= _DEEPEST:
                strays.append(begun)
    return strays + [at for positions in open_at.values() for at in positions]


def _code_ends(paragraph: str) -> dict[int, int]:
    """For each run of backticks that another run of its length closes: where that other run ends."""
    next_of_length: dict[int, int] = {}
    ends: dict[int, int] = {}
    for match in reversed(list(re.finditer("`+", paragraph))):
        length = len(match[0])
        if length in next_of_length:
            ends[match.start()] = next_of_length[length]
        next_of_length[length] = match.end()
    return ends
