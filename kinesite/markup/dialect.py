"""What is added to Python-Markdown, so that it reads what code hosts and Obsidian read."""

from typing import Any

EXTENSIONS = (
    "tables",
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
"""What the library comes with or pymdown adds to it."""
SETTINGS: dict[str, dict[str, Any]] = {
    "pymdownx.escapeall": {"hardbreak": True},
    "pymdownx.quotes": {"callouts": True},
    "pymdownx.tilde": {"subscript": False},
}
"""How they are set, where it is not as they come."""
NOTES: dict[str, Any] = {"USE_DEFINITION_ORDER": False, "BACKLINK_TITLE": "Back to where note {} is mentioned"}
OTHER_BLOCKS = ("empty", "indent", "code", "hashheader", "setextheader", "hr", "olist", "ulist", "quote", "reference")
"""What a sentence never is; only the paragraph is left."""
