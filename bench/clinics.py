"""What clinics cost: a site for 50 clinics, built cold, with nothing changed, and after a text and a clinic changed.

Figures are told as shares of the cold build, and as files made. `python bench/clinics.py --pages 1000 --clinics 50`.
"""

import argparse
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory
from time import perf_counter

from corpus import name, write_corpus

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from kinesite.build.pipeline import Request, build  # noqa: E402 - after the path to the project

COLOURS = ("#4f2a66", "#7a2c16", "#1e4a2c", "#0f4150", "#5a3a00")


def write_site(content: Path, pages: int, clinics: int) -> None:
    """Write the content of the site, and the clinics, each of which shows every page."""
    write_corpus(content, pages)
    copytree(ROOT / "bench/kinesite/content", content, dirs_exist_ok=True)
    site = content / "site.yaml"
    site.write_text(site.read_text("utf-8") + "embeds: {}\n", "utf-8")
    (content / "clinics").mkdir()
    for number in range(clinics):
        colour = COLOURS[number % len(COLOURS)]
        text = f'name: Clinic {number}\ncolours: {{brand: "{colour}"}}\n'
        (content / f"clinics/clinic-{number:02d}.yaml").write_text(text, "utf-8")


def edits(content: Path, pages: int) -> Iterator[tuple[str, Callable[[], object]]]:
    """Give what is done before each build."""
    page, clinic = content / f"exercises/{name(pages // 2)}.md", content / "clinics/clinic-00.yaml"
    yield "cold", lambda: None
    yield "nothing changed", lambda: None
    yield "one text edited", lambda: page.write_text(page.read_text("utf-8") + "\nA new sentence.\n", "utf-8")
    yield "one clinic edited", lambda: clinic.write_text(clinic.read_text("utf-8") + "radius: 8\n", "utf-8")


def main() -> None:
    """Measure, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=1000)
    parser.add_argument("--clinics", type=int, default=50)
    asked = parser.parse_args()
    with TemporaryDirectory() as folder:
        content = Path(folder) / "content"
        write_site(content, asked.pages, asked.clinics)
        cold = 0.0
        print("| build | seconds | of the cold one | files made |\n|---|---|---|---|")
        for title, edit in edits(content, asked.pages):
            edit()
            start = perf_counter()
            outcome = build(Request(content, (ROOT / "templates",), Path(folder) / "site"))
            took = perf_counter() - start
            cold = cold or took
            assert outcome.receipt, outcome.problems  # noqa: S101 - a benchmark of nothing is none
            print(f"| {title} | {took:.1f} | {took / cold:.3f} | {len(outcome.stale):,} |", flush=True)


if __name__ == "__main__":
    main()
