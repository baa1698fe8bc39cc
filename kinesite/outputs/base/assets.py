"""The theme's files as they are published: made small, in the site's own colours, and named after what they hold."""

import re
from collections.abc import Mapping

from rcssmin import cssmin
from rjsmin import jsmin

from kinesite.values.digests import digest_bytes

_DESCENDANT = re.compile(r"(\S) +:(?=(?:is|where|not|has|first|last|only|nth|checked|focus|hover|target)\b)")
"""Within a layer the library takes the colon of `li :is(a)` for that of a declaration, and joins it: `li *:is(a)` means
the same, and stays."""


_IMPORT = re.compile(r'@import "([^"]+)";')
UNPUBLISHED = ("embed/", "pages/")
"""What other files are made from."""


def published(assets: Mapping[str, bytes], behind: Mapping[str, str]) -> dict[str, tuple[str, bytes]]:
    """Give each file its address and its bytes; `behind` is what is put behind stylesheets.

    An address holds the digest of what stands there, so that browsers may keep it for good.
    """
    done: dict[str, tuple[str, bytes]] = {}
    own = (name for name in assets if not name.startswith(UNPUBLISHED))
    for name in sorted(own, key=lambda name: (name.endswith(".css"), name)):
        data = assets[name]
        if name.endswith(".css"):
            text = _with_published_names(_whole(name, assets, behind), done)
            data = cssmin(_DESCENDANT.sub(r"\1 *:", text)).encode()
        elif name.endswith(".js"):
            data = jsmin(data.decode()).encode()
        stem, dot, ending = name.partition(".")
        done[name] = f"assets/{stem}.{digest_bytes(data)[:10]}{dot}{ending}", data
    return done


def _whole(name: str, assets: Mapping[str, bytes], behind: Mapping[str, str]) -> str:
    """Put what a stylesheet imports in its place, so that browsers ask once."""
    text = assets[name].decode() + behind.get(name, "")
    return _IMPORT.sub(lambda found: _whole(found[1], assets, behind) if found[1] in assets else found[0], text)


def _with_published_names(text: str, done: Mapping[str, tuple[str, bytes]]) -> str:
    """Let the `url("name")` of a stylesheet lead to the published file beside it."""
    for name, (address, _) in done.items():
        text = text.replace(f'url("{name}")', f'url("{address.removeprefix("assets/")}")')
    return text
