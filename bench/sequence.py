"""A writer at work, recorded: edit and see, break and be told, mend and be told no more. `make bench-sequence` runs it.

The site's own content is served from a copy, an exercise is open in a real Chromium as on a phone, and files are saved
one after the other. Each step's clock runs from before the file is written until the first frame that shows what it led
to. The last round is photographed, step by step, into `.kinesite/sequence/`.
"""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from shutil import copytree, which
from statistics import median
from tempfile import TemporaryDirectory

import machine
from contestants import DEFAULT_ENGINE, ROOT, Site, kinesite
from playwright.sync_api import Page, sync_playwright
from serve import FRAME, reload, served

ROUNDS = 7
THOUGHT = 1500
"""Milliseconds that a writer takes from seeing to saving again; meanwhile the index of the search is made."""
PICTURES = ROOT / ".kinesite/sequence"
EXERCISE, ROUTINE = "content/exercises/glute-bridge.md", "content/routines/quick-four.md"


@dataclass(frozen=True)
class Step:
    """One save: what the writer does, to which file, which words become which, and what is true once it is seen."""

    done: str
    file: str
    old: str
    new: str
    seen: str


STEPS = (
    Step(
        "edit: a summary, which 129 files may show", EXERCISE, "summary: ", "summary: Slowly. ", "hasWords('Slowly.')"
    ),
    Step("break: a field is misspelled", EXERCISE, "\ngoal:", "\ngaol:", "told('gaol')"),
    Step("break: a link in another file", ROUTINE, "\n---\n", "\n---\n[[nowhere]]\n\n", "told('nowhere')"),
    Step("mend: the field", EXERCISE, "\ngaol:", "\ngoal:", "!told('gaol') && told('nowhere')"),
    Step("mend: the link", ROUTINE, "[[nowhere]]\n\n", "", "!overlay"),
    Step(
        "break: a template of all pages",
        "templates/parts.html",
        "{% macro points(",
        "{% macro points[",
        "told('parts.html')",
    ),
    Step("mend: the template", "templates/parts.html", "{% macro points[", "{% macro points(", "!overlay"),
    Step("edit: back to the first words", EXERCISE, "summary: Slowly. ", "summary: ", "!hasWords('Slowly.')"),
)
LOOK = """const overlay = document.querySelector("#kinesite-problems")?.shadowRoot?.querySelector("section");
const told = (words) => overlay?.textContent.includes(words);
const hasWords = (words) => document.querySelector("main")?.textContent.includes(words);"""

FIRST_FRAME = "(window.framed?.at > began ? framed.at : Date.now())"
"""That of the page if it was loaded anew: this is asked again only some time after."""


def take(step: Step, site: Site, tab: Page) -> float:
    """Save what a step says; give the milliseconds until what it leads to is seen."""
    file = site.folder / step.file
    text = file.read_text("utf-8")
    if step.old not in text:
        raise SystemExit(f"{step.file} does not hold {step.old!r}")
    began = time.time() * 1000
    file.write_text(text.replace(step.old, step.new, 1), "utf-8")
    frame = tab.wait_for_function(f"(began) => {{ {LOOK} return {step.seen} && {FIRST_FRAME}; }}", arg=began)
    return float(frame.json_value()) - began


def rounds(site: Site, tab: Page, photograph: Callable[[int], None]) -> Iterator[tuple[list[float], float]]:
    """Go through all steps again and again: what each took, and what the browser needs to load the page by hand."""
    for number in range(ROUNDS + 1):
        waits = []
        for place, step in enumerate(STEPS, 1):
            waits.append(take(step, site, tab))
            tab.wait_for_timeout(THOUGHT)
            if number == ROUNDS:
                photograph(place)
        if number:  # the first is not counted: everything is warm after it
            yield waits, reload(tab)


def record(folder: Path) -> tuple[list[list[float]], list[float]]:
    """Serve a copy of the site's own content, and take down the writer's work."""
    for name in ("content", "templates"):
        copytree(ROOT / name, folder / name)
    site = Site(kinesite(DEFAULT_ENGINE), folder)
    with served(site) as address, sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=which("chromium"), args=["--no-sandbox", "--disable-gpu"])
        tab = chromium.new_page(viewport={"width": 390, "height": 844})
        tab.add_init_script(FRAME)
        tab.goto(f"{address}exercises/{Path(EXERCISE).stem}/", wait_until="networkidle")
        seen = list(rounds(site, tab, lambda place: _photograph(tab, place)))
        chromium.close()
    return [waits for waits, _ in seen], [load for _, load in seen]


def _photograph(tab: Page, place: int) -> None:
    tab.screenshot(path=PICTURES / f"{place}.png")


def main() -> None:
    """Record in a folder that is removed afterwards, and print the table."""
    heading = machine.heading()
    with TemporaryDirectory(prefix="kinesite-bench-") as name:
        waits, loads = record(Path(name))
    browser = median(loads)
    print(f"{heading}\n\nMedians of {ROUNDS} rounds; loading the page by hand takes the browser {browser:.0f} ms.\n")
    print("| what is saved | seen after, ms | ÷ the browser's own |\n|---|--:|--:|")
    for step, each in zip(STEPS, zip(*waits, strict=True), strict=True):
        print(f"| {step.done} | {median(each):.0f} | {median(each) / browser:.1f} |")


if __name__ == "__main__":
    main()
