"""What a file that cannot be used goes by, as far as that can be read: what leads to it is not broken, only waiting."""

import re

from kinesite.content.frontmatter import read_yaml
from kinesite.content.source import Source

_NAMES = re.compile(r"^(?:title|aliases):.*(?:\n(?:[ \t]+|- ).*)*", re.MULTILINE)
_IDS = re.compile(r"^[\"']?([^\s#\"':][^\s\"':]*)[\"']?:", re.MULTILINE)


def names_of_unread(source: Source) -> set[str]:
    """Give the slug, the id, the title and the aliases of an entry with errors, without regard to case."""
    names = {source.slug, f"{source.folder}/{source.slug}"}
    for written in _NAMES.finditer("\n".join(source.lines())):
        for value in read_yaml(written[0], source.shown).values.values():
            names |= {str(name) for name in (value if isinstance(value, list) else [value]) if name is not None}
    return {name.strip().casefold() for name in names}


def ids_of_unread(source: Source) -> set[str]:
    """Give the ids of a references.yaml that cannot be read."""
    return set(_IDS.findall("\n".join(source.lines())))
