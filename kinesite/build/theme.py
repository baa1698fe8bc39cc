"""The theme in the site's own colours: text that could not be read well on its ground is a problem."""

from collections.abc import Iterator

from kinesite.build.discover import Found
from kinesite.build.parse import Parsed
from kinesite.outputs.base import ACCENT, faint, tokens_css
from kinesite.values.colours import LEAST
from kinesite.values.problems import Place, Problem

STYLESHEET = "site.css"


def faint_text(parsed: Parsed, found: Found) -> Iterator[Problem]:
    """Measure each pair of text and ground, in light and in dark."""
    if parsed.settings is None or STYLESHEET not in found.assets:
        return
    theme, stylesheet = parsed.settings.theme, found.assets[STYLESHEET].decode()
    for text, ground, scheme, ratio in faint(stylesheet + tokens_css(theme, stylesheet)):
        field = "accent" if scheme == "light" else "accent_dark"
        is_set = ACCENT in {text, ground} and getattr(theme, field)
        place = parsed.setting_places.place(("theme", field)) if is_set else Place(f"templates/assets/{STYLESHEET}")
        message = f"--{text} on --{ground} has a contrast of {ratio:.2f} to 1 in {scheme}; text needs {LEAST}"
        yield Problem(
            "theme.contrast", message, place, f"Take a {'darker' if scheme == 'light' else 'lighter'} colour."
        )
