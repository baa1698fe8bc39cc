"""The theme's files as they are published: made small, in the site's own colours, and named after what they hold."""

import re
from collections.abc import Mapping

from rcssmin import cssmin
from rjsmin import jsmin

from kinesite.values.digests import digest_bytes

_DESCENDANT = re.compile(r"(\S) +:(?=(?:is|where|not|has|first|last|only|nth|checked|focus|hover|target)\b)")
"""Within a layer the library takes the colon of `li :is(a)` for that of a declaration, and joins it: `li *:is(a)` means
the same, and stays."""


def published(assets: Mapping[str, bytes], behind: Mapping[str, str]) -> dict[str, tuple[str, bytes]]:
    """Give each file its address and its bytes; `behind` is what is put behind stylesheets.

    An address holds the digest of what stands there, so that browsers may keep it for good.
    """
    done: dict[str, tuple[str, bytes]] = {}
    for name in sorted(assets, key=lambda name: (name.endswith(".css"), name)):
        data = assets[name]
        if name.endswith(".css"):
            text = data.decode() + behind.get(name, "")
            data = cssmin(_DESCENDANT.sub(r"\1 *:", _with_published_names(text, done))).encode()
        elif name.endswith(".js"):
            data = jsmin(data.decode()).encode()
        stem, dot, ending = name.partition(".")
        done[name] = f"assets/{stem}.{digest_bytes(data)[:10]}{dot}{ending}", data
    return done


def _with_published_names(text: str, done: Mapping[str, tuple[str, bytes]]) -> str:
    """Let the `url("name")` of a stylesheet lead to the published file beside it."""
    for name, (address, _) in done.items():
        text = text.replace(f'url("{name}")', f'url("{address.removeprefix("assets/")}")')
    return text
