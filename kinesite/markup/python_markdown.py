"""The engine: Python-Markdown, set up to read what code hosts and Obsidian read. The only module that imports it."""

import re
from functools import cache, cached_property
from typing import Any, Self
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.blockparser import BlockParser
from markdown.blockprocessors import BlockProcessor
from markdown.extensions import Extension
from markdown.extensions.footnotes import FootnoteExtension
from markdown.inlinepatterns import LinkInlineProcessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import InlineProcessor, UnescapeTreeprocessor
from markdown.util import AtomicString, Registry

from kinesite.markup import hints
from kinesite.markup.blocks import settle_blocks
from kinesite.markup.dialect import EXTENSIONS, NOTES, OTHER_BLOCKS, SETTINGS
from kinesite.markup.hints import holds, is_paragraph

_BLANK = re.compile(r"\n +(?=\n)")
_LINK = r"\[(?<!!\[)"  # the library's own expression finds the same; this one leaps from bracket to bracket


def _named(parts: Registry[Any]) -> list[tuple[str, Any]]:
    """Give the parts of the library that are tried in turn, each with its name if there are signs for it."""
    names = {parts.get_index_for_name(name): name for name in hints.NAMES if name in parts}
    return [(names.get(at, ""), part) for at, part in enumerate(parts)]


class _Parser(BlockParser):
    """Tries a processor only on a block that can hold what it looks for: the library tries all fifteen on each."""

    def __init__(self, built: BlockParser) -> None:
        super().__init__(built.md)
        self.blockprocessors = built.blockprocessors
        for processor in self.blockprocessors:
            processor.parser = self

    @cached_property
    def _tried(self) -> list[tuple[BlockProcessor, tuple[str, ...]]]:
        """Give the processors with their signs, once all extensions have brought theirs."""
        return [(processor, hints.BLOCKS.get(name, hints.ALWAYS)) for name, processor in _named(self.blockprocessors)]

    def parseBlocks(self, parent: Element, blocks: list[str]) -> None:  # noqa: N802 - the name is the library's
        while blocks:
            block = blocks[0]
            if is_paragraph(block):
                self.blockprocessors["paragraph"].run(parent, blocks)
                continue
            text = f"\n{block}"
            for processor, signs in self._tried:
                if holds(text, signs) and processor.test(parent, block) and processor.run(parent, blocks) is not False:
                    break


class _Inline(InlineProcessor):
    """Tries a pattern only on a text that holds its sign: the library tries all twenty on every text.

    Two methods have the library's own private names, because that is where it asks for the work to be done.
    """

    @cached_property
    def _patterns(self) -> list[tuple[int, Any, tuple[str, ...], bool]]:
        """Give the patterns with their numbers and signs, and whether they need an address defined on the page."""
        return [
            (at, pattern, hints.INLINE.get(name, hints.ALWAYS), name in hints.REFERENCES)
            for at, (name, pattern) in enumerate(_named(self.md.inlinePatterns))
        ]

    def run(self, tree: Element, ancestors: list[str] | None = None) -> Element:
        """Look once at the whole page for what it holds: most of it is nowhere, and a page of plain text is done."""
        held = hints.held("\n".join(tree.itertext()))
        self._tried = [
            (at, pattern, signs)
            for at, pattern, signs, refers in self._patterns
            if not held.isdisjoint(signs) and (self.md.references or not refers)
        ]
        return super().run(tree, ancestors) if self._tried else tree

    def _InlineProcessor__handleInline(self, data: str, patternIndex: int = 0) -> str:  # noqa: N802, N803
        if isinstance(data, AtomicString):
            return data
        apply = self._InlineProcessor__applyPattern  # type: ignore[attr-defined]
        for at, pattern, signs in self._tried:
            start, matched = 0, at >= patternIndex
            while matched and holds(data, signs):
                data, matched, start = apply(pattern, data, at, start)
        return data


class _Unescape(UnescapeTreeprocessor):
    """Puts back what a backslash set aside, also inside addresses: the library looks for it on every page."""

    def run(self, root: Element) -> None:
        if any("\\" in line for line in self.md.lines):  # type: ignore[attr-defined]
            super().run(root)


class _Blocks(Preprocessor):
    """Evens white space out, and takes the place of the reader of HTML blocks, which does not end at a blank line."""

    def run(self, lines: list[str]) -> list[str]:
        text = "\n".join([*lines, "", ""]).expandtabs(self.md.tab_length)
        return settle_blocks(_BLANK.sub("\n", text).split("\n"), self.md.htmlStash.store)


class _Notes(FootnoteExtension):
    """Gives a note that says nothing, which the writer is told of, a text: without one the library stops."""

    def setFootnote(self, id: str, text: str) -> None:  # noqa: N802 - the name is the library's
        super().setFootnote(id, text if text.strip() else "-")


class _Dialect(Extension):
    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name is the library's
        md.preprocessors.deregister("normalize_whitespace")
        md.preprocessors.register(_Blocks(md), "html_block", 20)
        md.inlinePatterns.register(LinkInlineProcessor(_LINK, md), "link", 160)


class _Engine(Markdown):
    """Python-Markdown with parts of our own, which have to be there before the extensions are told of them."""

    def build_parser(self) -> Self:
        super().build_parser()
        self.block_level_elements = frozenset(self.block_level_elements)  # type: ignore[assignment]
        self.parser = _Parser(self.parser)
        self.treeprocessors.register(_Inline(self), "inline", 20)
        self.treeprocessors.register(_Unescape(self), "unescape", 0)
        return self


@cache
def _page_engine() -> Markdown:
    return _Engine(extensions=[_Notes(**NOTES), *EXTENSIONS, _Dialect()], extension_configs=SETTINGS)


@cache
def _line_engine() -> Markdown:
    """Read one paragraph: no lists, headings or other blocks, whatever it begins with."""
    engine = _Engine(extensions=["pymdownx.betterem", "pymdownx.escapeall", "pymdownx.tilde"])
    for name in OTHER_BLOCKS:
        engine.parser.blockprocessors.deregister(name)
    return engine


def convert_page(text: str) -> str:
    """Turn a page of Markdown into HTML, which is not yet safe."""
    return _page_engine().reset().convert(text)


def convert_line(text: str) -> str:
    """Turn one paragraph of Markdown into HTML without its `<p>`, which is not yet safe."""
    html = _line_engine().reset().convert(text)
    return html.removeprefix("<p>").removesuffix("</p>")
