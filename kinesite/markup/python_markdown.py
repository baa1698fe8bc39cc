"""The engine: Python-Markdown, set up to read what code hosts and Obsidian read. The only module that imports it."""

import re
from functools import cache
from typing import Any

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import InlineProcessor
from markdown.util import AtomicString

from kinesite.markup.blocks import settle_blocks

_EXTENSIONS = (
    "tables",
    "footnotes",
    "def_list",
    "sane_lists",
    "pymdownx.betterem",
    "pymdownx.escapeall",
    "pymdownx.magiclink",
    "pymdownx.quotes",
    "pymdownx.saneheaders",
    "pymdownx.tasklist",
    "pymdownx.tilde",
)
_SETTINGS: dict[str, dict[str, Any]] = {
    "footnotes": {"USE_DEFINITION_ORDER": False, "BACKLINK_TITLE": "Back to where note {} is mentioned"},
    "pymdownx.escapeall": {"hardbreak": True},
    "pymdownx.quotes": {"callouts": True},
    "pymdownx.tilde": {"subscript": False},
}

_OTHER_BLOCKS = ("empty", "indent", "code", "hashheader", "setextheader", "hr", "olist", "ulist", "quote", "reference")

_REFERENCES = frozenset({"reference", "image_reference", "short_reference", "short_image_ref"})
_SIGNS = {
    "backtick": ("`",),
    "escape": ("\\",),
    "footnote": ("[^",),
    "reference": ("[",),
    "link": ("](",),
    "image_link": ("![",),
    "image_reference": ("![",),
    "short_reference": ("[",),
    "short_image_ref": ("![",),
    "autolink": ("<",),
    "automail": ("<",),
    "linebreak": ("  \n",),
    "html": ("<",),
    "magic-link": ("://", "ww.", "Ww.", "wW.", "WW."),
    "magic-mail": ("@",),
    "entity": ("&",),
    "delimiter": ("*", "_", "~"),
    "hardbreak": ("\\\n",),
}
"""What a text must hold for a pattern of this name to match in it; a pattern that is not named is always tried."""


class _Inline(InlineProcessor):
    """Tries a pattern only on a text that holds its sign: the library tries all twenty on every text.

    Two methods have the library's own private names, because that is where it asks for the work to be done.
    """

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        patterns = md.inlinePatterns
        names = {patterns.get_index_for_name(name): name for name in _SIGNS if name in patterns}
        self._patterns = [
            (at, pattern, _SIGNS.get(names.get(at, ""), ("",)), names.get(at) in _REFERENCES)
            for at, pattern in enumerate(patterns)
        ]
        every_sign = {sign for _, _, signs, _ in self._patterns for sign in signs}
        self._any_sign = re.compile("|".join(map(re.escape, sorted(every_sign))))

    def _InlineProcessor__handleInline(self, data: str, patternIndex: int = 0) -> str:  # noqa: N802, N803
        if isinstance(data, AtomicString) or not self._any_sign.search(data):
            return data
        apply = self._InlineProcessor__applyPattern  # type: ignore[attr-defined]
        for at, pattern, signs, refers in self._patterns[patternIndex:]:
            start, matched = 0, not refers or bool(self.md.references)
            while matched and any(sign in data for sign in signs):
                data, matched, start = apply(pattern, data, at, start)
        return data


class _Blocks(Preprocessor):
    """Takes the place of the library's own reader of HTML blocks, which does not end them at a blank line."""

    def run(self, lines: list[str]) -> list[str]:
        return settle_blocks(lines, self.md.htmlStash.store)


class _Dialect(Extension):
    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name is the library's
        md.preprocessors.register(_Blocks(md), "html_block", 20)


def _quickened(engine: Markdown) -> Markdown:
    engine.treeprocessors.register(_Inline(engine), "inline", 20)
    return engine


@cache
def _page_engine() -> Markdown:
    return _quickened(Markdown(extensions=[*_EXTENSIONS, _Dialect()], extension_configs=_SETTINGS))


@cache
def _line_engine() -> Markdown:
    """Read one paragraph: no lists, headings or other blocks, whatever it begins with."""
    engine = Markdown(extensions=["pymdownx.betterem", "pymdownx.escapeall", "pymdownx.tilde"])
    for name in _OTHER_BLOCKS:
        engine.parser.blockprocessors.deregister(name)
    return _quickened(engine)


def convert_page(text: str) -> str:
    """Turn a page of Markdown into HTML, which is not yet safe."""
    return _page_engine().reset().convert(text)


def convert_line(text: str) -> str:
    """Turn one paragraph of Markdown into HTML without its `<p>`, which is not yet safe."""
    html = _line_engine().reset().convert(text)
    return html.removeprefix("<p>").removesuffix("</p>")
