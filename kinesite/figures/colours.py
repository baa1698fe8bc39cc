"""The style of all figures: colours, the seams between limbs, and when a figure moves. It stands once in a page.

A page chooses the colours by custom properties on anything around a figure; `--fig-bg` is the colour that is really
behind it, for the seams are drawn in it. Without them a figure takes its own, light or dark.
"""

from collections.abc import Mapping

SEAM, HAIR, LINE, HALO = 15, 6, 12, 28
"""Widths of strokes in units of a drawing: between limbs (half of it shows), outlines, arrows and their halo."""

LIGHT = {
    "bg": "#fbf8f3", "near": "#0f4150", "far": "#598e98", "mat": "#dccfb8", "prop": "#bfae93", "accent": "#dc5f40",
}  # fmt: skip
DARK = {
    "bg": "#101a1e", "near": "#a5dfe6", "far": "#467681", "mat": "#33454d", "prop": "#56676e", "accent": "#d2431d",
}  # fmt: skip
FORCED = {
    "bg": "Canvas", "near": "CanvasText", "far": "GrayText", "accent": "Highlight",
    "mat": "Canvas", "prop": "GrayText",
}  # fmt: skip
WIDTHS = range(4, 61)
"""What drawings in a page are wide, in twentieths of the body height."""
FROM_THE_PAGE = {name: f"var(--fig-{name},light-dark({LIGHT[name]},{DARK[name]}))" for name in LIGHT}


def _rules(colours: Mapping[str, str]) -> str:
    """Write the rules of all shapes. Each class is one letter, and means something only inside a figure."""
    seam = f"stroke:{colours['bg']};stroke-width:{SEAM};stroke-linejoin:round;paint-order:stroke"
    line = f"fill:none;stroke-linecap:round;stroke-linejoin:round;stroke-width:{LINE}"
    return (
        ".figure,.figure .s{stroke:none;fill:none;overflow:visible}"
        f".figure .n{{fill:{colours['near']};{seam}}}"
        f".figure .f{{fill:{colours['far']};{seam}}}"
        f".figure .g{{fill:{colours['bg']};{seam};stroke:{colours['far']};stroke-width:{HAIR * 2}}}"
        f".figure .o{{fill:{colours['bg']};stroke:{colours['bg']};stroke-width:{SEAM};stroke-linejoin:round}}"
        f".figure .d{{fill:{colours['near']}}}.figure .l{{fill:{colours['far']}}}"
        f".figure .a{{fill:{colours['accent']}}}"
        f".figure .w{{{line};stroke:{colours['accent']}}}"
        f".figure .h{{{line};stroke:{colours['bg']};stroke-width:{HALO}}}"
        f".figure .p{{fill:{colours['prop']}}}"
        f".figure .q{{fill:{colours['mat']}}}"
        f".figure .b{{fill:{colours['mat']};stroke:{colours['mat']};stroke-width:40;stroke-linejoin:round}}"
        f".figure .i{{fill:{colours['accent']};font:700 60px system-ui,sans-serif}}"
    )


def fixed_style(colours: Mapping[str, str]) -> str:
    """Give the style in fixed colours, for a picture that stands alone."""
    return _rules(colours)


def page_style() -> str:
    """Give the style for a page: its colours, forced colours, print, and no motion for whom it is unwanted.

    The width of a drawing in body heights is `--w`, from a class: a policy that allows no style attributes allows that.
    """
    forced = ".figure{forced-color-adjust:none}" + _rules(FORCED)
    return (
        _rules(FROM_THE_PAGE)
        + "".join(f".w{width}{{--w:{width / 20:g}}}" for width in WIDTHS)
        + ":where(.figure :is(.m,.s,.t)) *{animation:1s cubic-bezier(.42,0,.58,1) infinite alternate}"
        + ".figure .r{animation-direction:normal!important}"
        + ".figure .s{display:none}.figure :is(.s,.t) *{animation-play-state:paused!important}"
        + "figure:has(.figure-pause:checked) .figure .m *{animation-play-state:paused}"
        + "@media(prefers-reduced-motion:reduce),print{.figure .m{display:none}.figure .m *{animation:none!important}"
        + ".figure .s{display:inline}}"
        + f"@media(forced-colors:active){{{forced}}}"
        + "@media print{.figure{print-color-adjust:exact;-webkit-print-color-adjust:exact}}"
    )
