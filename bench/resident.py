"""The time from a changed file to its output on disk, in a process that stays up, as `serve` is one.

Run by run.py in a process of its own: `resident.py FOLDER PAGE TIMES` prints the seconds of each edit as JSON.
"""

import json
import sys
from pathlib import Path
from time import perf_counter, sleep

from kinesite.build.pipeline import Request, build
from kinesite.build.stamps import TICK
from kinesite.cli.base import request_of


def edit_and_build(request: Request, source: Path, target: Path, words: str) -> float:
    """Write a sentence into one body and build; give the seconds until the page on disk shows it."""
    text = f"{source.read_text('utf-8')}\n{words}\n"
    began = perf_counter()
    source.write_text(text, "utf-8")
    outcome = build(request)
    took = perf_counter() - began
    if outcome.receipt is None or words not in target.read_text("utf-8"):
        raise SystemExit(f"{target} does not show the edit.")
    return took


def main(folder: Path, page: str, times: int) -> None:
    """Build once, then edit one body again and again with the same request."""
    request = request_of(folder / "content", folder / "templates", folder / "output", {})
    if build(request).receipt is None:
        raise SystemExit("The bench site does not build.")
    source, target = folder / "content" / f"{page}.md", folder / "output" / page / "index.html"
    sleep(TICK / 1e9)  # files written a moment ago are read once more; no writer saves that soon
    edit_and_build(request, source, target, "The first edit, which is not counted.")
    print(json.dumps([edit_and_build(request, source, target, f"Edit number {n}.") for n in range(times)]))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
