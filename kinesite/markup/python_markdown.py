"""The engine: Python-Markdown, set up to read what code hosts and Obsidian read. The only module that imports it."""

from functools import cache
from typing import Any

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

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
    "footnotes": {"BACKLINK_TITLE": "Back to where note {} is mentioned"},
    "pymdownx.escapeall": {"hardbreak": True},
    "pymdownx.quotes": {"callouts": True},
    "pymdownx.tilde": {"subscript": False},
}

_OTHER_BLOCKS = ("empty", "indent", "code", "hashheader", "setextheader", "hr", "olist", "ulist", "quote", "reference")


class _Blocks(Preprocessor):
    """Takes the place of the library's own reader of HTML blocks, which does not end them at a blank line."""

    def run(self, lines: list[str]) -> list[str]:
        return settle_blocks(lines, self.md.htmlStash.store)


class _Dialect(Extension):
    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name is the library's
        md.preprocessors.register(_Blocks(md), "html_block", 20)


@cache
def _page_engine() -> Markdown:
    return Markdown(extensions=[*_EXTENSIONS, _Dialect()], extension_configs=_SETTINGS)


@cache
def _line_engine() -> Markdown:
    """Read one paragraph: no lists, headings or other blocks, whatever it begins with."""
    engine = Markdown(extensions=["pymdownx.betterem", "pymdownx.escapeall", "pymdownx.tilde"])
    for name in _OTHER_BLOCKS:
        engine.parser.blockprocessors.deregister(name)
    return engine


def convert_page(text: str) -> str:
    """Turn a page of Markdown into HTML, which is not yet safe."""
    return _page_engine().reset().convert(text)


def convert_line(text: str) -> str:
    """Turn one paragraph of Markdown into HTML without its `<p>`, which is not yet safe."""
    html = _line_engine().reset().convert(text)
    return html.removeprefix("<p>").removesuffix("</p>")
