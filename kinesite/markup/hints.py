"""What a text must hold for a part of Python-Markdown to find something in it: the library tries every part on all.

To look for a sign costs a twentieth of what an expression costs. A part that is named here can find nothing where none
of its signs stands; one that is not is tried on everything but plain paragraphs. A test holds it beside the library.
"""

import re

_SIGN = re.compile(r"\n *[-#*:=>\[_|]")  # what a further line begins with if the block is, or holds, something else


def holds(text: str, signs: tuple[str, ...]) -> bool:
    """Tell whether one of these signs stands in a text."""
    for sign in signs:  # noqa: SIM110 - any() would cost thrice as much, and this is asked some hundred times a page
        if sign in text:
            return True
    return False


def held(text: str) -> set[str]:
    """Give the signs of inline patterns that stand in a text; to look for two letters takes longer than for one."""
    return {sign for sign in _INLINE_SIGNS if sign[:1] in text and sign in text}


def is_paragraph(block: str) -> bool:
    """Tell whether a block can only be a paragraph: it begins with a letter, and none of its lines with a sign."""
    return block[:1].isalpha() and not _SIGN.search(block)


def _begins(sign: str) -> tuple[str, ...]:
    """Give the ways in which a line can begin with a sign, behind up to three spaces."""
    return tuple(f"\n{' ' * spaces}{sign}" for spaces in range(4))


ALWAYS = ("",)
REFERENCES = frozenset({"reference", "image_reference", "short_reference", "short_image_ref"})
"""The inline patterns that find something only on a page that defines addresses."""
INLINE = {
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
"""The signs of each inline pattern."""
BLOCKS = {
    "table": ("|",),
    "hashheader": ("\n#",),
    "setextheader": ("\n=", "\n-"),
    "hr": (*_begins("-"), *_begins("_"), *_begins("*")),
    "deflist": _begins(":"),
    "quote": _begins(">"),
    "footnote": ("]:",),
    "reference": ("]:",),
}
"""The signs of each block processor, in a block with a line break before it."""
NAMES = INLINE.keys() | BLOCKS.keys()
_INLINE_SIGNS = {*ALWAYS, *(sign for signs in INLINE.values() for sign in signs)}
