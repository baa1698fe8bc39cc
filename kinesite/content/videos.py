"""Films on other sites, which a page may lead to."""

from urllib.parse import urlsplit

from kinesite.content.unfit import Unfit

HOSTS = {
    "youtube.com": "YouTube",
    "m.youtube.com": "YouTube",
    "youtu.be": "YouTube",
    "youtube-nocookie.com": "YouTube",
    "vimeo.com": "Vimeo",
    "player.vimeo.com": "Vimeo",
}


def host_of(address: str) -> str:
    """Name the site that a film stands on; nothing if it is none of those known."""
    try:
        parts = urlsplit(address)
        return HOSTS.get((parts.hostname or "").removeprefix("www."), "") if parts.scheme == "https" else ""
    except ValueError:
        return ""


def outside_video(address: str) -> str:
    """Give the address of a film on another site, or raise Unfit."""
    if not host_of(address) or any(sign.isspace() for sign in address):
        hint = "Write an address like https://vimeo.com/12345, or put the film into content/media/ and name it as file."
        raise Unfit(f'"{address}" is no address of a film on YouTube or Vimeo', hint)
    return address
