"""Figures in a real Chromium: they move, they stop, and they keep to the poses that were solved."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from kinesite.figures import Words, moving, page_style, strip
from tests.figures.exercises import SLUGS, figure_of, give_figure, solution_of
from tests.project import make_project

pytestmark = pytest.mark.browser

EDGES = """([poses, parts]) => [...document.querySelectorAll(poses)].map(pose => {
    const frame = pose.ownerSVGElement.getScreenCTM().inverse();
    const spots = [...pose.querySelectorAll(parts)].flatMap(path => {
        const place = frame.multiply(path.getScreenCTM()), d = path.getAttribute("d");
        const rim = (x, y, r) => [...Array(16).keys()].map(i =>
            [x + r * Math.cos(i * Math.PI / 8), y + r * Math.sin(i * Math.PI / 8)]);
        const circles = [...d.matchAll(/M(-?\\d+) ?(-?\\d+)a(\\d+)/g)].map(m => m.slice(1).map(Number));
        const hulls = [...d.matchAll(/M([^MA]+)L([^MA]+)A(\\d+) \\d+ 0 ([01]) 1([^ML]+)L([^MA]+)A(\\d+)/g)];
        const spot = text => text.match(/-?\\d+/g).map(Number);
        const ends = hulls.flatMap(m => [[m[2], m[5], m[3], m[4]], [m[6], m[1], m[7], 1 - m[4]]]);
        const rims = [...circles.map(([x, y, r]) => [x + r, y, r]), ...ends.map(([from, to, r, large]) => {
            const [[a, b], [c, e]] = [spot(from), spot(to)], half = Math.hypot(c - a, e - b) / 2;
            const off = Math.sqrt(Math.max(0, r * r - half * half)) * (+large ? 1 : -1) / half / 2;
            return [(a + c) / 2 + (b - e) * -off, (b + e) / 2 + (c - a) * -off, +r];
        })].flatMap(([x, y, r]) => rim(x, y, r));
        return rims.map(([x, y]) => new DOMPoint(x, y).matrixTransform(place));
    });
    const xs = spots.map(spot => spot.x), ys = spots.map(spot => spot.y);
    return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
})"""
"""Measures the edges of each pose, from the rims of its circles: those of a hull are found again from its arcs."""
PLACES = "() => [...document.querySelectorAll('#cat-cow .m *')].map(e => getComputedStyle(e).transform).join()"


def page_of(slugs: tuple[str, ...]) -> str:
    """Write a page with moving figures, each with a switch to stop it, and the strips of the same."""
    figures = ""
    for slug in slugs:
        figure, solution = figure_of(slug), solution_of(slug)
        live = moving(figure, solution, Words(slug, slug, "Moves.")).svg
        poses = strip(figure, solution, Words(f"{slug}-strip", slug, "Poses.")).svg
        figures += f'<figure><input type="checkbox" class="figure-pause">{live}</figure>{poses}'
    theme = "@layer reset{svg{fill:none;stroke:currentColor}}"  # as the theme resets its own signs
    return f"<!doctype html><style>{theme}{page_style()}svg{{width:1000px}}</style>{figures}"


def opened(browser: Browser, slugs: tuple[str, ...], **how: Any) -> Page:
    """Open a page with figures."""
    tab = browser.new_context(**how).new_page()
    tab.set_content(page_of(slugs))
    return tab


def test_a_figure_moves_until_it_is_stopped(browser: Browser) -> None:
    """It runs by itself, stands still while the switch is on, and goes on after it."""
    tab = opened(browser, ("cat-cow",))
    start = tab.evaluate(PLACES)
    tab.wait_for_function(f"start => ({PLACES})() !== start", arg=start)
    tab.locator(".figure-pause").check()
    states = "() => [...new Set(document.getAnimations().map(a => a.playState))]"
    assert tab.evaluate(states) == ["paused"]
    tab.evaluate("async () => { for (const each of document.getAnimations()) await each.ready }")  # the frame after it
    stopped = tab.evaluate(PLACES)
    tab.wait_for_timeout(150)
    assert tab.evaluate(PLACES) == stopped
    tab.locator(".figure-pause").uncheck()
    tab.wait_for_function(f"start => ({PLACES})() !== start", arg=stopped)
    tab.context.close()


@pytest.mark.parametrize("how", [{"reduced_motion": "reduce"}, {"print": True}], ids=["reduced motion", "print"])
def test_without_motion_the_poses_stand_side_by_side(browser: Browser, how: dict[str, Any]) -> None:
    """Nothing runs, the moving drawing is gone, and every pose is there with its number."""
    media = {key: value for key, value in how.items() if key != "print"}
    tab = opened(browser, ("cat-cow",), **media)
    if "print" in how:
        tab.emulate_media(media="print")
    assert tab.locator("#cat-cow .m").is_hidden()
    assert tab.locator("#cat-cow .s > g").count() == 3
    assert tab.locator("#cat-cow .s text").all_text_contents() == ["1", "2", "3"]
    assert tab.evaluate("() => getComputedStyle(document.querySelector('#cat-cow .s .d path')).stroke") == "none"
    assert tab.evaluate("() => document.getAnimations().filter(a => a.playState === 'running').length") == 0
    tab.context.close()


@pytest.mark.parametrize("slug", ["cat-cow", "bird-dog"])
def test_each_pose_at_rest_has_its_own_arrow(browser: Browser, slug: str) -> None:
    """Side by side, the arrow that leads to a pose is seen in its panel and in no other."""
    tab = opened(browser, (slug,), reduced_motion="reduce")
    seen = "([panel, arrow]) => getComputedStyle(document.querySelector(`.s .p${panel} .r${arrow}`)).opacity"
    shown = [[tab.evaluate(seen, [panel, arrow]) for arrow in (1, 2)] for panel in range(3)]
    assert shown == [["0", "0"], ["1", "0"], ["0", "1"]]
    tab.context.close()


def test_colours_follow_the_page(browser: Browser) -> None:
    """Light, dark, the page's own and forced colours reach the body of a figure."""
    fill = "() => getComputedStyle(document.querySelector('#cat-cow .d')).fill"
    tab = opened(browser, ("cat-cow",))
    tab.add_style_tag(content=":root{color-scheme:light dark}")
    assert tab.evaluate(fill) == "rgb(15, 65, 80)"
    tab.emulate_media(color_scheme="dark")
    assert tab.evaluate(fill) == "rgb(165, 223, 230)"
    tab.evaluate("() => document.body.style.setProperty('--fig-near', 'rgb(1, 2, 3)')")
    assert tab.evaluate(fill) == "rgb(1, 2, 3)"
    tab.emulate_media(forced_colors="active", color_scheme="light")
    assert tab.evaluate(fill) == tab.evaluate(
        "() => { document.body.style.color = 'CanvasText'; return getComputedStyle(document.body).color }"
    )
    tab.context.close()


