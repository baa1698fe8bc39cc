"""The engine: Python-Markdown, set up to read what code hosts and Obsidian read. The only module that imports it."""

from functools import cache, cached_property
from typing import Any, Self
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.blockparser import BlockParser
from markdown.blockprocessors import BlockProcessor
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import InlineProcessor
from markdown.util import AtomicString, Registry

from kinesite.markup import hints
from kinesite.markup.blocks import settle_blocks
from kinesite.markup.dialect import EXTENSIONS, OTHER_BLOCKS, SETTINGS
from kinesite.markup.hints import holds


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
    def _tried(self) -> dict[bool, list[tuple[BlockProcessor, tuple[str, ...]]]]:
        """Give the processors with their signs: by whether the block begins with a letter."""
        named = [
            (name, processor, hints.BLOCKS.get(name, hints.ALWAYS)) for name, processor in _named(self.blockprocessors)
        ]
        return {
            False: [(processor, signs) for _, processor, signs in named],
            True: [(processor, signs) for name, processor, signs in named if name not in hints.BEGINNINGS],
        }

    def parseBlocks(self, parent: Element, blocks: list[str]) -> None:  # noqa: N802 - the name is the library's
        while blocks:
            block = blocks[0]
            text = f"\n{block}"
            for processor, signs in self._tried[block[:1].isalpha()]:
                if holds(text, signs) and processor.test(parent, block) and processor.run(parent, blocks) is not False:
                    break


class _Inline(InlineProcessor):
    """Tries a pattern only on a text that holds its sign: the library tries all twenty on every text.

    Two methods have the library's own private names, because that is where it asks for the work to be done.
    """

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self._patterns = [
            (at, pattern, hints.INLINE.get(name, hints.ALWAYS), name in hints.REFERENCES)
            for at, (name, pattern) in enumerate(_named(md.inlinePatterns))
        ]
        self._signs = {sign for _, _, signs, _ in self._patterns for sign in signs}

    def run(self, tree: Element, ancestors: list[str] | None = None) -> Element:
        """Look once at the whole page for what it holds: most of it is nowhere, and a page of plain text is done."""
        text = "\n".join(tree.itertext())
        held = {sign for sign in self._signs if sign[:1] in text and sign in text}
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


class _Blocks(Preprocessor):
    """Takes the place of the library's own reader of HTML blocks, which does not end them at a blank line."""

    def run(self, lines: list[str]) -> list[str]:
        return settle_blocks(lines, self.md.htmlStash.store)


class _Dialect(Extension):
    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name is the library's
        md.preprocessors.register(_Blocks(md), "html_block", 20)


class _Engine(Markdown):
    """Python-Markdown with our parser of blocks, which has to be there before the extensions are told of it."""

    def build_parser(self) -> Self:
        super().build_parser()
        self.parser = _Parser(self.parser)
        return self


def _quickened(engine: Markdown) -> Markdown:
    engine.treeprocessors.register(_Inline(engine), "inline", 20)
    return engine


@cache
def _page_engine() -> Markdown:
    return _quickened(_Engine(extensions=[*EXTENSIONS, _Dialect()], extension_configs=SETTINGS))


@cache
def _line_engine() -> Markdown:
    """Read one paragraph: no lists, headings or other blocks, whatever it begins with."""
    engine = _Engine(extensions=["pymdownx.betterem", "pymdownx.escapeall", "pymdownx.tilde"])
    for name in OTHER_BLOCKS:
        engine.parser.blockprocessors.deregister(name)
    return _quickened(engine)


def convert_page(text: str) -> str:
    """Turn a page of Markdown into HTML, which is not yet safe."""
    return _page_engine().reset().convert(text)


def convert_line(text: str) -> str:
    """Turn one paragraph of Markdown into HTML without its `<p>`, which is not yet safe."""
    html = _line_engine().reset().convert(text)
    return html.removeprefix("<p>").removesuffix("</p>")
