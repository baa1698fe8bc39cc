"""The Markdown dialect: from a writer's text to safe HTML with holes for what only the whole site can fill."""

from kinesite.markup.paragraphs import paragraphs
from kinesite.markup.prose import Citation, Embed, Heading, Hole, Image, Link, Path, Prose
from kinesite.markup.reading import read_line, read_page, read_plain
from kinesite.markup.slips import without_code

__all__ = [
    "Citation",
    "Embed",
    "Heading",
    "Hole",
    "Image",
    "Link",
    "Path",
    "Prose",
    "paragraphs",
    "read_line",
    "read_page",
    "read_plain",
    "without_code",
]
