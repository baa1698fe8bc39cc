"""The engines that can read Markdown, by name. Each turns text into HTML that is not yet safe."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib import import_module

PYTHON_MARKDOWN = "python-markdown"
COMMONMARK = "commonmark"
_module = cache(import_module)


@dataclass(frozen=True)
class Engine:
    """How to read a page, and how to read a sentence, which is never a list or a heading."""

    page: Callable[[str], str]
    line: Callable[[str], str]


def _late(module: str) -> Engine:
    """Import the module of an engine only when a text is read with it: each costs a site its start."""

    def page(text: str) -> str:
        html: str = _module(module).convert_page(text)
        return html

    def line(text: str) -> str:
        html: str = _module(module).convert_line(text)
        return html

    return Engine(page, line)


ENGINES = {
    PYTHON_MARKDOWN: _late("kinesite.markup.python_markdown"),
    COMMONMARK: _late("kinesite.markup.commonmark"),
}
