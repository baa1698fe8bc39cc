"""How long a writer waits: from saving a file until a real Chromium shows it. `make bench-serve` runs this.

A page is edited again and again while it is open and served. The clock runs from before the file is written until the
first frame in which the page holds the new words. From this is taken what the browser itself needs: the same page,
loaded anew by hand, until its first frame. What `serve` says that each build took is told apart from the rest:
noticing the save, waiting for more of them, and letting the browser know.
"""

import argparse
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from shutil import which
from statistics import median
from tempfile import TemporaryDirectory

import machine
from contestants import DEFAULT_ENGINE, ROOT, Site, kinesite
from playwright.sync_api import Page, sync_playwright
from scenarios import fresh_sites, page_to_edit

WORDS = "Words of edit"
FRAME = f"""addEventListener("DOMContentLoaded", () => requestAnimationFrame(() => {{
  const found = document.body.textContent.match(/{WORDS} (\\d+)/g);
  window.framed = {{at: Date.now(), words: found ? found.at(-1) : ""}};
}}));"""
BUILT = re.compile(r"made \((\d+) ms\)\.$", re.MULTILINE)
BARS = {1000: 100, 10_000: 250}


@dataclass(frozen=True)
class Waits:
    """Medians in milliseconds: from saving to seeing, the browser's own part, and the build's."""

    pages: int
    whole: float
    browser: float
    build: float

    @property
    def beyond(self) -> float:
        """What is waited for besides the browser."""
        return self.whole - self.browser

    def row(self) -> str:
        """Say it as a row of the table."""
        bar = BARS.get(self.pages)
        held = "" if bar is None else f"{self.beyond / bar:.2f}"
        rest = self.beyond - self.build
        return (
            f"| {self.pages:,} | {held} | {self.whole / self.browser:.1f} | {self.whole:.0f} | {self.browser:.0f} "
            f"| {self.beyond:.0f} | {self.build:.0f} | {rest:.0f} |"
        )


HEAD = (
    "| pages | beyond the browser ÷ bar | whole ÷ browser | whole | browser | beyond it | build | noticing, telling |\n"
    "|---:|---:|---:|---:|---:|---:|---:|---:|"
)


@contextmanager
def served(site: Site) -> Iterator[str]:
    """Serve a site; give its address once it has been built."""
    folders = ["--content", str(site.content), "--templates", str(site.folder / "templates")]
    command = [sys.executable, str(ROOT / "build.py"), "serve", *folders]
    with site.log.open("wb") as log:
        process = subprocess.Popen(command, cwd=site.folder, stdout=log, stderr=subprocess.STDOUT, env=os.environ)
    try:
        while not BUILT.search(site.log.read_text("utf-8")):
            if process.poll() is not None:
                raise SystemExit(site.log.read_text("utf-8"))
            time.sleep(0.1)
        yield site.log.read_text("utf-8").split("Serving ")[1].split()[0]
    finally:
        process.send_signal(signal.SIGINT)
        process.wait()


def edit(tab: Page, source: Path, number: int) -> float:
    """Save new words; give the milliseconds until they are seen."""
    text = f"{source.read_text('utf-8')}\n{WORDS} {number}.\n"
    began = time.time() * 1000
    source.write_text(text, "utf-8")
    tab.wait_for_function("words => window.framed?.words === words", arg=f"{WORDS} {number}")
    return float(tab.evaluate("framed.at")) - began


def reload(tab: Page) -> float:
    """Load the page anew by hand; give the milliseconds until its first frame."""
    with tab.expect_navigation(wait_until="load"):
        began = tab.evaluate("() => { const now = Date.now(); setTimeout(() => location.reload()); return now; }")
    tab.wait_for_function("began => window.framed?.at >= began", arg=began)
    return float(tab.evaluate("framed.at")) - float(began)


def measure(folder: Path, pages: int, times: int) -> Waits:
    """Edit the page in the middle so many times, and load it by hand as often, in turn."""
    site = fresh_sites([kinesite(DEFAULT_ENGINE)], folder, pages)[0]
    source = page_to_edit(site.content, pages)
    with served(site) as address, sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=which("chromium"), args=["--no-sandbox", "--disable-gpu"])
        tab = chromium.new_page()
        tab.add_init_script(FRAME)
        tab.goto(f"{address}exercises/{source.stem}/", wait_until="networkidle")
        edit(tab, source, 0)  # the first is not counted: everything is warm after it
        done = len(BUILT.findall(site.log.read_text("utf-8")))
        waits, loads = [], []
        for number in range(1, times + 1):
            waits.append(edit(tab, source, number))
            tab.wait_for_load_state("networkidle")
            loads.append(reload(tab))
            tab.wait_for_load_state("networkidle")
        chromium.close()
        builds = [int(time) for time in BUILT.findall(site.log.read_text("utf-8"))[done:]]
    return Waits(pages, median(waits), median(loads), median(builds))


def main() -> None:
    """Measure in a folder that is removed afterwards, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, nargs="+", default=list(BARS), help="how many exercise pages")
    parser.add_argument("--times", type=int, default=25, help="how often a page is edited (25)")
    chosen = parser.parse_args()
    heading = machine.heading()
    with TemporaryDirectory(prefix="kinesite-bench-") as name:
        rows = [measure(Path(name), pages, chosen.times).row() for pages in chosen.pages]
    print(f"{heading}\n\nMedians of {chosen.times} edits, in milliseconds:\n\n{HEAD}")
    print("\n".join(rows))


if __name__ == "__main__":
    main()
