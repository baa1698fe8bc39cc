"""llms.txt (llmstxt.org): what the site is and where the Markdown of each page stands, for programs that read text."""

from collections.abc import Iterator

from kinesite.kinds import KINDS
from kinesite.outputs.base import MARKDOWN_FILE, Job, Site, Write
from kinesite.values.digests import digest_bytes


def plan(site: Site) -> Iterator[Job]:
    """Plan llms.txt."""
    data = "\n".join([*_lines(site), ""]).encode()
    yield Job("llms.txt", Write(data), "all pages", {"its bytes": digest_bytes(data)})


def _lines(site: Site) -> Iterator[str]:
    settings = site.settings
    yield from (f"# {settings.title}", "", f"> {settings.tagline}")
    for kind in KINDS:
        cards = [entry.card for entry in site.library.of_kind(kind.name) if entry.card]
        if cards:
            yield from ("", f"## {kind.label}", "")
            links = ((card, f"{settings.base}{card.address}{MARKDOWN_FILE}") for card in cards)
            yield from (f"- [{_label(card.title)}]({address}): {card.summary}" for card, address in links)


def _label(title: str) -> str:
    """Keep a title's brackets from ending the label of a link."""
    return title.replace("[", "(").replace("]", ")")