def test_the_moving_drawing_keeps_to_the_solved_poses(browser: Browser) -> None:
    """Stopped at a pose, the moving drawing has the edges of the still one, to 1.2 % of the body height."""
    tab = browser.new_context(reduced_motion="reduce").new_page()
    for slug in SLUGS:
        tab.set_content(page_of((slug,)))
        stopped, still = (
            tab.evaluate(EDGES, [f"#{name} > g", parts])
            for name, parts in ((f"{slug} .s", ".d path, .l path"), (f"{slug}-strip", ".n, .f"))
        )
        assert len(stopped) == len(still) == len(figure_of(slug).poses)
        for one, other in zip(stopped, still, strict=True):
            assert one == pytest.approx(other, abs=12), slug
    tab.context.close()


def test_on_its_page_a_figure_is_stopped_from_the_keyboard(browser: Browser, tmp_path: Path) -> None:
    """The switch is high and wide enough for a finger, and the space bar stops and starts the figure."""
    project = make_project(tmp_path)
    give_figure(project)
    project.build()
    tab = browser.new_context(viewport={"width": 390, "height": 844}).new_page()
    tab.goto((tmp_path / "site/exercises/bridge/index.html").as_uri())
    size = tab.locator(".pause").bounding_box()
    assert size
    assert min(size["width"], size["height"]) >= 44
    drawn = tab.locator(".stage-figure .figure").bounding_box()
    assert drawn
    assert drawn["y"] + drawn["height"] < 844
    running = "() => document.getAnimations().filter(a => a.playState === 'running').length"
    tab.wait_for_function(f"() => ({running})() > 0")
    tab.get_by_role("checkbox", name="Pause").focus()
    tab.keyboard.press("Space")
    assert tab.evaluate(running) == 0
    tab.keyboard.press("Space")
    assert tab.evaluate(running) > 0
    tab.context.close()
