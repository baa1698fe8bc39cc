"""What WordPress does with the page of a site that it does not know, told again in a few lines.

The rules are those of `wp_filter_oembed_result`, `WP_oEmbed::discover` and `wp-embed.js` in WordPress 6: which HTML is
left, how much of a page is read, what a frame is allowed, and what it must say before it is shown.
"""

import json
import re
from html import escape
from html.parser import HTMLParser
from urllib.request import urlopen

SECRET = "aB3dE5fG7h"  # noqa: S105 - it names a frame, and opens nothing
MOST_BYTES = 150 * 1024
ALLOWED = {
    "a": {"href"},
    "blockquote": set(),
    "iframe": {"src", "width", "height", "frameborder", "marginwidth", "marginheight", "scrolling", "title"},
}
_LINK = re.compile(r"<link([^<>]+/?)>", re.IGNORECASE)
_KEPT = re.compile(r"(<blockquote>.*?</blockquote>)?.*(<iframe.*?></iframe>)", re.DOTALL)
SCRIPT = """
addEventListener("message", (event) => {
  const { secret, message, value } = event.data || {};
  if (!secret && !message && !value) return;
  if (/[^a-zA-Z0-9]/.test(secret)) return;
  for (const quote of document.querySelectorAll(`blockquote[data-secret="${secret}"]`)) quote.style.display = "none";
  for (const frame of document.querySelectorAll(`iframe[data-secret="${secret}"]`)) {
    if (event.source !== frame.contentWindow) continue;
    frame.removeAttribute("style");
    if (message === "height") frame.height = Math.min(1000, Math.max(200, parseInt(value, 10)));
    if (message === "link") window.wanted = value;
  }
});
"""


class _Filter(HTMLParser):
    """Keeps only what WordPress lets an unknown site say."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.kept: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ALLOWED:
            kept = "".join(f' {name}="{escape(value or "")}"' for name, value in attrs if name in ALLOWED[tag])
            self.kept.append(f"<{tag}{kept}>")

    def handle_endtag(self, tag: str) -> None:
        if tag in ALLOWED:
            self.kept.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        self.kept.append(data)

    def handle_entityref(self, name: str) -> None:
        self.kept.append(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self.kept.append(f"&#{name};")


def discover(page: str) -> str:
    """Find the address of the oEmbed JSON in the head of a page, in the first 150 KB of it."""
    head = page.encode()[:MOST_BYTES].decode(errors="ignore").partition("</head>")[0]
    for link in _LINK.findall(head):
        named: dict[str, str] = dict(re.findall(r'([\w-]+)="([^"]*)"', link))
        if named.get("type") == "application/json+oembed" and named.get("href"):
            return named["href"]
    return ""


def filtered(html: str, secret: str = SECRET) -> str:
    """Leave of the HTML what WordPress leaves, in the sandbox that it forces; nothing where there is no frame."""
    reader = _Filter()
    reader.feed(html)
    found = _KEPT.search("".join(reader.kept))
    if not found:
        return ""
    quote, frame = found[1] or "", found[2]
    forced = f'<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted" data-secret="{secret}"'
    hidden = ' style="position: absolute; visibility: hidden;"' if quote else ""
    frame = frame.replace("<iframe", forced + hidden, 1)
    frame = re.sub(r' src="([^"]*)"', rf' src="\1#?secret={secret}"', frame, count=1)
    return quote.replace("<blockquote>", f'<blockquote class="wp-embedded-content" data-secret="{secret}">') + frame


def embedded(address: str) -> str:
    """Make of the address of a page what a reader of a WordPress site gets, with the script that listens."""
    with urlopen(address) as answer:  # noqa: S310 - our own server
        found = discover(answer.read().decode())
    with urlopen(found) as answer:  # noqa: S310 - our own server
        told: dict[str, str] = json.load(answer)
    return f"<script>{SCRIPT}</script>{filtered(told['html'])}"
