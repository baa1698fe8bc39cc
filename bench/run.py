"""The benchmark: `make bench` builds the same pages with Hugo and Kinesite in turn and prints what it cost."""

import argparse
import json
import os
import subprocess
import sys
from pathlib import Path
from shutil import rmtree
from statistics import median
from tempfile import TemporaryDirectory

import machine
import table
from contestants import DEFAULT_ENGINE, ENGINES, HERE, ROOT, Contestant, hugo, kinesite, prepare
from measure import BenchError, run
from scenarios import SCENARIOS, check, corpus_of, fresh_sites, page_to_edit, play
from table import HUGO, Result

LARGE = 100_000
RESIDENT_EDITS = 15


def options() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, nargs="+", default=[1000, 10_000], help="how many exercise pages")
    parser.add_argument("--rounds", type=int, default=3, help="how often everything is built (3)")
    parser.add_argument("--engine", action="append", choices=ENGINES, help="one engine of Kinesite; without it, all")
    parser.add_argument("--large", action="store_true", help=f"also {LARGE:,} pages, with Kinesite alone, once")
    parser.add_argument("--folder", type=Path, help="where to build; a temporary folder, if not said")
    parser.add_argument("--no-resident", action="store_true", help="leave out the process that stays up")
    return parser.parse_args()


def tell(words: str) -> None:
    """Say how far it is, apart from the report."""
    print(words, file=sys.stderr, flush=True)


def keep_bytecode(folder: Path) -> None:
    """Let Python keep compiled modules, as it does for everyone, whatever this shell says; the trial warms them."""
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    os.environ["PYTHONPYCACHEPREFIX"] = str(folder)


def usable(engine: str, folder: Path) -> Contestant | None:
    """Give Kinesite with an engine, if it takes that setting."""
    named = kinesite(engine)
    site = prepare(named, corpus_of(folder, 100), folder / "trial")
    try:
        run(site.command, site.log)
    except BenchError as failure:
        tell(f"The setting `engine: {engine}` is refused:\n{failure}")
        return kinesite(engine, say=False) if engine == DEFAULT_ENGINE else None
    finally:
        rmtree(site.folder)
    return named


def stay_up(contestant: Contestant, folder: Path, pages: int) -> float:
    """Edit one body again and again beside a process that stays up; give the median of the seconds."""
    site = fresh_sites([contestant], folder, pages)[0]
    page = page_to_edit(site.content, pages).relative_to(site.content).with_suffix("").as_posix()
    command = [sys.executable, str(HERE / "resident.py"), str(site.folder), page, str(RESIDENT_EDITS)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
    if done.returncode:
        raise BenchError(done.stderr)
    return float(median(json.loads(done.stdout.splitlines()[-1])))


def compare(contestants: list[Contestant], chosen: argparse.Namespace, folder: Path, pages: int) -> Result:
    """Measure everything at one number of pages, once the work is known to be the same."""
    tell(f"{pages:,} pages: comparing the work")
    same, together = check(contestants, folder, pages)
    tell(f"{pages:,} pages: {same:,} pages have the same elements and links; rounds: {chosen.rounds}")
    costs, seen = play(contestants, folder, pages, chosen.rounds)
    result = Result(pages, costs, seen, same, together)
    for contestant in contestants:
        if contestant.name != HUGO and not chosen.no_resident:
            tell(f"{pages:,} pages: {contestant.name}, a process that stays up")
            result.resident[contestant.name] = stay_up(contestant, folder, pages)
    return result


def large(contestants: list[Contestant], folder: Path) -> Result:
    """Build a very large site once with each engine, cold."""
    result = Result(LARGE, {})
    for contestant in contestants:
        tell(f"{LARGE:,} pages: {contestant.name}")
        site = fresh_sites([contestant], folder, LARGE)[0]
        result.costs[SCENARIOS[0].title, contestant.name] = [run(site.command, site.log)]
    return result


def report(heading: str, results: list[Result], whole: list[Result], rounds: int) -> str:
    """Put the tables together."""
    same = "; ".join(f"{one.same:,} pages with the same elements and links" for one in results)
    seen = "; ".join(f"{title} {count} of {one.pages:,}" for one in results for title, count in one.seen.items())
    floor = f"No peak can be less than {machine.least_seen()}, that of the benchmark itself."
    parts = [
        heading,
        table.ratios(results),
        table.medians(results),
        table.resident(results) if results[0].resident else "",
        table.growth(whole),
        f"Rounds: {rounds}. Checked: {same}. Pages that show the edit, with each generator: {seen}. {floor}",
    ]
    return "\n\n".join(part for part in parts if part)


def main() -> None:
    """Measure in a folder that is removed afterwards, and print the report."""
    chosen, heading = options(), machine.heading()
    with TemporaryDirectory(prefix="kinesite-bench-", dir=chosen.folder) as name:
        folder = Path(name)
        keep_bytecode(folder / "bytecode")
        engines = [one for one in (usable(engine, folder) for engine in chosen.engine or ENGINES) if one]
        results = [compare([hugo(), *engines], chosen, folder, pages) for pages in chosen.pages]
        whole = [*results, large(engines, folder)] if chosen.large else results
        print(report(heading, results, whole, chosen.rounds))


if __name__ == "__main__":
    try:
        main()
    except BenchError as failure:
        sys.exit(str(failure))
