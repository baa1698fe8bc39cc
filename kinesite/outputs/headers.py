"""What hosts are to send with the files, in the words of each: Netlify and Cloudflare Pages, Azure, nginx, Caddy.

The first three compress what they send by themselves; nginx and Caddy are told to.

Netlify and Cloudflare join what two matching rules say of one header, and two policies joined are the stricter of both.
So no two rules of `_headers` that match the same file set the same header, and the folders of pages are listed.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from urllib.parse import urlsplit

from kinesite.kinds import KINDS
from kinesite.outputs.base import A_TO_Z, EMBED, EVERYWHERE, SEARCH, Job, Policies, Site, Write, policies_of
from kinesite.values.digests import digest_bytes
from kinesite.values.paths import SEARCH_INDEX

Headers = Mapping[str, str]
Rule = tuple[str, Headers]
ALONE = ("", "index.html", "404.html")
SEARCHING = (SEARCH, SEARCH_INDEX)
"""What runs Pagefind: the page, and beside the index the worker, to which its own headers apply."""
NGINX_COMPRESSION = """\
gzip on;
gzip_vary on;
gzip_types text/css text/javascript application/javascript application/json image/svg+xml text/plain text/xml
  application/xml application/rss+xml application/atom+xml application/manifest+json;
"""
"""HTML is compressed without being named, and pictures and fonts are compressed already."""
CADDY_COMPRESSION = "encode zstd gzip\n"


def plan(site: Site) -> Iterator[Job]:
    """Plan a file for each sort of host; those that a host does not read by itself stand in `hosting/`."""
    writers: dict[str, Callable[[Site, Policies], str]] = {
        "_headers": _netlify,
        "staticwebapp.config.json": _azure,
        "hosting/nginx.conf": _nginx,
        "hosting/Caddyfile": _caddy,
    }
    for path, write in writers.items():
        data = write(site, policies_of(site)).encode()
        yield Job(path, Write(data), "the headers of all files", {"its bytes": digest_bytes(data)})


def _root(site: Site) -> str:
    return urlsplit(site.settings.base).path or "/"


def _page_folders(site: Site) -> list[str]:
    """List the folders at the top that hold pages, and those where pages stood before."""
    addresses = [entry.card.address for entry in site.library.entries.values() if entry.card]
    addresses += [redirect.old for redirect in site.redirects]
    folders = {address.partition("/")[0] + "/" for address in addresses}
    return sorted({*folders, *(f"{kind.folder}/" for kind in KINDS if kind.has_listing), A_TO_Z})


def _netlify(site: Site, policies: Policies) -> str:
    root = _root(site)
    rules: list[Rule] = [(f"{root}*", EVERYWHERE), (f"{root}assets/*", policies.assets)]
    rules += [(f"{root}{EMBED}*", policies.embeds)] if policies.embeds else []
    rules += [(root + name, policies.pages) for name in ALONE]
    rules += [(f"{root}{folder}*", policies.pages) for folder in _page_folders(site)]
    rules += [(f"{root}{folder}*", policies.search) for folder in SEARCHING]
    return (
        "\n".join("\n".join([path, *(f"  {name}: {value}" for name, value in said.items())]) for path, said in rules)
        + "\n"
    )


def _azure(site: Site, policies: Policies) -> str:
    root = _root(site)
    routes = [{"route": f"{root}assets/*", "headers": dict(policies.assets)}]
    routes += [{"route": f"{root}{folder}*", "headers": dict(policies.search)} for folder in SEARCHING]
    routes += [{"route": f"{root}{EMBED}*", "headers": dict(policies.embeds)}] if policies.embeds else []
    config = {
        "globalHeaders": {**EVERYWHERE, **policies.pages},
        "routes": routes,
        "responseOverrides": {"404": {"rewrite": f"{root}404.html"}},
    }
    return json.dumps(config, indent=1) + "\n"


def _nginx(site: Site, policies: Policies) -> str:
    """Write blocks to include in a `server`; a block that sets one header inherits none, so each says all."""
    root = _root(site)
    rules: list[Rule] = [(root, policies.pages), (f"{root}assets/", policies.assets)]
    rules += [(root + folder, policies.search) for folder in SEARCHING]
    rules += [(root + EMBED, policies.embeds)] if policies.embeds else []
    blocks = [NGINX_COMPRESSION, f"error_page 404 {root}404.html;\n"]
    for path, said in rules:
        lines = [f'  add_header {name} "{value}" always;\n' for name, value in {**EVERYWHERE, **said}.items()]
        blocks.append(f"location {path} {{\n{''.join(lines)}}}\n")
    return "".join(blocks)


def _caddy(site: Site, policies: Policies) -> str:
    """Write lines to import in a site block; its matchers leave no file to two of them."""
    root = _root(site)
    searching = " ".join(f"{root}{folder}*" for folder in SEARCHING)
    rules: list[Rule] = [(f"not path {root}assets/* {searching} {root}{EMBED}*", policies.pages)]
    rules += [(f"path {root}assets/*", policies.assets), (f"path {searching}", policies.search)]
    rules += [(f"path {root}{EMBED}*", policies.embeds)] if policies.embeds else []
    blocks = [CADDY_COMPRESSION, _caddy_block("", EVERYWHERE)]
    for number, (matcher, said) in enumerate(rules, 1):
        blocks.append(f"@kinesite{number} {matcher}\n{_caddy_block(f'@kinesite{number} ', said)}")
    return "".join(blocks)


def _caddy_block(matcher: str, said: Headers) -> str:
    lines = (f'  {name} "{value}"\n' for name, value in said.items())
    return f"header {matcher}{{\n{''.join(lines)}}}\n"
