"""A page with an embed in it, as a browser has it."""

from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import BrowserContext, Frame, Page

from kinesite.build.pipeline import Request, build
from kinesite.cli.base import theme_folder


@dataclass
class Heard:
    """What a browser logged and asked for."""

    said: list[str] = field(default_factory=list)
    asked: set[str] = field(default_factory=set)


def demonstrate(site: Path, address: str) -> None:
    """Build the demonstration site for an address."""
    content = Path(__file__).parent.parent / "content"
    assert build(Request(content, (theme_folder(),), site, base_url=address)).receipt


def visit(context: BrowserContext, address: str) -> tuple[Page, Heard]:
    """Open a page, and keep what is logged and asked for."""
    tab, heard = context.new_page(), Heard()
    tab.on("console", lambda message: heard.said.append(message.text))
    tab.on("pageerror", lambda error: heard.said.append(str(error)))
    tab.on("request", lambda request: heard.asked.add("/".join(request.url.split("/")[:3]) + "/"))
    tab.goto(address)
    return tab, heard


def inner(tab: Page) -> Frame:
    """Give the frame of the embed, when it is there."""
    frame = tab.locator("iframe").element_handle().content_frame()
    assert frame
    frame.wait_for_selector("footer")
    frame.wait_for_load_state()
    return frame


def height(tab: Page) -> float:
    """Give the height of the frame as the clinic's page has it."""
    return float(tab.locator("iframe").evaluate("frame => frame.getBoundingClientRect().height"))


def content_height(frame: Frame) -> float:
    """Give the height of what is in the frame."""
    return float(frame.evaluate("Math.ceil(document.body.getBoundingClientRect().height)"))


def settle(tab: Page) -> None:
    """Wait until two frames have been drawn after the last message."""
    tab.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50))))")
